"""Which words are drawn and cannot be seen."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import groupby

from briefgen.proof.contrast import Colour, is_seen
from briefgen.proof.pdf.marks import Ground, Mark, PageContent, Point
from briefgen.proof.pdf.report import quoted

__all__ = ["hidden_words"]

_WHITE: Colour = (1.0, 1.0, 1.0)
_INTO = (0.5, 1.0)  # points from where words begin to a point well within their first letter
_LEAST_COVERED = 2.0  # points of words
_LEAST_GROUND = 2.0  # points: what is thinner is a rule, and hides nothing


def hidden_words(content: PageContent) -> Iterator[str]:
    """Yield what is wrong with the words of a page that cannot be seen."""
    points = content.points
    reasons = _reasons(content)
    if not reasons:
        return
    ends = _ends(points)
    told = [(points[i].mark, reasons[i], i) for i in sorted(reasons)]
    for (mark, why), group in groupby(told, key=lambda each: (each[0], each[1])):
        words = "".join("".join(mark.parts[points[i].start : ends[i]]) for _, _, i in group)
        if words.strip():
            yield f"hidden text, {why}: {quoted(words)}"


def _reasons(content: PageContent) -> dict[int, str]:
    """Return by the index of a point why what begins there cannot be seen."""
    grounds: dict[int, Colour | None] = {}
    reasons: dict[int, str] = {}
    left, bottom, right, top = content.box
    for index, over, ground in _meetings(content):
        if over:
            reasons[index] = "painted over"
        else:
            grounds[index] = ground.colour
    for index, point in enumerate(content.points):
        if point.why:
            reasons[index] = point.why
        elif not (left <= point.left <= right and bottom <= point.baseline <= top):
            reasons[index] = "outside the page"
        elif _blends(point.colour, grounds.get(index, _WHITE)):
            reasons[index] = "in the colour of what is beneath it"
    return reasons


def _meetings(content: PageContent) -> Iterator[tuple[int, bool, Ground]]:
    """Yield each point that a ground covers, and whether the ground was painted afterwards."""
    across, up = _INTO
    extents = _Extents(content)
    order = sorted(range(len(content.points)), key=lambda index: content.points[index].baseline)
    heights = [content.points[index].baseline + up for index in order]
    for number, ground in enumerate(content.grounds):
        if ground.top - ground.bottom < _LEAST_GROUND or ground.right - ground.left < _LEAST_GROUND:
            continue
        for index in order[bisect_left(heights, ground.bottom) : bisect_right(heights, ground.top)]:
            point = content.points[index]
            over = point.above <= number
            if ground.left <= point.left + across <= ground.right:
                yield index, over, ground
            elif over and ground.right > point.left and extents.covered(index, ground):
                yield index, True, ground


class _Extents:
    """Where the words of a page begin and end, worked out where a ground may hide them."""

    def __init__(self, content: PageContent) -> None:
        self._points = content.points
        self._shifts = content.shifts
        self._ends: list[int] = []
        self._found: dict[int, tuple[float, float]] = {}

    def covered(self, index: int, ground: Ground) -> bool:
        """Tell whether a ground lies over part of the words that begin at a point."""
        left, right = self._extent(index)
        return min(right, ground.right) - max(left, ground.left) > _LEAST_COVERED

    def _extent(self, index: int) -> tuple[float, float]:
        """Return the left and right end of words, those before them on the line among the first."""
        if index not in self._found:
            first = index
            while first and self._points[first].goes_on and first not in self._found:
                first -= 1
            for each in range(first, index + 1):
                if each not in self._found:
                    point = self._points[each]
                    left = self._found[each - 1][1] if point.goes_on and each else point.left
                    self._found[each] = left, left + self._length(each)
        return self._found[index]

    def _length(self, index: int) -> float:
        self._ends = self._ends or _ends(self._points)
        point = self._points[index]
        font, size, width, apart, words_apart = point.setting
        text = "".join(point.mark.parts[point.start : self._ends[index]]).rstrip()
        glyphs = font.length(text) * size if font else 0.0
        gaps = apart * len(text) + words_apart * text.count(" ")
        return (glyphs + gaps) * width + self._shifts.get(index, 0.0)


def _ends(points: list[Point]) -> list[int]:
    """Return for each point where its words end in the parts of their mark."""
    ends = [0] * len(points)
    following: dict[Mark, int] = {}
    for index in range(len(points) - 1, -1, -1):
        mark = points[index].mark
        ends[index] = following.get(mark, len(mark.parts))
        following[mark] = points[index].start
    return ends


def _blends(colour: Colour | None, ground: Colour | None) -> bool:
    """Tell whether words in a colour cannot be told from the ground."""
    if colour is None or ground is None:
        return False
    return not is_seen(colour, ground)
