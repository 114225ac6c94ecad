"""Text + style -> the document of a brief, or all that is wrong with it; no disk but pictures."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen import checking
from briefgen.app.characters import replace_missing
from briefgen.app.check import check_text, diagnostic, product_findings
from briefgen.app.outcome import Rejected, has_errors
from briefgen.app.pictures import Pictures, read_pictures
from briefgen.app.records.record import Record
from briefgen.app.related import Related
from briefgen.app.stamp import moment_of_the_world, version
from briefgen.app.styles import find_style, style_findings
from briefgen.app.unprinted import unprinted
from briefgen.compose.brief import compose
from briefgen.compose.edition import Edition
from briefgen.diagnostics import AssetError, Diagnostic, InputError, Severity
from briefgen.document.document import Document
from briefgen.reading.tree import Tree
from briefgen.schema.brief import Brief
from briefgen.style.look import Look
from briefgen.style.style import Style

__all__ = ["Composed", "composed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Composed:
    """A document with what it is to look like, the tree it came from, and every finding so far.

    `product` is the brief's, by which its style is found where nobody names one. `reference_doc`
    is the template that the style names, if any.
    """

    document: Document
    look: Look
    product: str
    reference_doc: str | None
    tree: Tree
    diagnostics: tuple[Diagnostic, ...]


def composed(  # noqa: PLR0913  what `build` was asked, but for the formats
    text: str,
    *,
    source: str,
    style: Style | str | None = None,
    settings: Sequence[tuple[str, str]] = (),
    pictures: Pictures | None = None,
    related: Related | None = None,
    record: Record | None = None,
    force: bool = False,
) -> Composed | Rejected:
    """Return the document of a brief; the parameters are those of `briefgen.app.build.build`."""
    checked = check_text(text, source, settings, related, record=record, force=force)
    brief, tree = checked.brief, checked.tree
    if brief is None or tree is None or not (checked.is_sound or force):
        return Rejected(diagnostics=checked.diagnostics)
    try:
        chosen, odd = _style(style, brief, tree)
    except InputError as error:
        return Rejected(diagnostics=(*checked.diagnostics, *error.diagnostics))
    assets, lost = read_pictures(brief, tree, pictures, chosen.look)
    found = (*checked.diagnostics, *odd, *lost, *_left_out(brief, tree, chosen))
    if lost and not force:
        return Rejected(diagnostics=found)
    edition = Edition(
        style=chosen.name,
        version=version(),
        pictures=assets,
        moment=moment_of_the_world(),
        draft=has_errors(found),
    )
    document = compose(brief, chosen.layout, edition)
    return _drawable(document, chosen, tree, found, brief.product)


def _style(
    wanted: Style | str | None, brief: Brief, tree: Tree
) -> tuple[Style, tuple[Diagnostic, ...]]:
    """Return the style asked for, else that of the brief's product; and what its files warn of."""
    if isinstance(wanted, Style):
        return wanted, ()
    if wanted is None and (missing := product_findings(brief, tree)):
        raise InputError(missing)
    name = wanted or brief.product
    return find_style(name), style_findings(name)


def _left_out(brief: Brief, tree: Tree, style: Style) -> tuple[Diagnostic, ...]:
    """Return a BG616 for each field which the style does not print, where it stands."""
    return tuple(
        diagnostic(tree, checking.Finding(Severity.WARNING, "BG616", message, (name,)))
        for name in unprinted(brief, style.layout)
        for message in [f'the style "{style.name}" does not print: {name}']
    )


def _drawable(
    document: Document, style: Style, tree: Tree, found: tuple[Diagnostic, ...], product: str
) -> Composed | Rejected:
    """Return the document with only characters that the fonts of the look can draw."""
    from briefgen.render.pdf.fonts.chain import covers, extra_for

    look = style.look
    try:
        document, replaced = replace_missing(document, covers(look), tree, extra_for(look))
    except AssetError as error:
        finding = checking.Finding(Severity.ERROR, "BG612", str(error), ())
        return Rejected(diagnostics=(*found, diagnostic(tree, finding)))
    return Composed(
        document=document,
        look=look,
        product=product,
        reference_doc=style.docx.reference_doc,
        tree=tree,
        diagnostics=(*found, *replaced),
    )
