"""A layout names each section once, with as many columns as its table has."""

import pytest
from pydantic import ValidationError

from briefgen.style.layout import Layout, Section
from tests.builders import a_style


@pytest.mark.parametrize("name", ["assessment", "sitrep"])
def test_the_columns_of_a_shipped_style_take_the_width_of_the_text(name):
    tables = [one for one in a_style(name).layout.sections if one.columns]

    assert len(tables) >= 9
    assert {sum(one.columns) for one in tables} == {170}


def test_a_section_that_stands_twice_is_refused():
    twice = [{"kind": "title"}, {"kind": "summary"}, {"kind": "title"}]

    with pytest.raises(ValidationError, match="sections that stand twice: title"):
        Layout.model_validate({"sections": twice})


@pytest.mark.parametrize(
    ("section", "words"),
    [
        ({"kind": "events"}, "0 column widths, where the section events has 3"),
        ({"kind": "events", "columns": [40, 130]}, "2 column widths"),
        (
            {"kind": "gaps", "columns": [40, 60, 70]},
            "3 column widths, where the section gaps has 2",
        ),
        ({"kind": "sources", "columns": [40, 60, 70]}, "where the section sources has 4"),
        (
            {"kind": "sources", "columns": [7, 33, 112, 18], "brief": True},
            "where the section sources has 3",
        ),
        ({"kind": "meta"}, "0 column widths"),
        ({"kind": "gaps", "columns": [40, 131]}, "the columns of gaps take 171 mm, where 170 are"),
    ],
)
def test_columns_that_cannot_be_are_refused(section, words):
    with pytest.raises(ValidationError, match=words):
        Section.model_validate(section)


@pytest.mark.parametrize(
    "section",
    [
        {"kind": "title"},
        {"kind": "meta", "columns": [85, 85]},
        {"kind": "key_figures", "columns": [50, 50, 50]},
        {"kind": "gaps", "columns": [30, 100]},
    ],
)
def test_columns_that_fit_are_accepted(section):
    assert Section.model_validate(section).kind == section["kind"]


@pytest.mark.parametrize(
    "section",
    [{"kind": "poem"}, {"kind": "summary", "list": "roman"}, {"kind": "summary", "limit": -1}],
)
def test_a_section_of_no_known_kind_or_form_is_refused(section):
    with pytest.raises(ValidationError):
        Section.model_validate(section)
