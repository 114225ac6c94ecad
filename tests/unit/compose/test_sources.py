"""Every source is told once in full, and every note in short."""

from typing import Any

import pytest

from briefgen.document.blocks import Notes
from briefgen.document.inline import plain
from briefgen.document.roles import Role
from tests.unit.compose.composed import (
    body,
    composed,
    items,
    paragraphs,
    part,
    rows,
    sitrep,
    span_of,
    table,
    widths,
)

FULL: dict[str, Any] = {
    "id": "a",
    "title": "Raid in the south.",
    "publisher": "The Herald",
    "author": "A. Writer",
    "date": "2020-06~",
    "date_note": "Inferred from the text.",
    "date_of_information": "2020-05",
    "url": "https://a.example/x",
    "archive_url": "https://archive.example/y",
    "accessed": "2020-06-29",
    "locator": "p. 3",
    "reliability": "B",
    "credibility": 2,
    "descriptor": "One witness.",
    "note": "Not repeated elsewhere.",
}
TOLD = (
    "Raid in the south. June 2020 (approximate), information of May 2020, p. 3, "
    "https://a.example/x, archived copy, accessed 29 June 2020."
)


def notes(document) -> list[str]:
    return [
        f"{note.number} {plain(note.text)}"
        for block in document.blocks
        if isinstance(block, Notes)
        for note in block.notes
    ]


def test_a_source_is_told_in_full_with_its_worth_below():
    found = table(composed(sources=[FULL]), "sources")

    assert rows(found) == [
        ["No.", "Originator", "Item", "Grade"],
        [
            "1",
            "A. Writer, The Herald",
            f"{TOLD} | One witness. Inferred from the text. Not repeated elsewhere.",
            "B2",
        ],
    ]
    assert widths(found) == [7, 33, 112, 18]


def test_addresses_are_links_and_an_archived_copy_is_named():
    found = table(composed(sources=[FULL]), "sources")

    assert span_of(found, "https://a.example/x").link == "https://a.example/x"
    assert span_of(found, "archived copy").link == "https://archive.example/y"


def test_without_originators_the_number_takes_their_room():
    found = table(composed(sources=["A leaflet", "https://b.example/"]), "sources")

    assert rows(found) == [
        ["No.", "Source"],
        ["1", "A leaflet"],
        ["2", "https://b.example/."],
    ]
    assert widths(found) == [40, 130]


def test_sources_stand_in_the_order_in_which_they_are_cited():
    document = composed(
        summary=[{"text": "X.", "sources": ["c", "a"]}, "Y. [@a]"],
        sources=[{"id": id_, "title": id_.upper()} for id_ in "abc"],
    )

    assert items(document, "summary") == ["X.1,2", "Y.2"]
    assert body(table(document, "sources")) == [["1", "C"], ["2", "A"], ["3", "B"]]
    assert notes(document) == ["1 C.", "2 A."]


def test_brackets_keep_the_order_of_the_list():
    document = sitrep(
        summary=[{"text": "X.", "sources": ["b"]}],
        sources=[{"id": id_, "title": id_.upper()} for id_ in "ab"],
    )

    assert items(document, "summary") == ["X.\u00a0[2]"]
    assert body(table(document, "sources")) == [["[1]", "A"], ["[2]", "B"]]
    assert notes(document) == []


def test_a_situation_report_tells_a_source_in_one_paragraph():
    document = sitrep(sources=[{**FULL, "date": "2020-06-26"}, {"title": "B", "via": "a"}])

    told = (
        "A. Writer. The Herald. Raid in the south. 26 JUN 20, information of MAY 20, p. 3, "
        "https://a.example/x, archived copy, accessed 29 JUN 20."
    )
    assert body(table(document, "sources")) == [
        ["[1]", told, "B2"],
        ["[2]", "B As relayed by [1].", ""],
    ]


@pytest.mark.parametrize(
    ("source", "note"),
    [
        (FULL, "1 The Herald, Raid in the south, June 2020 (approximate)."),
        ({"id": "a", "title": "A", "author": "A. Writer"}, "1 A. Writer, A."),
        ({"id": "a", "url": "https://b.example/"}, "1 https://b.example/."),
        ({"id": "a", "title": "A"}, "1 A."),
    ],
)
def test_a_note_tells_originator_title_and_date(source, note):
    document = composed(summary=["X. [@a]"], sources=[source])

    assert notes(document) == [note]


def test_the_notes_are_the_last_block_and_hold_what_is_cited_alone():
    document = composed(summary=["X. [@a]"], sources=[{"id": "a", "title": "A"}, "B"])

    assert isinstance(document.blocks[-1], Notes)
    assert notes(document) == ["1 A."]


def test_without_a_citation_there_are_no_notes():
    assert notes(composed(sources=["A"])) == []


def test_a_relayed_source_names_the_number_of_the_one_that_relays_it():
    document = composed(
        summary=["X. [@b]"],
        sources=[{"id": "a", "title": "A"}, {"id": "b", "title": "B", "via": "a"}],
    )

    assert body(table(document, "sources")) == [
        ["1", "B | As relayed by source 2."],
        ["2", "A"],
    ]


def test_a_relay_that_does_not_exist_is_not_named():
    document = composed(sources=[{"title": "B", "via": "nobody"}])

    assert body(table(document, "sources")) == [["1", "B"]]


def test_the_summary_of_sources_and_the_use_of_ai_stand_above_the_table():
    given: dict[str, Any] = {
        "source_summary": "Sources are few.",
        "ai_use": "None.",
        "sources": ["A"],
    }

    assert paragraphs(composed(**given), Role.BODY) == ["Sources are few.", "Use of AI: None."]
    assert paragraphs(sitrep(**given), Role.BODY) == ["Use of AI: None."]


def test_a_brief_without_sources_has_no_section():
    assert part(composed(), "sources") == ()


def test_rows_are_where_citations_lead():
    found = table(composed(sources=[{"id": "a", "title": "A"}]), "sources")

    assert [row.anchor for row in found.rows] == [None, "source-a"]
