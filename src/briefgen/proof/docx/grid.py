"""Where the cells of a table stand in its grid, and how far each reaches."""

from collections.abc import Iterator
from typing import Final

from lxml import etree

from briefgen.proof.docx.drawings import chosen
from briefgen.proof.docx.hidden import shade
from briefgen.proof.docx.names import NAMESPACES, OFF, VAL, W, integer

__all__ = ["GridCell", "GridRow", "grid_rows", "grid_width"]

_ROW: Final = f"{W}tr"
_CELL: Final = f"{W}tc"
_BOOKMARK: Final = f"{W}bookmarkStart"
_MARKS: Final = frozenset({_BOOKMARK, f"{W}bookmarkEnd"})
_ALTERNATE: Final = f"{{{NAMESPACES['mc']}}}AlternateContent"
_LEFT_OUT: Final = frozenset(
    W + name for name in ("sdtPr", "sdtEndPr", "del", "tblPr", "tblGrid", "tr", "tc", "trPr")
)


class GridCell:
    """A cell: its place and spans, its own ground; one that goes on another is none of its own."""

    __slots__ = ("column", "columns", "element", "goes_on", "ground", "merge", "rows")

    def __init__(self, element: etree._Element, column: int) -> None:
        """Read the properties of a cell that begins at a column."""
        self.element, self.column = element, column
        self.columns = self.rows = 1
        self.ground: str | None = None
        self.merge: str | None = None
        self.goes_on = False
        for child in next(element.iterchildren(f"{W}tcPr"), ()):
            tag = child.tag
            if tag == f"{W}gridSpan":
                self.columns = max(1, integer(child.get(VAL), 1))
            elif tag == f"{W}vMerge":
                self.merge = child.get(VAL) or "continue"
            elif tag == f"{W}shd":
                self.ground = shade(child)


class GridRow:
    """A row; `width` is how many columns of the grid its cells and gaps take."""

    __slots__ = ("bookmarks", "cells", "heads", "is_deleted", "width")

    def __init__(self, element: etree._Element) -> None:
        """Read the cells of a row."""
        said = {child.tag: child for child in next(element.iterchildren(f"{W}trPr"), ())}
        heads, deleted = said.get(f"{W}tblHeader"), said.get(f"{W}del")
        self.heads = heads is not None and heads.get(VAL) not in OFF
        self.is_deleted = deleted is not None
        self.bookmarks = _bookmarks(element)
        self.cells: list[GridCell] = []
        column = _gap(said.get(f"{W}gridBefore"))
        for each in _within(element, _CELL):
            cell = GridCell(each, column)
            self.cells.append(cell)
            column += cell.columns
        self.width = column + _gap(said.get(f"{W}gridAfter"))


def grid_width(table: etree._Element) -> int:
    """Return how many columns the grid of a table has."""
    grid = table.find(f"{W}tblGrid")
    return 0 if grid is None else len(grid.findall(f"{W}gridCol"))


def grid_rows(table: etree._Element) -> list[GridRow]:
    """Return the rows of a table, without deleted ones.

    Only rows from the first on are repeated at the top of every page.
    """
    rows = [row for element in _within(table, _ROW) if not (row := GridRow(element)).is_deleted]
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
        if cell.merge is None:
            continue
        upper = above.get(cell.column)
        if cell.merge == "restart" or upper is None:
            reached[cell.column] = cell
        else:
            cell.goes_on = True
            upper.rows += 1
            reached[cell.column] = upper
    return reached


def _gap(element: etree._Element | None) -> int:
    return integer(element.get(VAL)) if element is not None else 0


def _bookmarks(row: etree._Element) -> list[str]:
    """Return the bookmarks that begin in a row or right before it, and in none of its cells."""
    marks = list(row.iterchildren(_BOOKMARK))
    before = row.getprevious()
    while before is not None and before.tag in _MARKS:
        marks.append(before)
        before = before.getprevious()
    return [mark.get(f"{W}name") or "" for mark in marks if mark.tag == _BOOKMARK]


def _within(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    """Yield the children of a kind, those in content controls and revisions among them."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag == _ALTERNATE:
            choice = chosen(child)
            yield from _within(choice, tag) if choice is not None else ()
        elif child.tag not in _LEFT_OUT:
            yield from _within(child, tag)
