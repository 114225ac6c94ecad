import sys
from itertools import pairwise

import pytest

from briefgen.render.pdf.hyphenation import division_places, is_divisible


def shown(text, language="en-GB"):
    """Return a text with a hyphen at each place where it may be divided."""
    places = [0, *division_places(text, language), len(text)]
    return "-".join(text[a:b] for a, b in pairwise(places))


@pytest.mark.parametrize(
    ("word", "language", "wanted"),
    [
        ("intelligence", "en-GB", "in-tel-li-gence"),
        ("Versicherung", "de", "Ver-si-che-rung"),
        ("Versicherung", "de-AT", "Ver-si-che-rung"),
        ("наблюдение", "ru", "на-блю-де-ние"),
        ("renseignement", "fr-FR", "ren-sei-gne-ment"),
    ],
)
def test_a_word_is_divided_by_the_rules_of_its_language(word, language, wanted):
    assert shown(word, language) == wanted


@pytest.mark.parametrize("language", ["ar", "zh-Hans", "ja", "he", "und"])
def test_a_language_without_a_dictionary_divides_nothing(language):
    assert division_places("intelligence", language) == ()


@pytest.mark.parametrize("word", ["after", "water", "INTELLIGENCE", "intelligence7", "", "..."])
def test_short_words_capitals_and_numbers_stay_whole(word):
    assert division_places(word, "en-GB") == ()


def test_two_letters_stay_before_and_three_after():
    words = ("intelligence", "ability", "reorganisation", "family", "together", "university")

    for word in words:
        places = division_places(word, "en-GB")
        assert all(2 <= place <= len(word) - 3 for place in places)


def test_the_signs_round_a_word_go_with_it():
    assert shown("(intelligence),") == "(in-tel-li-gence),"
    assert shown("l’intelligence", "fr") == "l’in-tel-li-gence"
    assert shown("intelligence’s\ufffc") == "in-tel-li-gence’s\ufffc"


def test_a_division_that_changes_the_letters_is_none():
    assert division_places("asszonnyal", "hu") == ()


@pytest.mark.parametrize(
    "token", ["harbour.example/notices", "office@harbour.example", "some_name", "B2B-marketing"]
)
def test_addresses_and_numbered_things_stay_whole(token):
    assert not is_divisible(token)
    assert is_divisible("government-backed.")


def test_the_dictionaries_are_read_when_a_word_is_divided_and_no_sooner():
    division_places("intelligence", "en-GB")

    assert "pyphen" in sys.modules
    assert division_places.cache_info().maxsize
