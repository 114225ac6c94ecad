"""Whether every bookmark begins and ends, once, and has a name of its own."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from briefgen.proof.docx.census import Census
from briefgen.proof.docx.names import W
from briefgen.proof.readback import Fault

__all__ = ["bookmark_faults"]

_START: Final = f"{W}bookmarkStart"
_NAME: Final = re.compile(r"[^\W\d][\w.\-]{0,39}")  # what Word takes and keeps


def bookmark_faults(parts: Iterable[Census]) -> Iterator[Fault]:
    """Yield what is wrong with the bookmarks of all parts."""
    seen: set[str] = set()
    for part in parts:
        yield from _ends(part)
        for name in part.bookmarks():
            if not _NAME.fullmatch(name):
                yield Fault(f'a bookmark cannot be called "{name}"', part.name)
            if name.lower() in seen:
                yield Fault(f'two bookmarks are called "{name}"', part.name)
            seen.add(name.lower())


def _ends(part: Census) -> Iterator[Fault]:
    """Yield bookmarks that are not closed, ends of none, and numbers that are used twice."""
    names: dict[str, str] = {}
    open_now: set[str] = set()
    for mark in part.elements("bookmarkStart"):
        number = mark.get(f"{W}id") or ""
        if mark.tag == _START:
            name = mark.get(f"{W}name") or ""
            if number in names:
                yield Fault(f'the bookmark "{name}" has the number {number} of another', part.name)
            names[number] = name
            open_now.add(number)
        elif number in open_now:
            open_now.remove(number)
        elif number not in names:
            yield Fault(f"a bookmark ends that has not begun: {number}", part.name)
        else:
            yield Fault(f'the bookmark "{names[number]}" ends twice', part.name)
    for number, name in names.items():
        if number in open_now:
            yield Fault(f'the bookmark "{name}" is not closed', part.name)
