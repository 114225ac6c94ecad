"""In which order the words of a line are drawn: that of reading, so that tags follow it."""

from collections.abc import Iterator
from itertools import accumulate, groupby
from typing import NamedTuple

from briefgen.render.pdf.file.structure import Element
from briefgen.render.pdf.text.lines import Line, Segment

__all__ = ["Stretch", "stretches"]


class Stretch(NamedTuple):
    """Segments side by side, from left to right, of one element and level; `left` in points."""

    element: Element
    left: float
    segments: list[Segment]


def stretches(line: Line, left: float) -> Iterator[Stretch]:
    """Yield the stretches of a line that begins at `left`, in the order of reading.

    Within a stretch the words are drawn from left to right, whichever way they run.

    Why: the marks of a page are in the order of its structure, and that is the order of reading.
    Readers of the file turn right-to-left words round themselves, so these must be as they look.
    """
    segments = line.segments
    lefts = list(accumulate([segment.width for segment in segments], initial=left))
    for places in _groups(line):
        element = segments[places[0]].style.owner
        yield Stretch(element, lefts[places[0]], [segments[place] for place in places])


def _groups(line: Line) -> Iterator[list[int]]:
    """Yield the places of segments that stand side by side and are of one element and level."""
    if not line.order:
        by_element = groupby(
            range(len(line.segments)), lambda place: line.segments[place].style.owner
        )
        yield from (list(group) for _, group in by_element)
        return
    group: list[int] = []
    kind: tuple[Element, int] | None = None
    for place in line.order:
        style = line.segments[place].style
        is_beside = place + 1 in group or place - 1 in group
        if group and not (is_beside and kind == (style.owner, style.level)):
            yield sorted(group)
            group = []
        group.append(place)
        kind = (style.owner, style.level)
    if group:
        yield sorted(group)
