"""Text + style -> built or rejected; no disk but for the pictures it is handed."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, assert_never

from briefgen import checking
from briefgen.app.check import diagnostic
from briefgen.app.composed import Composed, composed
from briefgen.app.formats import DEFAULT_FORMATS, Format
from briefgen.app.garbage import uncollected
from briefgen.app.outcome import Built, Rejected
from briefgen.app.pictures import Pictures
from briefgen.app.properties import cut_properties
from briefgen.app.records.record import Record
from briefgen.app.related import Related
from briefgen.app.templates import (
    Reference,
    check_reference,
    fitted,
    marked_otherwise,
    read_reference,
    refusal,
)
from briefgen.diagnostics import AssetError, InputError, RenderError, Severity, TemplateError
from briefgen.document.blocks import Contents
from briefgen.document.document import Document
from briefgen.style.look import Look
from briefgen.style.style import Style

if TYPE_CHECKING:
    from briefgen.render.pdf.writer import Typeset

__all__ = ["build"]


@uncollected()
def build(  # noqa: PLR0913  the public door: every choice has a name and a default
    text: str,
    *,
    source: str = "<text>",
    style: Style | str | None = None,
    formats: Iterable[Format | str] = DEFAULT_FORMATS,
    settings: Sequence[tuple[str, str]] = (),
    pictures: Pictures | None = None,
    related: Related | None = None,
    record: Record | None = None,
    reference_doc: Reference | None = None,
    force: bool = False,
    verify: bool = True,
) -> Built | Rejected:
    """Return the document of a brief and its files, or all that is wrong with the brief.

    `style` is a name, a path or a style; the brief's product where nothing is said. `settings`
    are (path, value) pairs laid over the text. `related` reads the files that the brief extends
    and its libraries: it is called with a path seen from the brief's folder, returns bytes, and
    raises AssetError for what is not to be read. `record` fills the text as a template; findings
    then tell record and field. `reference_doc` is the template that the Word
    file is built on; that of the style where nothing is said. One that is handed in has to be
    fit, whatever the formats. `force` builds in spite of errors that still leave a document, and
    marks it DRAFT. `verify` reads the Word file and the PDF back from their bytes and rejects
    them, with a BG613 each, where they do not say what the document says.
    """
    wanted = tuple(Format(name) for name in formats)
    drawn_up = composed(
        text,
        source=source,
        style=style,
        settings=settings,
        pictures=pictures,
        related=related,
        record=record,
        force=force,
    )
    if isinstance(drawn_up, Rejected):
        return drawn_up
    outcome = _rendered(drawn_up, wanted, reference_doc)
    if not verify or isinstance(outcome, Rejected):
        return outcome
    on_template = bool(reference_doc or drawn_up.reference_doc)
    return _proven(outcome, drawn_up, on_template=on_template)


def _rendered(
    drawn_up: Composed, wanted: Sequence[Format], reference: Reference | None
) -> Built | Rejected:
    """Return the files of a document, or what a format or a template refuses of it."""
    found = drawn_up.diagnostics
    try:
        if reference is None and drawn_up.reference_doc and Format.DOCX in wanted:
            reference = read_reference(drawn_up.reference_doc)
        if reference is not None:
            check_reference(reference)
        renderers = _Renderers(drawn_up.document, drawn_up.look, reference)
        files: dict[str, bytes] = {name: renderers.render(name) for name in wanted}
    except InputError as error:
        return Rejected(diagnostics=(*found, *error.diagnostics))
    except TemplateError as error:
        name = reference.name if reference else ""
        return Rejected(diagnostics=(*found, refusal(name, str(error), error.remedy)))
    except (AssetError, RenderError) as error:
        finding = checking.Finding(Severity.ERROR, "BG612", str(error), ())
        return Rejected(diagnostics=(*found, diagnostic(drawn_up.tree, finding)))
    if Format.DOCX in files:
        found = (*found, *cut_properties(drawn_up.document.meta, drawn_up.tree))
        if reference is not None:
            marking = drawn_up.document.running.marking
            found = (*found, *marked_otherwise(reference, marking))
    return Built(
        document=drawn_up.document, files=files, diagnostics=found, product=drawn_up.product
    )


def _proven(built: Built, drawn_up: Composed, *, on_template: bool) -> Built | Rejected:
    """Return what was built if its files say what the document says."""
    from briefgen.app.proof import proof_findings

    found = proof_findings(built, drawn_up.tree, on_template=on_template)
    return Rejected(diagnostics=(*built.diagnostics, *found)) if found else built


class _Renderers:
    """Makes the formats of one document; what they share is laid out once.

    The bytes of a format never depend on which others were asked for.
    """

    def __init__(self, document: Document, look: Look, reference: Reference | None) -> None:
        self.document = document
        self.look = look
        self.reference = reference

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

        if self.reference is not None:
            return self._docx_on(self.reference)
        if not any(isinstance(block, Contents) for block in self.document.blocks):
            return render(self.document, self.look)
        numbers = self._typeset.numbers
        return render(self.document, self.look, pages=numbers.pages, page_count=numbers.total)

    def _docx_on(self, reference: Reference) -> bytes:
        """Return the Word file on a template, whose page our layout is fitted to as well."""
        from briefgen.render.docx.writer import render

        made = fitted(self.document, self.look, reference)
        if not any(isinstance(block, Contents) for block in made.document.blocks):
            return render(made.document, made.look, template=made.template)
        from briefgen.render.pdf.writer import page_numbers

        numbers = page_numbers(made.document, made.look)
        return render(
            made.document,
            made.look,
            pages=numbers.pages,
            page_count=numbers.total,
            template=made.template,
        )
