"""Plain text says all that a document says, in order: the witness of the two formats."""

from typing import Any

import pytest

from briefgen.document.blocks import (
    Cell,
    Column,
    Contents,
    ContentsEntry,
    Figure,
    Heading,
    ItemList,
    ListItem,
    ListKind,
    Note,
    Notes,
    Paragraph,
    Row,
    Table,
)
from briefgen.document.document import Marking, MarkingScheme, Running
from briefgen.document.inline import Span
from briefgen.document.roles import Role, TableKind
from briefgen.document.walk import every_span
from briefgen.render.text.writer import render
from tests.builders import a_document, a_text
from tests.samples import SAMPLES, sample_document


def printed(block: Any) -> str:
    """Return what is printed of one block, without the last line end."""
    text = render(a_document(block))
    assert text.endswith("\n")
    return text.removesuffix("\n")


def paragraph(words: str, role: Role = Role.CELL) -> Paragraph:
    return Paragraph(role=role, text=a_text(words))


def cell(*words: str) -> Cell:
    return Cell(paragraphs=tuple(paragraph(one) for one in words))


@pytest.mark.parametrize(
    ("level", "number", "lines"),
    [
        (1, "", "Why\n==="),
        (1, "2", "2 Why\n====="),
        (2, "", "Why\n---"),
        (3, "", "Why"),
    ],
)
def test_a_heading_is_underlined_by_its_level(level, number, lines):
    heading = Heading(level=level, text=a_text("Why"), anchor="why", number=number)

    assert printed(heading) == lines


def test_a_paragraph_stands_between_its_label_and_its_trailing_words():
    full = Paragraph(
        role=Role.PRODUCT_LINE, text=a_text("Text"), label=a_text("Left"), trailing=a_text("Right")
    )

    assert printed(full) == "Left  Text  Right"
    assert printed(paragraph("Text")) == "Text"


def test_items_have_their_marks_and_labels():
    items = (
        ListItem(text=a_text("one"), label=a_text("Assumption")),
        ListItem(text=a_text("two")),
    )

    assert printed(ItemList(kind=ListKind.BULLET, items=items)) == "■ Assumption: one\n■ two"
    assert printed(ItemList(kind=ListKind.LETTER, items=items)) == "a Assumption: one\nb two"


def test_numbers_go_on_over_deeper_items_and_begin_anew_below():
    levels = (0, 1, 1, 0, 1, 2)
    items = tuple(ListItem(text=a_text("x"), level=level) for level in levels)

    assert printed(ItemList(kind=ListKind.NUMBER, items=items, start=3)).splitlines() == [
        "3. x",
        "  1. x",
        "  2. x",
        "4. x",
        "  1. x",
        "    1. x",
    ]


def test_a_list_within_a_list_has_marks_of_its_own():
    items = (
        ListItem(text=a_text("x")),
        ListItem(text=a_text("y"), level=1, kind=ListKind.BULLET),
        ListItem(text=a_text("z")),
    )

    assert printed(ItemList(kind=ListKind.NUMBER, items=items)) == "1. x\n  ■ y\n2. z"


def test_a_table_is_a_row_a_line_with_a_rule_under_its_header():
    table = Table(
        kind=TableKind.DATA,
        columns=(Column(width=40), Column(width=130)),
        rows=(Row(cells=(cell("A"), cell("B"))), Row(cells=(cell("x", "note"), cell()))),
        title="A table",
        header_rows=1,
        caption=a_text("Above"),
    )

    assert printed(table) == "Above\nA | B\n-----\nx / note | "


def test_a_table_without_header_has_no_rule():
    table = Table(
        kind=TableKind.RECORD,
        columns=(Column(width=170),),
        rows=(Row(cells=(cell("A"),)),),
        title="A table",
    )

    assert printed(table) == "A"


def test_a_table_with_an_empty_header_is_printed_all_the_same():
    table = Table(
        kind=TableKind.DATA,
        columns=(Column(width=170),),
        rows=(Row(cells=(cell(),)), Row(cells=(cell("x"),))),
        title="A table",
        header_rows=1,
    )

    assert printed(table).splitlines()[-1] == "x"


def test_a_figure_is_its_alt_text_and_its_caption():
    figure = Figure(data=b"", media_type="image/png", width=10, height=10, alt="A map")

    assert printed(figure) == "[A map]"
    assert printed(SAMPLES[Figure]).startswith("[")


def test_a_contents_list_names_its_entries_by_depth():
    entries = (
        ContentsEntry(level=1, text="Why", target="why"),
        ContentsEntry(level=2, text="How", target="how"),
    )

    assert printed(Contents(title=a_text("Contents"), entries=entries)) == (
        "Contents\n  Why\n    How"
    )


def test_notes_have_their_numbers():
    notes = (Note(id="a", number=1, text=a_text("A.")), Note(id="b", number=2, text=a_text("B.")))

    assert printed(Notes(notes=notes)) == "1 A.\n2 B."


def test_an_address_stands_behind_words_that_are_not_the_address():
    named = Span(text="the notice", link="https://a.example/")
    bare = Span(text="https://a.example/", link="https://a.example/")

    assert printed(Paragraph(role=Role.BODY, text=(named,))) == "the notice <https://a.example/>"
    assert printed(Paragraph(role=Role.BODY, text=(bare,))) == "https://a.example/"


def test_head_and_foot_stand_round_the_text_with_the_marking():
    running = Running(
        head=a_text("A Desk"),
        foot=a_text("BG-1"),
        marking=Marking(scheme=MarkingScheme.TLP, banner="TLP:GREEN"),
    )

    lines = render(a_document(running=running)).splitlines()

    assert (lines[0], lines[-1]) == ("[head] A Desk | TLP:GREEN", "[foot] BG-1 | TLP:GREEN")


def test_every_word_of_a_document_with_every_kind_of_block_is_printed():
    document = sample_document()

    text = render(document)

    assert [span.text for span in every_span(document.blocks) if span.text not in text] == []
