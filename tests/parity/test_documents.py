"""Do both formats say what the document says, for every kind of block and for any document?"""

from typing import get_args

import pytest
from hypothesis import given

from briefgen.document.blocks import Block, Contents, Heading, Notes, Paragraph
from briefgen.document.document import Document
from briefgen.proof.disagreement import sentence
from briefgen.proof.verify import verify
from briefgen.render.docx.writer import render as render_docx
from briefgen.render.pdf.writer import render as render_pdf
from briefgen.style.style import Style
from tests.builders import a_document, a_style, a_text
from tests.parity.fonts import drawn
from tests.property.strategies import documents
from tests.samples import SAMPLES, sample_document

STYLES = ("assessment", "sitrep")


def disagreements(document: Document, style: Style) -> list[str]:
    """Return every way in which a rendered file says something else than the document."""
    docx, pdf = render_docx(document, style.look), render_pdf(document, style.look)
    return [sentence(one) for one in verify(docx, pdf, document)]


def _in_company(kind: type) -> Document:
    """Return a document of one sample, with what its links and notes need."""
    block, contents = SAMPLES[kind], SAMPLES[Contents]
    assert isinstance(contents, Contents)
    company = [
        Heading(
            level=entry.level, number=entry.number, text=a_text(entry.text), anchor=entry.target
        )
        for entry in contents.entries
        if not (isinstance(block, Heading) and block.anchor == entry.target)
    ]
    ends = [SAMPLES[Paragraph], SAMPLES[Notes]]
    first = [] if block in ends else [block]
    return a_document(*first, *company, *ends)


def test_there_is_a_sample_of_every_kind_of_block():
    assert len(SAMPLES) >= 7
    assert set(SAMPLES) == set(get_args(Block))
    assert all(isinstance(sample, kind) for kind, sample in SAMPLES.items())


@pytest.mark.parametrize("kind", SAMPLES, ids=lambda kind: kind.__name__)
def test_both_formats_say_what_a_sample_says(kind):
    assert disagreements(_in_company(kind), a_style()) == []


@pytest.mark.parametrize("style", STYLES)
def test_both_formats_say_what_a_document_of_every_role_says(style):
    assert any(isinstance(block, Contents) for block in sample_document().blocks)
    assert disagreements(sample_document(), a_style(style)) == []


@given(document=documents(drawn("assessment")))
def test_both_formats_say_what_any_document_says(document):
    assert disagreements(document, a_style()) == []
