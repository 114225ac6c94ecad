from datetime import UTC, datetime

import pytest

from briefgen.app.build import build
from briefgen.app.outcome import Built
from briefgen.app.properties import cut_properties
from briefgen.diagnostics import Severity
from briefgen.document.document import Meta
from briefgen.reading.tree import parse
from tests.builders import a_brief

_TEXT = """title: The lock
authors:
  - name: A long name
keywords: [one]
"""


def _found(**properties):
    meta = Meta(**{"title": "The lock", "date": datetime(2031, 6, 30, tzinfo=UTC), **properties})
    tree = parse(_TEXT, "brief.yaml")
    return list(cut_properties(meta, tree))


def test_a_property_that_is_cut_is_told_at_its_field():
    [found] = _found(author="a" * 256)

    assert (found.code, found.severity) == ("BG615", Severity.WARNING)
    assert (found.path, found.place.line) == ("authors", 3)
    assert found.message == (
        'found 256 characters, expected at most 255: Word\'s property "author" is cut there,'
        " the text is whole"
    )


@pytest.mark.parametrize(
    ("originator", "path"),
    [
        ({"name": "o" * 256, "unit": "a desk"}, "originator.name"),
        ("o" * 256, "originator"),
    ],
)
def test_an_originator_that_stands_for_the_authors_is_told_at_its_own_field(originator, path):
    text = a_brief(originator=originator)
    outcome = build(text, formats=["docx"])

    assert isinstance(outcome, Built)
    [found] = [one for one in outcome.diagnostics if one.code == "BG615"]
    line = text.splitlines()[found.place.line - 1]
    assert found.path == path
    assert line[found.place.column - 1 :].startswith('"ooo')


@pytest.mark.parametrize(
    "properties",
    [{"author": "a" * 255}, {"keywords": ("k" * 100, "k" * 100)}, {"custom": (("Serial", "1"),)}],
)
def test_what_word_holds_whole_is_not_told(properties):
    assert _found(**properties) == []


def test_a_field_that_two_properties_are_made_of_is_told_once():
    found = _found(identifier="1" * 300, custom=(("Serial", "1" * 300), ("Countries", "c" * 300)))

    assert [(one.path, one.place.line) for one in found] == [("serial", 1), ("countries", 1)]


def test_keywords_that_are_too_many_are_told_only_where_a_word_file_is_built():
    text = a_brief(keywords=[f"keyword {number}" for number in range(40)])

    for form, codes in (("docx", ["BG615"]), ("pdf", [])):
        outcome = build(text, formats=[form])
        assert isinstance(outcome, Built)
        assert [one.code for one in outcome.diagnostics if one.code == "BG615"] == codes
