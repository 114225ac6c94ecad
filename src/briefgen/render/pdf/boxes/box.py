"""What fills the page from top to bottom: boxes that know their height and where they may end."""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import Any

from reportlab.platypus.flowables import Flowable

from briefgen.render.pdf.file.hooks import is_at_top

__all__ = ["FUZZ", "Box", "Chain"]

FUZZ = 0.01
"""Points: what a frame forgives."""


class Box(Flowable, ABC):
    """A flowable that is drawn at a place on the page, with no coordinate system of its own.

    One that `insists` begins where it stands, however bad the cut: what it must not be parted from
    stands right above it, and no page holds both.
    """

    keep_with_next = False
    insists = False

    def __init__(self, before: float = 0, after: float = 0) -> None:
        self.spaceBefore = before
        self.spaceAfter = after

    @abstractmethod
    def measure(self, width: float) -> float:
        """Return the height of the whole box."""

    def least(self, width: float) -> float:
        """Return the height of the least part that may stand at a page's end."""
        return self.measure(width)

    @abstractmethod
    def parts(self, width: float, room: float, *, at_top: bool) -> "list[Box]":
        """Return the box in parts, the first of which fits the room; none where it must move.

        At the top of a page moving is of no use, so a part is returned however bad the cut.
        """

    @abstractmethod
    def paint(self, left: float, top: float, width: float) -> None:
        """Draw the box with its upper left corner at a point of the page."""

    def wrap(self, availWidth: float, _height: float) -> tuple[float, float]:  # noqa: N803
        """Return the size, as platypus asks for it."""
        self.width, self.height = availWidth, self.measure(availWidth)
        return self.width, self.height

    def split(self, availWidth: float, availheight: float) -> list[Flowable]:  # noqa: N803
        """Return the parts, as platypus asks for them."""
        at_top = self.insists or is_at_top(self)
        return list(self.parts(availWidth, availheight, at_top=at_top))

    def drawOn(self, canvas: Any, x: float, y: float, _sW: float = 0) -> None:  # noqa: ARG002, N802, N803
        """Draw the box, its lower left corner at a point, as platypus asks for it."""
        self.paint(x, y + self.height, self.width)


class Chain(Box):
    """Boxes of which no two may be parted, but for the last one's own end."""

    def __init__(self, members: Sequence[Box]) -> None:
        super().__init__(members[0].spaceBefore, members[-1].spaceAfter)
        self.members = tuple(members)

    def measure(self, width: float) -> float:
        """Return the height of all members and the space between them."""
        return self._lead(width) + self.members[-1].measure(width)

    def least(self, width: float) -> float:
        """Return the height down to the least part of the last member."""
        return self._lead(width) + self.members[-1].least(width)

    def parts(self, width: float, room: float, *, at_top: bool) -> list[Box]:
        """Return the members one by one where the last can begin here.

        Where no page holds them all, the first comes first, and what follows goes on below it.
        """
        if self.least(width) <= room + FUZZ:
            return list(self.members)
        if not at_top:
            return []
        first, *others = self.members
        if first.measure(width) > room + FUZZ:
            halves = first.parts(width, room, at_top=True)
            if not halves:
                return []
            first, others = halves[0], [*halves[1:], *others]
        following = Chain(others) if len(others) > 1 else others[0]
        following.insists = True
        return [first, following]

    def paint(self, left: float, top: float, width: float) -> None:
        """Draw the members below each other."""
        for i, member in enumerate(self.members):
            if i:
                top -= _space(self.members[i - 1], member)
            height = member.measure(width)
            member.paint(left, top, width)
            top -= height

    def _lead(self, width: float) -> float:
        """Return the height of all that stands before the last member."""
        return sum(
            member.measure(width) + _space(member, following)
            for member, following in zip(self.members, self.members[1:], strict=False)
        )


def _space(above: Box, below: Box) -> float:
    """Return the space between two boxes: the larger of the two wished for, as in Word."""
    return max(above.spaceAfter, below.spaceBefore)
