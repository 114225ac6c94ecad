"""What follows words of another direction keeps its own."""

import pytest

from briefgen.compose.direction import LEFT_TO_RIGHT_MARK, separated
from briefgen.document.inline import Span, plain
from tests.unit.compose.composed import composed, span_of, table


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
