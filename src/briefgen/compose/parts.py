"""The smallest pieces that sections are put together from."""

from collections.abc import Iterable
from unicodedata import east_asian_width

from briefgen.document.blocks import Cell, Column, Paragraph, Row, Scope
from briefgen.document.inline import Mark, Span, Text
from briefgen.document.roles import Role

__all__ = [
    "NO_BREAK",
    "advance",
    "capitalised",
    "cell",
    "columns",
    "header",
    "joined",
    "paragraph",
    "row_header",
    "run_in",
    "said",
    "sentence",
    "space_after",
    "stopped",
    "words",
]

NO_BREAK = "\u00a0"
_CLOSED = (".", "!", "?", "…", ":", ";", "؟", "؛", "۔", "。", "！", "？", "：", "；")
_WIDE_SIGNS = ("。", "！", "？", "：", "；", "，", "、", "）", "」", "』")


def capitalised(text: str) -> str:
    """Return a text with its first letter as a capital, the others as they are."""
    return text[:1].upper() + text[1:]


def words(text: str, *marks: Mark, path: str | None = None) -> Text:
    """Return one span of our own or of the brief's words, nothing for no text."""
    return (Span(text=text, marks=frozenset(marks), path=path),) if text else ()


def run_in(label: str, text: Text) -> Text:
    """Return a bold label that runs into its text."""
    return (*words(label, Mark.STRONG, Mark.INK), *words(space_after(label)), *text)


def space_after(text: str) -> str:
    """Return what parts the next words from a text: a space, unless a full-width sign ends it."""
    return "" if text.endswith(_WIDE_SIGNS) else " "


def stopped(text: str, stop: str) -> str:
    """Return a text with one full stop at its end."""
    return text.rstrip(".。۔") + stop


def sentence(text: Text, stop: str = ".") -> Text:
    """Return a text that ends in a full stop, unless its last words close it already."""
    return (
        text if not said(text) or said(text).rstrip().endswith(_CLOSED) else (*text, *words(stop))
    )


def said(text: Text) -> str:
    """Return the last words of a text that are no citation."""
    spoken = (span.text for span in reversed(text) if Mark.CITATION not in span.marks)
    return next(spoken, "")


def advance(text: str) -> int:
    """Return how much room a text takes in letters; an ideograph takes that of two."""
    return len(text) + (0 if text.isascii() else sum(map(_is_wide, text)))


def _is_wide(char: str) -> bool:
    return east_asian_width(char) in {"W", "F"}


def joined(parts: Iterable[Text], between: str | None = None) -> Text:
    """Return texts one after the other, between those that say something a space or a sign."""
    spans: list[Span] = []
    for part in parts:
        if part and spans:
            spans += words(space_after(said(tuple(spans))) if between is None else between)
        spans += part
    return tuple(spans)


def paragraph(role: Role, text: Text, path: str | None = None) -> Paragraph:
    """Return a paragraph in a role."""
    return Paragraph(role=role, text=text, path=path)


def cell(*paragraphs: Paragraph) -> Cell:
    """Return a cell of those paragraphs that say something."""
    return Cell(paragraphs=tuple(p for p in paragraphs if p.text))


def row_header(*paragraphs: Paragraph) -> Cell:
    """Return a cell that heads its row."""
    return Cell(paragraphs=tuple(p for p in paragraphs if p.text), scope=Scope.ROW)


def header(titles: Iterable[str]) -> Row:
    """Return the header row of a data table."""
    return Row(
        cells=tuple(
            Cell(paragraphs=(paragraph(Role.TABLE_HEADER, words(title)),), scope=Scope.COLUMN)
            for title in titles
        )
    )


def columns(widths: Iterable[float]) -> tuple[Column, ...]:
    """Return columns of these widths in millimetres."""
    return tuple(Column(width=width) for width in widths)
