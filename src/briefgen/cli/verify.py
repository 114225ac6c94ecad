"""`briefgen verify`: whether a Word file and a PDF say the same, and what their brief says."""

import json
from typing import TYPE_CHECKING, Annotated

import typer

from briefgen.cli.check import ReportFormat
from briefgen.cli.exits import Exit
from briefgen.cli.options import AssetRoot, Settings, StyleName, settings_of

if TYPE_CHECKING:
    from briefgen.app.proof import Verified
    from briefgen.proof.disagreement import Disagreement, Saying

__all__ = ["verify"]

_MOST_TOLD = 20


def verify(  # noqa: PLR0913  a parameter is an option of the command
    docx: Annotated[str, typer.Argument(metavar="DOCX", help="A Word file.")],
    pdf: Annotated[str, typer.Argument(metavar="PDF", help="A PDF that should say the same.")],
    brief: Annotated[
        str | None,
        typer.Option("--brief", metavar="BRIEF", help="The YAML file that both were made of."),
    ] = None,
    style: StyleName = None,
    set_: Settings = None,
    asset_root: AssetRoot = None,
    form: Annotated[
        ReportFormat, typer.Option("--format", help="For people, or for programs.")
    ] = ReportFormat.TEXT,
    *,
    force: Annotated[
        bool, typer.Option("--force", help="The files were built with --force, as a draft.")
    ] = False,
) -> None:
    """Read a Word file and a PDF back and say in what they disagree.

    With --brief each is held against the brief as well, built in the style that the Word file
    names unless --style says another; repeat --set and --force as they were at the build. Files
    that were saved again by another program say what they did, but may differ in their structure.
    Exits with 0 if all agree, with 1 if not.
    """
    settings = settings_of(set_)
    if brief is None and (style or settings or asset_root or force):
        raise typer.BadParameter("how the brief is to be built says nothing without --brief")
    from briefgen.app.stories import Order, verify_outputs
    from briefgen.cli.console import report

    order = Order(formats=(), style=style, settings=settings, asset_root=asset_root, force=force)
    verified = verify_outputs(docx, pdf, brief, order)
    if form is ReportFormat.JSON:
        typer.echo(_json(verified))
    else:
        report(verified.diagnostics)
        _tell(verified, with_brief=brief is not None)
    if verified.diagnostics or verified.disagreements:
        raise typer.Exit(Exit.REJECTED)


def _tell(verified: "Verified", *, with_brief: bool) -> None:
    """Print the disagreements, and how many there are."""
    for found in verified.disagreements[:_MOST_TOLD]:
        typer.echo(_text(found, verified))
    if (more := len(verified.disagreements) - _MOST_TOLD) > 0:
        typer.echo(f"and {more:,} more: --format json tells them all")
    if not verified.diagnostics:
        typer.echo(_summary(len(verified.disagreements), with_brief=with_brief), err=True)


def _text(found: "Disagreement", verified: "Verified") -> str:
    """Return a disagreement as the lines that are printed for it."""
    from briefgen.cli.console import visible

    lines = [f"{found.aspect}: {found.message}"]
    for saying in found.sayings:
        where = _where(saying, found, verified)
        if len(found.sayings) == 1:
            lines.append(f"   {saying.side}{where}".removesuffix(","))
            continue
        says = f'says "{saying.says}"' if saying.says else "says nothing"
        lines.append(f"   {saying.side}{where} {says}")
    if found.agreeing:
        lines.append(f"   {found.agreeing.side}, {found.agreeing.place}, says what the brief says")
    return "\n".join(map(visible, lines))


def _where(saying: "Saying", found: "Disagreement", verified: "Verified") -> str:
    place = verified.places.get(found.path or "")
    if saying.side == "brief" and place:
        return f", {found.path} ({place.source}:{place.line}:{place.column}),"
    return f", {saying.place}," if saying.place else ""


def _summary(count: int, *, with_brief: bool) -> str:
    if count:
        return f"{count:,} disagreement{'' if count == 1 else 's'}"
    return "the two files agree" + (", and with their brief" if with_brief else "")


def _json(verified: "Verified") -> str:
    """Return the disagreements, and why nothing could be held against anything, as JSON."""
    from briefgen.cli.console import diagnostics_json

    told = {
        "disagreements": [_object(found, verified) for found in verified.disagreements],
        "diagnostics": json.loads(diagnostics_json(verified.diagnostics)),
    }
    return json.dumps(told, indent=2)


def _object(found: "Disagreement", verified: "Verified") -> dict[str, object]:
    place = verified.places.get(found.path or "")
    return {
        "aspect": found.aspect.value,
        "message": found.message,
        "path": found.path or "",
        "line": place.line if place else 0,
        "column": place.column if place else 0,
        "sides": {
            saying.side.value: {"says": saying.says, "place": saying.place}
            for saying in (*found.sayings, *([found.agreeing] if found.agreeing else []))
        },
    }
