"""A paragraph on the page: its lines, what stands beside them, and where it may be split."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from math import ceil

from briefgen.document.blocks import Align
from briefgen.render.pdf.boxes.box import FUZZ, Box
from briefgen.render.pdf.styles import BASELINE, Setting
from briefgen.render.pdf.text.inline import Passage, ink
from briefgen.render.pdf.text.lines import Line, break_lines
from briefgen.render.pdf.text.painter import Painter
from briefgen.style.look import Look

__all__ = ["LEAST_LINES", "Aside", "Content", "Drawn", "ParagraphBox", "TextBlock"]

LEAST_LINES = 2
"""How many lines of a paragraph stand together at least: no widows and orphans."""
_TRAILING_GAP = 12.0


class TextBlock:
    """The lines of a passage; broken once for each width asked for."""

    __slots__ = ("_broken", "_widths", "align", "leading", "passage")

    def __init__(self, passage: Passage, leading: float, align: Align = Align.START) -> None:
        self.passage = passage
        self.leading = leading
        self.align = align
        self._widths: tuple[float, float] = (-1, -1)
        self._broken: list[Line] = []

    def lines(self, width: float, first: float | None = None) -> list[Line]:
        """Return the lines for a width; the first line may be narrower."""
        widths = (width, width if first is None else first)
        if widths != self._widths:
            self._widths = widths
            self._broken = break_lines(self.passage, widths[1], width)
        return self._broken

    def draw(
        self,
        painter: Painter,
        lines: list[Line],
        box: tuple[float, float, float],
        *,
        decorates: bool = False,
    ) -> None:
        """Set lines into a box (left, top, width)."""
        left, top, width = box
        baseline = top - BASELINE * self.leading
        for line in lines:
            painter.line(line, left + self.shift(line, width), baseline, decorates=decorates)
            baseline -= self.leading

    def shift(self, line: Line, width: float) -> float:
        """Return how far from the edge at the start a line begins."""
        if self.align is Align.START:
            return 0
        rest = width - line.width
        return rest / 2 if self.align is Align.CENTRE else rest


@dataclass(frozen=True, slots=True)
class Aside:
    """What stands beside a paragraph's first line, `left` from the page's text edge.

    A label may run over several lines in its `width`; a mark is `raised` off the baseline.
    """

    block: TextBlock
    left: float
    width: float
    raised: float = 0


@dataclass(frozen=True, slots=True)
class Drawn:
    """What a paragraph, or a part of it, has drawn: the box it fills, and where its words end.

    `box` is left, bottom, right and top; the last line runs
    from `start` to `end` and is that of the whole paragraph where `is_end`.
    """

    box: tuple[float, float, float, float]
    start: float
    end: float
    baseline: float
    is_end: bool


@dataclass(frozen=True, slots=True)
class Content:
    """All that a paragraph box shows; `trailing` stands at the far edge, from the first line on."""

    block: TextBlock
    setting: Setting
    left: float
    right: float = 0
    asides: tuple[Aside, ...] = ()
    trailing: TextBlock | None = None
    on_draw: Callable[[float, float], None] | None = None
    on_drawn: Callable[[Drawn], None] | None = None


class ParagraphBox(Box):
    """A paragraph in the flow, or the lines of it from `start` to `stop`."""

    def __init__(
        self, content: Content, look: Look, painter: Painter, span: tuple[int, int] | None = None
    ) -> None:
        setting = content.setting
        super().__init__(setting.before, setting.after)
        self.content = content
        self.look = look
        self.painter = painter
        self.span = span
        self.keep_with_next = setting.keep_with_next

    def measure(self, width: float) -> float:
        """Return the height of the lines, of what stands above and below them."""
        start, stop, total = self._lines(width)
        height = (stop - start) * self.content.setting.leading
        if start == 0 and stop == total:
            height = max(height, self._asides_height(width))
        return self._above(start) + height + self._below(stop == total)

    def least(self, width: float) -> float:
        """Return the height of two lines, or of all where two are not left for the next page."""
        start, stop, _ = self._lines(width)
        least = self._least_lines(width)
        if self.content.setting.keep_together or stop - start < least + LEAST_LINES:
            return self.measure(width)
        return self._above(start) + least * self.content.setting.leading

    def let_break(self, width: float, page: float) -> None:
        """Keep lines together no longer if no page is tall enough for all of them."""
        setting = self.content.setting
        if setting.keep_together and self.measure(width) > page:
            self.content = replace(self.content, setting=replace(setting, keep_together=False))

    def parts(self, width: float, room: float, *, at_top: bool) -> list[Box]:
        """Return the lines that fit and the rest, at least two lines each."""
        start, stop, _ = self._lines(width)
        count = int((room - self._above(start) + FUZZ) / self.content.setting.leading)
        least = self._least_lines(width)
        wanted = min(count, stop - start - LEAST_LINES)
        while wanted > least and self._broken(width)[start + wanted - 1].is_divided:
            wanted -= 1  # no page ends within a word, if another line will do
        if self.content.setting.keep_together or wanted < least:
            if not at_top:
                return []
            wanted = max(1, min(count, stop - start - LEAST_LINES))
        if wanted >= stop - start or count < 1:
            return []
        middle = start + wanted
        first, rest = self._part(start, middle), self._part(middle, stop)
        first.spaceAfter = rest.spaceBefore = 0
        return [first, rest]

    def paint(self, left: float, top: float, width: float) -> None:
        """Draw rule and panel, then what stands beside the first line, then the lines."""
        content = self.content
        start, stop, _ = self._lines(width)
        self._ground(left, top, width)
        text_top = top - self._above(start)
        if start == 0:
            self._beside(left, text_top)
        box = (left + content.left, text_top, width - content.left - content.right)
        content.block.draw(self.painter, self._broken(width)[start:stop], box)
        if start == 0 and content.trailing:
            trailing = content.trailing.lines(width / 2)
            half = left if content.trailing.align is Align.START else left + width / 2
            place = (half, text_top, width / 2)
            content.trailing.draw(self.painter, trailing, place)
        self.painter.finish()
        if start == 0:
            self.painter.canvas.mark_places(content.block.passage.anchors, left, text_top)
        if start == 0 and content.on_draw:
            content.on_draw(left, top)
        if content.on_drawn:
            content.on_drawn(self._drawn((left, text_top, width), box))

    def _drawn(self, whole: tuple[float, float, float], words: tuple[float, float, float]) -> Drawn:
        """Return where the lines of this part stand; both boxes are left, top and width."""
        left, top, width = whole
        start, stop, total = self._lines(width)
        content, line = self.content, self._broken(width)[stop - 1]
        leading = content.setting.leading
        bottom = top - (stop - start) * leading
        begin = words[0] + content.block.shift(line, words[2])
        return Drawn(
            box=(left, bottom, left + width, top),
            start=begin,
            end=begin + line.width,
            baseline=bottom + (1 - BASELINE) * leading,
            is_end=stop == total,
        )

    def _broken(self, width: float) -> list[Line]:
        content = self.content
        room = width - content.left - content.right
        if content.trailing is None:
            return content.block.lines(room)
        trailing = content.trailing.lines(width / 2)
        if len(trailing) > 1:
            return content.block.lines(max(room - width / 2 - _TRAILING_GAP, room / 4))
        return content.block.lines(room, max(room - trailing[0].width - _TRAILING_GAP, room / 4))

    def _lines(self, width: float) -> tuple[int, int, int]:
        """Return the first line of this part, the end of it, and how many lines there are."""
        total = len(self._broken(width))
        start, stop = self.span or (0, total)
        return start, stop, total

    def _least_lines(self, width: float) -> int:
        """Return how many lines the first part has at least: as many as stand beside them."""
        if self.span and self.span[0]:
            return LEAST_LINES
        beside = ceil(self._asides_height(width) / self.content.setting.leading - FUZZ)
        return max(LEAST_LINES, beside)

    def _part(self, start: int, stop: int) -> "ParagraphBox":
        return ParagraphBox(self.content, self.look, self.painter, (start, stop))

    def _above(self, start: int) -> float:
        setting = self.content.setting
        if setting.panel:
            return setting.panel.top
        return setting.rule.width + setting.rule.offset if setting.rule and start == 0 else 0

    def _below(self, is_end: bool) -> float:
        panel = self.content.setting.panel
        return panel.bottom if panel and is_end else 0

    def _asides_height(self, width: float) -> float:
        """Return how tall the tallest is of what stands beside the lines."""
        content = self.content
        blocks = [(aside.block, aside.width) for aside in content.asides]
        if content.trailing:
            blocks.append((content.trailing, width / 2))
        heights = (len(block.lines(room)) * block.leading for block, room in blocks)
        return max(heights, default=0)

    def _ground(self, left: float, top: float, width: float) -> None:
        canvas, look, setting = self.painter.canvas, self.look, self.content.setting
        if panel := setting.panel:
            height = self.measure(width)
            canvas.fill(ink(look.colour(panel.colour)), (left, top - height, width, height))
            bar = ink(look.colour(panel.bar_colour))
            canvas.fill(bar, (left, top - height, panel.bar, height))
        elif (rule := setting.rule) and self._lines(width)[0] == 0:
            canvas.rule(ink(look.colour(rule.colour)), (left, top), width, rule.width)

    def _beside(self, left: float, top: float) -> None:
        for aside in self.content.asides:
            box = (left + aside.left, top + aside.raised, aside.width)
            aside.block.draw(self.painter, aside.block.lines(aside.width), box)
