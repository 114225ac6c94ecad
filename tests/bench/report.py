"""What do the figures say: verdicts, one table, and its place in the page on performance."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from tests.bench.measure import Usage

__all__ = [
    "BEGIN",
    "END",
    "MISSED",
    "Limit",
    "Result",
    "amount",
    "compared",
    "markdown_table",
    "results_table",
    "with_results",
]

BEGIN = "<!-- results of make bench: begin -->"
END = "<!-- results of make bench: end -->"
MISSED = "missed"

_MILLISECONDS = 1000
_MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Limit:
    """What is asked of a figure and what it should come to; `unit` is "", "%", "KB" or "MB"."""

    ask: float
    goal: float
    unit: str = ""

    def shown(self, figure: float) -> str:
        """Return a figure in the limit's unit."""
        match self.unit:
            case "%":
                return f"{figure:.0%}".replace("%", " %")
            case "MB":
                return f"{figure:.1f} MB"
            case "KB":
                return f"{figure:.0f} KB"
            case _ if math.isinf(figure):
                return "none"
            case _:
                return f"{figure:.2f}"

    def verdict(self, figure: float) -> str:
        """Return whether a figure reaches the goal, the ask alone, or neither."""
        if figure <= self.goal:
            return "goal reached"
        return "ask met" if figure <= self.ask else MISSED


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """One row: the work, both sides' figures in words, and the figure that is judged.

    `figure` is None for what could not be measured; `ours` then says why. That counts as missed.
    """

    work: str
    limit: Limit
    ours: str
    theirs: str = ""
    figure: float | None = None
    details: str = ""

    @property
    def verdict(self) -> str:
        """What becomes of the ask."""
        return MISSED if self.figure is None else self.limit.verdict(self.figure)


def compared(work: str, limit: Limit, ours: Usage, theirs: Usage) -> Result:
    """Return the row of two programs; the worse of the two ratios of time is the one judged."""
    processor, wall = ours.processor / theirs.processor, ours.wall / theirs.wall
    details = f"processor {processor:.2f}, wall {wall:.2f}"
    if ours.peak and theirs.peak:
        details += f", memory {ours.peak / theirs.peak:.2f}"
    return Result(
        work=work,
        limit=limit,
        ours=amount(ours),
        theirs=amount(theirs),
        figure=max(processor, wall),
        details=details,
    )


def amount(usage: Usage) -> str:
    """Return processor time, wall time and, where known, peak memory."""
    times = f"{usage.processor * _MILLISECONDS:.0f} / {usage.wall * _MILLISECONDS:.0f} ms"
    return f"{times}, {usage.peak / _MEGABYTE:.0f} MB" if usage.peak else times


def results_table(results: Iterable[Result]) -> list[Sequence[str]]:
    """Return the rows of the table of asks, its header first."""
    head = ("work", "briefgen", "held against", "ratios", "judged", "ask", "goal", "verdict")
    rows = [
        (
            one.work,
            one.ours,
            one.theirs,
            one.details,
            "not measured" if one.figure is None else one.limit.shown(one.figure),
            one.limit.shown(one.limit.ask),
            one.limit.shown(one.limit.goal),
            one.verdict,
        )
        for one in results
    ]
    return [head, *rows]


def markdown_table(rows: Sequence[Sequence[str]]) -> str:
    """Return rows, the header first, as a Markdown table that reads well as plain text too."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    head, *body = (_line(row, widths) for row in rows)
    rule = "|" + "|".join("-" * (width + 2) for width in widths) + "|"
    return "\n".join([head, rule, *body])


def _line(row: Sequence[str], widths: Sequence[int]) -> str:
    cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
    return f"| {' | '.join(cells)} |"


def with_results(page: str, results: str) -> str:
    """Return a page with other words between its two markers; the rest stays as it is."""
    if page.count(BEGIN) != 1 or page.count(END) != 1:
        raise ValueError(f"the page lacks its two markers, {BEGIN} and {END}, or has more of them")
    before, rest = page.split(BEGIN)
    if END not in rest:
        raise ValueError(f"{END} stands before {BEGIN}")
    after = rest.split(END)[1]
    return f"{before}{BEGIN}\n\n{results.strip()}\n\n{END}{after}"
