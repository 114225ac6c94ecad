"""The table of actors reads in from both edges: names in Latin letters, names in their own."""

from typing import Any

from briefgen.compose.actors import at_least
from briefgen.document.blocks import Align
from briefgen.document.roles import Role
from tests.unit.compose.composed import (
    body,
    composed,
    paragraphs,
    part,
    rows,
    sitrep,
    span_of,
    table,
    widths,
)

PARTY: dict[str, Any] = {"text": "حزب الله", "lang": "ar"}


def actors(*given: Any, **more: Any):
    return table(composed(actors=list(given), **more), "actors")


def test_a_significance_reaches_the_least_that_is_wanted():
    assert at_least("high", "high")
    assert not at_least("medium", "high")
    assert at_least("low", "")


def test_the_most_significant_come_first_and_others_as_in_the_brief():
    found = actors(
        {"name": "A", "significance": "low"},
        {"name": "B"},
        {"name": "C", "significance": "high"},
        {"name": "D"},
    )

    assert [row[0] for row in body(found)] == ["C", "B", "D", "A"]


def test_aliases_stand_under_the_name_and_details_under_the_role():
    found = actors(
        {
            "id": "x",
            "name": "Actor X",
            "aliases": ["Ex", {"text": "The X", "type": "nom-de-guerre"}],
            "role": "leader of the party",
            "affiliations": ["y", "the old guard"],
            "stance": "hostile!",
            "born": "1960",
            "died": "2019-07~",
            "designations": [{"by": "UN", "list": "L", "date": "2009-07-02"}, "EU"],
            "note": "Rarely seen.",
            "sources": ["a"],
        },
        {"id": "y", "name": "Group Y"},
        sources=[{"id": "a", "title": "A"}],
    )

    [name, role] = body(found)[0]
    assert name == "Actor X | Ex, The X"
    assert role == (
        "Leader of the party1 | Affiliation: Group Y, the old guard. Stance: hostile! Born: 1960. "
        "Died: about July 2019. Designated: UN, L, 2 Jul 2009; EU. Note: Rarely seen."
    )


def test_native_names_stand_flush_right_in_their_own_language():
    found = actors({"name": "Party of God", "role": "militia", "native_name": PARTY})

    assert rows(found)[0] == ["Actor", "Role and position", "Native name"]
    assert [column.align for column in found.columns] == [Align.START, Align.START, Align.END]
    assert widths(found) == [40, 98, 32]
    span = span_of(found, PARTY["text"])
    assert (span.language, span.path) == ("ar", "actors[0].native_name")


def test_without_native_names_their_column_goes_to_the_role():
    found = actors({"name": "A", "role": "runs the port"})

    assert rows(found) == [["Actor", "Role and position"], ["A", "Runs the port"]]
    assert widths(found) == [40, 130]


def test_actors_without_roles_leave_their_names_alone():
    found = actors("A", {"name": "B"})

    assert rows(found) == [["Actor"], ["A"], ["B"]]
    assert widths(found) == [170]


def test_a_situation_report_shows_those_of_high_significance_in_two_sentences():
    document = sitrep(
        actors=[
            {
                "name": "A",
                "significance": "high",
                "role": "runs the port",
                "stance": "waits",
                "sources": ["a"],
                "aliases": ["Ay"],
            },
            {"name": "B", "significance": "high", "stance": "Does it matter?"},
            {"name": "C", "significance": "high"},
            {"name": "D"},
        ],
        sources=[{"id": "a", "title": "A"}],
    )

    assert body(table(document, "actors")) == [
        ["A", "Runs the port. Waits.\u00a0[1]"],
        ["B", "Does it matter?"],
        ["C", ""],
    ]


def test_twenty_actors_all_have_rows():
    many = [{"name": f"Actor {n}", "significance": "low"} for n in range(20)]

    assert len(body(actors(*many))) == 20


def test_of_more_than_twenty_those_of_low_significance_become_a_paragraph():
    many = [{"name": f"Actor {n}"} for n in range(19)]
    low = [
        {"name": "Low one", "significance": "low", "role": "cook"},
        {"name": "Low two", "significance": "low"},
    ]

    document = composed(actors=[*low, *many])

    assert len(body(table(document, "actors"))) == 19
    assert paragraphs(document, Role.BODY) == ["Also named: Low one (cook); Low two."]


def test_of_very_many_of_low_significance_none_is_named_in_passing():
    document = composed(actors=[{"name": f"A {n}", "significance": "low"} for n in range(25)])

    assert len(body(table(document, "actors"))) == 25
    assert paragraphs(document, Role.BODY) == []


def test_without_actors_there_is_no_section():
    assert part(composed(), "actors") == ()
