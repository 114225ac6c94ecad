"""Prose keeps its paragraphs, sub-headings, lists and tables."""

from typing import Any

from briefgen.document.blocks import Heading, ItemList, ListKind, Paragraph, Scope, Table
from briefgen.document.inline import Mark, plain
from briefgen.document.roles import Role
from tests.unit.compose.composed import composed, marked, part, rows, says, widths

SOURCES = [{"id": "a", "title": "A"}]


def prose(body: str, **given: Any):
    return part(composed(discussion=[{"body": body, **given}], sources=SOURCES), "discussion")


def test_paragraphs_follow_each_other():
    blocks = prose("One\ntwo.\n\nThree.")

    assert [plain(block.text) for block in blocks] == ["One two.", "Three."]
    assert {block.role for block in blocks} == {Role.BODY}


def test_sub_headings_stand_below_the_heading_of_their_part():
    blocks = prose("# One\n\n## Two\n\n#### Four", heading="Why")

    assert [(block.level, plain(block.text)) for block in blocks] == [
        (2, "Why"),
        (3, "One"),
        (3, "Two"),
        (3, "Four"),
    ]


def test_without_a_heading_of_their_own_sub_headings_stand_a_level_higher():
    assert [block.level for block in prose("# One\n\n## Two\n\n### Three")] == [2, 3, 3]


def test_no_level_is_left_out_wherever_an_author_begins():
    assert [block.level for block in prose("### One\n\n# Two\n\n#### Three")] == [2, 2, 3]


def test_headings_have_anchors_of_their_own_and_no_citations():
    one, two = prose("# One [@a]\n\n# One")

    assert isinstance(one, Heading)
    assert plain(one.text).strip() == "One"
    assert one.anchor != two.anchor


def test_lists_keep_their_kind_their_start_and_their_depth():
    bullets, numbers = prose("- a\n  - b\n    - c\n      - d\n\n3. three\n4. four")

    assert (bullets.kind, [(i.level, plain(i.text)) for i in bullets.items]) == (
        ListKind.BULLET,
        [(0, "a"), (1, "b"), (2, "c"), (2, "d")],
    )
    assert (numbers.kind, numbers.start) == (ListKind.NUMBER, 3)


def test_lists_within_a_list_keep_their_own_kind():
    [steps] = prose("1. a\n   - b\n     1. c\n2. d")

    bullet, number = ListKind.BULLET, ListKind.NUMBER
    assert steps.kind is number
    assert [item.kind for item in steps.items] == [number, bullet, number, number]


def test_a_table_has_a_header_row_and_the_width_of_the_text():
    [table] = prose("| Gate | What was seen there |\n|---|---|\n| north | nothing |\n| | x |")

    assert isinstance(table, Table)
    assert rows(table) == [
        ["Gate", "What was seen there"],
        ["north", "nothing"],
        ["", "x"],
    ]
    assert (table.header_rows, table.title) == (1, "Gate, What was seen there")
    assert {cell.scope for cell in table.rows[0].cells} == {Scope.COLUMN}
    assert round(sum(widths(table))) == 170
    assert widths(table)[0] < widths(table)[1]


def test_a_table_of_many_words_keeps_room_for_its_short_columns():
    [table] = prose(f"| A | B |\n|---|---|\n| x | {'long words ' * 60} |")

    assert widths(table)[0] >= 25


def test_a_table_without_words_in_its_header_is_named_after_its_field():
    [table] = prose("| | |\n|---|---|\n| x | y |")

    assert table.title == "discussion[0].body"


def test_the_sources_of_a_part_are_cited_at_its_end():
    *_, paragraph = prose("One.\n\nTwo.", sources=["a"])
    [items] = prose("- one\n- two", sources=["a"])
    *_, below = prose("| A |\n|---|\n| x |", sources=["a"])

    assert says(paragraph.text) == "Two.1"
    assert isinstance(items, ItemList)
    assert [plain(item.text) for item in items.items] == ["one", "two1"]
    assert isinstance(below, Paragraph)
    assert says(below.text) == "1"


def test_sources_that_do_not_exist_leave_no_paragraph_of_their_own():
    [table] = prose("| A |\n|---|\n| x |", sources=["nobody"])

    assert isinstance(table, Table)


def test_a_discussion_of_white_space_says_nothing():
    blocks = prose("<!-- -->", sources=["a"])

    assert [says(block.text) for block in blocks] == ["<!-- -->1"]


def test_words_in_tables_and_lists_keep_their_emphasis():
    assert marked(prose("- *one*\n\n| **A** |\n|---|\n| x |"), Mark.EMPHASIS) == ["one"]
    assert marked(prose("- *one*\n\n| **A** |\n|---|\n| x |"), Mark.STRONG) == ["A"]
