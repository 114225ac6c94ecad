import pytest

from briefgen.document.bidi.direction import (
    base_level,
    runs_right_to_left,
    visual_order,
)

ARABIC = "مكتب الميناء"
HEBREW = "גילדת"


@pytest.mark.parametrize("text", [ARABIC, HEBREW, f"see {ARABIC}"])
def test_arabic_and_hebrew_run_from_right_to_left(text):
    assert runs_right_to_left(text)


@pytest.mark.parametrize("text", ["", "plain", "naïve – 12%", "Северная линия", "中文"])
def test_other_scripts_do_not(text):
    assert not runs_right_to_left(text)


@pytest.mark.parametrize(
    ("text", "level"),
    [
        (ARABIC, 1),
        (f"({ARABIC})", 1),
        (f"see {ARABIC}", 0),
        (f"{ARABIC} is the name of the harbour office", 0),
        ("12 – 14", 0),
    ],
)
def test_a_paragraph_turns_round_where_it_begins_so_and_most_of_it_is_so(text, level):
    assert base_level(text, "en-GB") == level


@pytest.mark.parametrize("language", ["ar", "ar-IQ", "he", "fa-IR"])
def test_in_an_arabic_document_one_arabic_letter_turns_a_paragraph_round(language):
    assert base_level(f"Harbour Desk, {ARABIC}", language) == 1
    assert base_level("Harbour Desk", language) == 0


def test_words_of_one_level_are_turned_round_together():
    assert visual_order([0, 1, 1, 0]) == [0, 2, 1, 3]


def test_numbers_keep_their_order_within_words_that_are_turned_round():
    assert visual_order([1, 2, 2, 1]) == [3, 1, 2, 0]


def test_an_empty_line_has_an_order():
    assert visual_order([]) == []
