"""What a reader finds in a file, in a form that is the same for every format."""

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, fields
from typing import Any

from tests.parity.directions import has_right_to_left

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
    "order_settled",
    "paragraphs_of",
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

    text: tuple[str, ...]
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
            text=tuple(paragraphs_of(self.chunks)),
            outline=tuple(self.outline),
            items=tuple(self.items),
            tables=tuple(self.tables),
            links=tuple(links_of(self.chunks)),
            notes=tuple(self.notes),
            contents=tuple(self.contents),
            alts=tuple(self.alts),
        )


def squeezed(text: str) -> str:
    """Return the visible characters alone: lines break, and so spaces fall, where they like.

    A letter and its accent are one character where there is such a one (NFC): fonts have a glyph
    for both, and a glyph does not tell how it was typed. A hyphen that must not break is a hyphen.
    """
    shown = (char for char in text if not char.isspace() and not _is_invisible(char))
    return unicodedata.normalize("NFC", "".join(shown)).replace("\u2011", "-")


def _is_invisible(char: str) -> bool:
    return unicodedata.category(char) == "Cf" or char == "\u034f"


def joined(chunks: Iterable[Chunk]) -> str:
    """Return the text of chunks, squeezed."""
    return squeezed("".join(chunk.text for chunk in chunks))


def paragraphs_of(chunks: Iterable[Chunk]) -> Iterator[str]:
    """Yield the squeezed text of each paragraph that says something."""
    paragraph: list[Chunk] = []
    for chunk in (*chunks, APART):
        if chunk is not APART:
            paragraph.append(chunk)
            continue
        if said := joined(paragraph):
            yield said
        paragraph = []


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


def order_settled(readback: Readback) -> Readback:
    """Return the same with the characters of every text in two directions in one settled order.

    Why: what a PDF shows does not tell whether a number beside an Arabic word came before or after
    it. Texts in one direction are left alone, so only those few are compared without their order,
    and in a document that has any, the words of its links, whose paragraphs may be such.
    """
    if not any(map(has_right_to_left, readback.text)):
        return readback
    named = {each.name: _settled(getattr(readback, each.name)) for each in fields(Readback)}
    links = sorted(("".join(sorted(words)), target) for words, target in named["links"])
    return Readback(**named | {"links": tuple(links)})


def _settled(value: Any) -> Any:
    if isinstance(value, tuple):
        return tuple(map(_settled, value))
    if isinstance(value, Item):
        return Item(value.level, value.mark, _settled(value.text))
    is_mixed = isinstance(value, str) and has_right_to_left(value)
    return "".join(sorted(value)) if is_mixed else value


def _first_difference(wanted: tuple[object, ...], found: tuple[object, ...]) -> str:
    at = _parting(wanted, found)
    one, other = ((repr(it[at]) if at < len(it) else "no more") for it in (wanted, found))
    return f"[{at}] wanted {one}, found {other}"


def _parting(one: Sequence[object], other: Sequence[object]) -> int:
    """Return the index of the first difference."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
