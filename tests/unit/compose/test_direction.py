"""What follows words of another direction keeps its own."""

import pytest

from briefgen.compose.direction import (
    LEFT_TO_RIGHT_MARK,
    RIGHT_TO_LEFT_MARK,
    listed,
    separated,
)
from briefgen.document.inline import Mark, Span, plain
from tests.unit.compose.composed import composed, items, span_of, table


def text(*pieces: tuple[str, str]):
    return tuple(Span(text=words, path=path) for words, path in pieces)


@pytest.mark.parametrize("arabic", ["عنوان", "كتاب 2019", "مقال (٣)", "כותרת"])
def test_a_mark_parts_words_from_right_to_left_from_the_field_behind_them(arabic):
    made = separated(text((arabic, "title"), (", 25 June", "date")))

    assert plain(made) == f"{arabic}{LEFT_TO_RIGHT_MARK}, 25 June"


@pytest.mark.parametrize(
    "pieces",
    [
        [("A title", "title"), (", 25 June", "date")],
        [("عنوان and its meaning", "title"), (", 25 June", "date")],
        [("عنوان", "title"), (" 2019", "title")],
        [("عنوان", "title")],
        [],
    ],
)
def test_other_texts_stay_as_they_are(pieces):
    assert separated(text(*pieces)) == text(*pieces)


def test_a_source_with_an_arabic_title_keeps_its_date_in_order():
    found = table(composed(sources=[{"title": "عنوان", "date": "2020-06-25"}]), "sources")

    assert span_of(found, f"عنوان. {LEFT_TO_RIGHT_MARK}").path == "sources[0].title"


@pytest.mark.parametrize("latin", ["Harbour notes", "Notes 2019", "\u200e2020-06-25", "船报"])
def test_in_an_arabic_document_a_mark_parts_latin_words_from_the_field_behind_them(latin):
    made = separated(text((latin, "title"), ("، 25 يونيو", "date")), right_to_left=True)

    assert plain(made) == f"{latin}{RIGHT_TO_LEFT_MARK}، 25 يونيو"


@pytest.mark.parametrize(
    "pieces",
    [
        [("عنوان", "title"), ("، 25 يونيو", "date")],
        [("Halvern في الميناء", "title"), ("، 25 يونيو", "date")],
        [("Halvern", "title"), (" 2019", "title")],
        [("2019", "title"), ("، 25", "date")],
        [("Halvern", "title")],
    ],
)
def test_other_texts_of_an_arabic_document_stay_as_they_are(pieces):
    assert separated(text(*pieces), right_to_left=True) == text(*pieces)


def test_the_number_of_a_note_stands_behind_a_latin_name_in_an_arabic_document():
    said = (
        Span(text="Halvern", path="text"),
        Span(text="1", path="text", note="courier", marks=frozenset({Mark.CITATION})),
    )

    assert separated(said, right_to_left=True)[0].text == f"Halvern{RIGHT_TO_LEFT_MARK}"


def test_behind_an_address_the_mark_opens_what_follows():
    address = "https://courier.example.org/quays"
    said = (Span(text=address, link=address, path="url"), Span(text="، "), Span(text="A", path="b"))

    made = separated(said, right_to_left=True)

    assert [span.text for span in made] == [address, f"{RIGHT_TO_LEFT_MARK}، ", "A"]


def test_items_in_a_row_keep_their_places_whatever_way_they_run():
    arabic, latin = "أبو نوح", "Abu Nuh"

    assert listed([latin, arabic, latin], "، ", right_to_left=True) == (
        f"{latin}{RIGHT_TO_LEFT_MARK}، {arabic}، {latin}"
    )
    assert listed([arabic, latin], ", ", right_to_left=False) == (
        f"{arabic}{LEFT_TO_RIGHT_MARK}, {latin}"
    )


def test_a_source_with_a_latin_title_keeps_its_date_in_order():
    source = {"title": "Harbour notes", "date": "2020-06-25"}

    found = table(composed(language="ar", sources=[source]), "sources")

    assert span_of(found, f"Harbour notes. {RIGHT_TO_LEFT_MARK}").path == "sources[0].title"


@pytest.mark.parametrize(
    ("before", "kept"),
    [
        ("في 2024.", f"في 2024.{RIGHT_TO_LEFT_MARK}"),
        ("في 2024", f"في 2024{RIGHT_TO_LEFT_MARK}"),
        ("في الميناء.", "في الميناء."),
        ("(80–95 في المئة).", "(80–95 في المئة)."),
        (". ", ". "),
    ],
)
def test_the_number_of_a_note_is_no_part_of_a_number_before_it(before, kept):
    note = Span(text="1", path="text", note="a", marks=frozenset({Mark.CITATION}))

    made = separated((Span(text=before, path="text"), note), right_to_left=True)

    assert [span.text for span in made] == [kept, "1"]


def test_numbers_of_notes_are_parted_once():
    document = composed(
        language="ar",
        summary=[{"text": "نص", "sources": ["a", "b"]}],
        sources=[{"id": "a", "title": "أ"}, {"id": "b", "title": "ب"}],
    )

    assert items(document, "summary") == [f"نص1{RIGHT_TO_LEFT_MARK}،{RIGHT_TO_LEFT_MARK}2"]
