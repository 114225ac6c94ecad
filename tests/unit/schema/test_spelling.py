import pytest

from briefgen.schema.spelling import distance, nearest


@pytest.mark.parametrize(
    ("first", "second", "edits"),
    [
        ("title", "title", 0),
        ("titel", "title", 1),
        ("tile", "title", 1),
        ("titles", "title", 1),
        ("tutle", "title", 1),
        ("sumary", "summary", 1),
        ("smumray", "summary", 2),
        ("musarym", "summary", 3),
        ("date", "description", 3),
        ("", "ab", 2),
    ],
)
def test_edits_are_counted_up_to_three(first, second, edits):
    assert distance(first, second) == distance(second, first) == edits


def test_the_nearest_known_word_is_found_within_two_edits():
    assert nearest("tpye", ["name", "type", "role"]) == "type"
    assert nearest("description", ["name", "type"]) is None


def test_a_short_word_must_be_nearer():
    assert nearest("us", ["id", "to"]) is None
    assert nearest("x", ["y"]) is None
