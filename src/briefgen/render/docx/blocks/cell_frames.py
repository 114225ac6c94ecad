"""What is around the words of a cell: its width, its ground, its paddings, how its lines stand."""

from dataclasses import dataclass, field

from briefgen.document.blocks import Align, Fill, Table
from briefgen.document.roles import TableKind
from briefgen.render.docx.markup import twips
from briefgen.render.docx.styles.colours import paint
from briefgen.render.docx.styles.formats import Border, ground
from briefgen.render.docx.styles.role_formats import Variant
from briefgen.render.docx.styles.sheet import StyleSheet
from briefgen.render.docx.styles.table_styles import margins

__all__ = ["CellFrames"]

_LABEL_KINDS = frozenset({TableKind.RECORD, TableKind.KEY})


@dataclass
class CellFrames:
    """The frames of the cells of one table, whose columns are so wide in twips.

    Cells of one column, one ground and one kind of row have the same: each is made once.
    """

    styles: StyleSheet
    table: Table
    widths: list[int]
    _made: dict[tuple[bool, int, Fill], tuple[str, Variant]] = field(default_factory=dict)

    def of(self, row: int, place: int, fill: Fill) -> tuple[str, Variant]:
        """Return the properties of a cell, and how the paragraphs in it stand."""
        key = (row == self.table.header_rows, place, fill)
        if key not in self._made:
            self._made[key] = (self._frame(*key), self._variant(place, fill))
        return self._made[key]

    def _variant(self, place: int, fill: Fill) -> Variant:
        inset = twips(self._right(place)) if self.styles.grid.is_mirrored else 0
        align = self.table.columns[place].align
        return Variant(align=align, filled=fill is not Fill.NONE, inset=inset)

    def _frame(self, is_first_below: bool, place: int, fill: Fill) -> str:
        """Return the width of a cell, its ground, what is kept free of it, and the paddings."""
        width = f'<w:tcW w:w="{self.widths[place]}" w:type="dxa"/>'
        padding = self._padding(place, is_first_below=is_first_below)
        margin = f"<w:tcMar>{padding}</w:tcMar>" if padding else ""
        if fill is Fill.NONE:
            return f"{width}{margin}"
        shade = ground(*paint(self.styles.look, fill.value))
        return f"{width}{self._gap(place)}{shade}{margin}"

    def _gap(self, place: int) -> str:
        """Return the line that parts a filled cell from the next."""
        gap = self.styles.table_look(self.table.kind).gap
        if gap is None or place == len(self.table.columns) - 1:
            return ""
        colour, theme = paint(self.styles.look, gap.colour)
        line = Border(gap.width, colour, theme=theme)
        return f"<w:tcBorders>{line.xml('right')}</w:tcBorders>"

    def _padding(self, place: int, *, is_first_below: bool) -> str:
        """Return the paddings of a cell that are not those of the table's style."""
        look = self.styles.table_look(self.table.kind)
        right = self._right(place)
        is_told = right == look.right or self.styles.grid.is_mirrored
        return margins(
            top=look.first_row if is_first_below else None,
            right=None if is_told else right,
        )

    def _right(self, place: int) -> float:
        """Return the padding at the right of a column's cells in points."""
        look = self.styles.table_look(self.table.kind)
        if self.table.columns[place].align is Align.END:
            return 0
        if place == len(self.table.columns) - 1:
            return look.last_right
        if place == 0 and self.table.kind in _LABEL_KINDS:
            return self.styles.grid.gutter / 20
        return look.right_of(self.table.columns[place].width)
