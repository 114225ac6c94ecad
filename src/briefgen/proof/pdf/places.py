"""Which passage stands at a point of a page."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from briefgen.proof.pdf.links import Point

__all__ = ["Places"]

_ABOVE = 1.0  # points that a passage may stand above the point that leads to it
_BELOW = 25.0  # points below in which the first passage in reading order is meant


@dataclass(slots=True)
class Places:
    """Where each passage begins: page, height of its first line or upper edge, index."""

    starts: dict[int, list[tuple[float, int]]] = field(default_factory=dict)

    def add(self, page: int, height: float, index: int) -> None:
        """Note where a passage begins."""
        self.starts.setdefault(page, []).append((height, index))

    def passage(self, point: Point) -> int | None:
        """Return the index of the passage that a point leads to, None where none is below it."""
        starts = self.starts.get(point.page, [])
        if point.top is None:
            return min((index for _, index in starts), default=None)
        below = [start for start in starts if start[0] <= point.top + _ABOVE]
        near = [index for height, index in below if point.top - height <= _BELOW]
        if near:
            return min(near)
        return min(below, key=lambda start: (-start[0], start[1]))[1] if below else None

    def found(self, points: Iterable[Point]) -> dict[str, int]:
        """Return the index of the passage by the key of each point that leads to one."""
        found = {point.key: self.passage(point) for point in points}
        return {key: index for key, index in found.items() if index is not None}
