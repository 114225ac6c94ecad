"""Would the readers notice if a file said something else?"""

from dataclasses import fields, replace
from operator import methodcaller

import pytest

from briefgen.document.inline import Span
from briefgen.document.walk import with_strings
from briefgen.render.docx.writer import render as render_docx
from briefgen.render.pdf.writer import render as render_pdf
from tests.builders import a_style
from tests.parity.directions import in_reading_order
from tests.parity.expected import expected
from tests.parity.readback import (
    APART,
    INSIDE,
    Chunk,
    Item,
    Readback,
    differences,
    links_of,
    order_settled,
    squeezed,
)
from tests.parity.renderers import READERS
from tests.samples import sample_document

RENDERERS = {"docx": render_docx, "pdf": render_pdf}

CHANGES = {
    "text": ("open again", "open agaim"),
    "outline": ("By night", "By day"),
    "items": ("The crane works", "The crane rests"),
    "tables": ("Owns the pilots", "Owns no pilots"),
    "links": ("the harbour’s notice", "a notice"),
    "notes": ("Gazette", "Gazettte"),
    "contents": ("What changed", "What stayed"),
    "alts": ("A plain frame", "A fancy frame"),
}
"""For each field of a readback, a change of the sample document that it must show."""


@pytest.mark.parametrize("name", READERS)
def test_a_change_of_each_kind_is_noticed(name):
    wanted = expected(sample_document())

    assert set(CHANGES) == {field.name for field in fields(Readback)}
    for field, (before, after) in CHANGES.items():
        changed = with_strings(sample_document(), methodcaller("replace", before, after))
        data = RENDERERS[name](changed, a_style().look)
        found = differences(wanted, READERS[name](data))
        assert any(line.startswith(f"{field}: ") for line in found), (field, found)


def test_a_link_that_leads_elsewhere_is_noticed():
    document = sample_document()
    wanted = expected(document)
    elsewhere = replace(document, blocks=tuple(_led_astray(block) for block in document.blocks))

    assert differences(wanted, expected(elsewhere))[0].startswith("links: ")


def _led_astray(block):
    spans = getattr(block, "text", ())
    if not any(isinstance(span, Span) and span.link for span in spans):
        return block
    return replace(
        block,
        text=tuple(replace(s, link="https://example.org/") if s.link else s for s in spans),
    )


def test_two_equal_readbacks_have_no_differences():
    one = expected(sample_document())

    assert differences(one, expected(sample_document())) == []
    assert len(one.items) >= 7
    assert len(one.tables) >= 8
    assert len(one.text) > 100


def test_a_difference_says_where():
    one = replace(expected(sample_document()), text=("a", "bé"))

    assert differences(one, replace(one, text=("a", "be"))) == ["text: [1] wanted 'bé', found 'be'"]


def test_a_missing_item_is_named():
    one = replace(expected(sample_document()), items=(Item(0, "■", "a"), Item(0, "■", "b")))

    (line,) = differences(one, replace(one, items=one.items[:1]))
    assert line == "items: [1] wanted Item(level=0, mark='■', text='b'), found no more"


def test_white_space_and_invisible_characters_are_left_out_of_the_comparison():
    assert squeezed(" a\u00a0b\n\u200bc\u2067d\u00ad ") == "abcd"


@pytest.mark.parametrize(
    ("chunks", "links"),
    [
        ([Chunk("a", "x"), Chunk("b", "x")], [("ab", "x")]),
        ([Chunk("a", "x"), Chunk(" "), Chunk("b", "x")], [("ab", "x")]),
        ([Chunk("a", "x"), Chunk("-"), Chunk("b", "x")], [("a", "x"), ("b", "x")]),
        ([Chunk("a", "x"), APART, Chunk("b", "x")], [("a", "x"), ("b", "x")]),
        ([Chunk("a", "x"), Chunk("b", "y"), Chunk("c")], [("a", "x"), ("b", "y")]),
        ([Chunk(" ", "x"), Chunk("1", INSIDE)], [("1", INSIDE)]),
        ([Chunk("plain")], []),
    ],
)
def test_what_touches_and_leads_to_one_place_is_one_link(chunks, links):
    assert list(links_of(chunks)) == links


@pytest.mark.parametrize(
    ("shown", "read"),
    [
        ("plain (text) 12", "plain (text) 12"),
        ("ءانيملا بتكم", "مكتب الميناء"),
        ("the office (ءانيملا بتكم) wrote", "the office (مكتب الميناء) wrote"),
        ("םלוע )1948( םולש", "שלום (1948) עולם"),
        ("ףוחה and ءانيملا", "החוף and الميناء"),
    ],
)
def test_right_to_left_words_are_turned_round(shown, read):
    assert in_reading_order(shown) == read


def test_only_texts_in_two_directions_lose_their_order():
    one = replace(expected(sample_document()), text=("abc", "12 الميناء"))
    other = replace(one, text=("abc", "الميناء 12"))

    assert order_settled(one) == order_settled(other)
    assert order_settled(one) != order_settled(replace(other, text=("acb", "الميناء 12")))
