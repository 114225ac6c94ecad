"""A template that is built as if it were a brief is told, once."""

import pytest

from briefgen.app.check import check, check_text
from briefgen.app.records.record import Record
from tests.builders import a_brief


def found_in(**fields):
    return [one for one in check(a_brief(**fields), source="a.yaml") if one.code == "BG722"]


def test_the_first_expression_that_nothing_fills_is_told_with_its_place():
    [found] = found_in(summary=["Words.", "{{ country }} and {{ other }}"], bluf="{{ last }}")

    assert found.severity == "warning"
    assert found.message == "found {{ country }}, which will be printed as it stands"
    assert found.path == "summary[1]"
    assert "--template FILE --data RECORDS" in found.hint


@pytest.mark.parametrize(
    "fields",
    [
        {"title": "A set {a, b} and {{"},
        {"title": "}} before {{"},
        {"x-notes": "{{ mine }}"},
    ],
)
def test_braces_that_are_no_expression_are_left_alone(fields):
    assert found_in(**fields) == []


def test_what_a_record_filled_is_data_and_may_have_braces():
    record = Record(source="d.csv", number=1, line=2, fields={"t": "A {{ word }}"})
    checked = check_text(a_brief(title="{{ t }}"), "a.yaml", record=record)

    assert checked.brief is not None
    assert checked.brief.title == "A {{ word }}"
    assert [one.code for one in checked.diagnostics] == []
