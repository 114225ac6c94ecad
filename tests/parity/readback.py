"""What a reader finds in a file, in a form that is the same for every format."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, fields

__all__ = [
    "APART",
    "INSIDE",
    "Chunk",
    "Findings",
    "Item",
    "Readback",
    "differences",
    "joined",
    "links_of",
    "squeezed",
]

INSIDE = "#"
"""The address of every link that leads to a place in the same document."""


@dataclass(frozen=True, slots=True)
class Chunk:
    """A stretch of text, and where it leads if it is a link."""

    text: str
    link: str | None = None


APART = Chunk("")
"""What stands between two paragraphs: no link goes on across it."""


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a list: its depth from 0, its mark as printed, its words."""

    level: int
    mark: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Readback:
    """All that a document says, white space and invisible characters removed."""

    text: str
    outline: tuple[tuple[int, str], ...]
    items: tuple[Item, ...]
    tables: tuple[tuple[tuple[str, ...], ...], ...]
    links: tuple[tuple[str, str], ...]
    notes: tuple[tuple[str, str], ...]
    contents: tuple[str, ...]
    alts: tuple[str, ...]


@dataclass
class Findings:
    """Collects what a reader comes by, in reading order."""

    chunks: list[Chunk] = field(default_factory=list)
    outline: list[tuple[int, str]] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    tables: list[tuple[tuple[str, ...], ...]] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    contents: list[str] = field(default_factory=list)
    alts: list[str] = field(default_factory=list)

    def readback(self) -> Readback:
        """Return all that was found."""
        return Readback(
            text=joined(self.chunks),
            outline=tuple(self.outline),
            items=tuple(self.items),
            tables=tuple(self.tables),
            links=tuple(links_of(self.chunks)),
            notes=tuple(self.notes),
            contents=tuple(self.contents),
            alts=tuple(self.alts),
        )


def squeezed(text: str) -> str:
    """Return the visible characters alone: lines break, and so spaces fall, where they like."""
    return "".join(char for char in text if not char.isspace() and not _is_invisible(char))


def _is_invisible(char: str) -> bool:
    return unicodedata.category(char) == "Cf" or char == "\u034f"


def joined(chunks: Iterable[Chunk]) -> str:
    """Return the text of chunks, squeezed."""
    return squeezed("".join(chunk.text for chunk in chunks))


def links_of(chunks: Iterable[Chunk]) -> Iterator[tuple[str, str]]:
    """Yield (text, address) of each link; what touches and leads to one place is one link."""
    text, address = "", None
    for chunk in chunks:
        words = squeezed(chunk.text)
        if chunk.link == address and chunk is not APART:
            text += words
        elif words or chunk is APART:
            if address and text:
                yield text, address
            text, address = words, chunk.link
    if address and text:
        yield text, address


def differences(wanted: Readback, found: Readback) -> list[str]:
    """Return a line for each field that differs, with what stands at the first difference."""
    lines = []
    for name in (each.name for each in fields(Readback)):
        one, other = getattr(wanted, name), getattr(found, name)
        if one != other:
            lines.append(f"{name}: {_first_difference(one, other)}")
    return lines


def _first_difference(wanted: object, found: object) -> str:
    if isinstance(wanted, str) and isinstance(found, str):
        near = slice(max(0, (at := _parting(wanted, found)) - 30), at + 40)
        return f"at {at}: wanted …{_shown(wanted[near])} but found …{_shown(found[near])}"
    if isinstance(wanted, tuple) and isinstance(found, tuple):
        at = _parting(wanted, found)
        one, other = ((repr(it[at]) if at < len(it) else "no more") for it in (wanted, found))
        return f"[{at}] wanted {one}, found {other}"
    return f"wanted {wanted!r}, found {found!r}"


def _parting(one: Sequence[object], other: Sequence[object]) -> int:
    """Return the index of the first difference."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _shown(text: str) -> str:
    return re.sub(r"[^\x20-\x7e]", lambda found: f"\\u{ord(found[0]):04x}", text)
