import pytest

from briefgen.document.blocks import (
    Contents,
    Figure,
    Heading,
    ItemList,
    Paragraph,
    Row,
    Table,
)
from briefgen.document.roles import Role, TableKind
from briefgen.render.docx.blocks.spacing import (
    ends_in_paragraph,
    ends_in_rule,
    gap_above,
    space_before,
)
from briefgen.render.docx.styles.sheet import StyleSheet
from tests.builders import a_style, a_text
from tests.unit.render.docx.opened import sample

_HEADING = Heading(level=1, text=a_text("A heading"), anchor="here")


@pytest.fixture
def sheet():
    return StyleSheet(a_style().look, "en-GB")


def _table(kind, **more):
    return Table(kind=kind, columns=(), rows=(Row(cells=()),), title="T", **more)


def test_what_follows_a_message_header_is_moved_down(sheet):
    message = _table(TableKind.MESSAGE)

    assert space_before(sheet, message, Role.BLUF) == 10
    assert space_before(sheet, message, Role.HEADING_1) is None
    assert space_before(sheet, _HEADING, Role.BLUF) is None
    assert space_before(sheet, None, Role.BLUF) is None


@pytest.mark.parametrize(
    ("last", "gap"),
    [
        (None, 0),
        (_HEADING, 6),
        (Paragraph(role=Role.BLUF, text=()), 12),
        (sample(ItemList), 8),
        (sample(Figure), 12),
        (sample(Contents), 12),
        (_table(TableKind.DATA), 12),
    ],
)
def test_key_figures_keep_their_distance_from_what_stands_above(sheet, last, gap):
    assert gap_above(sheet, last, _table(TableKind.FIGURES)) == gap


def test_tables_that_touch_are_parted_by_a_point_or_by_the_space_of_the_first(sheet):
    assert gap_above(sheet, _table(TableKind.DATA), _table(TableKind.KEY)) == 1
    assert gap_above(sheet, _table(TableKind.MESSAGE), _table(TableKind.KEY)) == 10


def test_a_caption_parts_tables_by_itself(sheet):
    captioned = _table(TableKind.SCALE, caption=a_text("The scale"))

    assert gap_above(sheet, _table(TableKind.DATA), captioned) == 0


def test_only_tables_and_contents_lists_end_in_no_paragraph():
    assert ends_in_paragraph(_HEADING)
    assert not ends_in_paragraph(_table(TableKind.DATA))
    assert not ends_in_paragraph(sample(Contents))
    assert not ends_in_paragraph(None)


def test_a_rule_is_at_the_foot_of_some_tables(sheet):
    assert ends_in_rule(sheet, _table(TableKind.META))
    assert not ends_in_rule(sheet, _table(TableKind.DATA))
    assert not ends_in_rule(sheet, _HEADING)
