"""What a record makes of a template: values by type, items that repeat, and every problem told."""

import pytest

from briefgen.templating.budget import Limits
from briefgen.templating.fill import fill

RECORD = {
    "country": "Côte d'Ivoire",
    "date": "2020-06-25",
    "number": "12500.5",
    "names": ["Ann", "Ben", "Cy"],
    "events": [{"date": "2020-06-01", "text": "a"}, {"date": "2020-06-02", "text": "{{ b }}"}],
    "nested": {"deep": [1, 2.5, None, True]},
    "empty": "",
    "ten": 10,
}


def made(template, record=RECORD, limits=None):
    filled = fill(template, record, limits)
    assert filled.problems == ()
    return filled.data


def problems(template, record=RECORD, limits=None):
    return [
        (problem.path, problem.message, problem.hint, problem.field)
        for problem in fill(template, record, limits).problems
    ]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("plain", "plain"),
        ("{{ country }}", "Côte d'Ivoire"),
        ("in {{ country }}, {{ ten }}", "in Côte d'Ivoire, 10"),
        ("{{ names }}", ["Ann", "Ben", "Cy"]),
        (" {{ nested }} ", {"deep": [1, 2.5, None, True]}),
        ("{{ nested.deep[1] }}", 2.5),
        ("{{ record['country'] }}", "Côte d'Ivoire"),
        ("{{ events[1].text }}", "{{ b }}"),
        ("{{ ten + 1 }}", 11),
        ("{{ number * 2 }}", 25001.0),
        ("{{ names + ['Di'] }}", ["Ann", "Ben", "Cy", "Di"]),
        ("{{ country ~ ' / ' ~ ten }}", "Côte d'Ivoire / 10"),
        ("{{ 'big' if ten > 9 else 'small' }}", "big"),
        ("{{ 'big' if ten > 99 }}", None),
        ("{{ 1 < ten < 20 and not empty }}", True),
        ("{{ 'Ann' in names }}", True),
        ("{{ 'x' not in names }}", True),
        ("{{ names[1:] }}", ["Ben", "Cy"]),
        ("{{ -ten }}", -10),
        ("{{ missing | default('none') }}", "none"),
        ("{{ empty | default('none') }}", "none"),
        ("{{ missing is defined }}", False),
        ("{{ ten is even }}", True),
        ("{{ ten is gt 3 }}", True),
        ("{# a comment #}words", "words"),
        ("{{ '{{ country }}' }}", "{{ country }}"),
        ("{{ [country, {'a': ten}] }}", ["Côte d'Ivoire", {"a": 10}]),
    ],
)
def test_a_text_becomes_its_value_and_keeps_its_type(text, wanted):
    assert made({"title": text}) == {"title": wanted}


def test_keys_and_an_authors_own_values_are_never_looked_at():
    template = {"{{ country }}": "a", "x-own": "{{ country }}"}

    assert made(template) == template


def test_what_is_no_text_stays():
    assert made({"a": None, "b": ["{{ ten }}", None]}) == {"a": None, "b": [10, None]}


def test_an_item_is_repeated_for_each_of_a_list():
    template = [
        {
            "each": "{{ events }}",
            "as": "event",
            "date": "{{ event.date }}",
            "n": "{{ loop.index }}",
        },
        "last",
    ]

    filled = fill(template, RECORD)

    assert filled.data == [
        {"date": "2020-06-01", "n": 1},
        {"date": "2020-06-02", "n": 2},
        "last",
    ]
    assert filled.origins[1, "date"] == (0, "date")
    assert filled.origins[2,] == (1,)
    assert filled.fields[1, "date"] == ("events[1].date",)


def test_an_item_that_is_no_map_stands_under_item():
    template = [{"each": "{{ names }}", "item": "Dr {{ item }}", "when": "{{ item != 'Ben' }}"}]

    assert made(template) == ["Dr Ann", "Dr Cy"]


@pytest.mark.parametrize(
    ("when", "stays"),
    [("{{ ten > 5 }}", True), ("{{ empty }}", False), ("{{ 'no' }}", False), ("{{ 'x' }}", True)],
)
def test_when_leaves_an_item_out(when, stays):
    assert made([{"when": when, "a": "b"}, "c"]) == ([{"a": "b"}] if stays else []) + ["c"]


def test_nothing_to_repeat_is_an_empty_list():
    assert made([{"each": "{{ none }}", "a": "b"}], {"none": None}) == []


def test_the_language_of_the_brief_is_that_of_its_dates():
    template = {"language": "{{ code }}", "a": "{{ date | date }}", "b": "{{ number | number }}"}
    record = {**RECORD, "code": "de-DE"}

    assert made(template, record) == {"language": "de-DE", "a": "25. Juni 2020", "b": "12.500,5"}


@pytest.mark.parametrize(
    ("text", "message", "hint", "field"),
    [
        ("{{ contry }}", "", 'did you mean "country"?', "contry"),
        ("{{ nested.deeep }}", "", "", ""),
        ("{{ names }} and", "found a list within a text", "join", "names"),
        ("{{ country", "without", "", ""),
        ("{% import 'os' %}", "expected no statement", "each:", ""),
        ("{{ country country }}", "more than one expression", "", ""),
        ("{{ }}", "no expression", "", ""),
        ("{{ country | uper }}", 'the filter "uper", which there is not', '"upper"', ""),
        ("{{ country is odder }}", 'the test "odder"', "", ""),
        ("{{ ten / 0 }}", "division by zero", "", ""),
        ("{{ country + 1 }}", "expected a number beside +", "~", "country"),
        ("{{ country < 1 }}", "cannot be compared", "", "country"),
        ("{{ 1 in 2 }}", "cannot be compared, expected a list", "", ""),
        ("{{ names | slug }}", "found a list", "", ""),
        ("{{ '...' | slug }}", "expected letters or digits", "", ""),
        ("{{ country | date }}", "expected a date such as", "", "country"),
        ("{{ date | date('odd') }}", "expected long, short or iso", "", ""),
        ("{{ 'x' | number }}", "expected a number", "", ""),
        ("{{ country | join }}", "before join, expected a list", "", ""),
    ],
)
def test_a_problem_tells_what_was_found_and_the_field(text, message, hint, field):
    [(path, said, told, named)] = problems({"title": text})

    assert path == ("title",)
    assert message in said
    assert hint in told
    assert field in named


def test_every_problem_is_told():
    assert len(problems({"a": "{{ x }}", "b": ["{{ y }} and {{ z }}"], "c": "{{ country }}"})) == 3


@pytest.mark.parametrize(
    ("item", "message"),
    [
        ({"each": "names", "a": "b"}, "expected one expression"),
        ({"each": "{{ country }}", "a": "b"}, "expected a list"),
        ({"each": "{{ names", "a": "b"}, "without"),
        ({"each": "{{ names }}", "as": "loop", "a": "b"}, "expected a name such as event"),
        ({"each": "{{ names }}", "as": "1x", "a": "b"}, "expected a name such as event"),
        ({"when": "{{ x }}", "a": "b"}, "x"),
    ],
)
def test_a_directive_that_cannot_be_followed_is_told(item, message):
    [(path, said, *_)] = problems([item])

    assert path[0] == 0
    assert message in said


@pytest.mark.parametrize(
    ("limits", "message"),
    [
        (Limits(values=3), "more than 3 values"),
        (Limits(characters=4), "more than 4 characters"),
        (Limits(depth=1), "too deep"),
    ],
)
def test_what_is_more_than_a_brief_needs_is_refused(limits, message):
    template = {"a": "{{ nested }}", "b": ["long words", "more", "and more"]}

    assert any(message in said for _, said, *_ in problems(template, limits=limits))


@pytest.mark.parametrize("flag", ["0", "no", "false", "FALSE", "", 0, False, None, []])
def test_what_says_no_means_no_wherever_it_is_asked(flag):
    template = {
        "not": "{{ not flag }}",
        "if": "{{ 'yes' if flag else 'no' }}",
        "or": "{{ flag or 'none' }}",
        "and": "{{ (flag and 'some') or 'none' }}",
        "late": "{{ 'yes' and flag }}",
    }
    filled = fill(template, {"flag": flag})

    assert filled.problems == ()
    assert filled.data == {"not": True, "if": "no", "or": "none", "and": "none", "late": flag}


def test_what_says_yes_keeps_its_value():
    record = {"flag": "12", "list": ["a"]}
    template = ["{{ flag or 'none' }}", "{{ not flag }}", "{{ list or [] }}", "{{ flag and list }}"]

    assert fill(template, record).data == ["12", False, ["a"], ["a"]]
