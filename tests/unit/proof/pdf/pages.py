"""What is read of one page written by hand."""

from briefgen.proof.pdf.file import File
from briefgen.proof.pdf.marks import PageContent
from briefgen.proof.pdf.pages import Pages
from briefgen.proof.pdf.report import Report
from tests.unit.proof.pdf.files import a_page

__all__ = ["content_of"]


def content_of(content: bytes, **resources: object) -> PageContent:
    """Return what a page of this content shows."""
    return Pages(File(a_page(content, **resources)), Report()).contents[0]
