"""Every error type of pydantic has a sentence of ours."""

import re

import pytest
from pydantic_core._pydantic_core import list_all_errors

from briefgen.reading.messages import EXPECTED, STATED, did_you_mean, hint, listed, sentence

TYPES = {error["type"]: error["example_context"] or {} for error in list_all_errors()}
NOT_OURS = re.compile(
    r"pydantic|python|instance|\bstr(ing)?\b|tuple|\bdict|None|\bint(eger)?\b|float|bool|valid"
    r"|input|sentinel|callable|\bclass\b|please|[{}]|\.$",
    re.IGNORECASE,
)


def test_the_table_knows_every_type_and_each_once():
    assert set(TYPES) <= EXPECTED.keys() | STATED.keys()
    assert not EXPECTED.keys() & STATED.keys()


@pytest.mark.parametrize("kind", sorted(TYPES))
def test_every_type_gives_a_sentence_in_our_words(kind):
    for value in (None, "typed", ["a"], {"a": "b"}, object()):
        text = sentence(kind, TYPES[kind], value)
        assert len(text) > 10
        assert text[0].islower() or text[0] == '"'
        assert not NOT_OURS.search(text.replace("typed", "")), text


@pytest.mark.parametrize(
    ("kind", "details", "value", "text"),
    [
        ("string_type", {}, None, "found nothing, expected text"),
        ("string_type", {}, {"a": "b"}, "found a map, expected text"),
        ("list_type", {}, "words", 'found "words", expected a list'),
        ("int_parsing", {}, "  ", "found blank text, expected a whole number"),
        ("less_than_equal", {"le": 4}, 5, "found 5, expected at most 4"),
        ("bool_type", {}, True, "found true, expected true or false"),
        ("model_type", {"class_name": "X"}, ["a"], "found a list, expected a map"),
        ("date_type", {}, object(), "found a value, expected a date such as 2020-06-25"),
        ("enum", {"expected": "'a', 'b' or 'c'"}, "d", 'found "d", expected a, b or c'),
        ("enum", {"expected": "1 or 2"}, "d", 'found "d", expected 1 or 2'),
        ("string_too_long", {"max_length": 3}, "four", "found 4 characters, expected at most 3"),
        ("too_long", {"max_length": 3}, "four", "found 4 characters, expected at most 3"),
        ("too_short", {"min_length": 1}, [], "found 0 items, expected at least 1"),
        ("value_error", {"error": ValueError("too late.")}, "x", "too late"),
        ("value_error", {"error": None}, "x", 'found "x", which cannot stand here'),
        ("a_type_of_tomorrow", {}, "x", 'found "x", which cannot stand here'),
        (
            "union_tag_invalid",
            {"tag": "x", "discriminator": "'kind'", "expected_tags": "'a', 'b'"},
            {"kind": "x"},
            'found "x", expected a or b',
        ),
        ("union_tag_not_found", {"discriminator": "'kind'"}, {}, 'the field "kind" is missing'),
    ],
)
def test_a_sentence_says_what_was_found_then_what_was_expected(kind, details, value, text):
    assert sentence(kind, details, value) == text


def test_a_long_text_is_quoted_in_part():
    text = sentence("int_parsing", {}, "word " * 30)
    assert len(text) < 80
    assert "…" in text


@pytest.mark.parametrize(
    ("kind", "details", "value", "remedy"),
    [
        ("string_type", {}, {"a": "b"}, "stands in quotes"),
        ("string_type", {}, ["a"], "stands in quotes"),
        ("string_type", {}, None, ""),
        ("list_type", {}, "a", "a line of its own"),
        ("enum", {"expected": "'high' or 'low'"}, "hihg", 'did you mean "high"?'),
        ("enum", {"expected": "'high' or 'low'"}, "HIGH", 'did you mean "high"?'),
        ("enum", {"expected": "'high' or 'low'"}, "xyz", ""),
        ("enum", {"expected": "'high' or 'low'"}, ["high"], ""),
        ("union_tag_invalid", {"tag": "mpa", "expected_tags": "'map'"}, {}, 'did you mean "map"?'),
        ("greater_than", {"gt": 1}, 0, ""),
    ],
)
def test_a_hint_is_given_where_one_is_known(kind, details, value, remedy):
    found = hint(kind, details, value)
    assert remedy in found
    assert bool(found) == bool(remedy)


def test_the_nearest_word_is_suggested():
    assert did_you_mean("sumary", ["summary", "sources"]) == 'did you mean "summary"?'
    assert did_you_mean("zzz", ["summary", "sources"]) == ""


@pytest.mark.parametrize(
    ("words", "text"),
    [([], ""), (["a"], "a"), (["a", "b"], "a or b"), (["a", "b", "c"], "a, b or c")],
)
def test_words_are_listed_as_a_choice(words, text):
    assert listed(words) == text
