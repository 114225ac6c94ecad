"""How rows become a table that has no empty column."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from briefgen.compose.parts import header
from briefgen.document.blocks import Align, Cell, Column, Row, Table
from briefgen.document.inline import Text
from briefgen.document.roles import TableKind

__all__ = ["Grid", "captioned", "data_table", "record_table"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """The columns a data table may have: titles, widths in mm, and the one that takes the rest.

    `widest` is the index of the column that takes the width of every dropped one, if it is not
    dropped itself; `at_end` of those that stand flush with the far edge.
    """

    titles: tuple[str, ...]
    widths: tuple[float, ...]
    widest: int = 1
    at_end: frozenset[int] = frozenset()


def data_table(title: str, grid: Grid, rows: Sequence[Row]) -> Table:
    """Return a table with a header row; a column that no row fills is dropped."""
    filled = [i for i in range(len(grid.titles)) if any(row.cells[i].paragraphs for row in rows)]
    kept = filled or [grid.widest]
    widths = _widths(grid, kept)
    top = header(grid.titles)
    return Table(
        kind=TableKind.DATA,
        columns=tuple(
            Column(width=widths[i], align=Align.END if i in grid.at_end else Align.START)
            for i in kept
        ),
        rows=tuple(_only(kept, row) for row in (top, *rows)),
        title=title,
        header_rows=1,
    )


def _widths(grid: Grid, kept: Sequence[int]) -> dict[int, float]:
    """Return the widths of the columns that are kept; one of them takes what the others leave."""
    widths = {i: grid.widths[i] for i in kept}
    widest = grid.widest if grid.widest in kept else max(kept, key=lambda i: widths[i])
    widths[widest] += sum(grid.widths) - sum(widths.values())
    return widths


def record_table(
    title: str, widths: Sequence[float], rows: Sequence[Row], kind: TableKind = TableKind.RECORD
) -> Table:
    """Return a table of label and text, without a header row."""
    return Table(
        kind=kind,
        columns=tuple(Column(width=width) for width in widths),
        rows=tuple(rows),
        title=title,
    )


def captioned(table: Table, caption: Text) -> Table:
    """Return the table with a caption above."""
    return replace(table, caption=caption)


def _only(kept: Sequence[int], row: Row) -> Row:
    cells: tuple[Cell, ...] = tuple(row.cells[i] for i in kept)
    return replace(row, cells=cells)
