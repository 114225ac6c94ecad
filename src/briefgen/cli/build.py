"""`briefgen build`: one or many briefs -> files."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from briefgen.app.files import output_path
from briefgen.app.formats import DEFAULT_FORMATS, Format
from briefgen.cli.exits import Exit
from briefgen.cli.options import AssetRoot, Briefs, Settings, StyleName, settings_of

if TYPE_CHECKING:
    from briefgen.app.stories import Order
    from briefgen.diagnostics import Diagnostic

__all__ = ["Force", "NoVerify", "Output", "ReferenceDoc", "Targets", "build"]


_ENDINGS = frozenset(f".{target.ending}" for target in Format)

Targets = Annotated[
    list[Format] | None,
    typer.Option("--to", help="A format to make, may be repeated.  [default: pdf and docx]"),
]
Output = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="DIR|FILE",
        help="A folder; or, with one brief and one format, a file with that format's ending.  "
        "[default: out]",
    ),
]
Force = Annotated[
    bool,
    typer.Option("--force", help="Build in spite of errors that leave a document; marked DRAFT."),
]
ReferenceDoc = Annotated[
    str | None,
    typer.Option(
        "--reference-doc",
        metavar="FILE",
        help="Your own Word document or template (.docx, .dotx): the Word file takes its page, its "
        "head and foot, its styles, fonts and colours. `briefgen template check FILE` says what it "
        "offers.",
    ),
]
NoVerify = Annotated[
    bool,
    typer.Option("--no-verify", help="Leave out the proof that the files say what the brief says."),
]


def build(  # noqa: PLR0913  a parameter is an option of the command
    briefs: Briefs,
    to: Targets = None,
    style: StyleName = None,
    output: Output = None,
    set_: Settings = None,
    asset_root: AssetRoot = None,
    reference_doc: ReferenceDoc = None,
    *,
    force: Force = False,
    no_verify: NoVerify = False,
) -> None:
    """Build briefs: of each a Word file and a PDF that say the same.

    Both are read back and held against the brief before they get their names. Prints the files
    written, one a line; notes are left to `check`. Exits with 1 if any brief was rejected or a
    file could not be written; the others are built all the same.
    """
    targets = tuple(dict.fromkeys(to or DEFAULT_FORMATS))
    _check_output(output, briefs, targets)
    settings = settings_of(set_)
    from briefgen.app.stories import Order

    order = Order(
        formats=targets,
        style=style,
        settings=settings,
        output=output,
        asset_root=asset_root,
        reference_doc=reference_doc,
        force=force,
        verify=not no_verify,
    )
    _build_all(briefs, order)


def _check_output(output: Path | None, briefs: list[str], targets: tuple[Format, ...]) -> None:
    """Refuse an -o that is a file where it cannot be one, or two briefs for one file."""
    if output is not None and output.suffix in _ENDINGS and not output.is_dir():
        if len(briefs) > 1 or len(targets) > 1:
            raise typer.BadParameter(
                f'"{output}" is a file, but there is more than one to write: give a folder, '
                "or one brief and one --to",
                param_hint="-o",
            )
        if output.suffix != f".{targets[0].ending}":
            raise typer.BadParameter(
                f'"{output}" does not end in {f".{targets[0].ending}"}, the ending of '
                f"{targets[0].value}",
                param_hint="-o",
            )
    names = [output_path(name, targets[0].ending, output) for name in briefs]
    if twice := sorted({str(name) for name in names if names.count(name) > 1}):
        raise typer.BadParameter(f'two briefs would be written to "{twice[0]}"')


def _build_all(briefs: list[str], order: "Order") -> None:
    from briefgen.app.stories import build_brief
    from briefgen.cli.console import progress, report, summary
    from briefgen.diagnostics import Severity

    rejected = False
    everything: list[Diagnostic] = []
    for number, name in enumerate(briefs, 1):
        progress(name, number, len(briefs))
        written = build_brief(name, order)
        found = [one for one in written.diagnostics if one.severity is not Severity.INFO]
        report(found)
        everything.extend(found)
        for path in written.paths:
            typer.echo(str(path))
        rejected = rejected or len(written.paths) < len(order.formats)
    summary(tuple(everything), len(briefs))
    if rejected:
        raise typer.Exit(Exit.REJECTED)
