"""The two renderers whose files are compared with the witness."""

from collections.abc import Callable

from briefgen.render.docx.writer import render as render_docx

from briefgen.document.document import Document
from briefgen.render.pdf.writer import render as render_pdf
from briefgen.style.style import Style
from tests.parity.docx_reader import read_docx
from tests.parity.expected import expected
from tests.parity.pdf_reader import read_pdf
from tests.parity.readback import Readback, differences

__all__ = ["READERS", "disagreements"]

READERS: dict[str, Callable[[bytes], Readback]] = {"docx": read_docx, "pdf": read_pdf}


def disagreements(document: Document, style: Style) -> list[str]:
    """Return every way in which a file says something else than the document."""
    wanted = expected(document)
    files = {"docx": render_docx(document, style.look), "pdf": render_pdf(document, style.look)}
    return [
        f"{name}: {line}"
        for name, data in files.items()
        for line in differences(wanted, READERS[name](data))
    ]
