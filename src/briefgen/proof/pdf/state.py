"""The graphics state of a page: where things are drawn, in which colour and font."""

from dataclasses import dataclass
from math import hypot

from briefgen.proof.contrast import Colour
from briefgen.proof.pdf.fonts import Font
from briefgen.proof.pdf.marks import Box

__all__ = ["IDENTITY", "Matrix", "State", "colour_of", "times"]

Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_BLACK: Colour = (0.0, 0.0, 0.0)
_GREY, _RGB, _CMYK = 1, 3, 4
_FILLS = frozenset({0, 2, 4, 6})  # rendering modes in which glyphs are filled
_UNSEEN = frozenset({3, 7})
_SMALLEST = 2.0  # points: what is set smaller cannot be read
_FAINTEST = 0.1  # opacity
_NARROWEST = 0.1  # of the width of glyphs
_WIDEST = 3.0  # of the size: letters or words that are set further apart are none any more
_CLOSEST = 0.5  # of the size: letters that are set closer lie upon each other
_TOO_SMALL = f"smaller than {_SMALLEST:g} pt"


@dataclass(slots=True)
class State:
    """What `q` keeps and `Q` restores (ISO 32000-1, 8.4); a space is known by its components."""

    matrix: Matrix = IDENTITY
    fill: Colour | None = _BLACK
    stroke: Colour | None = _BLACK
    fill_space: bool = True
    stroke_space: bool = True
    fill_alpha: float = 1.0
    stroke_alpha: float = 1.0
    font: Font | None = None
    size: float = 0.0
    leading: float = 0.0
    width: float = 1.0
    mode: int = 0
    apart: float = 0.0
    words_apart: float = 0.0
    clip: Box | None = None
    line: float = 1.0

    def kept(self) -> "State":
        """Return a copy."""
        return State(
            self.matrix, self.fill, self.stroke, self.fill_space, self.stroke_space,
            self.fill_alpha, self.stroke_alpha, self.font, self.size, self.leading, self.width,
            self.mode, self.apart, self.words_apart, self.clip, self.line,
        )  # fmt: skip

    @property
    def colour(self) -> Colour | None:
        """The colour in which glyphs are shown."""
        return self.fill if self.mode in _FILLS else self.stroke

    def hides(self, place: Matrix) -> str:
        """Return why words cannot be seen whatever the ground is, or nothing.

        `place` transforms the words' space to that of the page.
        """
        a, b, c, d = place[:4]
        size = abs(self.size)
        if self.clip is not None and not _is_within(self.clip, place):
            return "cut off"
        if (
            a == d == self.width == 1
            and b == c == self.mode == self.apart == self.words_apart == 0
            and self.fill_alpha >= _FAINTEST
        ):
            return "" if size >= _SMALLEST else _TOO_SMALL
        return self._hides_by_itself(place, size)

    def _hides_by_itself(self, place: Matrix, size: float) -> str:
        a, b, c, d = place[:4]
        if self.mode in _UNSEEN:
            return "shown in an invisible mode"
        if (self.fill_alpha if self.mode in _FILLS else self.stroke_alpha) < _FAINTEST:
            return "transparent"
        if size * hypot(c, d) < _SMALLEST or size * hypot(a, b) * abs(self.width) < _SMALLEST:
            return _TOO_SMALL
        is_apart = max(self.apart, abs(self.words_apart)) > _WIDEST * size
        if is_apart or self.apart < -_CLOSEST * size or abs(self.width) < _NARROWEST:
            return "set too close or too far apart to be read"
        return ""


def _is_within(box: Box, place: Matrix) -> bool:
    """Tell whether a point well within the first letter is not cut off."""
    left, bottom, right, top = box
    return left - 1 <= place[4] + 1 <= right + 1 and bottom - 1 <= place[5] + 1 <= top + 1


def times(one: Matrix, other: Matrix) -> Matrix:
    """Return the product of two transformations: first `one`, then `other`."""
    if one == IDENTITY:
        return other
    if other == IDENTITY:
        return one
    a, b, c, d, e, f = one
    p, q, r, s, t, u = other
    return (
        a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s,
        e * p + f * r + t, e * q + f * s + u,
    )  # fmt: skip


def colour_of(components: list[float]) -> Colour | None:
    """Return the colour of components in DeviceGray, DeviceRGB or DeviceCMYK."""
    shares = [min(max(each, 0.0), 1.0) for each in components]
    if len(shares) == _GREY:
        return (shares[0],) * 3
    if len(shares) == _RGB:
        return (shares[0], shares[1], shares[2])
    if len(shares) == _CMYK:
        cyan, magenta, yellow, black = shares
        return ((1 - cyan) * (1 - black), (1 - magenta) * (1 - black), (1 - yellow) * (1 - black))
    return None
