"""Each filter does what its name says, in the language of the brief."""

import pytest

from briefgen.templating.fill import fill

RECORD = {
    "name": "Port Sørvik & Söhne",
    "list": ["c", "a", "b", "a"],
    "numbers": ["3", 1, 2.5],
    "items": [{"n": 1, "ok": True}, {"n": 2, "ok": False}],
    "none": None,
}


def value(text):
    filled = fill({"a": text}, RECORD)
    assert filled.problems == ()
    assert isinstance(filled.data, dict)
    return filled.data["a"]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("{{ name | slug }}", "port-sorvik-sohne"),
        ("{{ 'الميناء الكبير' | slug }}", "الميناء-الكبير"),
        ("{{ 2020 | slug }}", "2020"),
        ("{{ '2020-06-25' | date }}", "25 June 2020"),
        ("{{ '2020-06-25T10:00Z' | date('short') }}", "25 Jun 2020"),
        ("{{ '2020-06' | date }}", "June 2020"),
        ("{{ '2020' | date }}", "2020"),
        ("{{ '2020-06-25T10:00' | date('iso') }}", "2020-06-25"),
        ("{{ '2020-06/2020-07' | date('iso') }}", "2020-06/2020-07"),
        ("{{ '2020-06-25' | date('long', 'fr') }}", "25 juin 2020"),
        ("{{ 1234567.5 | number }}", "1,234,567.5"),
        ("{{ 1234.5 | number(2) }}", "1,234.50"),
        ("{{ 1234.5 | number(0, 'de') }}", "1.234"),
        ("{{ list | join }}", "c, a, b, a"),
        ("{{ list | join('; ', ' and ') }}", "c; a; b and a"),
        ("{{ ['x'] | join(', ', ' and ') }}", "x"),
        ("{{ none | default('x') }}", "x"),
        ("{{ none | d }}", ""),
        ("{{ 0 | default('x') }}", 0),
        ("{{ 'a; b;;c' | split(';') }}", ["a", "b", "c"]),
        ("{{ list | sort | unique | list }}", ["a", "b", "c"]),
        ("{{ list | first }}{{ list | last }}{{ list | length }}", "ca4"),
        ("{{ items | map(attribute='n') | list }}", [1, 2]),
        ("{{ items | selectattr('ok') | map(attribute='n') | list }}", [1]),
        ("{{ items | rejectattr('ok') | map(attribute='n') | list }}", [2]),
        ("{{ numbers | sum }}", 6.5),
        ("{{ items | sum('n') }}", 3),
        ("{{ numbers | map('int') | max }}", 3),
        ("{{ '12.7' | int }}", 12),
        ("{{ 'x' | int(5) }}", 5),
        ("{{ 'x' | float }}", 0.0),
        ("{{ '2.5' | float }}", 2.5),
        ("{{ 2.567 | round(1) }}", 2.6),
        ("{{ '2.5' | round }}", 2),
        ("{{ '-3' | abs }}", 3),
        ("{{ name | upper }}", "PORT SØRVIK & SÖHNE"),
        ("{{ name | lower | capitalize }}", "Port sørvik & söhne"),
        ("{{ ' a ' | trim }}", "a"),
        ("{{ 'a b' | title }}", "A B"),
        ("{{ 'a b c' | wordcount }}", 3),
        ("{{ 5 | string }}", "5"),
        ("{{ name | replace('Port', 'Harbour') }}", "Harbour Sørvik & Söhne"),
        ("{{ 'one two three' | truncate(8) }}", "one two…"),
        ("{{ 'onetwothree' | truncate(5) }}", "onet…"),
        ("{{ 'one' | truncate(8) }}", "one"),
    ],
)
def test_a_filter_makes_of_a_value(text, wanted):
    assert value(text) == wanted


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{{ 'x' | split('') }}", "empty separator"),
        ("{{ 1 | round(99) }}", "expected 0 to 15"),
        ("{{ 1 | number(99) }}", "expected 0 to 12"),
        ("{{ 1 | number(0, '!!') }}", "expected one such as en-GB"),
        ("{{ '2020-06-31' | date }}", "expected a date"),
        ("{{ '2020/2021/2022' | date }}", "expected a date"),
        ("{{ missing | date }}", "missing"),
        ("{{ missing | int }}", "missing"),
        ("{{ missing | float }}", "missing"),
        ("{{ name | upper(*list) }}", "found a star"),
    ],
)
def test_what_a_filter_cannot_take_is_told(text, message):
    [problem] = fill({"a": text}, RECORD).problems

    assert message in f"{problem.message} {problem.field}"
