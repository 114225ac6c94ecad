from briefgen.document.blocks import Column, Fill, Table
from briefgen.document.roles import TableKind
from briefgen.render.docx.blocks.cell_frames import CellFrames
from briefgen.render.docx.styles.sheet import StyleSheet
from tests.builders import a_style


def _frames(kind: TableKind = TableKind.DATA) -> CellFrames:
    columns = (Column(width=40), Column(width=40), Column(width=90))
    table = Table(kind=kind, columns=columns, rows=(), title="t", header_rows=1)
    return CellFrames(StyleSheet(a_style().look, "en-GB"), table, [10, 20, 30])


def test_cells_of_one_column_ground_and_kind_of_row_have_one_frame():
    frames = _frames()

    assert frames.of(2, 0, Fill.NONE) is frames.of(7, 0, Fill.NONE)
    assert frames.of(2, 0, Fill.NONE) is not frames.of(2, 1, Fill.NONE)
    assert frames.of(2, 0, Fill.NONE) != frames.of(2, 0, Fill.PANEL)


def test_a_frame_tells_the_width_of_its_column_and_its_ground():
    frame, variant = _frames().of(0, 1, Fill.ACCENT)

    assert frame.startswith('<w:tcW w:w="20" w:type="dxa"/>')
    assert "<w:shd " in frame
    assert variant.filled
