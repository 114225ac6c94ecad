import pytest

from tests.unit.proof.docx.files import a_paragraph, read

_FIXED = '<w:tblLayout w:type="fixed"/>'


def _told(properties=_FIXED, grid=(4000, 4000), cell="", row="", styles=""):
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in grid)
    first = f"<w:tc><w:tcPr>{cell}</w:tcPr>{a_paragraph('one')}</w:tc>"
    rest = row or f"<w:tc>{a_paragraph('two')}</w:tc>"
    table = f"<w:tblPr>{properties}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>"
    body = f"<w:tbl>{table}<w:tr>{first}{rest}</w:tr></w:tbl>"
    return [fault.message for fault in read(body, styles=styles).faults]


def _margins(holder, **sides):
    said = "".join(f'<w:{side} w:w="{w}" w:type="dxa"/>' for side, w in sides.items())
    return f"<w:{holder}>{said}</w:{holder}>"


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ({"grid": (1, 4000)}, '(a column with 0.05 pt for words): "one"'),
        ({"grid": (12000, 4000)}, '(a column that begins 600 pt from the edge of the text): "two"'),
        (
            {"properties": _FIXED + _margins("tblCellMar", left=9000), "grid": (4000, 9200)},
            '(a column with -250 pt for words): "one"',
        ),
        (
            {"cell": _margins("tcMar", start=2000, end=2000)},
            '(a column with 0 pt for words): "one"',
        ),
        (
            {"cell": _margins("tcMar", top=30000)},
            '(1500 pt below the top of a cell): "one"',
        ),
        (
            {"cell": '<w:tcW w:w="5" w:type="dxa"/><w:gridSpan w:val="2"/>', "row": "<!-- -->"},
            '(a column with 0.25 pt for words): "one"',
        ),
    ],
)
def test_a_cell_that_has_no_room_for_words_is_told(said, reason):
    assert next(each.removeprefix("hidden text ") for each in _told(**said)) == reason


@pytest.mark.parametrize(
    "properties",
    [
        '<w:tblInd w:w="30000" w:type="dxa"/>',
        '<w:tblInd w:w="-3000" w:type="dxa"/>',
        '<w:tblpPr w:tblpX="30000"/>',
        '<w:tblpPr w:tblpY="30000" w:vertAnchor="page"/>',
    ],
)
@pytest.mark.parametrize("layout", ["", _FIXED])
def test_a_table_beside_the_page_is_told(properties, layout):
    assert len(_told(properties + layout)) == 2
    style = f'<w:style w:type="table" w:styleId="S"><w:tblPr>{properties}</w:tblPr></w:style>'
    assert len(_told(f'<w:tblStyle w:val="S"/>{layout}', styles=style)) == 2


@pytest.mark.parametrize(
    "said",
    [
        {},
        {"properties": "", "grid": (1, 1)},
        {"properties": _FIXED + '<w:tblInd w:w="5000" w:type="pct"/>'},
        {"properties": _FIXED + '<w:tblpPr w:tblpX="30000" w:tblpXSpec="right" w:tblpY="9"/>'},
        {"properties": _FIXED + _margins("tblCellMar", left=108, right=108), "grid": (397, 4000)},
        {"cell": _margins("tcMar", left=0, bottom=300)},
        {"cell": '<w:tcW w:w="50" w:type="pct"/>'},
    ],
)
def test_a_table_with_room_is_let_be(said):
    assert _told(**said) == []


def test_words_without_a_column_of_the_grid_have_the_page():
    assert not any("column with" in each for each in _told(grid=()))
