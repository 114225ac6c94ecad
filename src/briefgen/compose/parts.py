"""The smallest pieces that sections are put together from."""

from collections.abc import Iterable

from briefgen.document.blocks import Cell, Column, Paragraph, Row, Scope
from briefgen.document.inline import Mark, Span, Text
from briefgen.document.roles import Role

__all__ = [
    "NO_BREAK",
    "capitalised",
    "cell",
    "columns",
    "header",
    "joined",
    "paragraph",
    "row_header",
    "run_in",
    "sentence",
    "words",
]

NO_BREAK = "\u00a0"
_CLOSED = (".", "!", "?", "…", ":", ";")


def capitalised(text: str) -> str:
    """Return a text with its first letter as a capital, the others as they are."""
    return text[:1].upper() + text[1:]


def words(text: str, *marks: Mark, path: str | None = None) -> Text:
    """Return one span of our own or of the brief's words, nothing for no text."""
    return (Span(text=text, marks=frozenset(marks), path=path),) if text else ()


def run_in(label: str, text: Text) -> Text:
    """Return a bold label that runs into its text."""
    return (*words(label, Mark.STRONG, Mark.INK), *words(" "), *text)


def sentence(text: Text) -> Text:
    """Return a text that ends in a full stop, unless its last words close it already."""
    said = [span.text for span in text if Mark.CITATION not in span.marks]
    return text if not said or said[-1].rstrip().endswith(_CLOSED) else (*text, *words("."))


def joined(parts: Iterable[Text], between: str = " ") -> Text:
    """Return texts one after the other, with our own words between those that say something."""
    spans: list[Span] = []
    for part in parts:
        if part:
            spans += [*(words(between) if spans else ()), *part]
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
