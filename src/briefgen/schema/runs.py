"""The runs and blocks of an author's text: small values with nothing left to interpret."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.schema.citations import Citation

__all__ = [
    "CitationRun",
    "ProseBlock",
    "ProseHeading",
    "ProseItem",
    "ProseList",
    "ProseParagraph",
    "ProseTable",
    "Run",
    "Runs",
    "TextRun",
]


@dataclass(frozen=True, slots=True)
class TextRun:
    """Words set alike; a newline is a forced break, `link` an address (http, https, mailto)."""

    text: str
    emphasis: bool = False
    strong: bool = False
    code: bool = False
    link: str | None = None


@dataclass(frozen=True, slots=True)
class CitationRun:
    """The citations between one pair of brackets, where they stand in the text."""

    citations: tuple[Citation, ...]


Run = TextRun | CitationRun
Runs = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class ProseParagraph:
    """A paragraph."""

    runs: Runs

    def texts(self) -> Iterator[Runs]:
        """Yield its text."""
        yield self.runs


@dataclass(frozen=True, slots=True)
class ProseHeading:
    """A sub-heading; `level` counts the `#` signs typed, 1 to 6."""

    level: int
    runs: Runs

    def texts(self) -> Iterator[Runs]:
        """Yield its text."""
        yield self.runs


@dataclass(frozen=True, slots=True)
class ProseItem:
    """One item; `level` counts from 0 for the outermost, `ordered` is that of its own level."""

    runs: Runs
    level: int = 0
    ordered: bool = False


@dataclass(frozen=True, slots=True)
class ProseList:
    """A list, its deeper items in line with the others; `ordered` and `start` are the outermost."""

    items: tuple[ProseItem, ...]
    ordered: bool = False
    start: int = 1

    def texts(self) -> Iterator[Runs]:
        """Yield the text of every item."""
        for item in self.items:
            yield item.runs


@dataclass(frozen=True, slots=True)
class ProseTable:
    """A table: a row of headers, and rows of as many cells."""

    header: tuple[Runs, ...]
    rows: tuple[tuple[Runs, ...], ...]

    def texts(self) -> Iterator[Runs]:
        """Yield the text of every cell, row by row."""
        yield from self.header
        for row in self.rows:
            yield from row


ProseBlock = ProseParagraph | ProseHeading | ProseList | ProseTable
