"""The places in a document that links, fields and the contents list lead to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from itertools import count

from briefgen.diagnostics import RenderError

__all__ = ["LONGEST_NAME", "PLACE_PREFIX", "Bookmarks"]

LONGEST_NAME = 40
PLACE_PREFIX = "_bg"
"""How the names of those bookmarks begin that tell a path in the YAML."""

_HIDDEN = "_"  # names that begin so do not show in Word's list of bookmarks


@dataclass
class Bookmarks:
    """Names for the anchors of a document, in the form that Word allows; numbers for all."""

    _names: dict[str, str] = field(default_factory=dict)
    _taken: set[str] = field(default_factory=set)
    _placed: set[str] = field(default_factory=set)
    _wanted: dict[str, str] = field(default_factory=dict)
    _numbers: Iterator[int] = field(default_factory=partial(count, 1))
    _open: list[int] = field(default_factory=list)

    def name(self, anchor: str, prefix: str = "") -> str:
        """Return the bookmark of an anchor: `_`, letters, digits; unique in any spelling."""
        key = f"{prefix}:{anchor}"
        if key not in self._names:
            self._names[key] = self._free(f"{prefix}{anchor}")
        return self._names[key]

    def lead_to(self, anchor: str, prefix: str = "") -> str:
        """Return the bookmark of an anchor that something leads to, and that must be placed."""
        name = self.name(anchor, prefix)
        self._wanted[name] = anchor
        return name

    def around(self, content: str, anchor: str, prefix: str = "") -> str:
        """Return content with the bookmark of an anchor round it; an anchor is placed once."""
        name = self.name(anchor, prefix)
        if name in self._placed:
            raise RenderError(f'two blocks are called "{anchor}"')
        self._placed.add(name)
        return self.enclose(content, name)

    def enclose(self, content: str, name: str) -> str:
        """Return content with a bookmark round it; the name must be free."""
        number = next(self._numbers)
        return (
            f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>{content}'
            f'<w:bookmarkEnd w:id="{number}"/>'
        )

    def open(self, name: str) -> str:
        """Return the beginning of a bookmark that goes on to the end; the name must be free."""
        number = next(self._numbers)
        self._open.append(number)
        return f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>'

    def close(self) -> str:
        """Return the ends of all bookmarks that go on to the end, which is here."""
        ends = [f'<w:bookmarkEnd w:id="{number}"/>' for number in reversed(self._open)]
        self._open.clear()
        return "".join(ends)

    def check(self) -> None:
        """Refuse a document in which something leads to a block that is not there."""
        for name, anchor in self._wanted.items():
            if name not in self._placed:
                raise RenderError(f'a link leads to "{anchor}", and no block is called so')

    def _free(self, wanted: str) -> str:
        base = re.sub(r"[^A-Za-z0-9_]", "_", wanted)
        base = base if base.startswith(_HIDDEN) else f"{_HIDDEN}{base}"
        base = f"_a{base}" if base.lower().startswith(PLACE_PREFIX) else base
        name, number = base[:LONGEST_NAME], 1
        while name.lower() in self._taken:
            number += 1
            name = f"{base[: LONGEST_NAME - len(str(number)) - 1]}_{number}"
        self._taken.add(name.lower())
        return name
