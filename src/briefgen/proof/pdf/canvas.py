"""How the graphics state of a page changes, and with what the page is painted."""

from typing import Any

from briefgen.proof.pdf.instructions import Handler
from briefgen.proof.pdf.marks import Colour, Ground, PageContent
from briefgen.proof.pdf.objects import parsed
from briefgen.proof.pdf.resources import Resources
from briefgen.proof.pdf.state import Matrix, State, colour_of, times

__all__ = ["Canvas", "boxed", "name_of", "plain"]

_MOST_KEPT = 512  # graphics states that may be kept at once
_UNIT = (0.0, 0.0, 1.0, 1.0)


class Canvas:
    """The graphics state, and what is painted on the page; `changed` when words look different."""

    def __init__(self, content: PageContent, resources: Resources) -> None:
        self.state = State()
        self.resources = resources
        self.changed = True
        self._grounds = content.grounds
        self._kept: list[State] = []
        self._path: list[tuple[float, float, float, float]] = []
        self._colours: dict[tuple[bytes, bytes], Colour | None] = {}

    def handlers(self) -> dict[bytes, Handler]:
        """Return what follows each operator, but for text and marks."""
        paint = dict.fromkeys((b"f", b"F", b"f*", b"B", b"B*", b"b", b"b*"), self._paint)
        return (
            paint
            | dict.fromkeys((b"n", b"S", b"s"), self._end_path)
            | {
                b"q": self._keep,
                b"Q": self._restore,
                b"cm": self._transform,
                b"re": self._rectangle,
                b"gs": self._set_parameters,
                **{each: self._filler(each) for each in (b"g", b"rg", b"k", b"sc", b"scn")},
                **{each: self._stroker(each) for each in (b"G", b"RG", b"K", b"SC", b"SCN")},
                b"cs": self._fill_space,
                b"CS": self._stroke_space,
            }
        )

    def picture(self, *, is_opaque: bool) -> float:
        """Note a picture in the unit square and return its upper edge."""
        box = boxed(self.state.matrix, _UNIT)
        if is_opaque and self.state.fill_alpha == 1:
            self._grounds.append(Ground(*box, None))
        return box[3]

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
        left, bottom, width, height = map(float, plain(operands))
        self._path.append(boxed(self.state.matrix, (left, bottom, left + width, bottom + height)))

    def _paint(self, _: Any) -> None:
        if self._path and self.state.fill_alpha == 1:
            colour = self.state.fill
            self._grounds.extend(Ground(*box, colour) for box in self._path)
        self._path.clear()

    def _end_path(self, _: Any) -> None:
        self._path.clear()

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


def boxed(
    matrix: Matrix, box: tuple[float, float, float, float]
) -> tuple[float, float, float, float]:
    """Return the upright rectangle round a transformed one."""
    a, b, c, d, e, f = matrix
    across = [a * x + c * y + e for x in box[::2] for y in box[1::2]]
    up = [b * x + d * y + f for x in box[::2] for y in box[1::2]]
    return min(across), min(up), max(across), max(up)


def plain(operands: Any) -> list[Any]:
    """Return operands one by one."""
    return operands.replace(b"\x00", b" ").split() if type(operands) is bytes else operands


def name_of(operand: Any) -> str:
    """Return a name that is an operand."""
    if isinstance(operand, bytes):
        return str(parsed(operand)[0]) if b"#" in operand else operand.decode("latin-1")
    return operand if isinstance(operand, str) else ""


def _number(value: Any, other: float) -> float:
    return float(value) if isinstance(value, int | float) else other
