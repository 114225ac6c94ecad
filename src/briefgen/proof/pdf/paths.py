"""The path that is being drawn, and which upright rectangles it fills, strokes or clips to."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Any

from briefgen.proof.pdf.marks import Box
from briefgen.proof.pdf.state import IDENTITY, Matrix

__all__ = ["Path", "boxed", "met", "plain"]

_Point = tuple[float, float]
_LEAST_SHARE = 0.5  # of its bounding box that a shape must fill to be taken for a ground
_LEVEL = 0.1  # points that the ends of a level or upright line may differ


class Path:
    """A path under construction (ISO 32000-1, 8.5.2); shapes are worked out when asked for."""

    def __init__(self) -> None:
        self.rectangles: list[Box] = []
        self._steps: list[tuple[bool, Any]] = []

    def __bool__(self) -> bool:
        return bool(self.rectangles or self._steps)

    def clear(self) -> None:
        """Begin anew."""
        self.rectangles.clear()
        self._steps.clear()

    def rectangle(self, matrix: Matrix, operands: Any) -> None:
        """Add a rectangle."""
        left, bottom, width, height = map(float, plain(operands))
        self.rectangles.append(boxed(matrix, (left, bottom, left + width, bottom + height)))

    def move(self, operands: Any) -> None:
        """Begin a shape."""
        self._steps.append((True, operands))

    def line(self, operands: Any) -> None:
        """Go on with a line, or with a curve, of which all points count."""
        self._steps.append((False, operands))

    def boxes(self, matrix: Matrix) -> list[Box]:
        """Return the rectangle round each shape."""
        return self.rectangles + [_around(shape) for shape in self._shapes(matrix)]

    def grounds(self, matrix: Matrix) -> Iterator[Box]:
        """Yield the rectangle round each shape that is none and fills most of it."""
        for shape in self._shapes(matrix):
            box = _around(shape)
            if _area(shape) >= _LEAST_SHARE * (box[2] - box[0]) * (box[3] - box[1]):
                yield box

    def bars(self, matrix: Matrix, width: float) -> Iterator[Box]:
        """Yield what each level or upright line covers; the width is in points."""
        half = width / 2
        for shape in self._shapes(matrix):
            for one, other in pairwise(shape):
                left, bottom, right, top = _around((one, other))
                if top - bottom < _LEVEL:
                    yield left, bottom - half, right, top + half
                elif right - left < _LEVEL:
                    yield left - half, bottom, right + half, top

    def _shapes(self, matrix: Matrix) -> list[list[_Point]]:
        shapes: list[list[_Point]] = []
        for begins, operands in self._steps:
            if begins or not shapes:
                shapes.append([])
            numbers = [float(each) for each in plain(operands)]
            points = zip(numbers[::2], numbers[1::2], strict=False)
            shapes[-1] += [_placed(matrix, point) for point in points]
        return [shape for shape in shapes if shape]


def boxed(matrix: Matrix, box: Box) -> Box:
    """Return the upright rectangle round a transformed one."""
    return _around([_placed(matrix, (x, y)) for x in box[::2] for y in box[1::2]])


def met(one: Box, other: Box | None) -> Box:
    """Return what two rectangles share; its right may lie left of its left."""
    if other is None:
        return one
    return (
        max(one[0], other[0]), max(one[1], other[1]), min(one[2], other[2]), min(one[3], other[3]),
    )  # fmt: skip


def plain(operands: Any) -> Sequence[Any]:
    """Return operands one by one."""
    return operands.replace(b"\x00", b" ").split() if type(operands) is bytes else operands


def _placed(matrix: Matrix, point: _Point) -> _Point:
    if matrix == IDENTITY:
        return point
    a, b, c, d, e, f = matrix
    x, y = point
    return a * x + c * y + e, b * x + d * y + f


def _around(points: Sequence[_Point]) -> Box:
    across, up = zip(*points, strict=True)
    return min(across), min(up), max(across), max(up)


def _area(shape: Sequence[_Point]) -> float:
    sides = pairwise([*shape, shape[0]])
    return abs(sum(x * v - u * y for (x, y), (u, v) in sides)) / 2
