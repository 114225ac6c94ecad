"""A table on the page: its rules, its repeated header, and where it may be split."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from reportlab.lib.units import mm

from briefgen.document.blocks import Align, Cell, Column, Fill, Paragraph, Row, Scope, Table
from briefgen.document.inline import Span, Text
from briefgen.document.roles import Role, TableKind
from briefgen.render.pdf.boxes.box import FUZZ, Box
from briefgen.render.pdf.boxes.paragraph import TextBlock
from briefgen.render.pdf.boxes.rows import CellBox, CellText, RowBox
from briefgen.render.pdf.file.structure import Element
from briefgen.render.pdf.styles import StyleSheet
from briefgen.render.pdf.text.inline import Setter, ink
from briefgen.render.pdf.text.painter import Painter
from briefgen.style.look import Look, Rule, TableLook

__all__ = ["TableBox", "TableContent", "TableSetter"]

_TALL_ROW = 0.6  # of the page: a taller row may be cut
_LEAST_CUT = 60.0  # points of a cut row that are worth beginning on a page
_FILLED_PADDING = 1 * mm
_SCOPES = {Scope.COLUMN: "/Column", Scope.ROW: "/Row"}


@dataclass(frozen=True, slots=True)
class TableContent:
    """A table laid out: rows with their heights, and how its rules are drawn."""

    header: RowBox | None
    rows: tuple[RowBox, ...]
    look: TableLook
    width: float
    is_whole: bool

    @property
    def between(self) -> float:
        """The thickness of the line between two rows."""
        return _thickness(self.look.between)

    def on(self, page: float) -> "TableContent":
        """Return the table with a header too tall for a page as a row: cut, and not repeated."""
        if self.header is None or self.header.height <= _TALL_ROW * page:
            return self
        first = replace(self.header, is_header=False)
        return replace(self, header=None, rows=(first, *self.rows))


class TableBox(Box):
    """A table in the flow, or a part of it; `ends` where its last row is the table's last."""

    def __init__(self, content: TableContent, look: Look, painter: Painter, page: float) -> None:
        super().__init__(content.look.before, content.look.after)
        content = self.content = content.on(page)
        self.look = look
        self.painter = painter
        self.page = page
        self.is_first = True
        self.is_last = True
        self._heights = [row.height for row in content.rows]

    def measure(self, _width: float) -> float:
        """Return the height of header, rows and rules."""
        return self._top() + sum(self._heights) + self._rules(len(self._heights))

    def least(self, width: float) -> float:
        """Return the height of the header and the rows that stay with it."""
        if self._is_kept(width):
            return self.measure(width)
        count = min(self.content.look.keep_rows if self.is_first else 1, len(self._heights))
        if self._heights[0] > _TALL_ROW * self.page:
            return self._top() + _LEAST_CUT
        height = self._top() + sum(self._heights[:count]) + count * self.content.between
        while count > 1 and height > self.page / 2:
            count -= 1
            height -= self._heights[count] + self.content.between
        return height

    def parts(self, width: float, room: float, *, at_top: bool) -> list[Box]:
        """Return the rows that fit and the rest."""
        if self.least(width) > room + FUZZ and not at_top:
            return []
        count = self._fitting(room)
        if count == len(self._heights):
            return []
        is_tall = self._heights[count] > _TALL_ROW * self.page
        if is_tall or count == 0:
            return self._cut_within(count, room)
        return self._cut_after(self.content.rows, count)

    def paint(self, left: float, top: float, _width: float) -> None:
        """Draw the rules and the rows, the header as decoration where it is repeated."""
        look, rows = self.content.look, self.content.rows
        if self.is_first:
            top = self._rule(look.above, left, top)
        if self.content.header:
            self.content.header.draw(self.painter, left, top, gap=0, decorates=not self.is_first)
            top = self._rule(look.below_header, left, top - self.content.header.height)
        elif not self.is_first:
            top = self._rule(look.between, left, top)
        for i, row in enumerate(rows):
            row.draw(self.painter, left, top, gap=_thickness(look.gap))
            top -= self._heights[i]
            if i < len(rows) - 1 or not self.is_last:
                top = self._rule(look.between, left, top)
        if self.is_last:
            self._rule(look.below, left, top)

    def _top(self) -> float:
        """Return the height of all above the first row."""
        content, look = self.content, self.content.look
        height = _thickness(look.above) if self.is_first else 0.0
        if content.header:
            return height + content.header.height + _thickness(look.below_header)
        return height if self.is_first else content.between

    def _rules(self, count: int) -> float:
        """Return the height of the rules among and below the rows."""
        if self.is_last:
            return (count - 1) * self.content.between + _thickness(self.content.look.below)
        return count * self.content.between

    def _is_kept(self, width: float) -> bool:
        return (
            self.content.is_whole
            and self.is_first
            and self.is_last
            and self.measure(width) <= self.page / 2
        )

    def _fitting(self, room: float) -> int:
        """Return how many of the rows fit a room, their rules counted."""
        used = self._top()
        for i, height in enumerate(self._heights):
            used += height + self.content.between
            if used > room + FUZZ:
                return i
        return len(self._heights)

    def _cut_within(self, count: int, room: float) -> list[Box]:
        """Return the table cut within a row, or before it where nothing of it fits."""
        rows = self.content.rows
        used = self._top() + sum(self._heights[:count]) + count * self.content.between
        left = room - used - self.content.between
        halves = rows[count].cut(left) if left >= _LEAST_CUT or count == 0 else None
        if halves:
            return self._cut_after((*rows[:count], *halves, *rows[count + 1 :]), count + 1)
        return self._cut_after(rows, count) if count else []

    def _cut_after(self, rows: Sequence[RowBox], count: int) -> list[Box]:
        first, rest = self._part(rows[:count]), self._part(rows[count:])
        first.is_first, first.is_last = self.is_first, False
        rest.is_first, rest.is_last = False, self.is_last
        first.spaceAfter = rest.spaceBefore = 0
        return [first, rest]

    def _part(self, rows: Sequence[RowBox]) -> "TableBox":
        content = replace(self.content, rows=tuple(rows))
        return TableBox(content, self.look, self.painter, self.page)

    def _rule(self, rule: Rule | None, left: float, top: float) -> float:
        """Draw a rule over the table's width and return where it ends."""
        if rule is None or not rule.width:
            return top
        colour = ink(self.look.colour(rule.colour))
        self.painter.canvas.rule(colour, (left, top), self.content.width, rule.width)
        return top - rule.width


class TableSetter:
    """Lays tables out: from cells of spans to rows with heights."""

    def __init__(self, sheet: StyleSheet, setter: Setter) -> None:
        self.sheet = sheet
        self.setter = setter

    def content(self, table: Table, element: Element) -> TableContent:
        """Return a table laid out, its structure below `element`."""
        look = self.sheet.table(table.kind)
        lefts = [0.0, *accumulate(column.width * mm for column in table.columns)]
        head, body = table.rows[: table.header_rows], table.rows[table.header_rows :]
        group = element.child("THead") if head else None
        headers = [self._row(table, row, group or element, lefts) for row in head]
        group = element.child("TBody") if body else element
        rows = [self._row(table, row, group, lefts) for row in body]
        return TableContent(
            header=_padded(headers[0], look.header_row, is_header=True) if headers else None,
            rows=tuple(self._striped(row, look, i) for i, row in enumerate(rows)),
            look=look,
            width=lefts[-1],
            is_whole=len(rows) <= look.whole_rows,
        )

    def _striped(self, row: RowBox, look: TableLook, i: int) -> RowBox:
        """Return a row below the header, every second one on the ground of a stripe, if any."""
        padded = _padded(row, _padding(look, i))
        if look.stripe is None or i % 2 == 0:
            return padded
        return replace(padded, fill=ink(self.sheet.look.colour(look.stripe)))

    def _row(self, table: Table, row: Row, group: Element, lefts: list[float]) -> RowBox:
        element = group.child("TR")
        cells = []
        for i, (column, cell) in enumerate(zip(table.columns, row.cells, strict=True)):
            box = element.child("TH" if cell.scope in _SCOPES else "TD")
            if cell.scope in _SCOPES:
                box.attributes["Table"] = {"Scope": _SCOPES[cell.scope]}
            padding = self._padding(table, i, cell)
            cells.append(self._cell(cell, column, (lefts[i], *padding), box))
        texts = (text for cell in cells for text in cell.texts)
        cited = (anchor for text in texts for anchor in text.block.passage.anchors)
        anchors = (row.anchor, *cited) if row.anchor else tuple(cited)
        return RowBox(tuple(cells), above=0, below=0, anchors=anchors)

    def _padding(self, table: Table, i: int, cell: Cell) -> tuple[float, float]:
        """Return the padding at the left and the right of a cell's words."""
        look = self.sheet.table(table.kind)
        if table.kind is TableKind.SCALE:
            return _FILLED_PADDING, _FILLED_PADDING
        left = 0 if cell.fill is Fill.NONE else _FILLED_PADDING
        if _is_flush_right(table.columns[i], cell):
            return left, 0
        if i == len(table.columns) - 1:
            return left, look.last_right
        is_label = i == 0 and table.kind in {TableKind.RECORD, TableKind.KEY}
        right = look.right_of(table.columns[i].width)
        return left, self.sheet.gutter if is_label else right

    def _cell(
        self, cell: Cell, column: Column, edges: tuple[float, float, float], element: Element
    ) -> CellBox:
        left, inset, right = edges
        width = column.width * mm
        texts = []
        for paragraph in cell.paragraphs:
            inner = element if len(cell.paragraphs) == 1 else element.child("P")
            texts.append(self._text(paragraph, column, width - inset - right, inner))
        fill = "" if cell.fill is Fill.NONE else ink(self.sheet.look.colour(cell.fill.value))
        return CellBox(left, width, left + inset, width - inset - right, tuple(texts), fill)

    def _text(
        self, paragraph: Paragraph, column: Column, width: float, element: Element
    ) -> CellText:
        setting = self.sheet.setting(paragraph.role)
        passage = self.setter.passage(_all_words(paragraph), setting.tone, element)
        align = Align.CENTRE if setting.centred else column.align
        if paragraph.role is Role.NATIVE_NAME:
            align = Align.END
        elif align is Align.START:
            align = self.setter.flush(passage)
        return CellText.of(TextBlock(passage, setting.leading, align), setting, width)


def _all_words(paragraph: Paragraph) -> Text:
    """Return the words of a cell's paragraph, on one line: there is no label column in a cell."""
    parts = (paragraph.label, paragraph.text, paragraph.trailing)
    words: Text = ()
    for part in parts:
        words = (*words, Span(text=" "), *part) if words and part else (*words, *part)
    return words


def _is_flush_right(column: Column, cell: Cell) -> bool:
    native = any(paragraph.role is Role.NATIVE_NAME for paragraph in cell.paragraphs)
    return column.align is Align.END or native


def _padding(look: TableLook, i: int) -> tuple[float, float]:
    """Return the padding above and below the `i`th row."""
    above, below = look.row
    return (look.first_row if i == 0 and look.first_row is not None else above), below


def _padded(row: RowBox, padding: tuple[float, float], *, is_header: bool = False) -> RowBox:
    return replace(row, above=padding[0], below=padding[1], is_header=is_header)


def _thickness(rule: Rule | None) -> float:
    return rule.width if rule else 0.0
