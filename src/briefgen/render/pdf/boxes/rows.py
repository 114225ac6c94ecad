"""The rows of a table: cells, their heights, and how a row too tall for a page is cut."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from briefgen.render.pdf.boxes.box import FUZZ
from briefgen.render.pdf.boxes.paragraph import LEAST_LINES, TextBlock
from briefgen.render.pdf.styles import Setting
from briefgen.render.pdf.text.lines import Line
from briefgen.render.pdf.text.painter import Painter

__all__ = ["CellBox", "CellText", "RowBox"]


@dataclass(frozen=True, slots=True)
class CellText:
    """A paragraph of a cell: its lines, and the space it wants above and below."""

    block: TextBlock
    lines: list[Line]
    before: float
    after: float

    @classmethod
    def of(cls, block: TextBlock, setting: Setting, width: float) -> "CellText":
        """Return the paragraph with its lines broken for a width."""
        return cls(block, block.lines(width), setting.before, setting.after)

    @property
    def height(self) -> float:
        """The height of the lines alone."""
        return len(self.lines) * self.block.leading


@dataclass(slots=True)
class CellBox:
    """A cell: where it stands, where its words stand, its ground and its paragraphs."""

    left: float
    width: float
    text_left: float
    text_width: float
    texts: tuple[CellText, ...]
    fill: str = ""
    height: float = field(default=0, init=False)

    def __post_init__(self) -> None:
        for text, offset in self._placed():
            self.height = offset + text.height + text.after

    def draw(self, painter: Painter, left: float, top: float, *, decorates: bool) -> None:
        """Set the paragraphs below a point."""
        for text, offset in self._placed():
            box = (left + self.text_left, top - offset, self.text_width)
            text.block.draw(painter, text.lines, box, decorates=decorates)

    def cut(self, room: float, least: int) -> "tuple[CellBox, CellBox]":
        """Return what of the cell fits a room, and what does not.

        Of a paragraph that is cut so many lines stay together, at its beginning and at its end.
        """
        kept: list[CellText] = []
        rest: list[CellText] = []
        for text, offset in self._placed():
            count = int((room - offset + FUZZ) / text.block.leading)
            count = 0 if rest else _whole_lines(count, len(text.lines), least)
            if count:
                kept.append(replace(text, lines=text.lines[:count]))
            if count < len(text.lines):
                before = 0 if count else text.before
                rest.append(replace(text, lines=text.lines[count:], before=before))
        return replace(self, texts=tuple(kept)), replace(self, texts=tuple(rest))

    def _placed(self) -> Iterator[tuple[CellText, float]]:
        """Yield each paragraph with its distance from the top."""
        offset, wished = 0.0, 0.0
        for text in self.texts:
            offset += max(wished, text.before)
            yield text, offset
            offset += text.height
            wished = text.after


@dataclass(slots=True)
class RowBox:
    """A row, its padding, its ground; a header's cells stand at the bottom, others at the top."""

    cells: tuple[CellBox, ...]
    above: float
    below: float
    is_header: bool = False
    anchors: tuple[str, ...] = ()
    fill: str = ""
    height: float = field(default=0, init=False)

    def __post_init__(self) -> None:
        tallest = max((cell.height for cell in self.cells), default=0)
        self.height = self.above + tallest + self.below

    def draw(
        self, painter: Painter, left: float, top: float, *, gap: float, decorates: bool = False
    ) -> None:
        """Draw the grounds, then the words; `gap` is left free beside filled cells."""
        if not decorates:
            painter.canvas.mark_places(self.anchors, left, top)
        self._draw_grounds(painter, left, top, gap)
        inner = self.height - self.above - self.below
        for cell in self.cells:
            lowered = inner - cell.height if self.is_header else 0
            cell.draw(painter, left, top - self.above - lowered, decorates=decorates)
        painter.finish()

    def _draw_grounds(self, painter: Painter, left: float, top: float, gap: float) -> None:
        height = self.height
        if self.fill:
            begin = min(cell.left for cell in self.cells)
            end = max(cell.left + cell.width for cell in self.cells)
            painter.canvas.fill(self.fill, (left + begin, top - height, end - begin, height))
        for i, cell in enumerate(self.cells):
            if cell.fill:
                width = cell.width - (gap if i < len(self.cells) - 1 else 0)
                painter.canvas.fill(cell.fill, (left + cell.left, top - height, width, height))

    def cut(self, room: float) -> "tuple[RowBox, RowBox] | None":
        """Return the row in two where at least one line of it fits a room."""
        for least in (LEAST_LINES, 1):
            halves = [cell.cut(room - self.above - self.below, least) for cell in self.cells]
            first, rest = _half(self, [a for a, _ in halves]), _half(self, [b for _, b in halves])
            if _has_words(first) and _has_words(rest):
                rest.anchors = ()
                return first, rest
        return None


def _whole_lines(fitting: int, lines: int, least: int) -> int:
    """Return how many lines of a paragraph stay where so many fit."""
    if fitting >= lines:
        return lines
    kept = min(fitting, lines - least)
    return kept if kept >= least else 0


def _half(row: RowBox, cells: Sequence[CellBox]) -> RowBox:
    return replace(row, cells=tuple(cells))


def _has_words(row: RowBox) -> bool:
    return any(cell.texts for cell in row.cells)
