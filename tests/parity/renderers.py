"""The two renderers whose files are compared with the witness."""

from collections.abc import Callable, Mapping

from briefgen.document.document import Document
from briefgen.render.docx.writer import render as render_docx
from briefgen.render.pdf.writer import render as render_pdf
from briefgen.style.style import Style
from tests.parity.docx_reader import read_docx
from tests.parity.expected import expected
from tests.parity.pdf_reader import read_pdf
from tests.parity.readback import Readback, differences, order_settled

__all__ = ["READERS", "disagreements", "disagreements_of_files"]

READERS: dict[str, Callable[[bytes], Readback]] = {"docx": read_docx, "pdf": read_pdf}


def disagreements(document: Document, style: Style) -> list[str]:
    """Return every way in which a rendered file says something else than the document."""
    files = {"docx": render_docx(document, style.look), "pdf": render_pdf(document, style.look)}
    return disagreements_of_files(document, files)


def disagreements_of_files(document: Document, files: Mapping[str, bytes]) -> list[str]:
    """Return every way in which a file says something else than the document."""
    wanted = expected(document)
    lines = differences(wanted, read_docx(files["docx"]))
    said = differences(order_settled(wanted), order_settled(read_pdf(files["pdf"])))
    return [*(f"docx: {line}" for line in lines), *(f"pdf: {line}" for line in said)]
