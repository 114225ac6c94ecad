import pytest
from hypothesis import given

from briefgen.document.inline import Span
from briefgen.render.pdf.text.lines import break_lines
from briefgen.render.pdf.text.stretches import stretches
from tests.property.strategies import mixed_words
from tests.unit.render.pdf.specimens import a_passage

LINK = "https://example.org/"


def _stretches(*words, language="en-GB"):
    [line] = break_lines(a_passage(*words, language=language), 10_000, 10_000)
    return list(stretches(line, 50)), line


def _texts(found):
    return ["".join(segment.text for segment in stretch.segments) for stretch in found]


def test_words_of_one_direction_are_parted_by_their_elements_alone():
    found, line = _stretches("see ", Span(text="the page", link=LINK), " now")

    assert _texts(found) == ["see ", "the page", " now"]
    assert found[0].left == 50
    assert found[2].left == pytest.approx(50 + sum(each.width for each in line.segments[:-1]))


def test_a_link_in_a_right_to_left_line_is_drawn_between_what_is_read_before_and_behind_it():
    found, _ = _stretches("אב ", Span(text="גד הו", link=LINK), " זח")

    assert _texts(found) == [" אב", "הו גד", "זח "]
    assert found[0].left > found[1].left > found[2].left
    assert found[1].element.parent.role == "Link"


def test_words_are_told_in_the_order_of_reading_in_a_span():
    found, _ = _stretches("The office (גד הו) is")

    assert _texts(found) == ["The office (", "הו גד", ") is"]
    assert (found[1].element.role, found[1].element.actual) == ("Span", "גד הו")
    assert found[0].element is found[2].element
    assert found[0].element.actual == ""


def test_a_number_that_stands_apart_from_what_follows_it_is_drawn_by_itself():
    found, _ = _stretches("It is גד 40 km גד.")

    assert _texts(found) == ["It is ", " גד", "40", " km ", "גד", "."]
    assert found[2].left < found[1].left < found[3].left


def test_the_space_at_the_end_of_a_line_is_drawn_last_at_the_edge_to_which_it_runs():
    passage = a_passage("אב abc גד")
    width = sum(run.style.width(run.text) for run in passage.runs) - 5
    line = break_lines(passage, width, width)[0]

    *_, word, space = stretches(line, 0)
    assert _texts([word, space]) == ["abc", " "]
    assert space.left + space.segments[0].width == pytest.approx(word.left)


@given(mixed_words())
def test_every_segment_is_drawn_once_where_it_stands(words):
    found, line = _stretches(words)
    lefts = {}
    left = 50.0
    for segment in line.segments:
        lefts[id(segment)] = left
        left += segment.width

    drawn = [segment for stretch in found for segment in stretch.segments]
    assert sorted(map(id, drawn)) == sorted(map(id, line.segments))
    for stretch in found:
        left = stretch.left
        for segment in stretch.segments:
            assert left == pytest.approx(lefts[id(segment)])
            left += segment.width
