import pytest

from briefgen.proof.pdf.state import IDENTITY, State, colour_of, times


def test_transformations_are_applied_one_after_the_other():
    doubled, moved = (2, 0, 0, 2, 0, 0), (1, 0, 0, 1, 10, 5)

    assert times(moved, doubled) == (2, 0, 0, 2, 20, 10)
    assert times(doubled, moved) == (2, 0, 0, 2, 10, 5)
    assert times(IDENTITY, moved) == times(moved, IDENTITY) == moved


@pytest.mark.parametrize(
    ("components", "colour"),
    [([0.5], (0.5, 0.5, 0.5)), ([1, 0, 2], (1, 0, 1)), ([0, 0, 0, 1], (0, 0, 0)), ([], None)],
)
def test_colours_are_red_green_and_blue(components, colour):
    assert colour_of(components) == colour


@pytest.mark.parametrize(
    ("state", "matrix", "why"),
    [
        (State(size=9), IDENTITY, ""),
        (State(size=1), (9, 0, 0, 9, 0, 0), ""),
        (State(size=9), (0, 9, -9, 0, 0, 0), ""),
        (State(size=1.9), IDENTITY, "smaller than 2 pt"),
        (State(size=9), (0.1, 0, 0, 0.1, 0, 0), "smaller than 2 pt"),
        (State(size=9, width=0.1), IDENTITY, "smaller than 2 pt"),
        (State(size=9, apart=-1, words_apart=9), IDENTITY, ""),
        (State(size=9, apart=-5), IDENTITY, "set too close or too far apart to be read"),
        (State(size=9, words_apart=-28), IDENTITY, "set too close or too far apart to be read"),
        (State(size=90, width=0.09), IDENTITY, "set too close or too far apart to be read"),
        (State(size=9, clip=(0, 0, 9, 9)), IDENTITY, ""),
        (State(size=9, clip=(20, 0, 90, 9)), IDENTITY, "cut off"),
        (State(size=9, mode=3), IDENTITY, "shown in an invisible mode"),
        (State(size=9, mode=7), IDENTITY, "shown in an invisible mode"),
        (State(size=9, fill_alpha=0), IDENTITY, "transparent"),
        (State(size=9, mode=1, stroke_alpha=0), IDENTITY, "transparent"),
    ],
)  # fmt: skip
def test_a_state_tells_why_words_cannot_be_seen(state, matrix, why):
    assert state.hides(matrix) == why


def test_outlined_words_have_the_colour_of_lines():
    state = State(fill=(1, 1, 1), stroke=(0, 0, 0))

    assert (state.colour, State(mode=1, stroke=(1, 0, 0)).colour) == ((1, 1, 1), (1, 0, 0))


def test_a_kept_state_does_not_change_with_the_other():
    state = State(size=9)
    kept = state.kept()
    state.size = 4

    assert kept.size == 9
