"""`briefgen styles`: the house styles at hand."""

import typer

__all__ = ["styles"]


def styles() -> None:
    """List the house styles at hand: name, what it is for."""
    from briefgen.app.styles import describe_styles

    lines = describe_styles()
    width = max((len(name) for name, _ in lines), default=0)
    for name, description in lines:
        typer.echo(f"{name.ljust(width)}  {description}".rstrip())
