"""Text + style -> built or rejected; no disk but for the pictures it is handed."""

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, assert_never

from briefgen import checking
from briefgen.app.characters import replace_missing
from briefgen.app.check import check_text, diagnostic, product_findings
from briefgen.app.formats import DEFAULT_FORMATS, Format
from briefgen.app.outcome import Built, Rejected, has_errors
from briefgen.app.pictures import Pictures, read_pictures
from briefgen.app.stamp import moment_of_the_world, version
from briefgen.app.styles import find_style
from briefgen.app.unprinted import unprinted
from briefgen.compose.brief import compose
from briefgen.compose.edition import Edition
from briefgen.diagnostics import AssetError, Diagnostic, InputError, RenderError, Severity
from briefgen.document.blocks import Contents
from briefgen.document.document import Document
from briefgen.reading.tree import Tree
from briefgen.schema.brief import Brief
from briefgen.style.look import Look
from briefgen.style.style import Style

if TYPE_CHECKING:
    from briefgen.render.pdf.writer import Typeset

__all__ = ["build"]


def build(  # noqa: PLR0913  the public door: every choice has a name and a default
    text: str,
    *,
    source: str = "<text>",
    style: Style | str | None = None,
    formats: Iterable[Format | str] = DEFAULT_FORMATS,
    settings: Sequence[tuple[str, str]] = (),
    pictures: Pictures | None = None,
    force: bool = False,
) -> Built | Rejected:
    """Return the document of a brief and its files, or all that is wrong with the brief.

    `style` is a name, a path or a style; the brief's product where nothing is said. `settings`
    are (path, value) pairs laid over the text. `force` builds in spite of errors that still leave
    a document, and marks it DRAFT.
    """
    wanted = tuple(Format(name) for name in formats)
    checked = check_text(text, source, settings, force=force)
    brief, tree = checked.brief, checked.tree
    if brief is None or tree is None or not (checked.is_sound or force):
        return Rejected(diagnostics=checked.diagnostics)
    try:
        chosen = _style(style, brief, tree)
    except InputError as error:
        return Rejected(diagnostics=(*checked.diagnostics, *error.diagnostics))
    assets, lost = read_pictures(brief, tree, pictures)
    found = (*checked.diagnostics, *lost, *_left_out(brief, tree, chosen))
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
    return _rendered(document, chosen.look, wanted, tree, found)


def _style(wanted: Style | str | None, brief: Brief, tree: Tree) -> Style:
    """Return the style that was asked for, else that of the brief's product."""
    if isinstance(wanted, Style):
        return wanted
    if wanted is None and (missing := product_findings(brief, tree)):
        raise InputError(missing)
    return find_style(wanted or brief.product)


def _left_out(brief: Brief, tree: Tree, style: Style) -> tuple[Diagnostic, ...]:
    """Return a BG616 that names the fields which the style does not print."""
    names = unprinted(brief, style.layout)
    if not names:
        return ()
    message = f'the style "{style.name}" does not print: {", ".join(names)}'
    return (diagnostic(tree, checking.Finding(Severity.WARNING, "BG616", message, ())),)


def _rendered(
    document: Document,
    look: Look,
    wanted: Iterable[Format],
    tree: Tree,
    found: tuple[Diagnostic, ...],
) -> Built | Rejected:
    """Return the files of a document, or what a format refuses of it."""
    try:
        document, replaced = replace_missing(document, _coverage(look), tree)
        found = (*found, *replaced)
        renderers = _Renderers(document, look)
        files: dict[str, bytes] = {name: renderers.render(name) for name in wanted}
    except (AssetError, RenderError) as error:
        finding = checking.Finding(Severity.ERROR, "BG612", str(error), ())
        return Rejected(diagnostics=(*found, diagnostic(tree, finding)))
    return Built(document=document, files=files, diagnostics=found)


def _coverage(look: Look) -> Callable[[str], bool]:
    from briefgen.render.pdf.fonts import covers

    return covers(look)


class _Renderers:
    """Makes the formats of one document; what they share is laid out once.

    The bytes of a format never depend on which others were asked for.
    """

    def __init__(self, document: Document, look: Look) -> None:
        self.document = document
        self.look = look

    def render(self, name: Format) -> bytes:
        """Return the bytes of one format."""
        match name:
            case Format.PDF:
                return self._typeset.data
            case Format.DOCX:
                return self._docx()
            case Format.TEXT:
                from briefgen.render.text.writer import render

                return render(self.document).encode()
            case _:
                assert_never(name)

    @cached_property
    def _typeset(self) -> "Typeset":
        from briefgen.render.pdf.writer import typeset

        return typeset(self.document, self.look)

    def _docx(self) -> bytes:
        """Return the Word file; a contents list gets its page numbers from our own layout."""
        from briefgen.render.docx.writer import render

        if not any(isinstance(block, Contents) for block in self.document.blocks):
            return render(self.document, self.look)
        numbers = self._typeset.numbers
        return render(self.document, self.look, pages=numbers.pages, page_count=numbers.total)
