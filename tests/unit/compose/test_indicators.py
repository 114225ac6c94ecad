"""What would tell which way things go, and whether it has been seen."""

from typing import Any

import pytest

from briefgen.document.blocks import Fill
from briefgen.document.inline import Mark
from tests.unit.compose.composed import body, composed, part, rows, sitrep, table, widths

FULL: dict[str, Any] = {
    "text": "Ships leave on time.",
    "scenario": "calm",
    "status": "observed",
    "threshold": "Nine in ten.",
    "source": "The harbour log.",
    "last_checked": "2020-06-29",
    "note": "By day.",
    "sources": ["a"],
}
GIVEN: dict[str, Any] = {
    "scenarios": [{"id": "calm", "title": "*Calm* days"}],
    "sources": [{"id": "a", "title": "A"}],
}


def test_an_indicator_says_what_it_points_to_and_where_it_is_watched():
    found = table(composed(indicators=[FULL], **GIVEN), "indicators")

    assert rows(found) == [
        ["Status", "Indicator", "Points to", "Watched through"],
        [
            "● Observed",
            "I1\u00a0\u00a0Ships leave on time.1 | Threshold: Nine in ten. | Note: By day.",
            "Calm days",
            "The harbour log. | Checked 29 Jun 2020",
        ],
    ]
    assert widths(found) == [40, 66, 32, 32]


@pytest.mark.parametrize(
    ("status", "words", "marks", "fill"),
    [
        ("not-observed", "○ Not observed", {Mark.MUTED}, Fill.NONE),
        ("emerging", "● Emerging", {Mark.STRONG, Mark.ACCENT}, Fill.NONE),
        ("observed", "● Observed", {Mark.STRONG, Mark.INVERSE}, Fill.ACCENT),
    ],
)
def test_a_status_is_a_word_before_it_is_a_colour(status, words, marks, fill):
    cell = (
        table(composed(indicators=[{"text": "X.", "status": status}]), "indicators")
        .rows[1]
        .cells[0]
    )

    [span] = cell.paragraphs[0].text
    assert (span.text, span.marks, cell.fill) == (words, marks, fill)


def test_a_situation_report_leaves_numbers_and_notes_out():
    [[_, text, *_]] = body(table(sitrep(indicators=[FULL]), "indicators"))

    assert text == "Ships leave on time. | Threshold: Nine in ten."


def test_a_scenario_that_does_not_exist_is_named_as_typed():
    found = table(composed(indicators=[{"text": "X.", "scenario": "storm"}]), "indicators")

    assert body(found) == [["○ Not observed", "I1\u00a0\u00a0X.", "storm"]]


def test_without_indicators_there_is_no_section():
    assert part(composed(), "indicators") == ()
