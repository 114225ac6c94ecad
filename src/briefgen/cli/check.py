"""`briefgen check`: what is wrong with briefs, without building anything."""

import sys
from enum import StrEnum
from typing import Annotated

import typer

from briefgen.cli.exits import Exit
from briefgen.cli.options import AssetRoot, Briefs

__all__ = ["ReportFormat", "check"]


class ReportFormat(StrEnum):
    """How findings are printed."""

    TEXT = "text"
    JSON = "json"


def check(
    briefs: Briefs,
    form: Annotated[
        ReportFormat, typer.Option("--format", help="For people, or for programs.")
    ] = ReportFormat.TEXT,
    asset_root: AssetRoot = None,
) -> None:
    """Say what is wrong: file:line:column, an excerpt, a caret, a hint.

    All problems of a brief are found in one run. Exits with 1 if any brief has an error.
    """
    from briefgen.app.outcome import has_errors
    from briefgen.app.stories import check_brief
    from briefgen.cli.console import diagnostics_json, report, summary

    found = [check_brief(name, asset_root) for name in briefs]
    everything = tuple(diagnostic for one in found for diagnostic in one)
    if form is ReportFormat.JSON:
        typer.echo(diagnostics_json(everything))
    else:
        report(everything, sys.stdout)
        summary(everything, len(briefs))
    if has_errors(everything):
        raise typer.Exit(Exit.REJECTED)
