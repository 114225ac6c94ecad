"""How tables are written: fixed columns, ruled by their style, rows that stay whole."""

from dataclasses import dataclass
from itertools import accumulate, pairwise
from textwrap import shorten

from briefgen.document.blocks import Cell, Paragraph, Scope, Table
from briefgen.document.inline import plain
from briefgen.document.roles import Role, TableKind
from briefgen.render.docx.blocks.cell_frames import CellFrames
from briefgen.render.docx.blocks.paragraphs import ParagraphWriter
from briefgen.render.docx.markup import escaped, twips_of_mm
from briefgen.render.docx.styles.grid import Grid
from briefgen.render.docx.styles.role_formats import Variant
from briefgen.style.look import TableLook

__all__ = ["TableWriter", "column_edges", "grid_xml", "turned_table"]

_LONGEST_DESCRIPTION = 400  # letters
_KEEP = "<w:keepNext/>"
_NO_RULE = '<w:tblBorders><w:top w:val="nil"/></w:tblBorders>'
_LABEL_KINDS = frozenset({TableKind.RECORD, TableKind.KEY})


def column_edges(widths: list[float]) -> list[int]:
    """Return the widths of columns in twips, given in millimetres, that add up to their sum."""
    edges = [twips_of_mm(edge) for edge in accumulate(widths, initial=0.0)]
    return [right - left for left, right in pairwise(edges)]


def grid_xml(widths: list[int]) -> str:
    """Return the grid of a table."""
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return f"<w:tblGrid>{columns}</w:tblGrid>"


def turned_table(grid: Grid) -> str:
    """Return what puts the first column of a table at the right, where a page begins there.

    Word then takes `left` for where rows begin, in paddings and borders too.
    """
    return "<w:bidiVisual/>" if grid.is_mirrored else ""


@dataclass
class TableWriter:
    """Writes tables by means of a writer of paragraphs."""

    paragraphs: ParagraphWriter

    def table(self, table: Table, *, is_under_rule: bool = False) -> str:
        """Return a table with its caption above; right under a rule it needs none of its own."""
        look = self.paragraphs.inline.styles.table_look(table.kind)
        widths = column_edges([column.width for column in table.columns])
        kept = _rows_kept(table, look)
        frames = CellFrames(self.paragraphs.inline.styles, table, widths)
        rows = [
            self._row(table, index, frames, keeps_next=index < kept)
            for index in range(len(table.rows))
        ]
        properties = self._properties(table, sum(widths), is_under_rule=is_under_rule)
        caption = self._caption(table)
        return f"{caption}<w:tbl>{properties}{grid_xml(widths)}{''.join(rows)}</w:tbl>"

    def _caption(self, table: Table) -> str:
        if not table.caption:
            return ""
        block = Paragraph(role=Role.TABLE_CAPTION, text=table.caption)
        return self.paragraphs.in_flow(block)

    def _properties(self, table: Table, width: int, *, is_under_rule: bool) -> str:
        styles = self.paragraphs.inline.styles
        style = styles.table(table.kind)
        has_labels = any(row.cells[0].scope is Scope.ROW for row in table.rows)
        title = escaped(table.title)
        description = _description(table)
        return (
            f'<w:tblPr><w:tblStyle w:val="{style}"/>{turned_table(styles.grid)}'
            f'<w:tblW w:w="{width}" w:type="dxa"/>'
            f'<w:tblInd w:w="0" w:type="dxa"/>{_NO_RULE if is_under_rule else ""}'
            '<w:tblLayout w:type="fixed"/>'
            f'<w:tblLook w:val="{_look_bits(table, has_labels=has_labels)}"'
            f' w:firstRow="{int(table.header_rows > 0)}" w:lastRow="0"'
            f' w:firstColumn="{int(has_labels)}" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>'
            f'<w:tblCaption w:val="{title}"/><w:tblDescription w:val="{description}"/></w:tblPr>'
        )

    def _row(self, table: Table, index: int, frames: CellFrames, *, keeps_next: bool) -> str:
        row, is_header = table.rows[index], index < table.header_rows
        header = "<w:tblHeader/>" if is_header else ""
        cells = []
        for place, cell in enumerate(row.cells):
            anchor = row.anchor if place == 0 else None
            frame, variant = frames.of(index, place, cell.fill)
            cells.append(self._cell(cell, variant, frame, (keeps_next, anchor)))
        return f"<w:tr><w:trPr><w:cantSplit/>{header}</w:trPr>{''.join(cells)}</w:tr>"

    def _cell(
        self, cell: Cell, variant: Variant, frame: str, binding: tuple[bool, str | None]
    ) -> str:
        """Return a cell; `binding` is whether it keeps with the next row, and its anchor."""
        keeps_next, anchor = binding
        direct = _KEEP if keeps_next else ""
        paragraphs = cell.paragraphs or (Paragraph(role=Role.CELL, text=()),)
        content = []
        for block in paragraphs:
            content.append(self.paragraphs.in_cell(block, variant, direct, anchor))
            anchor = None
        return f"<w:tc><w:tcPr>{frame}</w:tcPr>{''.join(content)}</w:tc>"


def _description(table: Table) -> str:
    """Return what a table tells, for those who hear it: the names of its columns or of its rows.

    A table that names neither is described by its title.
    """
    if table.header_rows:
        told = [_words(cell) for cell in table.rows[table.header_rows - 1].cells]
    else:
        cells = [cell for row in table.rows for cell in row.cells]
        told = [_words(cell) for cell in cells if cell.scope is not Scope.NONE]
    names = ", ".join(dict.fromkeys(filter(None, told))) or table.title
    return escaped(shorten(names, _LONGEST_DESCRIPTION, placeholder=" ..."))


def _words(cell: Cell) -> str:
    """Return the first words of a cell that says any."""
    return next(filter(None, (plain(block.text).strip() for block in cell.paragraphs)), "")


def _rows_kept(table: Table, look: TableLook) -> int:
    """Return how many rows, from the first, stay on one page with the row after them."""
    body = len(table.rows) - table.header_rows
    if body <= look.whole_rows:
        return len(table.rows) - 1
    return table.header_rows + look.keep_rows - 1


def _look_bits(table: Table, *, has_labels: bool) -> str:
    """Return the flags of a table's look as the number that older Words read.

    Bands of rows are on: whether a style has any, ours or another that is chosen in Word, it says.
    """
    bits = 0x0400 | (0x0020 if table.header_rows else 0) | (0x0080 if has_labels else 0)
    return f"{bits:04X}"
