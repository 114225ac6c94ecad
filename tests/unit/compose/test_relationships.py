"""Links between actors read from the first party to the second."""

from typing import Any

from tests.unit.compose.composed import body, composed, part, rows, table

GIVEN: dict[str, Any] = {
    "actors": [{"id": "x", "name": "Actor X"}, {"id": "y", "name": "Group Y"}],
    "places": [{"id": "p", "name": "The port"}],
    "sources": [{"id": "a", "title": "A"}],
}


def links(*given: Any):
    return table(composed(relationships=list(given), **GIVEN), "relationships")


def test_a_link_is_a_sentence_in_three_cells():
    found = links({"from": "x", "to": "y", "type": "member-of", "sources": ["a"], "note": "Old."})

    assert rows(found) == [
        ["From", "Relation", "To"],
        ["Actor X", "is a member of", "Group Y1 | Old."],
    ]


def test_a_link_says_since_when_until_when_and_how_surely():
    found = links(
        {"from": "x", "to": "y", "start": "2018", "end": "2020-01-03", "confidence": "high"},
        {"from": "x", "to": "y", "start": "2018-06~"},
    )

    assert [row[1] for row in body(found)] == [
        "is related to | since 2018, until 3 Jan 2020, high confidence",
        "is related to | since about Jun 2018",
    ]


def test_a_link_may_lead_to_a_place_or_to_nobody_in_a_forced_build():
    found = links({"from": "x", "to": "p", "type": "located-at"}, {"from": "x", "to": "nobody"})

    assert [row[2] for row in body(found)] == ["The port", "nobody"]


def test_without_links_there_is_no_section():
    assert part(composed(), "relationships") == ()
