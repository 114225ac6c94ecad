import io

import pytest
from pypdf import PdfReader
from reportlab.lib.units import mm

from briefgen.render.pdf.page import frame
from briefgen.render.pdf.writer import render
from tests.builders import a_document
from tests.unit.render.pdf.specimens import LOOK, a_paragraph


def opened(*, language):
    return PdfReader(io.BytesIO(render(a_document(a_paragraph("x"), language=language), LOOK)))


@pytest.mark.parametrize(
    ("language", "size"), [("en-GB", (210, 297)), ("de", (210, 297)), ("en-US", (215.9, 279.4))]
)
def test_the_paper_follows_the_language(language, size):
    page = opened(language=language).pages[0].mediabox

    assert (page.width / mm, page.height / mm) == pytest.approx(size, abs=0.01)


@pytest.mark.parametrize("language", ["en-GB", "en-US"])
def test_the_text_is_as_wide_on_every_paper(language):
    assert frame(a_document(language=language), LOOK).text_width == pytest.approx(170 * mm)
