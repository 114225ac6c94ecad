"""The graphics state of a page: where things are drawn, in which colour and font."""

from dataclasses import dataclass
from math import hypot

from briefgen.proof.pdf.fonts import Font
from briefgen.proof.pdf.marks import Colour

__all__ = ["IDENTITY", "Matrix", "State", "colour_of", "times"]

Matrix = tuple[float, float, float, float, float, float]
IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
_BLACK: Colour = (0.0, 0.0, 0.0)
_GREY, _RGB, _CMYK = 1, 3, 4
_FILLS = frozenset({0, 2, 4, 6})  # rendering modes in which glyphs are filled
_UNSEEN = frozenset({3, 7})
_SMALLEST = 2.0  # points: what is set smaller cannot be read
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

    def kept(self) -> "State":
        """Return a copy."""
        return State(
            self.matrix, self.fill, self.stroke, self.fill_space, self.stroke_space,
            self.fill_alpha, self.stroke_alpha, self.font, self.size, self.leading, self.width,
            self.mode,
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
        if a == d == self.width == 1 and b == c == self.mode == 0 and self.fill_alpha:
            return "" if size >= _SMALLEST else _TOO_SMALL
        if self.mode in _UNSEEN:
            return "shown in an invisible mode"
        if (self.fill_alpha if self.mode in _FILLS else self.stroke_alpha) == 0:
            return "transparent"
        if size * hypot(c, d) < _SMALLEST or size * hypot(a, b) * abs(self.width) < _SMALLEST:
            return _TOO_SMALL
        return ""


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
