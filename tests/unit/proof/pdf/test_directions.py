import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.document.inline import Span
from briefgen.proof.pdf.directions import reading_order, runs_backwards
from tests.unit.proof.pdf.files import paragraph_of


def _read(line, *, backwards=False):
    return "".join(line[place] for place in reading_order(line, backwards=backwards))


@pytest.mark.parametrize(
    ("shown", "read"),
    [
        ("plain (text) 12", "plain (text) 12"),
        ("ءانيملا بتكم", "مكتب الميناء"),
        ("the office (ءانيملا بتكم) wrote", "the office (مكتب الميناء) wrote"),
        ("םלוע )1948( םולש", "שלום (1948) עולם"),
        ("ףוחה and ءانيملا", "החוף and الميناء"),
        ("the \u05b8ם", "the ם\u05b8"),
        ("e\u0301 \u064eب", "e\u0301 ب\u064e"),
        ("ב 1,948.5 א", "א 1,948.5 ב"),
    ],
)
def test_right_to_left_words_are_turned_round(shown, read):
    assert _read(shown) == read


@pytest.mark.parametrize(
    ("shown", "read"),
    [
        ("2 × 5−3 – % 100 םולש", "שלום 100 % – 5−3 × 2"),
        ("ב English words א", "א English words ב"),
        (".ב 12", "12 ב."),
        ("ב e\u0301 א", "א e\u0301 ב"),
        ("ב km² 40 א", "א 40 km² ב"),
        ("ב 5km² א", "א 5km² ב"),
        ("ב ₂CO א", "א ₂CO ב"),
        ("ב m³ 12 א", "א 12 m³ ב"),
        ("ب €5 م 5€ ا", "ا €5 م 5€ ب"),
        ("ב €5 א 10%", "10% א €5 ב"),
        ("ب 30-06-2031 ا", "ا 2031-06-30 ب"),
    ],
)
def test_a_line_that_runs_backwards_is_read_from_its_right_end(shown, read):
    assert _read(shown, backwards=True) == read


@pytest.mark.parametrize(
    ("lines", "is_backwards"),
    [
        (["12 אב"], True),
        (["אב abc ג"], False),
        (["אבגד abc דה"], True),
        (["abc אבגד"], False),
        (["12, 13"], False),
        ([], False),
    ],
)
def test_a_paragraph_runs_the_way_of_most_of_its_letters(lines, is_backwards):
    assert runs_backwards(lines) is is_backwards


@given(st.text("אבمن٣ab12²€%-., \u0301", max_size=12), st.booleans())
def test_every_character_is_read_once(line, backwards):
    assert sorted(reading_order(line, backwards=backwards)) == list(range(len(line)))


def test_superscripts_stay_behind_their_letters_in_a_file():
    typed = "تبلغ المساحة 40 km² من CO₂ تقريبا."

    assert paragraph_of(Span(text=typed)).passages[-1].text == typed


def test_a_reversed_word_is_read_as_another():
    assert _read("שלום") != _read("םולש")


def test_the_space_at_the_end_of_a_line_tells_which_way_a_paragraph_runs():
    assert runs_backwards([" English עם", "אב"])
    assert not runs_backwards(["אב English ", "גדה"])


def test_a_sign_at_the_right_end_of_a_line_goes_with_the_letters_that_it_touches():
    line = "https://example.org/"

    assert "".join(line[place] for place in reading_order(line, backwards=True)) == line
