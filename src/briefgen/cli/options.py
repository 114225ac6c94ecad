"""The arguments and options that several commands share."""

import re
from pathlib import Path
from typing import Annotated

import typer

__all__ = ["AssetRoot", "Briefs", "OneBrief", "Settings", "StyleName", "settings_of"]

_SETTING = re.compile(r'(?P<path>(?>(?:\["(?:[^"\\]|\\.)*"\]|[^=])*))=(?P<value>.*)', re.DOTALL)

OneBrief = Annotated[
    str, typer.Argument(metavar="BRIEF", help="A YAML file; - for standard input.")
]
Briefs = Annotated[
    list[str], typer.Argument(metavar="BRIEF...", help="YAML files; - for standard input.")
]
StyleName = Annotated[
    str | None,
    typer.Option(
        "--style",
        metavar="NAME|PATH",
        help="A house style by name (see `briefgen styles`) or a style file; "
        "the brief's product where it is not given.",
    ),
]
Settings = Annotated[
    list[str] | None,
    typer.Option(
        "--set",
        metavar="PATH=VALUE",
        help='Change a field of the brief, as in --set title="A new title" '
        "or --set 'summary[0].text=...'. May be repeated.",
    ),
]
AssetRoot = Annotated[
    Path | None,
    typer.Option(
        "--asset-root",
        metavar="DIR",
        help="Where pictures, and other files that a brief names, may come from besides the "
        "brief's own folder.",
        file_okay=False,
        exists=True,
    ),
]


def settings_of(given: list[str] | None) -> list[tuple[str, str]]:
    """Return the (path, value) pairs of --set; refuse one without an equals sign."""
    pairs = []
    for setting in given or []:
        parts = _SETTING.fullmatch(setting)
        if parts is None or not parts["path"].strip():
            raise typer.BadParameter(
                f'"{setting}" is not of the form path=value', param_hint="--set"
            )
        pairs.append((parts["path"].strip(), parts["value"]))
    return pairs
