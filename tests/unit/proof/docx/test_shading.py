import pytest

from briefgen.proof.docx.grid import grid_rows
from briefgen.proof.docx.shading import Shadings
from briefgen.proof.docx.styles import Styles
from tests.unit.proof.docx.files import element, read


def _fill(colour: str) -> str:
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{colour}"/>'


def _region(name: str, colour: str) -> str:
    return f'<w:tblStylePr w:type="{name}"><w:tcPr>{_fill(colour)}</w:tcPr></w:tblStylePr>'


_REGIONS = {
    "band1Horz": "100000",
    "band2Horz": "200000",
    "band1Vert": "300000",
    "firstCol": "400000",
    "lastCol": "500000",
    "firstRow": "600000",
    "lastRow": "700000",
    "nwCell": "800000",
    "seCell": "900000",
}
_STYLE = (
    '<w:styles><w:style w:type="table" w:styleId="T"><w:tblPr/>'
    f"<w:tcPr>{_fill('A00000')}</w:tcPr>{''.join(map(_region, _REGIONS, _REGIONS.values()))}"
    '</w:style><w:style w:type="table" w:styleId="U"><w:basedOn w:val="T"/>'
    f"{_region('firstRow', 'B00000')}</w:style></w:styles>"
)


def _grounds(look: str, style: str = "T", cell: str = "") -> list[list[str]]:
    """Return the grounds of a table of 4 rows and 3 columns."""
    row = f"<w:tr>{f'<w:tc><w:tcPr>{cell}</w:tcPr><w:p/></w:tc>' * 3}</w:tr>"
    table = element(
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/>{look}</w:tblPr>{row * 4}</w:tbl>'
    )
    styles = Styles(element(_STYLE))
    shading = Shadings(styles).of(table, styles.setting("FFFFFF"))
    rows = grid_rows(table)
    return [
        [shading.setting(cell, (at, cell.column), (4, 3)).ground for cell in row.cells]
        for at, row in enumerate(rows)
    ]


def _firsts(grounds: list[list[str]]) -> list[list[str]]:
    return [[ground[0] for ground in row] for row in grounds]


def test_each_part_of_a_table_is_shaded_as_its_look_asks():
    everything = '<w:tblLook w:val="01E0"/>'

    assert _firsts(_grounds(everything)) == [
        ["8", "6", "6"],
        ["4", "1", "5"],
        ["4", "2", "5"],
        ["7", "7", "9"],
    ]


def test_a_look_that_asks_for_nothing_leaves_the_whole_table():
    nothing = '<w:tblLook w:val="0600"/>'

    assert set(map(tuple, _grounds(nothing))) == {("A00000",) * 3}


def test_attributes_of_a_look_win_over_its_bits():
    look = '<w:tblLook w:val="01E0" w:firstRow="0" w:lastRow="0" w:noHBand="1" w:noVBand="1"/>'

    assert _firsts(_grounds(look)) == [["4", "A", "5"]] * 4


def test_a_table_that_says_nothing_has_a_first_row_and_a_first_column():
    assert _firsts(_grounds(""))[0] == ["8", "6", "6"]
    assert _firsts(_grounds('<w:tblLook w:val="odd"/>'))[1][0] == "2"


def test_vertical_bands_are_counted_without_the_first_column():
    look = '<w:tblLook w:val="0280"/>'

    assert _firsts(_grounds(look)) == [["4", "3", "A"]] * 4


def test_a_style_has_what_its_base_says_and_says_more():
    look = '<w:tblLook w:val="0620"/>'

    assert _firsts(_grounds(look, "U"))[0] == ["B", "B", "B"]
    assert _firsts(_grounds(look, "U"))[1] == ["A", "A", "A"]


def test_the_ground_of_a_cell_wins():
    assert set(map(tuple, _grounds("", cell=_fill("123456")))) == {("123456",) * 3}


def test_the_table_itself_may_be_shaded():
    table = element(
        f"<w:tbl><w:tblPr>{_fill('123456')}</w:tblPr><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl>"
    )
    styles = Styles(None)
    (row,) = grid_rows(table)

    setting = (
        Shadings(styles).of(table, styles.setting("FFFFFF")).setting(row.cells[0], (0, 0), (1, 1))
    )
    assert setting.ground == "123456"


@pytest.mark.parametrize(("colour", "hidden"), [("FFFFFF", 0), ("1F3864", 1)])
def test_a_table_style_colours_words_and_ground_alike(colour, hidden):
    style = (
        '<w:style w:type="table" w:styleId="T"><w:tblStylePr w:type="firstRow"><w:rPr>'
        f'<w:color w:val="{colour}"/></w:rPr><w:tcPr>{_fill("1F3864")}</w:tcPr></w:tblStylePr>'
        "</w:style>"
    )
    table = (
        '<w:tbl><w:tblPr><w:tblStyle w:val="T"/><w:tblLook w:firstRow="1"/></w:tblPr><w:tblGrid>'
        "<w:gridCol/></w:tblGrid><w:tr><w:tc><w:p><w:r><w:t>head</w:t></w:r></w:p></w:tc></w:tr>"
        "</w:tbl>"
    )

    assert len(read(table, styles=style).faults) == hidden
