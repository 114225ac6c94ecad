"""Is every document rendered, whatever it says, and always to the same bytes?"""

import pytest
from hypothesis import given, settings

from briefgen.document.inline import Span
from briefgen.document.walk import every_span, every_string, with_strings
from briefgen.render.docx.writer import render as render_docx
from briefgen.render.pdf.writer import render as render_pdf
from briefgen.render.text.writer import render as render_text
from tests.builders import a_style
from tests.parity.fonts import drawn
from tests.property.strategies import documents

RENDERERS = {"docx": render_docx, "pdf": render_pdf}


@given(document=documents())
def test_the_text_of_every_block_is_printed(document):
    printed = render_text(document)

    assert all(span.text in printed for span in every_span(document.blocks))
    assert printed.endswith("\n")


@given(document=documents())
def test_every_word_is_visited_and_can_be_changed(document):
    changed = with_strings(document, str.swapcase)

    assert with_strings(document, str) == document
    assert list(every_string(changed)) == [text.swapcase() for text in every_string(document)]
    assert all(isinstance(span, Span) for span in every_span(changed))


@pytest.mark.parametrize("name", RENDERERS)
def test_a_document_always_gives_the_same_bytes(name):
    look = a_style().look

    @settings(max_examples=15)
    @given(document=documents(drawn("assessment")))
    def check(document):
        first = RENDERERS[name](document, look)

        assert first == RENDERERS[name](document, look)

    check()
