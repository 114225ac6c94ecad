"""Another explanation, with what speaks for and against it."""

from typing import Any

from tests.unit.compose.composed import body, composed, headings, part, table

EVENTS = [
    {"id": "raid", "date": "2020-06-25", "title": "Raid", "description": "Troops enter."},
    {"id": "reply", "date": "2020-06-26", "description": "Gunmen reply."},
]
SOURCES = [{"id": "a", "title": "Report A."}, {"id": "b", "url": "https://b.example/"}]


def alternatives(*given: Any):
    return composed(alternatives=list(given), events=EVENTS, sources=SOURCES)


def test_a_hypothesis_is_weighed_in_one_line():
    document = alternatives(
        {
            "hypothesis": "It was an exercise.",
            "likelihood": "very unlikely",
            "supports": ["raid", "b", "nobody"],
            "contradicts": ["reply", "a"],
            "assessment": "Nobody was told.",
            "note": "Held by few.",
            "sources": ["a"],
        }
    )

    assert body(table(document, "alternatives")) == [
        [
            "H1 | Very unlikely",
            (
                "It was an exercise.1 | For: Raid; https://b.example/; nobody. "
                "Against: Gunmen reply; Report A. Assessment: Nobody was told. Note: Held by few."
            ),
        ]
    ]


def test_a_bare_hypothesis_has_no_second_line():
    assert body(table(alternatives("It was an exercise."), "alternatives")) == [
        ["H1", "It was an exercise."]
    ]


def test_one_explanation_or_many_are_named_so():
    assert headings(alternatives("A."))[1] == "Alternative explanation"
    assert headings(alternatives("A.", "B."))[1] == "Alternative explanations"


def test_without_alternatives_there_is_no_section():
    assert part(composed(), "alternatives") == ()
