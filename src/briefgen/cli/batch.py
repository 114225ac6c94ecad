"""`briefgen batch`: many briefs -> files, side by side."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefgen.app.formats import DEFAULT_FORMATS
from briefgen.cli.build import Force, NoVerify, ReferenceDoc, Targets
from briefgen.cli.exits import Exit
from briefgen.cli.options import AssetRoot, Settings, StyleName, settings_of

if TYPE_CHECKING:
    from briefgen.app.batch.outcome import Outcome

__all__ = ["batch"]

_Briefs = Annotated[list[str], typer.Argument(metavar="BRIEF...", help="YAML files.")]
_Output = Annotated[
    Path,
    typer.Option("--output", "-o", metavar="DIR", help="The folder of the files.", file_okay=False),
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
_FailFast = Annotated[
    bool,
    typer.Option("--fail-fast", help="Begin nothing more after the first brief that fails."),
]
_Rebuild = Annotated[
    bool, typer.Option("--rebuild", help="Build every brief, even where nothing has changed.")
]
_Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print nothing but errors.")]


def batch(  # noqa: PLR0913  a parameter is an option of the command
    briefs: _Briefs,
    to: Targets = None,
    style: StyleName = None,
    output: _Output = Path("out"),
    set_: Settings = None,
    asset_root: AssetRoot = None,
    reference_doc: ReferenceDoc = None,
    jobs: _Jobs = None,
    timeout: _Timeout = None,
    *,
    force: Force = False,
    no_verify: NoVerify = False,
    fail_fast: _FailFast = False,
    rebuild: _Rebuild = False,
    quiet: _Quiet = False,
) -> None:
    """Build many briefs at once, on all cores.

    One brief that is rejected never stops the others, nor does a process that dies. A brief is
    built again only if it, or anything that it is built from, has changed, or its files have.
    Exits with 1 if any brief was rejected or failed.
    """
    settings = settings_of(set_)
    from briefgen.app.batch.briefs import jobs_of, named
    from briefgen.app.batch.folder import OutputFolder
    from briefgen.app.batch.run import batch as run
    from briefgen.app.stories import Order
    from briefgen.cli.console import report

    order = Order(
        formats=tuple(dict.fromkeys(to or DEFAULT_FORMATS)),
        style=style,
        settings=settings,
        asset_root=asset_root,
        reference_doc=reference_doc,
        force=force,
        verify=not no_verify,
    )
    names = named(briefs)
    everything_well = True
    with OutputFolder(output, rebuild=rebuild) as folder:
        outcomes = run(
            jobs_of(names, order),
            processes=jobs,
            timeout=timeout,
            fail_fast=fail_fast,
            shelf=folder,
        )
        for number, outcome in enumerate(outcomes, 1):
            report(folder.news())
            _tell(outcome, f"{number}/{len(names)}", quiet=quiet)
            everything_well = everything_well and outcome.status.is_well
    report(folder.news())
    if not everything_well:
        raise typer.Exit(Exit.REJECTED)


def _tell(outcome: "Outcome", count: str, *, quiet: bool) -> None:
    """Print what became of a brief, and what was found in it."""
    from briefgen.cli.console import report, visible
    from briefgen.diagnostics import Severity

    least = {Severity.ERROR} if quiet else {Severity.ERROR, Severity.WARNING}
    if not quiet:
        typer.echo(f"[{count}] {outcome.status.value} {visible(outcome.source)}", err=True)
    report(found for found in outcome.diagnostics if found.severity in least)
    if outcome.trace:
        typer.echo(outcome.trace, err=True)
    if not quiet:
        for path in outcome.paths:
            typer.echo(str(path))
