"""Where the cells of a table stand in its grid, and how far each reaches."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lxml import etree

from briefgen.proof.docx.drawings import chosen
from briefgen.proof.docx.names import NAMESPACES, OFF, VAL, W, integer, is_on, value

__all__ = ["GridCell", "GridRow", "grid_rows", "grid_width"]

_ROW: Final = f"{W}tr"
_CELL: Final = f"{W}tc"
_ALTERNATE: Final = f"{{{NAMESPACES['mc']}}}AlternateContent"
_LEFT_OUT: Final = frozenset({f"{W}sdtPr", f"{W}sdtEndPr", f"{W}del", f"{W}tblPr", f"{W}tblGrid"})


@dataclass(slots=True)
class GridCell:
    """A cell: its place and its spans; one that goes on the cell above is no cell of its own."""

    element: etree._Element
    properties: etree._Element | None
    column: int
    columns: int
    rows: int = 1
    goes_on: bool = False


@dataclass(slots=True)
class GridRow:
    """A row; `width` is how many columns of the grid its cells and gaps take."""

    cells: list[GridCell]
    heads: bool
    width: int
    bookmarks: list[str]


def grid_width(table: etree._Element) -> int:
    """Return how many columns the grid of a table has."""
    grid = table.find(f"{W}tblGrid")
    return 0 if grid is None else len(grid.findall(f"{W}gridCol"))


def grid_rows(table: etree._Element) -> list[GridRow]:
    """Return the rows of a table, without deleted ones.

    Only rows from the first on are repeated at the top of every page.
    """
    rows = [_row(element) for element in _within(table, _ROW) if not _is_deleted(element)]
    heads = True
    above: dict[int, GridCell] = {}
    for row in rows:
        heads = row.heads = heads and row.heads
        above = _merged(row, above)
    return rows


def _merged(row: GridRow, above: dict[int, GridCell]) -> dict[int, GridCell]:
    """Lengthen the cells that reach into this row; return what the next one can go on with."""
    reached: dict[int, GridCell] = {}
    for cell in row.cells:
        merge = cell.properties.find(f"{W}vMerge") if cell.properties is not None else None
        if merge is None:
            continue
        upper = above.get(cell.column)
        if merge.get(VAL) == "restart" or upper is None:
            reached[cell.column] = cell
        else:
            cell.goes_on = True
            upper.rows += 1
            reached[cell.column] = upper
    return reached


def _row(element: etree._Element) -> GridRow:
    properties = element.find(f"{W}trPr")
    column = integer(value(properties, "gridBefore")) if properties is not None else 0
    cells: list[GridCell] = []
    for cell in _within(element, _CELL):
        own = cell.find(f"{W}tcPr")
        columns = integer(value(own, "gridSpan"), 1) or 1
        cells.append(GridCell(cell, own, column, columns))
        column += columns
    width = column + (integer(value(properties, "gridAfter")) if properties is not None else 0)
    marks = [*element.iterchildren(f"{W}bookmarkStart")]
    before = element.getprevious()
    while before is not None and before.tag == f"{W}bookmarkStart":
        marks.append(before)
        before = before.getprevious()
    names = [mark.get(f"{W}name") or "" for mark in marks]
    return GridRow(cells, is_on(properties, "tblHeader"), width, names)


def _within(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Yield the children of a kind, those in content controls and revisions among them."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag == _ALTERNATE:
            choice = chosen(child)
            yield from _within(choice, tag) if choice is not None else ()
        elif child.tag not in _LEFT_OUT and child.tag not in {_ROW, _CELL}:
            yield from _within(child, tag)


def _is_deleted(row: etree._Element) -> bool:
    deleted = row.find(f"{W}trPr/{W}del")
    return deleted is not None and deleted.get(VAL) not in OFF
