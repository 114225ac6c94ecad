"""How much room the cells of a table have for words, and whether they stand on the page.

Only of tables whose columns are fixed is it known, and of where the table itself begins.
"""

from collections.abc import Mapping
from typing import Final

from lxml import etree

from briefgen.proof.docx.grid import GridCell
from briefgen.proof.docx.layout import Layout
from briefgen.proof.docx.names import W, twips, value
from briefgen.proof.docx.room import Room
from briefgen.proof.docx.styles import Styles

__all__ = ["Columns"]

_SIDES: Final[dict[object, str]] = {
    f"{W}left": "left",
    f"{W}start": "left",
    f"{W}right": "right",
    f"{W}end": "right",
    f"{W}top": "top",
}
_ACROSS: Final = "horzAnchor", "tblpX", "tblpXSpec"
_DOWN: Final = "vertAnchor", "tblpY", "tblpYSpec"


class Columns:
    """The columns of one table, in the room that it stands in."""

    def __init__(self, table: etree._Element, styles: Styles, around: Room) -> None:
        """Measure the grid of a table; `around` is the room that the table stands in."""
        self._around = around
        own = table.find(f"{W}tblPr")
        chain = styles.chain(value(own, "tblStyle"))
        said = [own, *(each.element.find(f"{W}tblPr") for each in chain)]
        self._said = [each for each in said if each is not None]
        self._rooms: dict[tuple[int, int, str | None], Room] = {}
        self._grid: list[float] = []
        if self._is_fixed():
            columns = table.iterfind(f"{W}tblGrid/{W}gridCol")
            self._grid = [twips(each.get(f"{W}w")) or 0 for each in columns]
        self._margins: dict[str, float] = {}
        for each in reversed(self._said):
            if (margins := each.find(f"{W}tblCellMar")) is not None:
                self._margins |= _sides(margins)
        self._start, self._lost = self._place()

    def room(self, cell: GridCell) -> Room:
        """Return the room of a cell."""
        at = cell.column, cell.columns, cell.width
        if cell.padding is not None:
            return self._room(*at, {**self._margins, **_sides(cell.padding)})
        found = self._rooms.get(at)
        if found is None:
            found = self._rooms[at] = self._room(*at, self._margins)
        return found

    def _room(
        self, column: int, columns: int, said: str | None, margins: Mapping[str, float]
    ) -> Room:
        around, lost = self._around, self._lost
        if (top := margins.get("top", 0)) >= around.paper[1]:
            lost = f"{top / 20:g} pt below the top of a cell"
        own = self._grid[column : column + columns]
        if not own:
            return around.cell(around.paper[0], lost)
        start = self._start + sum(self._grid[:column])
        if lost is None and around.is_outside(start):
            lost = f"a column that begins {start / 20:g} pt from the edge of the text"
        wide = sum(own)
        if columns > 1 and said is not None:  # the width of a cell in one column is held to it
            wide = min(wide, twips(said) or wide)
        return around.cell(wide - margins.get("left", 0) - margins.get("right", 0), lost)

    def _is_fixed(self) -> bool:
        layouts = (each.find(f"{W}tblLayout") for each in self._said)
        return next((e.get(f"{W}type") == "fixed" for e in layouts if e is not None), False)

    def _place(self) -> tuple[float, str | None]:
        """Return where the table begins, and why nothing of it can be seen, if nothing can."""
        floating = next((f for e in self._said if (f := e.find(f"{W}tblpPr")) is not None), None)
        if floating is not None:
            return 0, self._around.unseen(_frame(floating))
        indents = (each.find(f"{W}tblInd") for each in self._said)
        start = next((_width(each) for each in indents if each is not None), 0)
        is_lost = self._around.is_outside(start)
        return start, f"a table {start / 20:g} pt from the edge of the text" if is_lost else None


def _sides(margins: etree._Element) -> dict[str, float]:
    """Return the margins of a cell that are said, but for the one below."""
    found: dict[str, float] = {}
    for child in margins:
        if side := _SIDES.get(child.tag):
            found[side] = _width(child)
    return found


def _width(element: etree._Element) -> float:
    """Return a width (CT_TblWidth) that is measured, 0 where it is a share or none."""
    is_measured = element.get(f"{W}type") not in {"pct", "nil", "auto"}
    return (twips(element.get(f"{W}w")) or 0) if is_measured else 0


def _frame(floating: etree._Element) -> Layout:
    """Return the place of a table that text flows round, as that of a frame (17.4.57)."""
    found: dict[str, float] = {}
    for name, (anchor, measure, aligned) in (("x", _ACROSS), ("y", _DOWN)):
        found[f"{name}_page"] = float(floating.get(W + anchor) == "page")
        found[name] = 0 if floating.get(W + aligned) else twips(floating.get(W + measure)) or 0
    return found
