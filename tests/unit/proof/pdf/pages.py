"""What is read of one page written by hand."""

from collections.abc import Callable
from typing import Any

import pikepdf

from briefgen.proof.pdf.file import File
from briefgen.proof.pdf.marks import PageContent
from briefgen.proof.pdf.pages import Pages
from briefgen.proof.pdf.report import Report
from tests.unit.proof.pdf.files import a_page, changed

__all__ = ["content_of"]


def content_of(
    content: bytes, change: Callable[[pikepdf.Pdf], object] | None = None, **resources: Any
) -> PageContent:
    """Return what a page of this content shows, with a change made to its file."""
    data = a_page(content, **resources)
    return Pages(File(changed(change, data) if change else data), Report()).contents[0]
