"""Nothing in a template reaches Python, and nothing takes for ever."""

import time

import pytest

from briefgen.templating.budget import Limits
from briefgen.templating.fill import fill

LONG = {"x": "x" * 1000, "many": ["y" * 100] * 1000, "evil": "{{ x.__class__ }}", "n": 3}
LONG["large"] = 10**400


@pytest.mark.parametrize(
    "text",
    [
        "{{ ''.__class__ }}",
        "{{ x.__class__.__mro__[1].__subclasses__() }}",
        "{{ x['__class__'] }}",
        "{{ x | attr('__class__') }}",
        "{{ many | map(attribute='__class__') | list }}",
        "{{ many | map('attr', '__class__') | list }}",
        "{{ self }}",
        "{{ self._TemplateReference__context }}",
        "{{ cycler.__init__.__globals__ }}",
        "{{ lipsum.__globals__ }}",
        "{{ joiner }}",
        "{{ namespace() }}",
        "{{ dict() }}",
        "{{ x.format(x) }}",
        "{{ '{0.__class__}'.format(x) }}",
        "{{ '%s' % x }}",
        "{{ x | format(x) }}",
        "{{ range(10**9) | list }}",
        "{{ 10 ** 10 ** 10 }}",
        "{{ 'a' * 10 ** 9 }}",
        "{{ 'a' * 1000000000 }}",
        "{{ many * 1000000 }}",
        "{% import 'os' as os %}",
        "{% for a in range(1000000000) %}{% endfor %}",
        "{% set x = 1 %}",
        "{% include '/etc/passwd' %}",
        "{{ x.upper() }}",
        "{{ caller() }}",
        "{{ loop }}",
        "{{ x | safe }}",
        "{{ x | pprint }}",
        "{{ x | tojson }}",
        "{{ " + "(" * 200 + "1" + ")" * 200 + " }}",
        "{{ " + " + ".join(["1"] * 2000) + " }}",
        "{{ " + "-" * 3000 + "1 }}",
        "{{ 999999999999999999 * 999999999999999999 }}",
        "{{ 1e308 * 10 }}",
        "{{ 1e999 }}",
        "{{ 0x" + "f" * 300 + " }}",
        "{{ large }}",
        "{{ n[1:] }}",
        "{{ missing[1:] }}",
        "{{ x['a':] }}",
        "{{ x" + ".x" * 500 + " }}",
    ],
)
def test_what_would_reach_out_is_stopped_at_once(text):
    started = time.process_time()
    filled = fill({"title": text}, LONG)

    assert filled.problems
    assert time.process_time() - started < 1


@pytest.mark.parametrize(
    "template",
    [
        [{"each": "{{ many }}", "as": "a", "b": [{"each": "{{ many }}", "c": "{{ x }}"}]}],
        ["{{ many | join(x) }}"] * 100,
        ["{{ [" + "many[1:], " * 250 + "] | length }}"] * 100,
        ["{{ x | replace('x', x) | replace('x', x) }}"],
        ["{{ many | map('replace', 'y', x) | map('replace', 'x', x) | list }}"],
        [{"each": "{{ many }}", "b": "{{ many | join | upper | replace('Y', x) }}"}],
    ],
)
def test_a_flood_is_dammed(template):
    started = time.process_time()
    filled = fill(template, LONG)

    assert filled.problems
    assert time.process_time() - started < 12


def test_a_flood_of_items_that_are_dropped_is_dammed():
    one, other = ([f"{word}{i}" for i in range(30_000)] for word in ("a", "b"))
    started = time.process_time()

    text = "{{ one | select('in', other) | list | length }}"
    filled = fill({"a": text}, {"one": one, "other": other}, Limits(seconds=0.2))

    assert "seconds of work" in filled.problems[0].message
    assert time.process_time() - started < 3


def test_of_many_problems_the_first_are_told_and_the_number_of_the_others():
    rows = [{"a": i} for i in range(1_000)]

    filled = fill([{"each": "{{ rows }}", "as": "row", "text": "{{ row.b }}"}], {"rows": rows})

    assert len(filled.problems) == 101
    assert filled.problems[-1].message == "found 900 more problems"


def test_data_never_becomes_a_template():
    filled = fill({"a": "{{ evil }}", "b": "{{ evil }} {{ n }}"}, LONG)

    assert filled.problems == ()
    assert filled.data == {"a": "{{ x.__class__ }}", "b": "{{ x.__class__ }} 3"}


def test_a_record_cannot_change_what_a_filter_is():
    record = {"upper": "x", "default": "y", "language of the brief": "de", "name": "a"}

    assert fill({"a": "{{ name | upper }}"}, record).data == {"a": "A"}


def test_what_is_made_is_no_part_of_the_record():
    filled = fill({"a": "{{ many }}"}, LONG)

    assert isinstance(filled.data, dict)
    filled.data["a"].append("z")
    assert "z" not in repr(LONG["many"])
