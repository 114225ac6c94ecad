"""The bands at the head and the foot of every page: who, what, which page, and the marking."""

from dataclasses import replace

from reportlab.lib.units import mm

from briefgen.document.document import MarkingScheme, Running
from briefgen.document.inline import Mark, Span, Text
from briefgen.render.pdf.file.canvas import ARTIFACT, TaggedCanvas, number
from briefgen.render.pdf.page import Frame
from briefgen.render.pdf.text.fitting import limited, whole
from briefgen.render.pdf.text.inline import Setter, Tone, ink
from briefgen.render.pdf.text.lines import Line, break_lines
from briefgen.render.pdf.text.painter import Painter
from briefgen.style.band import (
    BANNER_LEADING,
    BANNER_SIZE,
    BESIDE_BOX,
    LEFT_WIDTH,
    OWN_LINES_GAP,
    PAGE_WIDTH,
    RUNNING_LEADING,
    TLP_GROUND,
    TLP_LABELS,
    own_lines,
)

__all__ = ["Band"]

_CAP_HEIGHT = 0.716
_BANNER = Tone(size=BANNER_SIZE, bold=True)
_BOX_PADDING = BESIDE_BOX * mm
_SECOND_LINE = 2.75 * mm  # from a banner of its own to the middle of the text beside it
_LEAST_ROOM = 10 * mm
_MOST_LINES = 2
_KINDS = {
    "head": "Pagination /Subtype /Header /Attached [/Top]",
    "foot": "Pagination /Subtype /Footer /Attached [/Bottom]",
}


class Band:
    """The running head and foot, set once and drawn on every page."""

    def __init__(self, running: Running, page: Frame, setter: Setter, painter: Painter) -> None:
        self.running = running
        self.page = page
        self.setter = setter
        self.painter = painter
        look = setter.look.running
        self._size = look.size
        self._tone = Tone(look.size, look.bold, look.italic, look.colour)
        self._is_set = False
        marking = running.marking
        self._own = own_lines(marking.restrictions, marking.banner, look.size)

    def draw(self, canvas: TaggedCanvas) -> None:
        """Draw head and foot; the page's number is filled in when the last page is known."""
        if not self._is_set:
            self._is_set = True
            for part, operators in (("head", self._head()), ("foot", self._foot())):
                canvas.define_form(part, operators)
        page = canvas.page
        for part, kind in _KINDS.items():
            canvas.open(ARTIFACT, kind)
            canvas.draw_form(part)
            if part == "foot":
                canvas.defer(lambda: self._page_label(page, canvas.count))
            canvas.close()

    def _head(self) -> list[str]:
        banner, beside = self._depths()
        edge = self.page.height - self.page.band
        room = self.page.text_width - self._banner_width()
        left = self._limited(self.running.head, room - _BOX_PADDING - self._kept_free(room))
        used = max((line.width for line in left), default=0) + _BOX_PADDING
        return [
            *self._banner(edge - banner),
            *self._set(left, self.page.left, edge - beside),
            *self._restrictions(edge - beside, room - used - _BOX_PADDING),
            *self._alone(edge - self._depth() - self._own * RUNNING_LEADING / 2),
        ]

    def _kept_free(self, room: float) -> float:
        """Return how much of a room the restrictions need, but at most half of it."""
        words = self.running.marking.restrictions
        if not words or self._own:
            return 0
        wanted = sum(line.width for line in self._lines((Span(text=words),), self.page.text_width))
        return min(wanted + _BOX_PADDING, room / 2)

    def _foot(self) -> list[str]:
        banner, beside = (self.page.band + depth for depth in self._depths())
        room = self.page.text_width - (LEFT_WIDTH + PAGE_WIDTH) * mm - self._banner_width()
        return [
            *self._banner(banner),
            *self._set(self._limited(self.running.foot, LEFT_WIDTH * mm), self.page.left, beside),
            *self._restrictions(beside, room - _BOX_PADDING),
            *self._alone(self.page.band + self._depth() + self._own * RUNNING_LEADING / 2),
        ]

    def _depths(self) -> tuple[float, float]:
        """Return how far from the band's outer edge the middles of banner and text stand."""
        if self.running.marking.scheme is not MarkingScheme.TEXT:
            return self.page.band_height / 2, self.page.band_height / 2
        banner = max(self.page.band_height, len(self._banner_lines()) * BANNER_LEADING)
        return banner / 2, banner + _SECOND_LINE

    def _depth(self) -> float:
        """Return how far from the band's outer edge the restrictions' own lines begin."""
        gap = OWN_LINES_GAP * mm
        if self.running.marking.scheme is not MarkingScheme.TEXT:
            return self.page.band_height + gap
        return self._depths()[1] + _SECOND_LINE + gap

    def _limited(self, text: Text, width: float) -> list[Line]:
        """Return at most two lines of a text, the second ending in dots where words are lost."""
        return limited(text, _MOST_LINES, lambda words: self._lines(words, width))

    def _lines(self, text: Text, width: float, tone: Tone | None = None) -> list[Line]:
        if not text:
            return []
        return break_lines(self.setter.passage(text, tone or self._tone, ARTIFACT), width, width)

    def _whole(self, text: Text, width: float, most: int, tone: Tone) -> list[Line]:
        """Return all of a text in so many lines, set smaller where it must be."""
        return whole(
            tone.size, most, lambda size: self._lines(text, width, replace(tone, size=size))
        )

    def _set(self, lines: list[Line], left: float, middle: float) -> list[str]:
        """Return lines that stand round the middle of a band."""
        drop = _CAP_HEIGHT * self._size / 2
        first = middle - drop + RUNNING_LEADING * (len(lines) - 1) / 2
        return [
            self.painter.free_line(line, left, first - i * RUNNING_LEADING)
            for i, line in enumerate(lines)
        ]

    def _banner_width(self) -> float:
        """Return the width of the black box, 0 where there is none."""
        marking = self.running.marking
        if marking.scheme is not MarkingScheme.TLP:
            return 0
        if marking.banner in TLP_LABELS:
            return TLP_LABELS[marking.banner].width * mm
        lines = self._lines((Span(text=marking.banner),), self.page.text_width, _BANNER)
        return lines[0].width + 2 * _BOX_PADDING

    def _banner_lines(self) -> list[Line]:
        marking = self.running.marking
        if marking.scheme is MarkingScheme.NONE or not marking.banner:
            return []
        tone = replace(_BANNER, colour="paper" if marking.scheme is MarkingScheme.TLP else "ink")
        return self._whole((Span(text=marking.banner),), self.page.text_width, _MOST_LINES, tone)

    def _banner(self, middle: float) -> list[str]:
        """Return the label in its box, or any other marking as lines, round a height."""
        lines = self._banner_lines()
        if lines and self.running.marking.scheme is MarkingScheme.TLP:
            return self._box(lines[0], middle)
        centre = (self.page.left + self.page.right) / 2
        first = middle - _CAP_HEIGHT * _BANNER.size / 2 + BANNER_LEADING * (len(lines) - 1) / 2
        return [
            self.painter.free_line(line, centre - line.width / 2, first - i * BANNER_LEADING)
            for i, line in enumerate(lines)
        ]

    def _box(self, line: Line, middle: float) -> list[str]:
        width, height = self._banner_width(), self.page.band_height
        left = self.page.right - width
        start = self.painter.canvas.across(left, width)
        shape = " ".join(map(number, (start, middle - height / 2, width, height)))
        label = TLP_LABELS.get(self.running.marking.banner, TLP_LABELS["TLP:CLEAR"])
        words = _coloured(line, label.colour)
        place = (left + (width - line.width) / 2, middle - _CAP_HEIGHT * _BANNER.size / 2)
        return [f"q {ink(TLP_GROUND)} {shape} re f Q", self.painter.free_line(words, *place)]

    def _restrictions(self, middle: float, room: float) -> list[str]:
        """Return the restrictions beside the label, none where they have lines of their own."""
        if self._own:
            return []
        banner = self._banner_width()
        right = self.page.right - (banner + _BOX_PADDING if banner else 0)
        return self._limits(max(room, _LEAST_ROOM), _MOST_LINES, right, middle)

    def _alone(self, middle: float) -> list[str]:
        """Return the restrictions on lines of their own."""
        return self._limits(self.page.text_width, self._own, self.page.right, middle)

    def _limits(self, width: float, most: int, right: float, middle: float) -> list[str]:
        words = self.running.marking.restrictions
        if not (words and most):
            return []
        text = (Span(text=words, marks=frozenset({Mark.INK})),)
        lines = self._whole(text, width, most, self._tone)
        first = middle - _CAP_HEIGHT * self._size / 2 + RUNNING_LEADING * (len(lines) - 1) / 2
        return [
            self.painter.free_line(line, right - line.width, first - i * RUNNING_LEADING)
            for i, line in enumerate(lines)
        ]

    def _page_label(self, page: int, count: int) -> str:
        label = self.running.page_label
        words = f"{label.before}{page}{label.between}{count}{label.after}"
        [line] = self._lines((Span(text=words, marks=frozenset({Mark.INK})),), self.page.width)
        baseline = self.page.band + self._depths()[1] - _CAP_HEIGHT * self._size / 2
        middle = (self.page.width - line.width) / 2
        left = self.painter.canvas.across(middle, line.width)
        return self.painter.free_line(line, left, baseline)


def _coloured(line: Line, colour: str) -> Line:
    """Return a line in a colour that is no part of the palette: the label's own."""
    segments = [
        replace(segment, style=replace(segment.style, colour=ink(colour)))
        for segment in line.segments
    ]
    return Line(segments, line.width, line.ends, line.lead)
