"""How the graphics state of a page changes, and with what the page is painted."""

import re
from math import hypot, inf
from typing import Any

from briefgen.proof.contrast import Colour
from briefgen.proof.pdf.instructions import Handler
from briefgen.proof.pdf.marks import Box, Ground, PageContent
from briefgen.proof.pdf.objects import parsed
from briefgen.proof.pdf.paths import Path, boxed, met, plain
from briefgen.proof.pdf.resources import Resources
from briefgen.proof.pdf.state import State, colour_of, times

__all__ = ["Canvas", "name_of"]

_MOST_KEPT = 512  # graphics states that may be kept at once
_THICK = 2.0  # points: thinner lines are rules
_UNIT = (0.0, 0.0, 1.0, 1.0)


class Canvas:
    """The graphics state, and what is painted on the page; `changed` when words look different.

    `mark` is the one that is open, `drawn` how much has been drawn besides words, `off` how many
    layers are open that are switched off.
    """

    def __init__(self, content: PageContent, resources: Resources) -> None:
        self.state = State()
        self.resources = resources
        self.changed = True
        self.mark = content.stray
        self.drawn = 0
        self.off = 0
        self._page = content.box
        self._grounds = content.grounds
        self._kept: list[State] = []
        self._path = Path()
        self._clips = False
        self._colours: dict[tuple[bytes, bytes], Colour | None] = {}

    def handlers(self) -> dict[bytes, Handler]:
        """Return what follows each operator, but for text and marks."""
        return (
            dict.fromkeys((b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*"), self._paint)
            | dict.fromkeys((b"S", b"s"), self._stroke)
            | dict.fromkeys((b"l", b"c", b"v", b"y"), self._path.line)
            | dict.fromkeys((b"W", b"W*"), self._clip)
            | {each: self._filler(each) for each in (b"g", b"rg", b"k", b"sc", b"scn")}
            | {each: self._stroker(each) for each in (b"G", b"RG", b"K", b"SC", b"SCN")}
            | {
                b"q": self._keep,
                b"Q": self._restore,
                b"cm": self._transform,
                b"m": self._path.move,
                b"re": self._rectangle,
                b"n": self._end_path,
                b"w": self._set_line,
                b"sh": self._shade,
                b"BI": self._picture_within,
                b"gs": self._set_parameters,
                b"cs": self._fill_space,
                b"CS": self._stroke_space,
            }
        )

    def picture(self, *, is_opaque: bool) -> float:
        """Note a picture in the unit square and return its upper edge."""
        box = boxed(self.state.matrix, _UNIT)
        self.draw(box)
        if is_opaque and self.state.fill_alpha == 1:
            self._ground(box, None)
        return box[3]

    def draw(self, box: Box) -> None:
        """Note that the present mark draws something besides words."""
        left, bottom, right, top = met(met(box, self.state.clip), self._page)
        if left <= right and bottom <= top and not self.off:
            self.drawn += 1
            self.mark.extent = max(self.mark.extent, right - left, top - bottom)

    def clip_to(self, box: Box) -> None:
        """Show no more than what lies in a rectangle."""
        self.state.clip = met(box, self.state.clip)
        self.changed = True

    def _ground(self, box: Box, colour: Colour | None) -> None:
        left, bottom, right, top = met(box, self.state.clip)
        if left < right and bottom < top and not self.off:
            self._grounds.append(Ground(left, bottom, right, top, colour))

    def _keep(self, _: Any) -> None:
        if len(self._kept) < _MOST_KEPT:
            self._kept.append(self.state.kept())

    def _restore(self, _: Any) -> None:
        if self._kept:
            self.state = self._kept.pop()
            self.changed = True

    def _transform(self, operands: Any) -> None:
        a, b, c, d, e, f = map(float, plain(operands))
        self.state.matrix = times((a, b, c, d, e, f), self.state.matrix)
        self.changed = True

    def _rectangle(self, operands: Any) -> None:
        self._path.rectangle(self.state.matrix, operands)

    def _paint(self, _: Any) -> None:
        state = self.state
        for box in self._path.boxes(state.matrix):
            self.draw(box)
        if state.fill_alpha == 1:
            for box in self._path.rectangles:
                self._ground(box, state.fill)
            for box in self._path.grounds(state.matrix):
                self._ground(box, None)
        self._end_path(_)

    def _stroke(self, _: Any) -> None:
        state = self.state
        width = state.line * hypot(*state.matrix[:2])
        if width >= _THICK and state.stroke_alpha == 1:
            for box in self._path.bars(state.matrix, width):
                self._ground(box, None)
        if self._path and not self.off:
            self.drawn += 1
            self.mark.extent = inf
        self._end_path(_)

    def _clip(self, _: Any) -> None:
        self._clips = True

    def _end_path(self, _: Any) -> None:
        if self._clips and self._path:
            lefts, bottoms, rights, tops = zip(*self._path.boxes(self.state.matrix), strict=True)
            self.clip_to((min(lefts), min(bottoms), max(rights), max(tops)))
        self._clips = False
        self._path.clear()

    def _set_line(self, operands: Any) -> None:
        self.state.line = float(plain(operands)[0])

    def _shade(self, _: Any) -> None:
        """Paint all that is not cut off (ISO 32000-1, 8.7.4.2)."""
        box = self.state.clip or self._page
        self.draw(box)
        if self.state.fill_alpha == 1:
            self._ground(box, None)

    def _picture_within(self, entries: bytes) -> None:
        """Paint an inline image; one that is a mask lets the ground through (8.9.7)."""
        is_mask = re.search(rb"/(?:IM|ImageMask)\s*true", entries) is not None
        self.picture(is_opaque=not is_mask)

    def _filler(self, operator: bytes) -> Handler:
        def fill(operands: Any) -> None:
            state = self.state
            if len(operator) < 3 and operator != b"sc":  # g, rg, k
                state.fill_space = True
            colour = self._colour(operator, operands) if state.fill_space else None
            if colour != state.fill:
                state.fill = colour
                self.changed = True

        return fill

    def _stroker(self, operator: bytes) -> Handler:
        def stroke(operands: Any) -> None:
            state = self.state
            if len(operator) < 3 and operator != b"SC":  # G, RG, K
                state.stroke_space = True
            state.stroke = self._colour(operator, operands) if state.stroke_space else None
            self.changed = True

        return stroke

    def _colour(self, operator: bytes, operands: Any) -> Colour | None:
        if type(operands) is not bytes:
            return colour_of([float(each) for each in operands])
        key = (operator, operands)
        if key not in self._colours:
            numbers = operands.split()
            is_named = any(each.startswith(b"/") for each in numbers)  # a pattern
            self._colours[key] = None if is_named else colour_of([float(n) for n in numbers])
        return self._colours[key]

    def _fill_space(self, operands: Any) -> None:
        state = self.state
        state.fill_space = self.resources.is_plain_space(name_of(plain(operands)[0]))
        state.fill = (0.0, 0.0, 0.0) if state.fill_space else None
        self.changed = True

    def _stroke_space(self, operands: Any) -> None:
        state = self.state
        state.stroke_space = self.resources.is_plain_space(name_of(plain(operands)[0]))
        state.stroke = (0.0, 0.0, 0.0) if state.stroke_space else None
        self.changed = True

    def _set_parameters(self, operands: Any) -> None:
        """Take the transparency and the font of a graphics state parameter dictionary."""
        file = self.resources.library.file
        found = file.dictionary(self.resources.named("/ExtGState", name_of(plain(operands)[0])))
        state = self.state
        state.fill_alpha = _number(found.get("/ca"), state.fill_alpha)
        state.stroke_alpha = _number(found.get("/CA"), state.stroke_alpha)
        font = file.array(found.get("/Font"))
        if len(font) == 2:  # the font and its size
            state.font = self.resources.library.font(font[0])
            state.size = _number(font[1], state.size)
        self.changed = True


def name_of(operand: Any) -> str:
    """Return a name that is an operand."""
    if isinstance(operand, bytes):
        return str(parsed(operand)[0]) if b"#" in operand else operand.decode("latin-1")
    return operand if isinstance(operand, str) else ""


def _number(value: Any, other: float) -> float:
    return float(value) if isinstance(value, int | float) else other
