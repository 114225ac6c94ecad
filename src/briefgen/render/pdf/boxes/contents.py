"""How the contents list becomes paragraph boxes: words, a dotted leader, a page number."""

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil, floor

from reportlab.lib.units import mm

from briefgen.document.blocks import Contents, ContentsEntry
from briefgen.document.inline import Span
from briefgen.document.roles import Role
from briefgen.render.pdf.boxes.box import Box
from briefgen.render.pdf.boxes.paragraph import Drawn
from briefgen.render.pdf.boxes.paragraphs import Beside, ParagraphSetter
from briefgen.render.pdf.file.canvas import ARTIFACT, Address, number
from briefgen.render.pdf.file.structure import Element
from briefgen.render.pdf.styles import Setting
from briefgen.render.pdf.text.inline import ink
from briefgen.render.pdf.text.lines import Line, break_lines

__all__ = ["contents_boxes"]

_ROLES = {1: Role.CONTENTS_1, 2: Role.CONTENTS_2}
_DOT = 0.9  # points, wide and high
_PITCH = 2.8  # points from dot to dot: about as far as Word's in text of 10 points
_GAP = 3.0  # points kept free, at least, at both ends of the dots


def contents_boxes(contents: Contents, setter: ParagraphSetter, parent: Element) -> Iterator[Box]:
    """Yield the title and a box for each entry, its page number at the far edge."""
    if contents.title:
        yield setter.box(Role.CONTENTS_TITLE, contents.title, parent.child("P"))
    toc = parent.child("TOC")
    free = setter.sheet.look.contents_number * mm
    for entry in contents.entries:
        link = toc.child("TOCI").child("Reference").child("Link")
        line = _Line(entry, setter, link)
        beside = Beside(kept_free=free, on_drawn=line.finish)
        yield setter.box(line.role, (Span(text=entry.words),), link, beside)


@dataclass(frozen=True, slots=True)
class _Line:
    """What belongs to a line of the contents list besides its words.

    Why: the page is known when the last one is laid out, and the leader ends where its number
    begins; so room is left for both.
    """

    entry: ContentsEntry
    setter: ParagraphSetter
    element: Element

    @property
    def role(self) -> Role:
        return _ROLES[self.entry.level]

    def finish(self, drawn: Drawn) -> None:
        """Lay the link over the lines, and have leader and number follow the last of them."""
        canvas = self.setter.painter.canvas
        if drawn.is_end:
            canvas.open(ARTIFACT)
            canvas.defer(lambda: self._leader(drawn))
            canvas.open(self.element)
            canvas.defer(lambda: self._page(drawn))
            canvas.close()
        left, bottom, right, top = drawn.box
        box = (left + self._setting.left, bottom, right, top)
        canvas.link(self.element, box, Address(anchor=self.entry.target, words=self.entry.words))

    @property
    def _setting(self) -> Setting:
        return self.setter.sheet.setting(self.role)

    def _number(self, drawn: Drawn) -> Line:
        page = Span(text=str(self.setter.painter.canvas.anchors[self.entry.target]))
        passage = self.setter.setter.passage((page,), self._setting.tone, self.element)
        width = drawn.box[2] - drawn.box[0]
        [line] = break_lines(passage, width, width)
        return line

    def _page(self, drawn: Drawn) -> str:
        line = self._number(drawn)
        return self.setter.painter.free_line(line, drawn.box[2] - line.width, drawn.baseline)

    def _leader(self, drawn: Drawn) -> str:
        edge = drawn.box[2]
        dots = _dots(drawn.end, edge - self._number(drawn).width, edge)
        if not dots:
            return ""
        colour = ink(self.setter.sheet.look.colour(self._setting.tone.colour))
        start = self.setter.painter.canvas.across(*dots)
        left, right, height = map(number, (start, start + dots[1], drawn.baseline + _DOT / 2))
        pen = f"{colour.upper()} {number(_DOT)} w [{number(_DOT)} {number(_PITCH - _DOT)}] 0 d"
        return f"q {pen} {left} {height} m {right} {height} l S Q"


def _dots(start: float, stop: float, edge: float) -> tuple[float, float] | None:
    """Return where dots begin, and over which length, between what they keep away from.

    They stand in steps from `edge`, so that the dots of all lines stand below each other.
    """
    first = edge - floor((edge - start - _GAP) / _PITCH) * _PITCH
    last = edge - ceil((edge - stop + _GAP) / _PITCH) * _PITCH
    return (first, last + _DOT - first) if first <= last else None
