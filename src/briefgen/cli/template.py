"""`briefgen template`: what a house's own template offers to briefs."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from briefgen.cli.check import ReportFormat
from briefgen.cli.exits import Exit

if TYPE_CHECKING:
    from briefgen.diagnostics import Diagnostic
    from briefgen.render.docx.reference.offer import Band, Match, Offer, PageOffer

__all__ = ["check", "template"]

template = typer.Typer(
    help="Look at a Word template of your own, for `briefgen build --reference-doc`.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
_WIDTH = 100
_LEAD = 12
_PAGES = {"default": "every page", "first": "first page", "even": "even pages"}


@template.callback()
def _template() -> None:
    """Look at a Word template of your own, for `briefgen build --reference-doc`."""


@template.command()
def check(
    file: Annotated[
        str, typer.Argument(metavar="FILE", help="A Word document or template (.docx, .dotx).")
    ],
    form: Annotated[
        ReportFormat, typer.Option("--format", help="For people, or for programs.")
    ] = ReportFormat.TEXT,
) -> None:
    """Say what a template offers: its page, head and foot, fonts, and the styles that are matched.

    Styles are found by name and alias, never by identifier, so a template of a Word in any language
    does. What it lacks is brought in as far as a brief uses it; what no document takes over
    (comments, protection, the attached template) is left out. Exits with 1 if no Word file can be
    built on it: then the message says why.
    """
    from briefgen.app.templates import check_template
    from briefgen.cli.console import report, visible
    from briefgen.diagnostics import Diagnostic

    found = check_template(file)
    refused = found if isinstance(found, Diagnostic) else None
    if form is ReportFormat.JSON:
        typer.echo(_json(file, found))
    elif isinstance(found, Diagnostic):
        report([found])
    else:
        for line in _lines(file, found):
            typer.echo(visible(line))
    if refused is not None:
        raise typer.Exit(Exit.REJECTED)


def _json(file: str, found: "Offer | Diagnostic") -> str:
    """Return the offer, or why there is none, as JSON."""
    from briefgen.cli.console import diagnostics_json
    from briefgen.diagnostics import Diagnostic

    refused = [found] if isinstance(found, Diagnostic) else []
    told = {
        "template": file,
        "offer": None if isinstance(found, Diagnostic) else asdict(found),
        "diagnostics": json.loads(diagnostics_json(refused)),
    }
    return json.dumps(told, indent=2)


def _lines(file: str, offer: "Offer") -> Iterator[str]:
    yield f"{file}: briefs can be built on this template"
    yield from _entry("page", [_page(offer.page)])
    for side, name in (("header", "head"), ("footer", "foot")):
        yield from _entry(name, [_band(each) for each in offer.bands if each.side == side])
    yield from _entry("fonts", [f"{name} {said}" for name, said in offer.fonts.items()], "; ")
    yield from _entry("styles", [f"{count} {kind}" for kind, count in offer.styles.items()], ", ")
    yield from _entry("matched", [_match(each) for each in offer.matches if each.template], ", ")
    missing = [each.name for each in offer.matches if not each.template]
    yield from _entry("brought in", missing, ", ")
    yield from _entry("left out", offer.left_out, ", ")
    yield from _entry("note", offer.warnings)


def _match(match: "Match") -> str:
    is_same = match.template.lower() == match.name.lower()
    return match.name if is_same else f'{match.name} by "{match.template}"'


def _entry(name: str, told: Iterable[str], between: str = "") -> Iterator[str]:
    """Yield lines with a name at the left; `between` joins what is told into one text."""
    import textwrap

    told = [*told]
    texts: Sequence[str] = [between.join(told)] if between and told else told
    for text in texts:
        yield from textwrap.wrap(
            text,
            _WIDTH,
            initial_indent=name.ljust(_LEAD),
            subsequent_indent=" " * _LEAD,
            break_on_hyphens=False,
        )
        name = ""


def _page(page: "PageOffer") -> str:
    top, right, bottom, left = (f"{margin:g}" for margin in page.margins)
    shape = "landscape" if page.width > page.height else "portrait"
    return (
        f"{page.width:g} x {page.height:g} mm, {shape}; text {page.text_width:g} mm wide; margins"
        f" {top} above, {right} right, {bottom} below, {left} left"
    )


def _band(band: "Band") -> str:
    if band.origin == "briefgen":
        return f"{_PAGES[band.pages]}: none of its own, so that of briefgen"
    words = f'"{band.words}"' if band.words else "without words"
    return f"{_PAGES[band.pages]}: {words}; kept, with the marking"
