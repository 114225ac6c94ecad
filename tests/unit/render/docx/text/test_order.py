import pytest

from briefgen.document.inline import Mark, Span
from briefgen.render.docx.text.order import against, in_order
from tests.builders import a_text

_LEFT, _RIGHT = "\u200e", "\u200f"


@pytest.mark.parametrize(
    ("words", "is_against"),
    [
        ("Reuters", False),
        ("The Daily News", False),
        ("SWQ-2024-007", False),
        ("12,500", False),
        ("12.5%", False),
        ("", False),
        ("Reuters, رويترز.", False),
        ("Reuters ", False),
        ("Reuters.", True),
        ("2020\u20132024", True),
        ("\u22125", True),
        ("(a) words", True),
        (f"Reuters{_RIGHT}, 2024", False),
    ],
)
def test_words_that_a_paragraph_from_right_to_left_would_part_are_against_it(words, is_against):
    assert against(a_text(words)) is is_against


def test_words_all_for_the_left_lose_the_marks_that_would_turn_a_part_of_them():
    text = (Span(text=f"Reuters{_RIGHT}"), Span(text=", 2024"))

    assert in_order(text, is_marked=False) == (Span(text="Reuters"), Span(text=", 2024"))


def test_marked_words_begin_and_end_with_a_mark_of_their_own_direction():
    one, two = in_order((Span(text="(a) "), Span(text="words.")), is_marked=True)

    assert (one.text, two.text) == (f"{_LEFT}(a) ", f"words.{_LEFT}")


def test_the_number_of_a_note_is_no_place_for_a_mark():
    note = Span(text="1", note="n", marks=frozenset({Mark.CITATION}))

    assert in_order((note, Span(text=" x."), note), is_marked=True)[0] == note
    assert in_order((Span(text="(x)."), note), is_marked=True)[-1] == note
