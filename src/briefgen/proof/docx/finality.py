"""Whether a file is final: no comments, no tracked changes, nothing that Word asks or fetches.

And whether Word lays it out as it does by now, not as an older version of it did.
"""

from collections.abc import Iterator, Sequence
from typing import Final

from lxml import etree

from briefgen.proof.docx.census import Census
from briefgen.proof.docx.names import W, integer, is_on
from briefgen.proof.docx.notes import KINDS
from briefgen.proof.docx.package import Part
from briefgen.proof.docx.reading import Reading
from briefgen.proof.readback import Fault

__all__ = ["finality_faults"]

_CHANGES: Final = ("ins", "del", "moveFrom", "moveTo")
_NEWEST_MODE: Final = 15
_OLDEST_MODE: Final = 12
_OF_WORD: Final = "http://schemas.microsoft.com/office/word"
_OF_ROW: Final = f"{W}trPr"
_WORDS: Final = (f"{W}t", f"{W}delText")


def finality_faults(reading: Reading, stories: Sequence[Census]) -> Iterator[Fault]:
    """Yield what only a draft has."""
    yield from _comments(reading, stories)
    yield from _settings(reading)
    for story in stories:
        for name in _CHANGES:
            for change in story.elements(name):
                if words := _changed(change):
                    yield Fault(f"a tracked change{_by(change)}: {words}", story.name)
    for kind in KINDS:
        yield from _lines(reading, kind)


def _comments(reading: Reading, stories: Sequence[Census]) -> Iterator[Fault]:
    """Yield the comments that say something, and references to such as are not there."""
    part = reading.package.first("comments")
    known: set[str | None] = set()
    for comment in part.root.iterchildren(f"{W}comment") if part else ():
        known.add(comment.get(f"{W}id"))
        if words := _words(comment):
            yield Fault(f"a comment{_by(comment)}: {words}", part.name if part else "")
    for story in stories:
        for reference in story.elements("commentReference"):
            if (identifier := reference.get(f"{W}id")) not in known:
                yield Fault(f"there is no comment {identifier}", story.name)


def _settings(reading: Reading) -> Iterator[Fault]:
    """Yield what makes Word ask its reader when it opens the file, or look for another file."""
    part = reading.package.first("settings")
    if part is None:
        main = reading.package.main
        if not main.related("settings"):  # those that are damaged are told of as such
            yield Fault(
                f"Word is to lay out the pages as its version {_OLDEST_MODE} did", main.name
            )
        return
    if is_on(part.root, "updateFields"):
        yield Fault("Word is to ask whether the fields are to be updated", part.name)
    if part.root.find(f"{W}attachedTemplate") is not None:
        yield Fault("a template elsewhere is attached", part.name)
    if (mode := _mode(part)) < _NEWEST_MODE:
        yield Fault(f"Word is to lay out the pages as its version {mode} did", part.name)


def _mode(settings: Part) -> int:
    """Return the version of Word that lays out the pages, 12 where none is named ([MS-DOCX])."""
    for setting in settings.root.iterfind(f"{W}compat/{W}compatSetting"):
        if setting.get(f"{W}name") == "compatibilityMode" and setting.get(f"{W}uri") == _OF_WORD:
            return integer(setting.get(f"{W}val"), _OLDEST_MODE)
    return _OLDEST_MODE


def _lines(reading: Reading, kind: str) -> Iterator[Fault]:
    """Yield what the lines say that stand above notes and are not to say anything (17.11.23)."""
    part = reading.notes[kind].part
    for line in part.root.iterchildren(W + kind) if part else ():
        words = "" if line.get(f"{W}type") in {None, "normal"} else _words(line)
        if words:
            yield Fault(f"the line above the {kind}s says {words}", part.name if part else "")


def _changed(change: etree._Element) -> str:
    """Return the words of a change, those of the whole row where it is of a row."""
    parent = change.getparent()
    if parent is not None and parent.tag == _OF_ROW:
        row = parent.getparent()
        return _words(row) if row is not None else ""
    return _words(change)


def _by(element: etree._Element) -> str:
    author = element.get(f"{W}author")
    return f" by {author}" if author else ""


def _words(element: etree._Element) -> str:
    """Return what an element says, in quotes; nothing where it does not."""
    words = " ".join("".join(text.text or "" for text in element.iter(*_WORDS)).split())
    return f'"{words}"' if words else ""
