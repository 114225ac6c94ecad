"""What is not known, what it weakens, and what is asked for."""

from typing import Any

from briefgen.document.inline import Mark
from briefgen.document.walk import every_span
from tests.unit.compose.composed import body, composed, marked, part, sitrep, table

FULL: dict[str, Any] = {
    "text": "Who gave the order is not known.",
    "affects": ["kj1", "nobody"],
    "collection": "The log book.",
    "priority": "high",
    "note": "Soon.",
}
GIVEN: dict[str, Any] = {
    "gaps": [FULL, "How many ships wait."],
    "judgements": [{"id": "kj1", "text": "X."}],
}


def test_a_gap_says_what_it_weakens_and_how_to_close_it():
    assert body(table(composed(**GIVEN), "gaps")) == [
        [
            "G1 | High priority",
            (
                "Who gave the order is not known. | "
                "Affects: KJ-1, nobody. Collect: The log book. Note: Soon."
            ),
        ],
        ["G2", "How many ships wait."],
    ]


def test_a_situation_report_requests_what_is_of_high_priority():
    found = table(sitrep(**GIVEN), "gaps")

    assert body(found) == [
        [
            "G1 High priority",
            "Who gave the order is not known. | Requested: The log book.",
        ]
    ]
    assert marked(found, Mark.MUTED) == [" High priority"]


def test_gaps_keep_their_numbers_where_some_are_left_out():
    found = table(sitrep(gaps=["Low.", {"text": "High.", "priority": "high"}]), "gaps")

    assert body(found) == [["G2 High priority", "High."]]


def test_without_gaps_of_the_priority_asked_for_the_section_vanishes():
    assert part(sitrep(gaps=["Low."]), "gaps") == ()
    assert part(composed(), "gaps") == ()


def test_the_judgements_that_a_gap_affects_are_led_to():
    document = composed(
        judgements=[{"id": "kj1", "text": "One."}, {"id": "kj2", "text": "Two."}],
        gaps=[{"text": "Who pays?", "affects": ["kj2", "kj1", "elsewhere"]}],
    )

    spans = list(every_span(document.blocks))
    led = [(span.text, span.target) for span in spans if span.path == "gaps[0].affects"]
    assert led == [
        ("KJ-2", "judgement-kj2"), (", ", None), ("KJ-1", "judgement-kj1"), (", ", None),
        ("elsewhere", None), (".", None),
    ]  # fmt: skip
