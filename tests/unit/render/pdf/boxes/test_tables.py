from itertools import pairwise

import pytest

from briefgen.diagnostics import RenderError
from briefgen.document.blocks import Align, Cell, Column, Fill, Paragraph, Row, Table
from briefgen.document.inline import Span
from briefgen.document.roles import Role, TableKind
from briefgen.render.pdf.boxes.tables import TableBox, TableSetter
from briefgen.render.pdf.file.structure import Element
from briefgen.render.pdf.styles import StyleSheet
from briefgen.render.pdf.text.inline import Setter
from tests.builders import a_style, a_text
from tests.unit.render.pdf.specimens import LOOK, a_painter, a_paragraph, a_row, a_table

PAGE = 700.0
WIDTH = 482.0
ROW = 4 + 13 + 4
RULE = 0.5
HEADER = 11 + 3 + 0.75


def a_box(table, *, page=PAGE, look=LOOK):
    content = TableSetter(StyleSheet(look), Setter(look, "en-GB")).content(table, Element("Table"))
    return TableBox(content, look, a_painter(), page)


def rows(count, words="words"):
    return (a_row(f"row {i}", words) for i in range(count))


def counts(parts):
    return [len(part.content.rows) for part in parts]


def test_a_data_table_is_as_tall_as_header_rows_and_the_rules_between():
    assert a_box(a_table(*rows(5))).measure(WIDTH) == pytest.approx(HEADER + 5 * ROW + 4 * RULE)


def test_rules_above_and_below_take_their_room():
    table = a_table(*rows(2), header=False, kind=TableKind.MESSAGE)

    assert a_box(table).measure(WIDTH) == pytest.approx(0.5 + 2 * (3 + 13 + 3) + 0.5 + 0.5)


def test_the_first_row_of_a_record_table_has_less_space_above():
    one, two = (
        a_box(a_table(*rows(count), header=False, kind=TableKind.RECORD)).measure(WIDTH)
        for count in (1, 2)
    )

    assert one == 1 + 13 + 5
    assert two - one == RULE + 5 + 13 + 5


def test_a_table_is_split_between_rows_and_each_part_has_the_header():
    box = a_box(a_table(*rows(10)))

    first, rest = box.parts(WIDTH, HEADER + 4 * (ROW + RULE), at_top=False)

    assert counts([first, rest]) == [4, 6]
    assert first.measure(WIDTH) == pytest.approx(HEADER + 4 * (ROW + RULE))
    assert rest.measure(WIDTH) == pytest.approx(HEADER + 6 * ROW + 5 * RULE)


def test_a_row_that_fits_but_for_its_rule_moves():
    room = HEADER + 4 * (ROW + RULE) - 0.3

    assert counts(a_box(a_table(*rows(10))).parts(WIDTH, room, at_top=False)) == [3, 7]


def test_a_header_never_stands_without_a_row():
    box = a_box(a_table(*rows(10)))

    assert box.parts(WIDTH, HEADER + ROW, at_top=False) == []
    assert box.least(WIDTH) == pytest.approx(HEADER + ROW + RULE)


def test_a_style_keeps_two_rows_with_the_header():
    box = a_box(a_table(*rows(10)), look=a_style("sitrep").look)
    row = 3.5 + 12 + 3.5

    assert box.least(WIDTH) == pytest.approx(HEADER + 2 * (row + RULE))


def test_rows_that_fill_half_a_page_are_not_kept_with_each_other():
    look = a_style("sitrep").look
    tall = a_row("words\n" * 20, "")
    box = a_box(a_table(tall, tall), look=look, page=500)

    assert box.least(WIDTH) < 300 < box.measure(WIDTH)


def test_a_table_that_is_kept_whole_moves():
    table = a_table(*rows(3), header=False, kind=TableKind.KEY)
    box = a_box(table)

    assert box.least(WIDTH) == box.measure(WIDTH)
    assert box.parts(WIDTH, box.measure(WIDTH) - 1, at_top=False) == []


def test_a_table_that_is_kept_whole_is_split_where_half_a_page_does_not_hold_it():
    table = a_table(*rows(6), header=False, kind=TableKind.KEY)
    box = a_box(table, page=100)

    assert len(box.parts(WIDTH, 60, at_top=False)) == 2


def test_a_record_table_goes_on_with_its_hairline():
    box = a_box(a_table(*rows(6), header=False, kind=TableKind.RECORD))

    _, rest = box.parts(WIDTH, 100, at_top=False)

    assert rest.measure(WIDTH) == pytest.approx(sum(rest._heights) + len(rest._heights) * RULE)


def tall(lines):
    return a_row("tall", "\n".join("words" for _ in range(lines)))


def test_a_row_taller_than_most_of_a_page_is_cut_between_lines():
    box = a_box(a_table(tall(60), *rows(1)))

    first, rest = box.parts(WIDTH, 300, at_top=False)

    assert counts([first, rest]) == [1, 2]
    assert first.measure(WIDTH) <= 300


def test_a_row_taller_than_most_of_a_page_may_begin_below_others():
    box = a_box(a_table(*rows(2), tall(60)))

    assert counts(box.parts(WIDTH, 300, at_top=False)) == [3, 1]


def test_a_tall_row_is_not_begun_for_a_line_or_two():
    room = HEADER + 2 * (ROW + RULE) + 40

    assert counts(a_box(a_table(*rows(2), tall(60))).parts(WIDTH, room, at_top=False)) == [2, 1]


def test_a_row_of_half_a_page_is_never_cut():
    box = a_box(a_table(*rows(1), tall(25)))

    assert counts(box.parts(WIDTH, 300, at_top=False)) == [1, 1]


def test_at_the_top_of_a_page_a_row_that_does_not_fit_is_cut():
    box = a_box(a_table(tall(30)))

    assert counts(box.parts(WIDTH, 300, at_top=True)) == [1, 1]


def test_where_nothing_can_be_cut_nothing_is():
    box = a_box(a_table(*rows(1)))

    assert box.parts(WIDTH, HEADER + 5, at_top=True) == []


def test_a_table_that_fits_has_no_parts():
    assert a_box(a_table(*rows(2))).parts(WIDTH, 500, at_top=True) == []


def test_every_row_comes_once_however_often_a_table_is_split():
    queue, seen = [a_box(a_table(*rows(40)))], []
    while queue:
        part = queue.pop(0)
        parts = part.parts(WIDTH, 200, at_top=True)
        queue[:0] = parts[1:]
        seen.append(len((parts or [part])[0].content.rows))

    assert sum(seen) == 40
    assert all(a >= b for a, b in pairwise(seen))


def test_a_repeated_header_is_decoration():
    box = a_box(a_table(*rows(10)))
    _, rest = box.parts(WIDTH, 100, at_top=False)

    rest.paint(50, 700, WIDTH)

    code = rest.painter.canvas.code
    assert code[0] == "/Artifact <</Type /Pagination>> BDC"
    assert not any(operator.startswith("/TH") for operator in code)


def texts(table):
    return [[cell.texts for cell in row.cells] for row in a_box(table).content.rows]


def test_native_names_and_end_columns_are_flush_right():
    columns = (Column(width=138), Column(width=32, align=Align.END))
    native = Cell(paragraphs=(Paragraph(role=Role.NATIVE_NAME, text=a_text("מכתב")),))
    row = Row(cells=(Cell(paragraphs=(a_paragraph("a", role=Role.CELL),)), native))
    table = Table(kind=TableKind.DATA, title="t", columns=columns, rows=(row,))

    [[_, [text]]] = texts(table)
    cell = a_box(table).content.rows[0].cells[1]

    assert text.block.align is Align.END
    assert cell.text_left + cell.text_width == pytest.approx(cell.left + cell.width)


def test_filled_cells_are_set_off_from_their_edge():
    filled = Cell(paragraphs=(a_paragraph("a", role=Role.CELL),), fill=Fill.ACCENT)
    table = a_table(Row(cells=(filled, Cell())))

    cell = a_box(table).content.rows[0].cells[0]

    assert cell.text_left > cell.left
    assert cell.fill


def test_a_label_in_a_cell_stands_before_its_words():
    paragraph = Paragraph(role=Role.CELL, label=a_text("Label"), text=a_text("words"))
    table = a_table(Row(cells=(Cell(paragraphs=(paragraph,)), Cell())))

    [[[text], _]] = texts(table)

    assert "".join(segment.text for segment in text.lines[0].segments) == "Label words"


def test_a_kind_that_the_style_does_not_know_is_named():
    tables = {name: look for name, look in LOOK.tables.items() if name != "key"}
    sheet = StyleSheet(LOOK.model_copy(update={"tables": tables}))

    with pytest.raises(RenderError, match='tables of the kind "key"'):
        sheet.table(TableKind.KEY)


def test_a_role_that_the_style_does_not_know_is_named():
    roles = {name: look for name, look in LOOK.roles.items() if name != "body"}
    sheet = StyleSheet(LOOK.model_copy(update={"roles": roles}))

    with pytest.raises(RenderError, match='the role "body"'):
        sheet.setting(Role.BODY)


def test_the_places_in_a_row_are_where_the_row_begins():
    cited = Paragraph(role=Role.CELL, text=(Span(text="[1]", anchor="citation"),))
    row = Row(cells=(Cell(), Cell(paragraphs=(cited,))), anchor="row")
    box = a_box(a_table(row))

    box.paint(50, 700, WIDTH)

    assert box.painter.canvas.anchors == {"row": 1, "citation": 1}


def test_every_second_row_below_the_header_stands_on_a_stripe_and_both_halves_of_a_cut_one():
    own = LOOK.tables["data"].model_copy(update={"stripe": "panel"})
    striped = LOOK.model_copy(update={"tables": {**LOOK.tables, "data": own}})
    content = a_box(a_table(*rows(4)), look=striped).content

    assert content.header is not None
    assert content.header.fill == ""
    assert [bool(row.fill) for row in content.rows] == [False, True, False, True]
    assert not any(row.fill for row in a_box(a_table(*rows(4))).content.rows)
    tall = a_box(a_table(*rows(2, "words " * 400)), look=striped).content.rows[1]
    halves = tall.cut(tall.height / 2)
    assert halves is not None
    assert {half.fill for half in halves} == {tall.fill}
