"""`briefgen batch`: many briefs -> files, side by side."""

import sys
from collections.abc import Generator
from contextlib import closing, contextmanager
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from briefgen.cli.build import Force, NoVerify, ReferenceDoc, Targets
from briefgen.cli.exits import Exit
from briefgen.cli.options import AssetRoot, Settings, StyleName, settings_of
from briefgen.diagnostics import OutputError

if TYPE_CHECKING:
    from concurrent.futures import Executor

    from briefgen.app.batch.folder import OutputFolder
    from briefgen.app.batch.outcome import Outcome
    from briefgen.cli.reports import Reports
    from briefgen.cli.watch import Watch

__all__ = ["ExecutorKind", "batch"]


class ExecutorKind(StrEnum):
    """The processes of this machine, or a Dask cluster that runs already."""

    LOCAL = "local"
    DASK = "dask"


_Briefs = Annotated[
    list[str] | None,
    typer.Argument(metavar="[BRIEF...|RUN]", help="YAML files of briefs; or one run file."),
]
_Template = Annotated[
    str | None,
    typer.Option("--template", metavar="FILE", help="A brief with {{ }} in it, for --data."),
]
_Data = Annotated[
    str | None,
    typer.Option(
        "--data", metavar="FILE", help="Records, one a brief: CSV, JSON, JSON Lines or YAML."
    ),
]
_Output = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="DIR",
        help="The folder of the files; with --template the names within it too, as in "
        '"out/{{ date }}/{{ country | slug }}".  [default: out]',
        file_okay=False,
    ),
]
_Jobs = Annotated[
    int | None,
    typer.Option(
        "--jobs", "-j", metavar="N", min=1, help="How many processes.  [default: one a core]"
    ),
]
_Timeout = Annotated[
    float | None,
    typer.Option(
        "--timeout", metavar="SECONDS", min=0.1, help="The longest that one brief may take."
    ),
]
_Executor = Annotated[
    ExecutorKind, typer.Option("--executor", help="Where briefs are built: here, or on a cluster.")
]
_Scheduler = Annotated[
    str | None,
    typer.Option(
        "--scheduler", metavar="ADDRESS", help="Of the Dask cluster, as in tcp://host:8786."
    ),
]
_FailFast = Annotated[
    bool,
    typer.Option("--fail-fast", help="Begin nothing more after the first brief that fails."),
]
_Rebuild = Annotated[
    bool, typer.Option("--rebuild", help="Build every brief, even where nothing has changed.")
]
_Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing but errors.")]
_Report = Annotated[
    list[str] | None,
    typer.Option(
        "--report",
        metavar="KIND[:FILE]",
        help="Tell of every brief as json, github (annotations of a workflow) or markdown; on "
        "standard output, in place of the list of files, where no file is named. May be repeated.",
    ),
]


def batch(  # noqa: PLR0913  a parameter is an option of the command
    briefs: _Briefs = None,
    to: Targets = None,
    style: StyleName = None,
    output: _Output = None,
    set_: Settings = None,
    asset_root: AssetRoot = None,
    reference_doc: ReferenceDoc = None,
    jobs: _Jobs = None,
    timeout: _Timeout = None,
    executor: _Executor = ExecutorKind.LOCAL,
    scheduler: _Scheduler = None,
    template: _Template = None,
    data: _Data = None,
    *,
    force: Force = False,
    no_verify: NoVerify = False,
    fail_fast: _FailFast = False,
    rebuild: _Rebuild = False,
    quiet: _Quiet = False,
    report: _Report = None,
) -> None:
    """Build many briefs at once, on all cores or on a Dask cluster.

    One brief that is rejected never stops the others, nor does a process that dies. A brief is
    built again only if it, or anything that it is built from, has changed, or its files have.
    The folder gets an index.html of the run. Exits with 1 if any brief was rejected or failed.

    With --template and --data each record of the data fills the template and makes one brief. A
    run file names briefs, templates with their data, and how they are built.
    """
    settings = settings_of(set_)
    _refuse_contradictions(executor, scheduler, timeout)
    from briefgen.app.batch.folder import OutputFolder
    from briefgen.app.batch.run import batch as run
    from briefgen.app.stories import Order
    from briefgen.cli.planning import planned
    from briefgen.cli.reports import reports_of
    from briefgen.cli.watch import watching

    order = Order(
        formats=tuple(dict.fromkeys(to or ())),
        style=style,
        settings=settings,
        asset_root=asset_root,
        reference_doc=reference_doc,
        force=force,
        verify=not no_verify,
    )
    place, plan = planned(briefs or [], (template, data), output, order)
    reports = reports_of(report or (), place)
    folder = OutputFolder(place, rebuild=rebuild)
    watch = watching(len(plan), quiet=quiet)
    lists_files = not (quiet or reports.take_stdout or (watch.draws and sys.stdout.isatty()))
    with _workers(executor, scheduler, jobs) as (workers, at_once):
        outcomes = run(
            plan.jobs(),
            executor=workers,
            processes=at_once,
            timeout=timeout,
            fail_fast=fail_fast,
            shelf=folder,
        )
        goes_well = _Run(outcomes, folder, reports, watch, lists_files).goes_well()
    if not goes_well:
        raise typer.Exit(Exit.REJECTED)


@contextmanager
def _workers(
    kind: ExecutorKind, scheduler: str | None, jobs: int | None
) -> "Generator[tuple[Executor | None, int | None]]":
    """Yield what builds the briefs, none for processes of our own, and how many at once."""
    if kind is ExecutorKind.LOCAL:
        yield None, jobs
        return
    from briefgen.app.batch.cluster import dask_workers

    with dask_workers(scheduler or "") as (workers, at_once):
        yield workers, jobs or at_once


def _refuse_contradictions(
    kind: ExecutorKind, scheduler: str | None, timeout: float | None
) -> None:
    """Refuse options that need another executor than the one asked for."""
    if kind is ExecutorKind.LOCAL and scheduler is not None:
        message = "a scheduler is of a cluster: add --executor dask"
        raise typer.BadParameter(message, param_hint="--scheduler")
    if kind is ExecutorKind.DASK and scheduler is None:
        message = "a cluster has a scheduler: add --scheduler tcp://host:8786"
        raise typer.BadParameter(message, param_hint="--executor")
    if kind is ExecutorKind.DASK and timeout is not None:
        message = "only processes of this machine are ended in time: leave it out on a cluster"
        raise typer.BadParameter(message, param_hint="--timeout")


class _Run(NamedTuple):
    """A run and all who are told of it."""

    outcomes: "Generator[Outcome]"
    folder: "OutputFolder"
    reports: "Reports"
    watch: "Watch"
    lists_files: bool

    def goes_well(self) -> bool:
        """Run to the end; tell whether every brief, and every report, is there."""
        from briefgen.app.batch.lock import FolderInUseError
        from briefgen.app.batch.outcome import failure
        from briefgen.cli.console import report

        lost: list[OutputError] = []
        try:
            self._follow()
            lost += self.reports.lost()
        except OutputError as error:
            lost.append(error)
        for one in lost:
            code = "BG704" if isinstance(one, FolderInUseError) else "BG614"
            report([failure(code, one.reason, one.path)])
        return not lost and self.reports.all_well

    def _follow(self) -> None:
        with self.folder, self.reports:
            try:
                with self.watch, closing(self.outcomes):
                    for outcome in self.outcomes:
                        self._tell(outcome)
            finally:
                self.watch.ended(self.reports.counts)
        self.watch.news(self.folder.news())

    def _tell(self, outcome: "Outcome") -> None:
        self.watch.news(self.folder.news())
        self.watch.told(outcome)
        self.reports.add(outcome)
        if self.lists_files:
            for path in outcome.paths:
                typer.echo(str(path))
