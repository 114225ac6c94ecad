import pytest

from briefgen.proof.contrast import contrast, is_seen

BLACK, WHITE = (0.0, 0.0, 0.0), (1.0, 1.0, 1.0)


def test_black_on_white_has_the_most_contrast_whichever_is_the_ground():
    assert contrast(BLACK, WHITE) == pytest.approx(21)
    assert contrast(WHITE, BLACK) == pytest.approx(21)


def test_a_colour_on_itself_has_none():
    assert contrast(WHITE, WHITE) == 1


@pytest.mark.parametrize(
    ("words", "ground", "seen"),
    [
        (BLACK, WHITE, True),
        (WHITE, BLACK, True),
        ((0.98, 0.98, 0.98), WHITE, False),
        ((0.1, 0.1, 0.1), BLACK, False),
        ((0.6, 0.6, 0.6), WHITE, True),
    ],
)
def test_words_nearly_in_the_colour_of_their_ground_are_not_seen(words, ground, seen):
    assert is_seen(words, ground) is seen
