from dataclasses import replace

import pytest

from briefgen.render.pdf.text.dividing import Word, cut, divided
from tests.unit.render.pdf.specimens import a_passage

STYLE = a_passage("x").runs[0].style
DIVISIBLE = replace(STYLE, hyphenation="en-GB")
WIDE = 1000.0


def a_word(*parts, style=DIVISIBLE):
    word = Word()
    for part in parts:
        words, own = part if isinstance(part, tuple) else (part, style)
        word.add(words, own)
    return word


def shown(halves):
    assert halves is not None
    head, tail = halves
    return "".join(s.text for s in head.segments), "".join(s.text for s in tail.segments)


def test_the_first_part_is_as_long_as_the_room_allows():
    room = STYLE.width("intelli-")

    assert shown(divided(a_word("intelligence"), room, by_rule=True)) == ("intelli\u00ad", "gence")
    assert shown(divided(a_word("intelligence"), room - 1, by_rule=True)) == (
        "intel\u00ad",
        "ligence",
    )


def test_a_word_of_which_no_part_fits_stays_whole():
    assert divided(a_word("intelligence"), STYLE.width("i-"), by_rule=True) is None


def test_no_word_is_divided_by_rule_for_a_quarter_of_an_inch():
    assert divided(a_word("intelligence"), 17.9, by_rule=True) is None
    assert divided(a_word("in\u00adtelligence"), 17.9, by_rule=False) is not None


def test_soft_hyphens_that_were_typed_count_for_more_than_the_rules():
    word = a_word("in\u00adtelligence")

    assert "".join(segment.text for segment in word.segments) == "intelligence"
    assert shown(divided(word, WIDE, by_rule=True)) == ("in\u00ad", "telligence")


def test_what_is_left_keeps_its_soft_hyphens():
    halves = divided(a_word("har\u00adbour\u00admaster"), STYLE.width("har-"), by_rule=False)

    assert halves is not None
    assert shown(divided(halves[1], WIDE, by_rule=False)) == ("bour\u00ad", "master")


def test_a_citation_does_not_keep_a_word_from_being_divided():
    word = a_word("intelligence.", ("12", STYLE))

    assert shown(divided(word, STYLE.width("intelli-"), by_rule=True)) == (
        "intelli\u00ad",
        "gence.12",
    )


def test_a_word_of_two_styles_is_divided_as_one():
    word = a_word("intelli", ("gence", replace(DIVISIBLE)))

    assert shown(divided(word, WIDE, by_rule=True)) == ("intelli\u00ad", "gence")


def test_words_of_a_style_without_a_language_stay_whole():
    assert divided(a_word("intelligence", style=STYLE), WIDE, by_rule=True) is None


def test_a_soft_hyphen_at_either_end_of_a_word_divides_nothing():
    assert divided(a_word("\u00adintelligence\u00ad", style=STYLE), WIDE, by_rule=True) is None


def test_words_that_run_from_right_to_left_stay_whole():
    leftward = replace(STYLE, level=1)

    assert divided(a_word("har\u00adbour", style=leftward), WIDE, by_rule=True) is None


@pytest.mark.parametrize("is_shaped", [False, True])
def test_the_hyphen_is_as_wide_as_any(is_shaped):
    word = a_word("har\u00adbour", style=replace(STYLE, is_shaped=is_shaped))
    halves = divided(word, WIDE, by_rule=False)

    assert halves is not None
    head, _ = halves
    assert head.segments[-1].width == pytest.approx(STYLE.width("-"))
    assert head.width == pytest.approx(STYLE.width("har-"))


def pieces(word, room):
    return ["".join(each.text for each in piece.segments) for piece in cut(word, room)]


@pytest.mark.parametrize("marks", ["\u0bbe", "\u0bbe\u0bc1"])
@pytest.mark.parametrize("spare", [0.0, 0.6, 1.2])
def test_a_word_is_not_cut_between_a_letter_and_its_marks(marks, spare):
    letter = f"s{marks}"
    assert STYLE.width(marks) > 0  # as vowel signs of Tamil have it
    room = STYLE.width(letter * 3) + spare * STYLE.size

    made = pieces(a_word(letter * 12, style=STYLE), room)

    assert "".join(made) == letter * 12
    assert all(piece.startswith("s") for piece in made)


def test_marks_in_another_style_keep_their_letter():
    word = a_word("reports", ("\u0bbe\u0bc1ix", replace(STYLE)), style=STYLE)

    assert pieces(word, STYLE.width("reports")) == ["report", "s\u0bbe\u0bc1ix"]


def test_marks_that_no_line_holds_are_cut_all_the_same():
    assert "".join(pieces(a_word("s" + "\u0bbe" * 5, style=STYLE), 0.001)) == "s" + "\u0bbe" * 5
