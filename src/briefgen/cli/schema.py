"""`briefgen schema`: the JSON Schema that editors read."""

from pathlib import Path
from typing import Annotated

import typer

__all__ = ["schema"]


def schema(
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", help="Write it there, not to the screen."),
    ] = None,
) -> None:
    """Print the JSON Schema of a brief, for editors."""
    import json

    from briefgen.schema import json_schema

    text = json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n"
    if output is None:
        typer.echo(text, nl=False)
        return
    from briefgen.app.files import write_files

    write_files({output: text.encode()})
    typer.echo(str(output))
