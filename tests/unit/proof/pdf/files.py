"""Real files to be changed a little, and small ones written by hand."""

import io
from collections.abc import Callable
from functools import cache
from typing import Any

import pikepdf

from briefgen.document.blocks import Heading, Paragraph
from briefgen.document.inline import Span
from briefgen.document.roles import Role
from briefgen.proof.pdf.reader import read_pdf
from briefgen.proof.readback import Readback
from briefgen.render.pdf.writer import render
from tests.builders import a_document, a_style
from tests.samples import sample_document

__all__ = ["a_page", "changed", "found", "paragraph_of", "sample", "words"]


@cache
def sample() -> bytes:
    """Return the sample document as a PDF."""
    return render(sample_document(), a_style().look)


def changed(change: Callable[[pikepdf.Pdf], object], data: bytes | None = None) -> bytes:
    """Return a file, the sample where none is given, with a change made to it."""
    with pikepdf.open(io.BytesIO(data or sample())) as pdf:
        change(pdf)
        buffer = io.BytesIO()
        pdf.save(buffer, fix_metadata_version=False)
        return buffer.getvalue()


def found(change: Callable[[pikepdf.Pdf], object]) -> list[tuple[str, str]]:
    """Return the faults of the sample with a change made to it."""
    return [(fault.message, fault.place) for fault in read_pdf(changed(change)).faults]


def words(before: bytes, after: bytes, page: int = 0) -> Callable[[pikepdf.Pdf], object]:
    """Return a change of the first such bytes in the content of a page."""

    def change(pdf: pikepdf.Pdf) -> None:
        data = _with_head_and_foot(pdf.pages[page])
        assert before in data, before
        pdf.pages[page].Contents = pdf.make_stream(data.replace(before, after, 1))

    return change


def _with_head_and_foot(page: Any) -> bytes:
    """Return the operators of a page, what it draws as forms among them."""
    data: bytes = page.Contents.read_bytes()
    for name, form in page.Resources.get("/XObject", {}).items():
        if name in {"/FormXob.head", "/FormXob.foot"}:
            data = data.replace(name.encode() + b" Do", form.read_bytes())
    return data


def a_page(content: bytes, **resources: Any) -> bytes:
    """Return an untagged file of one page, with Helvetica as F1."""
    pdf = pikepdf.new()
    page = pdf.add_blank_page(page_size=(595, 842))
    font = pikepdf.Dictionary(
        Type=pikepdf.Name.Font,
        Subtype=pikepdf.Name.Type1,
        BaseFont=pikepdf.Name.Helvetica,
        Encoding=pikepdf.Name.WinAnsiEncoding,
    )
    page.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font), **resources)
    page.Contents = pdf.make_stream(content)
    buffer = io.BytesIO()
    pdf.save(buffer)
    return buffer.getvalue()


def paragraph_of(*spans: Span) -> Readback:
    """Return what is read of a paragraph of these spans, behind a heading."""
    heading = Heading(level=1, text=(Span(text="A heading"),), anchor="a-heading")
    paragraph = Paragraph(role=Role.BODY, text=spans)
    return read_pdf(render(a_document(heading, paragraph), a_style().look))
