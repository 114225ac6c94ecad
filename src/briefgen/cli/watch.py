"""What somebody who watches a run sees: a bar on a terminal, plain lines elsewhere, or nothing."""

import os
import sys
from collections.abc import Iterable
from time import perf_counter
from typing import TYPE_CHECKING, ClassVar, Protocol, Self

from briefgen.app.batch.outcome import Outcome
from briefgen.cli.console import report, visible
from briefgen.cli.reports import Counts
from briefgen.diagnostics import Diagnostic, Severity

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

__all__ = ["Bar", "Lines", "Silence", "Watch", "watching"]


class Watch(Protocol):
    """Told of each outcome as it comes; to be entered before a run and left after it.

    `draws` tells that other lines on the same terminal would stand in the way.
    """

    draws: ClassVar[bool]

    def __enter__(self) -> Self: ...

    def __exit__(self, *_: object) -> None: ...

    def told(self, outcome: Outcome) -> None:
        """Tell of the next brief."""

    def news(self, found: Iterable[Diagnostic]) -> None:
        """Tell what is no brief's affair."""

    def ended(self, counts: Counts) -> None:
        """Tell how the whole run went; after the watch is left."""


def watching(total: int | None, *, quiet: bool) -> Watch:
    """Return who tells of a run of so many briefs; None where nobody knows how many."""
    if quiet:
        return Silence()
    if sys.stderr.isatty() and os.environ.get("TERM") != "dumb":
        return Bar(total)
    return Lines(total)


class Silence:
    """Prints errors and nothing else."""

    draws: ClassVar = False

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Do nothing."""

    def told(self, outcome: Outcome) -> None:
        """Print the errors of a brief."""
        _print_findings(outcome, {Severity.ERROR})

    def news(self, found: Iterable[Diagnostic]) -> None:
        """Print nothing: what is no brief's affair is never an error."""

    def ended(self, _counts: Counts) -> None:
        """Print nothing."""


class Lines:
    """Prints a line for each brief, and its findings but for notes."""

    draws: ClassVar = False

    def __init__(self, total: int | None) -> None:
        self._total = total
        self._number = 0
        self._begun = perf_counter()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        """Do nothing."""

    def told(self, outcome: Outcome) -> None:
        """Print what became of a brief."""
        self._number += 1
        where = f"[{self._number}{'' if self._total is None else f'/{self._total}'}]"
        print(where, outcome.status.value, visible(outcome.source), file=sys.stderr, flush=True)
        _print_findings(outcome, {Severity.ERROR, Severity.WARNING})

    def news(self, found: Iterable[Diagnostic]) -> None:
        """Print what is no brief's affair."""
        report(found)

    def ended(self, counts: Counts) -> None:
        """Print how many briefs there are of each outcome."""
        _print_table(counts, perf_counter() - self._begun, self._total)


class Bar:
    """Draws how far the run is, how fast, and how long it takes yet; findings stand above."""

    draws: ClassVar = True

    def __init__(self, total: int | None) -> None:
        self._total = total
        self._begun = perf_counter()
        self._progress: Progress | None = None
        self._task: TaskID | None = None

    def __enter__(self) -> Self:
        from rich.console import Console
        from rich.progress import (
            BarColumn,
            MofNCompleteColumn,
            Progress,
            TextColumn,
            TimeRemainingColumn,
        )

        self._progress = Progress(
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("{task.fields[rate]}"),
            TimeRemainingColumn(),
            console=Console(stderr=True),
            redirect_stdout=False,
        )
        self._task = self._progress.add_task("", total=self._total, rate="")
        self._progress.start()
        return self

    def __exit__(self, *_: object) -> None:
        if self._progress is not None:
            self._progress.stop()

    def told(self, outcome: Outcome) -> None:
        """Move the bar, and print what was found in a brief."""
        _print_findings(outcome, {Severity.ERROR, Severity.WARNING})
        if self._progress is not None and self._task is not None:
            task = self._progress.tasks[0]
            rate = (task.completed + 1) / max(perf_counter() - self._begun, 0.001)
            self._progress.update(self._task, advance=1, rate=f"{rate:.1f}/s")

    def news(self, found: Iterable[Diagnostic]) -> None:
        """Print what is no brief's affair."""
        report(found)

    def ended(self, counts: Counts) -> None:
        """Print how many briefs there are of each outcome."""
        _print_table(counts, perf_counter() - self._begun, self._total)


def _print_findings(outcome: Outcome, least: set[Severity]) -> None:
    report(found for found in outcome.diagnostics if found.severity in least)
    if outcome.trace:
        print(outcome.trace, file=sys.stderr)


def _print_table(counts: Counts, seconds: float, total: int | None) -> None:
    """Print how many briefs had each outcome, how many were not begun, and how fast it went."""
    from rich.box import ASCII2
    from rich.console import Console
    from rich.table import Table

    number = sum(counts.values())
    rows = {status.value: count for status, count in counts.items()}
    if total is not None and total > number:
        rows["not finished"] = total - number
    table = Table("outcome", box=ASCII2)
    table.add_column("briefs", justify="right")
    for name, count in rows.items():
        table.add_row(name, f"{count:,}")
    console = Console(stderr=True, highlight=False, markup=False)
    console.print(table)
    rate = number / max(seconds, 0.001)
    console.print(f"{number:,} brief{'' if number == 1 else 's'} in {seconds:.1f} s, {rate:.1f}/s")
