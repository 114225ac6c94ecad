"""Short ways to compose a brief, and to read what came of it."""

from dataclasses import fields
from typing import Any

from briefgen.compose.brief import compose
from briefgen.compose.edition import Edition
from briefgen.document.blocks import Block, Cell, Heading, ItemList, Paragraph, Row, Table
from briefgen.document.document import Document
from briefgen.document.inline import Mark, Span, Text, plain
from briefgen.document.roles import Role, TableKind
from briefgen.document.walk import every_span
from briefgen.reading.tree import parse
from briefgen.reading.validation import validate
from briefgen.schema.brief import Brief
from briefgen.style.layout import Layout, Section
from tests.builders import a_brief, a_style

SITREP: dict[str, Any] = {"product": "sitrep", "period": "2020-06-20/2020-06-30"}


def brief_of(**given: Any) -> Brief:
    """Return a brief of these fields, read as an author's would be."""
    return validate(Brief, parse(a_brief(**given), "brief.yaml"))


def layout_of(style: str = "assessment", **changes: Any) -> Layout:
    """Return a shipped layout, changed."""
    return a_style(style).layout.model_copy(update=changes)


def section_of(style: str, kind: str, **changes: Any) -> Layout:
    """Return a shipped layout of one section alone, changed."""
    layout = a_style(style).layout
    chosen = next(one for one in layout.sections if one.kind == kind)
    return layout.model_copy(update={"sections": (chosen.model_copy(update=changes),)})


def composed(
    style: str = "assessment",
    *,
    layout: Layout | None = None,
    edition: Edition | None = None,
    **given: Any,
) -> Document:
    """Return the document of a brief of these fields."""
    made = edition or Edition(style=style, version="0")
    return compose(brief_of(**given), layout or layout_of(style), made)


def sitrep(**given: Any) -> Document:
    """Return the situation report of a brief of these fields."""
    return composed("sitrep", **{**SITREP, **given})


def headings(document: Document, level: int = 1) -> list[str]:
    """Return the words of the headings of a level, each behind its number."""
    found = (b for b in document.blocks if isinstance(b, Heading) and b.level == level)
    return [" ".join(filter(None, (one.number, plain(one.text)))) for one in found]


def part(document: Document, kind: str) -> tuple[Any, ...]:
    """Return the blocks under the title of a section; none where it has vanished."""
    found: list[Block] = []
    inside = False
    for block in document.blocks:
        if isinstance(block, Heading) and block.level == 1:
            inside = block.anchor == f"section-{kind}"
        elif inside:
            found.append(block)
    return tuple(found)


def table(document: Document, kind: str) -> Table:
    """Return the one table of a section that holds its items."""
    within = (block for block in part(document, kind) if isinstance(block, Table))
    [found] = [one for one in within if one.kind in (TableKind.DATA, TableKind.RECORD)]
    return found


def tables(document: Document, kind: TableKind) -> list[Table]:
    """Return every table of a kind."""
    return [b for b in document.blocks if isinstance(b, Table) and b.kind is kind]


def rows(one: Table) -> list[list[str]]:
    """Return the words of a table, cell by cell; paragraphs of a cell parted by bars."""
    return [[words(cell) for cell in row.cells] for row in one.rows]


def body(one: Table) -> list[list[str]]:
    """Return the words of a table without its header."""
    return rows(one)[one.header_rows :]


def words(cell: Cell) -> str:
    """Return the words of a cell."""
    return " | ".join(plain(paragraph.text) for paragraph in cell.paragraphs)


def widths(one: Table) -> list[float]:
    """Return the widths of a table's columns in mm."""
    return [column.width for column in one.columns]


def paragraphs(document: Document, *roles: Role) -> list[str]:
    """Return the words of the paragraphs in some roles, in tables or out of them."""
    return [plain(one.text) for one in _paragraphs(document.blocks) if one.role in roles]


def _paragraphs(value: object) -> list[Paragraph]:
    if isinstance(value, Paragraph):
        return [value]
    if isinstance(value, tuple):
        return [found for item in value for found in _paragraphs(item)]
    if isinstance(value, Table | Row | Cell):
        return [
            found for field in fields(value) for found in _paragraphs(getattr(value, field.name))
        ]
    return []


def items(document: Document, kind: str) -> list[str]:
    """Return the words of the items of a section's lists."""
    found = (block for block in part(document, kind) if isinstance(block, ItemList))
    return [plain(item.text) for one in found for item in one.items]


def marked(value: object, *marks: Mark) -> list[str]:
    """Return the words of the spans that have all of these marks."""
    return [span.text for span in every_span(value) if span.marks >= set(marks)]


def span_of(value: object, text: str) -> Span:
    """Return the one span with these words."""
    [found] = [span for span in every_span(value) if span.text == text]
    return found


def says(text: Text) -> str:
    """Return the words of a text with its no-break spaces as spaces."""
    return plain(text).replace("\u00a0", " ")


def sections(*kinds: str) -> tuple[Section, ...]:
    """Return the sections of these kinds, as an assessment has them."""
    shipped = {section.kind.value: section for section in a_style().layout.sections}
    return tuple(shipped[kind] for kind in kinds)
