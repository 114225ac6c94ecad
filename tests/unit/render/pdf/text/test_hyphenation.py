import re
import sys
from itertools import pairwise
from pathlib import Path

import pyphen
import pytest

from briefgen.render.pdf.text.hyphenation import DICTIONARIES, division_places, is_divisible

_PAGE = Path(__file__).parents[5] / "docs/explanation/hyphenation.md"


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
        ("Versicherung", "de-Latn-DE", "Ver-si-che-rung"),
        ("obaveštajni", "sr-Latn-RS", "oba-ve-štajni"),
        ("наблюдение", "ru", "на-блю-де-ние"),
        ("renseignement", "fr-FR", "ren-sei-gne-ment"),
    ],
)
def test_a_word_is_divided_by_the_rules_of_its_language(word, language, wanted):
    assert shown(word, language) == wanted


@pytest.mark.parametrize("language", ["ar", "zh-Hans", "ja", "he", "und"])
def test_a_language_without_a_dictionary_divides_nothing(language):
    assert division_places("intelligence", language) == ()


@pytest.mark.parametrize("language", DICTIONARIES)
def test_every_language_that_is_divided_has_a_dictionary_under_a_licence_that_we_may_use(language):
    name, licence = DICTIONARIES[language]
    ways = re.split(r",| or |;.*", licence)

    assert name in pyphen.LANGUAGES
    assert any(re.match(r"LGPL|MPL|BSD|MIT|LPPL|any use", way.strip()) for way in ways)


@pytest.mark.parametrize(
    ("language", "word"),
    [
        ("ca", "intelligència"),
        ("cs", "zpravodajství"),
        ("gl", "intelixencia"),
        ("nb", "etterretning"),
        ("nl", "inlichtingen"),
        ("nn-NO", "etterretning"),
        ("pt", "inteligência"),
        ("pt-PT", "inteligência"),
        ("ro", "informațiile"),
        ("uk", "спостереження"),
    ],
)
def test_a_dictionary_under_the_gpl_or_with_no_licence_divides_nothing(language, word):
    assert pyphen.language_fallback(language)
    assert division_places(word, language) == ()


def test_the_page_names_each_language_its_dictionary_and_its_licence():
    rows = re.findall(
        r"^\| [^|]+ \| `([\w-]+)` \| `(\w+)` \| ([^|]+) \|", _PAGE.read_text("utf-8"), re.MULTILINE
    )

    assert {tag.lower(): (name, licence) for tag, name, licence in rows} == DICTIONARIES


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
