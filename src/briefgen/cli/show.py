"""`briefgen show`: the document as text, before any rendering."""

import typer

from briefgen.cli.exits import Exit
from briefgen.cli.options import AssetRoot, OneBrief, Settings, StyleName, settings_of

__all__ = ["show"]


def show(
    brief: OneBrief,
    style: StyleName = None,
    set_: Settings = None,
    asset_root: AssetRoot = None,
) -> None:
    """Print the document as plain text: what both formats will say."""
    settings = settings_of(set_)
    from briefgen.app.formats import Format
    from briefgen.app.outcome import Built
    from briefgen.app.stories import Order, make_brief
    from briefgen.cli.console import report

    order = Order(formats=(Format.TEXT,), style=style, settings=settings, asset_root=asset_root)
    outcome = make_brief(brief, order)
    report(outcome.diagnostics)
    if not isinstance(outcome, Built):
        raise typer.Exit(Exit.REJECTED)
    typer.echo(outcome.files[Format.TEXT].decode(), nl=False)
