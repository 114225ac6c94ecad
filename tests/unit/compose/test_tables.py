"""A column that no row fills is dropped, and its width goes to the widest text column."""

import pytest

from briefgen.compose.parts import cell, paragraph, words
from briefgen.compose.tables import Grid, captioned, data_table, record_table
from briefgen.document.blocks import Align, Row
from briefgen.document.inline import plain
from briefgen.document.roles import Role, TableKind
from tests.unit.compose.composed import rows, widths

GRID = Grid(titles=("A", "B", "C"), widths=(40, 100, 30), at_end=frozenset({2}))


def row(*texts: str) -> Row:
    return Row(cells=tuple(cell(paragraph(Role.CELL, words(text))) for text in texts))


@pytest.mark.parametrize(
    ("filled", "titles", "shares"),
    [
        (("a", "b", "c"), ["A", "B", "C"], [40, 100, 30]),
        (("a", "b", ""), ["A", "B"], [40, 130]),
        (("", "b", "c"), ["B", "C"], [140, 30]),
        (("", "b", ""), ["B"], [170]),
        (("a", "", "c"), ["A", "C"], [140, 30]),
        (("", "", ""), ["B"], [170]),
    ],
)
def test_empty_columns_are_dropped(filled, titles, shares):
    made = data_table("Name", GRID, [row(*filled)])

    assert rows(made)[0] == titles
    assert widths(made) == shares


def test_one_filled_cell_keeps_its_column():
    made = data_table("Name", GRID, [row("a", "b", ""), row("a", "b", "c")])

    assert rows(made)[1:] == [["a", "b", ""], ["a", "b", "c"]]


def test_a_column_at_the_far_edge_is_set_flush_with_it():
    made = data_table("Name", GRID, [row("a", "b", "c")])

    assert [column.align for column in made.columns] == [Align.START, Align.START, Align.END]


def test_a_data_table_repeats_one_header_row():
    made = data_table("Name", GRID, [row("a", "b", "c")])

    assert (made.kind, made.title, made.header_rows) == (TableKind.DATA, "Name", 1)


def test_rows_keep_their_anchors_and_their_places_in_the_brief():
    given = Row(cells=row("a", "b", "c").cells, anchor="source-a", path="sources[0]")

    made = data_table("Name", GRID, [given])

    assert (made.rows[1].anchor, made.rows[1].path) == ("source-a", "sources[0]")


def test_a_record_table_has_no_header():
    made = record_table("Name", [40, 130], [row("a", "b")])

    assert (made.kind, made.header_rows, widths(made)) == (TableKind.RECORD, 0, [40, 130])


def test_a_caption_changes_nothing_else():
    made = record_table("Name", [40, 130], [row("a", "b")])

    with_caption = captioned(made, words("Above"))

    assert plain(with_caption.caption) == "Above"
    assert (with_caption.rows, with_caption.columns) == (made.rows, made.columns)
