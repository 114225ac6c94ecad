"""The order of the sections is the style's; what says nothing vanishes with its title."""

from typing import Any

import pytest

from briefgen.app.build import build
from briefgen.app.outcome import Built
from briefgen.compose.brief import compose
from briefgen.compose.edition import Edition
from briefgen.document.blocks import Heading, Notes
from briefgen.document.inline import plain
from briefgen.style.layout import Section, SectionKind
from tests.builders import a_brief, a_style
from tests.unit.compose.composed import (
    brief_of,
    composed,
    headings,
    layout_of,
    sections,
    sitrep,
)

FULL: dict[str, Any] = {
    "judgements": ["J."],
    "discussion": [{"body": "D."}],
    "events": [{"date": "2020-06-25", "description": "E."}],
    "actors": [{"name": "A", "significance": "high"}],
    "indicators": ["I."],
    "gaps": [{"text": "G.", "priority": "high"}],
    "sources": ["S"],
    "implications": ["P."],
    "recommendations": ["R."],
    "alternatives": ["H."],
    "scenarios": ["O."],
    "assumptions": ["U."],
    "annexes": [{"title": "X", "body": "Y."}],
    "glossary": {"UN": "United Nations"},
}


def test_an_assessment_begins_with_the_judgement_and_ends_with_the_key():
    assert headings(composed(**FULL)) == [
        "Key judgements",
        "Key points",
        "Implications",
        "Recommendations",
        "Discussion",
        "Alternative explanation",
        "Outlook",
        "Indicators to watch",
        "Key actors",
        "Chronology",
        "Assumptions",
        "Gaps",
        "Annexes",
        "Sources",
        "How to read this paper",
    ]


def test_a_situation_report_is_numbered():
    assert headings(sitrep(**FULL)) == [
        "1 Highlights",
        "2 Situation",
        "3 Events in the period, newest first",
        "4 Actors",
        "5 Assessment",
        "6 Outlook to the next report",
        "7 Gaps and requests",
        "8 Sources and contact",
    ]


def test_numbers_close_up_over_absent_sections():
    assert headings(sitrep(gaps=FULL["gaps"], sources=["S"])) == [
        "1 Highlights",
        "2 Gaps and requests",
        "3 Sources and contact",
    ]


def test_the_shortest_brief_has_its_key_points_alone():
    assert headings(composed()) == ["Key points"]


def test_a_title_of_the_styles_own_wins():
    summary = Section.model_validate({"kind": "summary", "title": "What happened"})

    assert headings(composed(layout=layout_of(sections=(summary,)))) == ["What happened"]


def test_american_titles_are_spelt_as_americans_spell_them():
    assert headings(composed(judgements=["J."], language="en-US"))[0] == "Key judgments"


@pytest.mark.parametrize("kind", list(SectionKind))
def test_every_kind_of_section_composes_for_the_shortest_brief(kind):
    sections_ = [*a_style().layout.sections, *a_style("sitrep").layout.sections]
    layout = layout_of(sections=[one for one in sections_ if one.kind is kind][:1])

    document = compose(brief_of(), layout, Edition(style="assessment", version="0"))

    assert document.meta.title == "A title"
    assert (headings(document) != []) == (kind is SectionKind.SUMMARY)


def test_titles_are_anchors_that_no_two_share():
    document = composed(**FULL)

    anchors = [block.anchor for block in document.blocks if isinstance(block, Heading)]

    assert len(anchors) == len(set(anchors))
    assert "section-judgements" in anchors


def test_citations_are_numbered_as_they_are_read_not_as_they_are_written():
    document = composed(
        layout=layout_of(sections=sections("events", "summary")),
        summary=[{"text": "X.", "sources": ["a"]}],
        events=[{"date": "2020-06-25", "description": "E.", "sources": ["b"]}],
        sources=[{"id": "a", "title": "A"}, {"id": "b", "title": "B"}],
    )

    notes = document.blocks[-1]
    assert isinstance(notes, Notes)
    assert [(note.number, note.id) for note in notes.notes] == [(1, "b"), (2, "a")]


def test_a_heading_that_lost_its_words_is_left_out():
    lost = {"heading": "[@nobody]", "body": "Some words."}
    outcome = build(a_brief(discussion=[lost]), formats=[], force=True)

    assert isinstance(outcome, Built)
    headings = [block for block in outcome.document.blocks if isinstance(block, Heading)]
    assert [plain(block.text) for block in headings] == ["Key points", "Discussion"]


def test_composing_twice_gives_the_same_document():
    brief, layout = brief_of(**FULL), a_style().layout
    edition = Edition(style="assessment", version="0")

    assert compose(brief, layout, edition) == compose(brief, layout, edition)


def test_levels_of_headings_never_skip_one():
    document = composed(discussion=[{"body": "### Deep\n\nX."}], annexes=FULL["annexes"])

    levels = [block.level for block in document.blocks if isinstance(block, Heading)]

    assert levels == [1, 1, 2, 1, 2]
