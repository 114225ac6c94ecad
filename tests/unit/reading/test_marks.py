"""Offsets become lines and columns."""

import pytest

from briefgen.reading.marks import Sheet


@pytest.mark.parametrize(
    ("offset", "line", "column", "excerpt"),
    [
        (0, 1, 1, "one"),
        (5, 2, 1, "two"),
        (9, 3, 1, "three"),
        (15, 4, 1, "four"),
        (17, 4, 3, "four"),
    ],
)
def test_lines_end_as_on_any_system(offset, line, column, excerpt):
    place = Sheet("brief.yaml", "one\r\ntwo\rthree\nfour").place((offset, offset + 1))
    assert (place.line, place.column, place.excerpt) == (line, column, excerpt)


def test_a_place_at_the_end_of_the_text_stands_after_its_last_word():
    place = Sheet("brief.yaml", "one\ntwo\n\n").place((9, 9))
    assert (place.line, place.column, place.width) == (2, 4, 1)


def test_a_place_of_several_lines_ends_with_its_first():
    place = Sheet("brief.yaml", "one two\nthree").place((4, 12))
    assert (place.column, place.width) == (5, 3)


def test_an_empty_text_has_a_first_line():
    place = Sheet("brief.yaml", "").place((0, 1))
    assert (place.line, place.column, place.width, place.excerpt) == (1, 1, 1, "")
