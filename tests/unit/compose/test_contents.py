"""A contents list stands where the style asks for one and it helps."""

from typing import Any

import pytest

from briefgen.document.blocks import Contents
from briefgen.document.inline import plain
from briefgen.style.layout import Section
from tests.unit.compose.composed import composed, headings, layout_of, sections


def contents(document) -> list[Contents]:
    return [block for block in document.blocks if isinstance(block, Contents)]


def discussed(parts: int, **more: Any):
    return composed(
        discussion=[{"heading": f"Part {n}", "body": "X."} for n in range(parts)], **more
    )


@pytest.mark.parametrize(("parts", "shown"), [(21, 0), (22, 1)])
def test_an_assessment_has_a_contents_list_from_24_headings_on(parts, shown):
    document = discussed(parts)

    assert len(headings(document)) + len(headings(document, 2)) == parts + 2
    assert len(contents(document)) == shown


def test_the_list_names_headings_of_two_levels_and_leads_to_them():
    layout = layout_of(
        sections=(
            *sections("title"),
            Section.model_validate({"kind": "contents", "title": "In this paper"}),
            *sections("discussion"),
        ),
        numbered_headings=True,
    )

    document = composed(layout=layout, discussion=[{"heading": "Why", "body": "# Deep\n\nX."}])

    [found] = contents(document)
    assert plain(found.title) == "In this paper"
    assert [(e.level, e.number, e.text, e.target) for e in found.entries] == [
        (1, "1", "Discussion", "section-discussion"),
        (2, "", "Why", "discussion-1"),
    ]


def test_the_list_stands_where_the_style_puts_it_and_names_what_follows():
    always = Section.model_validate({"kind": "contents"})
    layout = layout_of(sections=(*sections("summary"), always, *sections("discussion")))

    document = discussed(1, layout=layout)

    [found] = contents(document)
    assert document.blocks.index(found) == 2
    assert [entry.text for entry in found.entries] == ["Discussion", "Part 0"]


def test_a_style_that_asks_for_no_list_has_none():
    assert contents(discussed(40, layout=layout_of(sections=sections("discussion")))) == []


def test_a_document_without_headings_has_no_list():
    assert contents(composed(layout=layout_of(sections=sections("contents", "title")))) == []
