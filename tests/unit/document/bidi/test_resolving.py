import pytest

from briefgen.document.bidi.resolving import Sequence, resolved_levels


def _levels(classes, level=0, start="L", end="L"):
    return "".join(
        map(str, resolved_levels(Sequence("x" * len(classes), classes, level, start, end)))
    )


@pytest.mark.parametrize(
    ("classes", "levels"),
    [
        ("RM", "11"),
        ("iM", "00"),
        ("A1", "12"),
        ("AW1R1", "11212"),
        ("R1-1", "1222"),
        ("A1,1-1", "122212"),
        ("R%1%", "1222"),
        ("R1L1", "1200"),
        ("RWR", "111"),
        ("RWL", "100"),
        ("2OR", "211"),
        ("OR", "01"),
    ],
)
def test_characters_take_the_level_that_those_around_them_give(classes, levels):
    assert _levels(classes) == levels


def test_in_words_from_right_to_left_others_stand_one_level_deeper():
    assert _levels("RL12O", 1, "R", "R") == "12221"


def test_what_is_around_a_sequence_counts():
    assert _levels("O", 0, "R", "R") == "1"
    assert _levels("1", 1, "L", "R") == "2"
