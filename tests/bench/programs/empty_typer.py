"""What `briefgen --help` is held against: a typer application with one empty command."""

import typer

app = typer.Typer(rich_markup_mode=None)


@app.command()
def empty() -> None:
    """Do nothing."""


app()
