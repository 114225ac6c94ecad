"""`briefgen new`: a commented starter brief."""

from typing import Annotated

import typer

from briefgen.cli.exits import Exit

__all__ = ["new"]


def new(
    name: Annotated[str, typer.Argument(metavar="NAME", help="The file to make, .yaml or not.")],
    style: Annotated[
        str, typer.Option("--style", metavar="NAME", help="The house style the brief asks for.")
    ] = "assessment",
) -> None:
    """Write a commented starter brief, and the schema for editors."""
    from datetime import UTC, datetime

    from briefgen.app.starter import start_brief
    from briefgen.app.styles import find_style
    from briefgen.cli.console import report
    from briefgen.diagnostics import InputError
    from briefgen.schema import json_schema_text

    try:
        product = find_style(style).name
    except InputError as error:
        report(error.diagnostics)
        raise typer.Exit(Exit.REJECTED) from error
    today = datetime.now(UTC).date()
    for path in start_brief(name, product, today, json_schema_text()):
        typer.echo(str(path))
