"""`briefgen styles`: the house styles at hand, one of them whole, or a new one."""

import re
from typing import Annotated

import typer

from briefgen.cli.exits import Exit

__all__ = ["styles"]

_NAME = re.compile(r"[a-z][a-z0-9-]*")
_USUAL_BASE = "assessment"


def styles(
    show: Annotated[
        str | None,
        typer.Option("--show", metavar="NAME", help="Print a style whole, with what it extends."),
    ] = None,
    new: Annotated[
        str | None,
        typer.Option("--new", metavar="NAME", help="Begin a style of your own: styles/NAME.yaml."),
    ] = None,
    extends: Annotated[
        str | None,
        typer.Option(
            "--extends",
            metavar="NAME",
            help=f"The style that the new one is based on.  [default: {_USUAL_BASE}]",
        ),
    ] = None,
) -> None:
    """List the house styles at hand: name, what it is for."""
    from briefgen.cli.console import report
    from briefgen.diagnostics import InputError

    _refuse_contradictions(show, new, extends)
    try:
        _told(show, new, extends or _USUAL_BASE)
    except InputError as error:
        report(error.diagnostics)
        raise typer.Exit(Exit.REJECTED) from error


def _refuse_contradictions(show: str | None, new: str | None, extends: str | None) -> None:
    if show is not None and new is not None:
        raise typer.BadParameter("show a style, or begin one", param_hint="--new")
    if extends is not None and new is None:
        raise typer.BadParameter("only a new style extends another", param_hint="--extends")
    if new is not None and not _NAME.fullmatch(new):
        message = f'found "{new}", expected small letters, digits and hyphens'
        raise typer.BadParameter(message, param_hint="--new")


def _told(show: str | None, new: str | None, base: str) -> None:
    from briefgen.app.own_style import shown_style, start_style

    if show is not None:
        typer.echo(shown_style(show), nl=False)
    elif new is not None:
        typer.echo(str(start_style(new, base)))
    else:
        _list()


def _list() -> None:
    from briefgen.app.styles import describe_styles

    lines = describe_styles()
    width = max((len(name) for name, _ in lines), default=0)
    for name, description in lines:
        typer.echo(f"{name.ljust(width)}  {description}".rstrip())
