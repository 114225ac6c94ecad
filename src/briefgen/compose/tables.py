"""How rows become a table that has no empty column."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.compose.parts import header
from briefgen.document.blocks import Align, Cell, Column, Row, Table
from briefgen.document.inline import Text
from briefgen.document.roles import TableKind

__all__ = ["Grid", "data_table", "record_table"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """The columns a data table may have: titles, widths in mm, and the one that takes the rest.

    `widest` is the index of the column that takes the width of every dropped one; `at_end` of
    those that stand flush with the far edge.
    """

    titles: tuple[str, ...]
    widths: tuple[float, ...]
    widest: int = 1
    at_end: frozenset[int] = frozenset()


def data_table(title: str, grid: Grid, rows: Sequence[Row]) -> Table:
    """Return a table with a header row; a column that no row fills is dropped."""
    kept = [i for i in range(len(grid.titles)) if any(row.cells[i].paragraphs for row in rows)]
    dropped = sum(width for i, width in enumerate(grid.widths) if i not in kept)
    widths = {i: grid.widths[i] + (dropped if i == grid.widest else 0) for i in kept}
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
    return Table(
        kind=table.kind,
        columns=table.columns,
        rows=table.rows,
        title=table.title,
        header_rows=table.header_rows,
        caption=caption,
    )


def _only(kept: Sequence[int], row: Row) -> Row:
    cells: tuple[Cell, ...] = tuple(row.cells[i] for i in kept)
    return Row(cells=cells, anchor=row.anchor, path=row.path)
