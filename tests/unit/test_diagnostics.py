"""Errors carry values that a caller can act on, in a tree that is drawn where they live."""

from typing import Any

import pytest

from briefgen.diagnostics import (
    AssetError,
    BriefgenError,
    Diagnostic,
    InputError,
    OutputError,
    Place,
    RenderError,
    Severity,
    path_text,
)


def diagnostic(code: str = "BG005", **changes: Any) -> Diagnostic:
    values: dict[str, Any] = {
        "severity": Severity.ERROR,
        "code": code,
        "message": "found a list, expected a text",
        "place": Place(source="brief.yaml"),
    }
    return Diagnostic(**{**values, **changes})


@pytest.mark.parametrize("kind", [InputError, AssetError, RenderError, OutputError])
def test_whoever_catches_a_briefgen_error_catches_all_of_them(kind):
    assert issubclass(kind, BriefgenError)


def test_an_input_error_holds_every_problem_of_the_run():
    found = diagnostic("BG003"), diagnostic("BG401", message="no date")

    error = InputError(iter(found))

    assert error.diagnostics == found
    assert str(error) == "[BG003] found a list, expected a text; [BG401] no date"


def test_a_place_is_the_beginning_of_its_source_where_nothing_more_is_known():
    place = Place(source="<stdin>")

    assert (place.line, place.column, place.width, place.excerpt) == (1, 1, 1, "")


def test_diagnostics_are_values():
    assert diagnostic() == diagnostic()
    assert len({diagnostic(), diagnostic(), diagnostic("BG006")}) == 2
    assert (diagnostic().path, diagnostic().hint) == ("", "")


def test_a_severity_is_the_word_that_is_printed():
    assert [str(severity) for severity in Severity] == ["error", "warning", "info"]


def test_a_path_quotes_a_key_that_would_be_taken_for_something_else():
    assert path_text(("glossary", "UN")) == "glossary.UN"
    assert path_text(("glossary", "two words")) == 'glossary["two words"]'
    assert path_text(("events", 2, "date")) == "events[2].date"
