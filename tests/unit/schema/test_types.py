from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from briefgen.schema.countries import ALPHA_2
from briefgen.schema.types import (
    ONE_OR_MANY,
    Country,
    Grade,
    LanguageTag,
    Line,
    Names,
    Probability,
    Slug,
    Term,
    Url,
    YesNo,
)

ACCEPTED: list[tuple[Any, object, object]] = [
    (Line, "  a title ", "a title"),
    (Slug, "second-raid", "second-raid"),
    (Grade, "c3", "C3"),
    (Country, "irq", "IRQ"),
    (Country, "XKX", "XKX"),
    (LanguageTag, "en-GB", "en-GB"),
    (LanguageTag, "sr-latn", "sr-Latn"),
    (Url, "https://example.org/a?b#c", "https://example.org/a?b#c"),
    (Url, "HTTP://example.org", "HTTP://example.org"),
    (Url, "https://example.org/har\u00adbour", "https://example.org/harbour"),
    (YesNo, "Yes", True),
    (YesNo, "false", False),
    (YesNo, "NO", False),
    (YesNo, True, True),
    (Names, "one", ("one",)),
    (Names, ["one", "two"], ("one", "two")),
    (Term, "Very  Likely", "very likely"),
    (Probability, "55", Probability(55, 55)),
    (Probability, "55 %", Probability(55, 55)),
    (Probability, ["55", "80%"], Probability(55, 80)),
]
REFUSED: list[tuple[Any, object, str, str]] = [
    (Line, " ", "BG005", "blank text where words were expected"),
    (Line, "\u00ad", "BG005", "blank text where words were expected"),
    (Line, "a\nb", "BG005", "a text of several lines where one line was expected"),
    (Slug, "Second raid", "BG005", '"Second raid" is not a short name'),
    (Grade, "G1", "BG206", '"G1" is not a grade from A1 to F6'),
    (Grade, "A7", "BG206", '"A7" is not a grade from A1 to F6'),
    (Country, "Iraq", "BG005", '"Iraq" is not a country code'),
    (LanguageTag, "english", "BG005", '"english" is not a language tag'),
    (Url, "ftp://x", "BG609", '"ftp://x" is not an address that begins with http or https'),
    (Url, "https://", "BG609", '"https://" is not an address that begins with http or https'),
    (YesNo, "maybe", "BG005", '"maybe" where true or false was expected'),
    (YesNo, ["yes"], "BG005", "a list or a map where true or false was expected"),
    (Probability, "likely", "BG005", '"likely" is not a probability in per cent'),
    (Probability, "101", "BG005", '"101" is not a probability in per cent'),
    (Probability, "nan", "BG005", '"nan" is not a probability in per cent'),
    (Probability, ["1", "2", "3"], "BG005", "[1, 2, 3] is not a probability in per cent"),
    (Probability, [], "BG005", "[] is not a probability in per cent"),
    (Probability, ["80", "55"], "BG005", "the range [80, 55] runs from high to low"),
]


@pytest.mark.parametrize(("kind", "value", "expected"), ACCEPTED)
def test_a_value_is_read_from_its_text(kind, value, expected):
    assert TypeAdapter(kind).validate_python(value) == expected


@pytest.mark.parametrize(("kind", "value", "code", "message"), REFUSED)
def test_a_wrong_value_is_refused_in_our_words(kind, value, code, message):
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(kind).validate_python(value)

    [error] = caught.value.errors()
    assert (error["type"], error["msg"]) == (code, message)


def test_a_two_letter_country_is_offered_in_three():
    with pytest.raises(ValidationError) as caught:
        TypeAdapter(Country).validate_python("IQ")

    assert caught.value.errors()[0]["ctx"]["hint"] == 'did you mean "IRQ"?'


def test_a_probability_stands_as_it_is_and_is_written_as_a_pair():
    adapter = TypeAdapter(Probability)

    assert adapter.validate_python(Probability(1, 2)) == Probability(1, 2)
    assert adapter.dump_python(Probability(1, 2)) == [1, 2]


def test_the_countries_are_those_of_iso_3166_and_kosovo():
    assert len(ALPHA_2) == 250
    assert len(set(ALPHA_2.values())) == 250
    assert all(len(three) == 3 and len(two) == 2 for three, two in ALPHA_2.items())


def test_one_or_many_marks_a_list_for_editors_too():
    assert "anyOf" in TypeAdapter(Names).json_schema()
    assert ONE_OR_MANY is not None
