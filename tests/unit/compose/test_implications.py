"""What follows, for whom, and what to do by when."""

from tests.unit.compose.composed import composed, items, part, rows, table, widths

SOURCES = [{"id": "a", "title": "A"}]


def test_an_audience_runs_in_before_what_follows_for_it():
    document = composed(
        implications=[
            {"text": "It costs.", "audience": "Ministers", "sources": ["a"], "note": "Soon."},
            "Ships wait.",
        ],
        sources=SOURCES,
    )

    assert items(document, "implications") == [
        "For Ministers: It costs.1 Note: Soon.",
        "Ships wait.",
    ]


def test_recommendations_of_words_alone_are_bullets():
    document = composed(
        recommendations=["Act.", {"text": "Wait.", "note": "If it rains.", "sources": ["a"]}],
        sources=SOURCES,
    )

    assert items(document, "recommendations") == ["Act.", "Wait.1 Note: If it rains."]


def test_recommendations_with_owners_are_a_table():
    document = composed(
        recommendations=[
            {
                "text": "Hire a pilot.",
                "owner": "Harbour office",
                "priority": "high",
                "deadline": "2020-09-01",
                "note": "Or two.",
                "sources": ["a"],
            },
            "Wait.",
        ],
        sources=SOURCES,
    )

    assert rows(table(document, "recommendations")) == [
        ["Priority", "Action", "Owner", "By"],
        ["High", "Hire a pilot.1 | Note: Or two.", "Harbour office", "1 Sep 2020"],
        ["", "Wait.", "", ""],
    ]


def test_columns_that_nobody_fills_go_to_the_action():
    found = table(
        composed(recommendations=[{"text": "Act.", "deadline": "2020-09"}]), "recommendations"
    )

    assert rows(found) == [["Action", "By"], ["Act.", "Sep 2020"]]
    assert widths(found) == [148, 22]


def test_without_any_there_is_no_section():
    document = composed()

    assert part(document, "implications") == part(document, "recommendations") == ()
