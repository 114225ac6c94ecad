import pytest

from briefgen.proof.docx.legibility import illegible, toggled
from briefgen.proof.docx.runs import RunProperties
from briefgen.proof.docx.theme import Theme

PLAIN = RunProperties(colour="000000", size=20)


def _why(**said):
    return illegible(PLAIN._replace(**said), "FFFFFF", Theme(), struck=False)


def test_black_on_white_can_be_read():
    assert _why() is None


@pytest.mark.parametrize(
    "said",
    [
        {"spec_vanish": True},
        {"web_hidden": True},
        {"colour": "FEFEFE"},
        {"size": 2},
        {"width": "5%"},
        {"size": 0},
        {"size": 2000},
        {"apart": "-80"},
        {"apart": "60pt"},
        {"raised": "2000"},
        {"raised": "-60pt"},
        {"fitted": "1"},
        {"struck_twice": True},
    ],
    ids=lambda said: next(iter(said)),
)
def test_words_that_cannot_be_read_or_do_not_count_are_told(said):
    assert _why(**said)


@pytest.mark.parametrize(
    "said",
    [{"apart": "-40"}, {"apart": "100"}, {"raised": "12"}, {"fitted": "900"}, {"size": 144}],
    ids=str,
)
def test_words_that_are_moved_a_little_can_be_read(said):
    assert _why(**said) is None


def test_struck_out_words_do_not_count():
    assert illegible(PLAIN, "FFFFFF", Theme(), struck=True) == "struck out"


def test_white_on_black_can_be_read():
    assert illegible(PLAIN._replace(colour="FFFFFF"), "000000", Theme(), struck=False) is None


@pytest.mark.parametrize(
    ("own", "styled", "by_default", "is_on"),
    [
        (False, (True,), None, False),
        (None, (True, None), None, True),
        (None, (True, True), None, False),
        (None, (), True, True),
        (None, (None,), None, False),
    ],
)
def test_two_styles_that_turn_a_property_on_turn_it_off(own, styled, by_default, is_on):
    assert toggled(own, styled, by_default) is is_on
