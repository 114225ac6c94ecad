import pikepdf

from briefgen.proof.readback import Cell, Kind
from tests.unit.proof.pdf.tagged import marked, read


def _span(**attributes):
    return {"A": pikepdf.Dictionary(O=pikepdf.Name.Table, **attributes)}


def _cells(readback):
    return [(each.text, each.cell) for each in readback.passages if each.kind is Kind.CELL]


def test_cells_stand_in_a_grid_with_spans():
    found = read(
        marked("a", "b", "c", "d"),
        ("Table", _span(Summary="Name"),
         ("THead", ("TR", ("TH", 0, _span(ColSpan=2)), ("TH", 1, _span(RowSpan=2)))),
         ("TBody", ("TR", ("TD", 2), ("TD", 3)))),
    )  # fmt: skip

    assert (found.passages[0].kind, found.passages[0].text) == (Kind.TABLE, "Name")
    assert _cells(found) == [
        ("a", Cell(table=0, row=0, column=0, columns=2, heads=True)),
        ("b", Cell(table=0, row=0, column=2, rows=2, heads=True)),
        ("c", Cell(table=0, row=1, column=0)),
        ("d", Cell(table=0, row=1, column=1)),
    ]


def test_a_column_that_a_cell_above_fills_is_left_out():
    found = read(
        marked("a", "b", "c"),
        ("Table", ("TR", ("TD", 0, _span(RowSpan=2)), ("TD", 1)), ("TR", ("TD", 2))),
    )

    assert [cell.column for _, cell in _cells(found)] == [0, 1, 1]


def test_paragraphs_of_a_cell_stand_on_lines_of_their_own():
    found = read(
        marked("a", "b", "-", "item"),
        ("Table", ("TR", ("TD", ("P", 0), ("P", 1)),
                   ("TD", ("L", ("LI", ("Lbl", 2), ("LBody", 3)))), ("TD",))),
    )  # fmt: skip

    assert [text for text, _ in _cells(found)] == ["a\nb", "-item", ""]


def test_tables_are_counted_and_captions_come_first():
    found = read(
        marked("caption", "a", "b"),
        ("Table", ("TR", ("TD", 1)), ("Caption", 0)),
        ("Table", ("TR", ("TD", 2))),
    )

    assert [each.text for each in found.passages] == ["caption", "", "a", "", "b"]
    assert [cell.table for _, cell in _cells(found)] == [0, 1]


def test_an_absurd_span_is_cut_short():
    found = read(marked("a"), ("Table", ("TR", ("TD", 0, _span(RowSpan=10**9, ColSpan=-4)))))

    assert _cells(found) == [("a", Cell(table=0, row=0, column=0, rows=1000))]
