from typing import Any

import pytest

from briefgen.document.blocks import (
    ItemList,
    ListItem,
    ListKind,
    Note,
    Notes,
    Paragraph,
)
from briefgen.document.inline import Span
from briefgen.document.roles import Role
from briefgen.render.pdf.writer import render
from tests.builders import a_document, a_text
from tests.parity.tagged import Tagged, out_of_order
from tests.unit.render.pdf.specimens import (
    LOOK,
    a_paragraph,
    code_of,
    read,
    roles,
    root_of,
    shown,
    words_of,
)


def a_list(*items, kind=ListKind.BULLET, **fields):
    made = (ListItem(text=a_text(words), level=level) for level, words in items)
    return ItemList(kind=kind, items=tuple(made), **fields)


def test_bullets_are_squares():
    assert "■ one ■ two" in words_of(read(a_list((0, "one"), (0, "two"))))[0]


def test_numbers_begin_where_they_are_told_and_anew_on_each_level():
    items = ((0, "one"), (1, "inner"), (1, "inner"), (0, "two"), (1, "inner"))

    [words] = words_of(read(a_list(*items, kind=ListKind.NUMBER, start=3)))

    assert "3. one 1. inner 2. inner 4. two 1. inner" in words


def test_a_list_within_a_list_has_marks_of_its_own_and_says_its_kind():
    bullet = ListKind.BULLET
    levels = ((0, None), (1, bullet), (1, ListKind.NUMBER), (0, None))
    items = (ListItem(text=a_text("x"), level=level, kind=kind) for level, kind in levels)

    reader = read(ItemList(kind=ListKind.NUMBER, items=tuple(items)))

    assert "1. x ■ x 1. x 2. x" in words_of(reader)[0]
    inner = ["L", ["LI", ["Lbl"], ["LBody"]]]
    first = ["LI", ["Lbl"], ["LBody", inner, inner]]
    assert roles(reader)[1] == ["L", first, ["LI", ["Lbl"], ["LBody"]]]


def test_letters_go_on_from_item_to_item():
    assert "a one b two" in words_of(read(a_list((0, "one"), (0, "two"), kind=ListKind.LETTER)))[0]


def test_the_label_of_an_item_stands_before_its_words():
    item = ListItem(text=a_text("words"), label=a_text("Assumption"))

    [words] = words_of(read(ItemList(kind=ListKind.BULLET, items=(item,))))

    assert "■ Assumption words" in words


def test_deeper_items_belong_to_the_item_above():
    reader = read(a_list((0, "one"), (1, "two"), (2, "three"), (0, "four")))

    inner = ["L", ["LI", ["Lbl"], ["LBody"]]]
    middle = ["L", ["LI", ["Lbl"], ["LBody", inner]]]
    outer = ["L", ["LI", ["Lbl"], ["LBody", middle]], ["LI", ["Lbl"], ["LBody"]]]
    assert roles(reader) == ["Document", outer]


def test_an_item_is_read_before_the_items_below_it():
    items = ((0, "one"), (1, "two"), (2, "three"), (1, "four"), (0, "five"))
    data = render(a_document(a_list(*items)), LOOK)

    assert out_of_order(Tagged(data)) == []


def test_a_level_that_is_skipped_is_closed_up_in_the_structure():
    inner = ["L", ["LI", ["Lbl"], ["LBody"]]]

    assert roles(read(a_list((0, "one"), (2, "two")))) == [
        "Document",
        ["L", ["LI", ["Lbl"], ["LBody", inner]]],
    ]


def annotations(reader) -> list[Any]:
    return [annotation.get_object() for annotation in reader.pages[0]["/Annots"]]


NOTES = Notes(
    notes=(
        Note(id="s1", number=1, text=a_text("The first source.")),
        Note(id="s2", number=2, text=a_text("The second source.")),
    )
)


def test_a_note_and_its_first_reference_lead_to_each_other():
    cited = Paragraph(role=Role.BODY, text=(Span(text="a"), Span(text="1", note="s1")))

    reader = read(cited, NOTES)

    to_note, back = annotations(reader)
    assert to_note["/Dest"][3] < to_note["/Rect"][1]
    assert back["/Dest"][3] > back["/Rect"][1]


def test_a_note_that_nothing_refers_to_leads_nowhere():
    assert "/Annots" not in read(NOTES).pages[0]


def test_notes_are_tagged_with_ids_of_their_own():
    reader = read(NOTES)

    tree = root_of(reader)
    assert roles(reader)[1:] == [["Note", ["Lbl"], ["P"]]] * 2
    assert tree["/IDTree"]["/Names"][::2] == ["note-s1", "note-s2"]


def test_no_notes_no_rule():
    assert roles(read(a_paragraph("words"), Notes(notes=()))) == ["Document", ["P"]]


@pytest.mark.parametrize(("language", "expected"), [("en-GB", ["3. "]), ("ar", ["3", ". "])])
def test_the_full_stop_of_a_number_stands_behind_it_on_a_page_read_from_the_right(
    language, expected
):
    items = a_list((0, "one"), kind=ListKind.NUMBER, start=3)

    lines = shown(code_of(read(items, language=language)))

    places = {line.left: line.words for line in lines if line.words.strip("3. ") == ""}
    assert [places[left] for left in sorted(places, reverse=True)] == expected
