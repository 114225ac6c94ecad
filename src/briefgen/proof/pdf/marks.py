"""What one page shows: its text by mark, its artifacts, its grounds, and where each word stands."""

from dataclasses import dataclass, field, replace
from typing import NamedTuple

from briefgen.proof.contrast import Colour
from briefgen.proof.pdf.fonts import Font
from briefgen.proof.pdf.objects import Ref

__all__ = ["Box", "Ground", "Line", "Mark", "PageContent", "Point", "Setting"]

Box = tuple[float, float, float, float]
"""Left, bottom, right, top, in page units."""


class Line(NamedTuple):
    """Where a text is set anew: the index of its first part, and the point in page units.

    `left` is None where the text goes on behind that of another mark.
    """

    start: int
    left: float | None
    baseline: float


@dataclass(slots=True, eq=False)
class Mark:
    """A marked stretch of a page; `number` is its MCID, `kind` the subtype of an artifact.

    `order` is how many marks with numbers its page had before. `parts` are the texts shown, in
    order; `top` is the upper edge of a picture in it, `extent` the longest side of what it draws
    besides words, in points. `replaced` are stretches of the parts with
    the ActualText that is read instead of them.
    """

    tag: str
    page: int
    order: int = 0
    number: int | None = None
    kind: str = ""
    language: str = ""
    parts: list[str] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    top: float | None = None
    extent: float = 0.0
    replaced: list[tuple[int, int, str]] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text shown, from left to right."""
        return "".join(self.parts)

    @property
    def texts(self) -> list[str]:
        """The text of each line, from left to right."""
        ends = [*(line.start for line in self.lines[1:]), len(self.parts)]
        return [
            "".join(self.parts[line.start : end])
            for line, end in zip(self.lines, ends, strict=False)
        ]

    def holding(self, text: str) -> "Mark":
        """Return a mark in the same place that shows another text."""
        return replace(self, parts=[text], lines=self.lines[:1])

    def part(self, start: int, end: int) -> "Mark":
        """Return what the parts from `start` to `end` show, as a mark of its own."""
        inner = [line for line in self.lines if start < line.start < end]
        first = [line for line in self.lines if line.start <= start][-1:]
        lines = [Line(max(line.start - start, 0), *line[1:]) for line in (*first, *inner)]
        return Mark(self.tag, self.page, self.order, parts=self.parts[start:end], lines=lines)


class Ground(NamedTuple):
    """A filled rectangle or a picture, in page units; no colour where it is not known."""

    left: float
    bottom: float
    right: float
    top: float
    colour: Colour | None


class Setting(NamedTuple):
    """How wide words are set: font, size, share of the width, and what parts letters and words.

    All but the font and the share are in points.
    """

    font: Font | None
    size: float
    width: float
    apart: float
    words_apart: float


class Point(NamedTuple):
    """Where words begin, from `start` of a mark's parts on, and how they are shown.

    `above` is how many grounds were painted before; `why` says what alone hides the words;
    `goes_on` tells whether they follow on those before, and `left` is where these began.
    """

    baseline: float
    left: float
    above: int
    colour: Colour | None
    mark: Mark
    start: int
    why: str
    setting: Setting
    goes_on: bool


@dataclass(slots=True)
class PageContent:
    """What a page shows; `stray` is the text that stands in no mark.

    `forms` holds the marks of forms that number their own; `shifts` is by how much, in points,
    the words from a point on are set wider than their glyphs are (TJ), by its index.
    """

    number: int
    box: Box
    stray: Mark
    marks: dict[int, Mark] = field(default_factory=dict)
    forms: dict[Ref, dict[int, Mark]] = field(default_factory=dict)
    artifacts: list[Mark] = field(default_factory=list)
    grounds: list[Ground] = field(default_factory=list)
    points: list[Point] = field(default_factory=list)
    shifts: dict[int, float] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)
