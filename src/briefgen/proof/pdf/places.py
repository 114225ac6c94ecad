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
        """Return the index of the passage that a point leads to.

        Of those that begin right below it that is the first, else the nearest, and at the end of a
        page the one that goes on there.
        """
        starts = self.starts.get(point.page, [])
        if point.top is None:
            return min((index for _, index in starts), default=None)
        below = [start for start in starts if start[0] <= point.top + _ABOVE]
        near = [index for height, index in below if point.top - height <= _BELOW]
        if near:
            return min(near)
        if below:
            return min(below, key=lambda start: (-start[0], start[1]))[1]
        return self._going_on(point.page)

    def _going_on(self, page: int) -> int | None:
        """Return the index of the last passage that begins on a page or before it."""
        pages = [each for each in self.starts if each <= page]
        return max((index for _, index in self.starts[max(pages)]), default=None) if pages else None

    def found(self, points: Iterable[Point]) -> dict[str, int]:
        """Return the index of the passage by the key of each point that leads to one."""
        found = {point.key: self.passage(point) for point in points}
        return {key: index for key, index in found.items() if index is not None}
