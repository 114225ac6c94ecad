from briefgen.render.pdf.boxes.paragraph import TextBlock
from briefgen.render.pdf.boxes.rows import CellBox, CellText, RowBox
from tests.unit.render.pdf.specimens import a_painter, a_passage, shown

LEADING = 12


def a_text(lines, before=0.0, after=0.0):
    block = TextBlock(a_passage("\n".join("words" for _ in range(lines))), LEADING)
    return CellText(block, block.lines(100), before, after)


def a_cell(*texts, fill=""):
    return CellBox(0, 100, 0, 90, texts, fill)


def lines_of(row):
    return [[len(text.lines) for text in cell.texts] for cell in row.cells]


def test_a_cell_counts_the_larger_of_the_spaces_between_its_paragraphs():
    cell = a_cell(a_text(1, before=5, after=3), a_text(2, before=2, after=1))

    assert cell.height == 5 + LEADING + 3 + 2 * LEADING + 1


def test_an_empty_cell_has_no_height():
    assert a_cell().height == 0


def test_a_row_is_as_tall_as_its_tallest_cell():
    assert RowBox((a_cell(a_text(1)), a_cell(a_text(3))), 4, 5).height == 4 + 3 * LEADING + 5


def places(row):
    painter = a_painter()
    row.draw(painter, 50, 700, gap=0)
    return [each.bottom for each in shown(" ".join(painter.canvas.code))]


def test_the_words_of_a_row_begin_at_one_height():
    assert len(set(places(RowBox((a_cell(a_text(1)), a_cell(a_text(1))), 4, 4)))) == 1


def test_the_words_of_a_header_end_at_one_height():
    short, *tall = places(RowBox((a_cell(a_text(1)), a_cell(a_text(2))), 0, 3, is_header=True))

    assert short == tall[-1]


def test_the_ground_of_a_row_lies_below_that_of_its_cells_from_edge_to_edge():
    painter = a_painter()
    cells = (a_cell(), CellBox(100, 80, 100, 70, (), "0 0 0 rg"))

    RowBox(cells, 10, 0, fill="1 1 1 rg").draw(painter, 0, 700, gap=1)

    fills = [code.split() for code in painter.canvas.code if " re f Q" in code]
    assert [(code[1], code[5], code[7]) for code in fills] == [
        ("1", "0", "180"),
        ("0", "100", "80"),
    ]
    assert sum("Background" in code for code in painter.canvas.code) == 2


def test_filled_cells_leave_a_gap_but_at_the_end():
    painter = a_painter()
    cells = (a_cell(fill="0 0 0 rg"), a_cell(fill="0 0 0 rg"))

    RowBox(cells, 10, 0).draw(painter, 0, 700, gap=1)

    fills = [code for code in painter.canvas.code if " re f Q" in code]
    assert [code.split()[7] for code in fills] == ["99", "100"]


def test_the_place_of_a_row_is_marked():
    painter = a_painter()

    RowBox((a_cell(a_text(1)),), 0, 0, anchors=("here",)).draw(painter, 0, 700, gap=0)

    assert painter.canvas.anchors == {"here": 1}


def test_a_row_is_cut_between_lines():
    row = RowBox((a_cell(a_text(1)), a_cell(a_text(5), a_text(5))), 4, 4, anchors=("here",))

    halves = row.cut(4 + 7 * LEADING + 4)

    assert halves is not None
    first, rest = halves
    assert (lines_of(first), lines_of(rest)) == ([[1], [5, 2]], [[], [3]])
    assert (first.anchors, rest.anchors) == (("here",), ())
    assert first.height <= 4 + 7 * LEADING + 4


def test_a_paragraph_that_is_cut_goes_on_without_space_above():
    row = RowBox((a_cell(a_text(4, before=6)),), 0, 0)

    halves = row.cut(6 + 2 * LEADING)

    assert halves is not None
    assert halves[1].height == 2 * LEADING


def test_a_row_of_which_nothing_fits_is_not_cut():
    assert RowBox((a_cell(a_text(5)),), 4, 4).cut(10) is None


def test_a_row_that_fits_is_not_cut():
    assert RowBox((a_cell(a_text(2)),), 0, 0).cut(500) is None


def test_no_line_of_a_cell_is_left_alone_at_either_side_of_a_cut():
    row = RowBox((a_cell(a_text(5), a_text(5)),), 0, 0)
    heights = {4: ([[3]], [[2, 5]]), 6: ([[5]], [[5]]), 9: ([[5, 3]], [[2]])}

    for lines, wanted in heights.items():
        halves = row.cut(lines * LEADING)
        assert halves is not None
        assert tuple(map(lines_of, halves)) == wanted


def test_lines_are_left_alone_where_the_row_could_not_be_cut_otherwise():
    halves = RowBox((a_cell(a_text(3)),), 0, 0).cut(2 * LEADING)

    assert halves is not None
    assert tuple(map(lines_of, halves)) == ([[2]], [[1]])
