"""A template and a record become a brief; what is wrong is told by line, record and field."""

import pytest

from briefgen.app.build import build
from briefgen.app.check import check_text
from briefgen.app.outcome import Built
from briefgen.app.records.record import Record
from briefgen.app.templating import filled, named, told
from briefgen.diagnostics import InputError
from briefgen.reading.tree import parse

TEMPLATE = """\
title: "{{ country }}: a report"
date: "{{ date }}"
summary:
  - each: "{{ points }}"
    as: point
    text: "{{ point }}"
"""
FIELDS = {"country": "Irak", "date": "2020-06-25", "points": ["One.", "Two."]}


def a_record(**fields):
    return Record(source="c.csv", number=5, line=6, fields={**FIELDS, **fields})


def checked(record, text=TEMPLATE, settings=()):
    return check_text(text, "t.yaml", settings, record=record)


def test_a_record_makes_a_brief():
    brief = checked(a_record()).brief

    assert brief is not None
    assert brief.title == "Irak: a report"
    assert [str(one.text.source) for one in brief.summary] == ["One.", "Two."]


def test_numbers_truth_and_nothing_become_texts_as_in_any_brief():
    text = TEMPLATE + 'serial: "{{ n }}"\nversion: "{{ f }}"\nx-a: 1\nsubtitle: "{{ none }}"\n'
    brief = checked(a_record(n=7, f=1.50, none=None), text).brief

    assert brief is not None
    assert (brief.serial, brief.version, brief.subtitle) == ("7", "1.5", None)


def test_lists_and_maps_of_a_record_become_those_of_the_brief():
    text = TEMPLATE + 'actors: "{{ actors }}"\n'
    brief = checked(a_record(actors=[{"name": "KH", "role": "Militia", "x-ok": True}]), text).brief

    assert brief is not None
    assert brief.actors[0].name == "KH"


def test_what_is_set_is_no_template():
    brief = checked(a_record(), settings=[("title", '"{{ country }}"')]).brief

    assert brief is not None
    assert brief.title == "{{ country }}"


def test_what_is_wrong_with_a_value_is_told_at_the_template_with_record_and_field():
    found = told(checked(a_record(date="soon")).diagnostics)

    [one] = [each for each in found if each.code == "BG401"]
    assert (one.place.source, one.place.line) == ("t.yaml", 2)
    assert 'record 5 of c.csv, field "date"' in one.message


def test_what_is_wrong_with_an_expression_is_told_where_it_stands():
    with pytest.raises(InputError) as caught:
        filled(parse(TEMPLATE, "t.yaml"), Record(source="c.csv", number=5, line=6, fields={}))

    found = {(one.place.line, one.place.column, one.code) for one in caught.value.diagnostics}
    assert found == {(1, 9, "BG720"), (2, 8, "BG720"), (4, 12, "BG720")}
    messages = [one.message for one in told(caught.value.diagnostics)]
    assert any('(record 5 of c.csv, field "country")' in message for message in messages)


def test_characters_that_no_file_carries_are_told_with_their_record():
    found = told(checked(a_record(country="I\x00rak")).diagnostics)

    [one] = [each for each in found if each.code == "BG013"]
    assert "record 5 of c.csv" in one.message
    assert one.place.line == 1


def test_a_record_that_cannot_be_used_makes_nothing():
    record = Record(source="c.csv", number=5, line=6).with_problem("odd")

    for made in (
        lambda: filled(parse(TEMPLATE, "t.yaml"), record),
        lambda: named("{{ a }}", record),
    ):
        with pytest.raises(InputError, match="odd"):
            made()


def test_a_name_that_cannot_be_made_tells_the_record():
    assert named("{{ date }}/{{ country | slug }}", a_record()) == "2020-06-25/irak"
    with pytest.raises(InputError, match=r"in the name .* \(record 5 of c\.csv, field \"gone\"\)"):
        named("{{ gone }}", a_record())


def test_findings_of_a_brief_that_no_record_fills_stay_as_they_are():
    found = check_text(TEMPLATE + "odd: 1\n", "t.yaml").diagnostics

    assert told(found) == found


def test_a_build_takes_a_record():
    outcome = build(TEMPLATE, formats=["text"], record=a_record())

    assert isinstance(outcome, Built)
    assert b"Irak: a report" in outcome.files["text"]


def test_aliases_that_a_record_brings_are_understood():
    text = TEMPLATE + 'sources: "{{ s }}"\n'
    brief = checked(a_record(s=[{"title": "A", "link": "https://example.org"}]), text)

    assert brief.tree is not None
