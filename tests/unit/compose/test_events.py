"""The chronology says what happened, when, where, and how well it is established."""

from typing import Any

import pytest

from briefgen.document.inline import Mark
from briefgen.document.roles import Role
from tests.unit.compose.composed import (
    body,
    composed,
    headings,
    marked,
    part,
    rows,
    section_of,
    sitrep,
    table,
    widths,
)

RAID: dict[str, Any] = {
    "id": "raid",
    "date": "2020-06-25",
    "title": "Raid",
    "description": "Troops enter.",
    "place": "p",
    "sources": ["a"],
}
PORT = [{"id": "p", "name": "Port Example"}]
GRADED = [{"id": "a", "title": "A", "reliability": "C", "credibility": 3}]


def chronology(*events: Any, **given: Any):
    return table(composed(events=list(events), **given), "events")


def test_an_event_has_title_and_place_above_its_description():
    found = chronology(RAID, places=PORT, sources=GRADED)

    assert body(found) == [["25 Jun 2020", "Raid, Port Example | Troops enter.1", "C3 | reported"]]
    assert "Raid" in marked(found, Mark.STRONG)
    assert ", Port Example" in marked(found, Mark.MUTED)


def test_a_situation_report_says_the_same_in_one_paragraph():
    found = table(sitrep(events=[RAID], places=PORT, sources=GRADED), "events")

    assert body(found) == [
        ["25 JUN 20", "Raid, Port Example. Troops enter.\u00a0[1]", "C3 reported"]
    ]


@pytest.mark.parametrize(
    ("event", "said"),
    [
        ({"title": None}, "Port Example. Troops enter."),
        ({"place": None}, "Raid. Troops enter."),
        ({"title": None, "place": None}, "Troops enter."),
        ({"place": "off the coast"}, "Raid, off the coast. Troops enter."),
    ],
)
def test_what_is_not_said_of_an_event_leaves_no_trace(event, said):
    given = {k: v for k, v in {**RAID, "sources": None, **event}.items() if v is not None}

    [[_, words]] = body(table(sitrep(events=[given], places=PORT), "events"))

    assert words == said


def test_a_place_alone_stands_above_the_description():
    found = chronology({"date": "2020-06-25", "description": "It happens.", "place": "a village"})

    assert body(found) == [["25 Jun 2020", "a village | It happens."]]


def test_without_grades_and_states_the_column_goes_and_its_width_to_the_text():
    found = chronology({"date": "2020-06-25", "description": "It happens."})

    assert rows(found)[0] == ["Date", "Event"]
    assert widths(found) == [40, 130]


def test_a_state_other_than_reported_brings_the_column_back():
    found = chronology({"date": "2020-06-25", "description": "X.", "status": "alleged"})

    assert body(found) == [["25 Jun 2020", "X.", "alleged"]]
    assert widths(found) == [40, 112, 18]


def test_the_events_own_grade_wins_over_that_of_its_source():
    found = chronology({**RAID, "grade": "B2"}, sources=GRADED)

    assert body(found)[0][2] == "B2 | reported"


def test_an_event_without_grade_says_its_state_alone():
    found = table(sitrep(events=[RAID, {"date": "2020-06-26", "description": "X."}]), "events")
    graded = sitrep(events=[RAID, {"date": "2020-06-26", "description": "X."}], sources=GRADED)

    assert rows(found)[0] == ["Date", "Event"]
    assert [row[2] for row in body(table(graded, "events"))] == ["reported", "C3 reported"]


def test_the_wording_of_the_date_and_the_note_stand_below():
    found = chronology(
        {
            "date": None,
            "date_note": "A few days before.",
            "description": "X.",
            "note": "By one witness.",
        }
    )

    assert body(found) == [["undated", "X. | Date: A few days before. | Note: By one witness."]]


def test_the_anchor_of_a_coarse_date_stands_under_it():
    found = chronology(
        RAID,
        {"id": "b", "date": "2020-06~", "description": "B.", "before": "raid"},
        {"id": "c", "date": "2020-06", "description": "C.", "after": "raid"},
        {"id": "d", "date": None, "date_note": "Later.", "description": "D.", "after": "raid"},
    )

    assert [row[0].replace("\u00a0", "") for row in body(found)] == [
        "Jun 2020 | approximate; before 25 Jun",
        "25 Jun 2020",
        "Jun 2020 | after 25 Jun",
        "undated | after 25 Jun",
    ]


def test_a_day_says_by_itself_what_came_before_and_after():
    found = chronology(RAID, {"date": "2020-06-26", "description": "B.", "after": "raid"})

    assert body(found)[1][0] == "26 Jun 2020"


def test_an_undated_or_unknown_anchor_is_not_named():
    found = chronology(
        {"id": "x", "date": None, "date_note": "Once.", "description": "X."},
        {"id": "y", "date": "2020-06", "description": "Y.", "after": "x", "before": "nobody"},
    )

    assert [row[0] for row in body(found)] == ["undated", "\u00a0" * 5 + "Jun 2020"]


@pytest.mark.parametrize(
    ("date", "doubt"), [("2020-06~", ""), ("2020-06?", "uncertain; "), ("2020-06%", "uncertain; ")]
)
def test_the_short_form_calls_no_date_approximate_that_stands_after_another(date, doubt):
    found = table(
        sitrep(events=[RAID, {"date": date, "description": "C.", "after": "raid"}]), "events"
    )

    assert [row[0].replace("\u00a0", "") for row in body(found)] == [
        f"JUN 20 | {doubt}after 25 JUN",
        "25 JUN 20",
    ]


def test_a_situation_report_shows_the_period_alone_newest_first():
    found = table(
        sitrep(
            events=[
                {"date": "2020-06-19", "description": "Before."},
                {"date": "2020-06-20", "description": "First."},
                {"date": "2020-06-30", "description": "Last."},
                {"date": "2020-07-01", "description": "After."},
            ]
        ),
        "events",
    )

    assert [row[1] for row in body(found)] == ["Last.", "First."]


def test_without_a_period_a_situation_report_shows_every_event():
    document = composed("sitrep", events=[{"date": "1998", "description": "Long ago."}])

    assert [row[1] for row in body(table(document, "events"))] == ["Long ago."]


def test_a_section_without_events_vanishes_with_its_title():
    document = sitrep(events=[{"date": "2019", "description": "Before."}])

    assert part(document, "events") == ()
    assert all("Events" not in heading for heading in headings(document))


def test_events_keep_their_place_in_the_brief_wherever_they_stand():
    found = chronology(
        {"date": "2020-06-25", "description": "Second."},
        {"date": "2020-06-20", "description": "First."},
    )

    assert [row.path for row in found.rows[1:]] == ["events[1]", "events[0]"]


def test_a_citation_in_the_description_is_not_repeated_by_the_sources():
    found = chronology({**RAID, "description": "Troops enter. [@a]"}, sources=GRADED)

    assert body(found)[0][1].endswith("Troops enter.1")


def test_dates_are_row_headers_and_their_doubts_small():
    found = chronology({"date": "2020-06-25~", "description": "X."})

    assert [p.role for p in found.rows[1].cells[0].paragraphs] == [Role.CELL, Role.CELL_NOTE]


def test_a_style_can_turn_the_order_round():
    layout = section_of("assessment", "events", newest_first=True)

    found = table(
        composed(
            layout=layout,
            events=[
                {"date": "2020-06-25", "description": "Old."},
                {"date": "2020-06-26", "description": "New."},
            ],
        ),
        "events",
    )

    assert [row[1] for row in body(found)] == ["New.", "Old."]
