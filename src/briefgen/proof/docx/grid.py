"""Where the cells of a table stand in its grid, and how far each reaches."""

from collections.abc import Iterator
from typing import Final

from lxml import etree

from briefgen.proof.docx.drawings import chosen
from briefgen.proof.docx.hidden import shade, too_low
from briefgen.proof.docx.names import NAMESPACES, OFF, VAL, W, integer

__all__ = ["GridCell", "GridRow", "grid_rows", "grid_width"]

_CELL: Final = f"{W}tc"
_PROPERTIES: Final = f"{W}tcPr"
_SAID: Final[dict[object, str]] = {
    W + name: name for name in ("gridSpan", "vMerge", "shd", "tcW", "tcMar")
}
_BOOKMARK: Final = f"{W}bookmarkStart"
_NAME: Final = f"{W}name"
_HEADER: Final = f"{W}tblHeader"
_DELETED: Final = f"{W}del"
_HIDDEN: Final = f"{W}hidden"
_HEIGHT: Final = f"{W}trHeight"
_BEFORE: Final = f"{W}gridBefore"
_AFTER: Final = f"{W}gridAfter"
_ROWS: Final = frozenset({f"{W}tr"})
_IN_ROW: Final = frozenset({_CELL, f"{W}trPr", _BOOKMARK})
_MARKS: Final = frozenset({_BOOKMARK, f"{W}bookmarkEnd"})
_ALTERNATE: Final = f"{{{NAMESPACES['mc']}}}AlternateContent"
_LEFT_OUT: Final = frozenset(
    W + name for name in ("sdtPr", "sdtEndPr", "del", "tblPr", "tblGrid", "tr", "tc", "trPr")
)


class GridCell:
    """A cell: its place and spans, its ground, its width and margins as it says them itself.

    One that goes on another is none of its own.
    """

    __slots__ = (
        *("column", "columns", "element", "goes_on", "ground"),
        *("merge", "padding", "rows", "width"),
    )

    def __init__(self, element: etree._Element, column: int) -> None:
        """Read the properties of a cell that begins at a column."""
        self.element, self.column = element, column
        self.columns = self.rows = 1
        self.ground: str | None = None
        self.merge: str | None = None
        self.width: str | None = None
        self.padding: etree._Element | None = None
        self.goes_on = False
        properties = element[0] if len(element) else element
        for child in properties if properties.tag == _PROPERTIES else ():
            name = _SAID.get(child.tag)
            if name is None:
                continue
            if name == "gridSpan":
                self.columns = max(1, integer(child.get(VAL), 1))
            elif name == "vMerge":
                self.merge = child.get(VAL) or "continue"
            elif name == "shd":
                self.ground = shade(child)
            elif name == "tcMar":
                self.padding = child
            elif child.get(f"{W}type") == "dxa":
                self.width = child.get(f"{W}w")


class GridRow:
    """A row; `width` is how many columns of the grid its cells and gaps take.

    `hidden` is why none of its words can be seen, None where they can.
    """

    __slots__ = ("bookmarks", "cells", "heads", "hidden", "is_deleted", "width")

    def __init__(self, element: etree._Element) -> None:
        """Read the cells of a row."""
        self.cells: list[GridCell] = []
        self.bookmarks = _bookmarks_before(element)
        self.heads = self.is_deleted = False
        self.hidden: str | None = None
        self.width = after = 0
        for child in _within(element, _IN_ROW):
            if child.tag == _CELL:
                cell = GridCell(child, self.width)
                self.cells.append(cell)
                self.width += cell.columns
            elif child.tag == _BOOKMARK:
                self.bookmarks.append(child.get(_NAME) or "")
            else:
                after = self._properties(child)
        self.width += after

    def _properties(self, element: etree._Element) -> int:
        """Read w:trPr; return how many columns are left free behind the last cell."""
        after = 0
        for child in element:
            tag = child.tag
            if tag == _HEADER:
                self.heads = child.get(VAL) not in OFF
            elif tag == _DELETED:
                self.is_deleted = True
            elif tag == _BEFORE:
                self.width += integer(child.get(VAL))
            elif tag == _AFTER:
                after = integer(child.get(VAL))
            elif tag == _HIDDEN and child.get(VAL) not in OFF:
                self.hidden = "a row that is hidden"
            elif tag == _HEIGHT and child.get(f"{W}hRule") == "exact":
                self.hidden = self.hidden or too_low("a row", child.get(VAL))
        return after


def grid_width(table: etree._Element) -> int:
    """Return how many columns the grid of a table has."""
    grid = table.find(f"{W}tblGrid")
    return 0 if grid is None else len(grid.findall(f"{W}gridCol"))


def grid_rows(table: etree._Element) -> list[GridRow]:
    """Return the rows of a table, without deleted ones.

    Only rows from the first on are repeated at the top of every page.
    """
    rows = [row for element in _within(table, _ROWS) if not (row := GridRow(element)).is_deleted]
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


def _bookmarks_before(row: etree._Element) -> list[str]:
    """Return the bookmarks that begin right before a row."""
    names: list[str] = []
    before = row.getprevious()
    while before is not None and before.tag in _MARKS:
        if before.tag == _BOOKMARK:
            names.append(before.get(_NAME) or "")
        before = before.getprevious()
    return names


def _within(parent: etree._Element, tags: frozenset[str]) -> Iterator[etree._Element]:
    """Yield the children of a kind, those in content controls and revisions among them."""
    for child in parent:
        if child.tag in tags:
            yield child
        elif child.tag == _ALTERNATE:
            choice = chosen(child)
            yield from _within(choice, tags) if choice is not None else ()
        elif child.tag not in _LEFT_OUT:
            yield from _within(child, tags)
