from dataclasses import replace

import pytest

from briefgen.document.blocks import Align, Cell, Column, Fill, Notes, Paragraph, Row, Scope, Table
from briefgen.document.inline import Span
from briefgen.document.roles import Role, TableKind
from briefgen.proof.docx.reader import read_docx
from briefgen.render.docx.blocks.tables import column_edges
from tests.builders import a_text
from tests.unit.render.docx.opened import opened, sample, words_of


def _cell(words="", role=Role.CELL, **more):
    paragraphs = (Paragraph(role=role, text=a_text(words)),) if words else ()
    return Cell(paragraphs=paragraphs, **more)


def _table(rows=2, kind=TableKind.DATA, header=1, **more):
    head = Row(cells=(_cell("Name", Role.TABLE_HEADER), _cell("What", Role.TABLE_HEADER)))
    body = (
        Row(cells=(_cell(f"Row {number}", scope=Scope.ROW), _cell("words")))
        for number in range(rows)
    )
    return Table(
        kind=kind,
        columns=(Column(width=40), Column(width=130)),
        rows=(*([head] * header), *body),
        title="A table",
        header_rows=header,
        **more,
    )


def _row(first, second, scope=Scope.ROW):
    return Row(cells=(_cell(first, scope=scope), _cell(second)))


def _kept(table, style="assessment"):
    rows = opened(table, style=style).find("//w:tr")
    name = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}keepNext"
    return [any(True for _ in row.iter(name)) for row in rows]


def test_a_table_is_as_wide_as_its_columns_and_begins_at_the_margin():
    file = opened(_table())

    assert file.values("//w:tblW/@w:w") == ["9638"]
    assert file.values("//w:gridCol/@w:w") == ["2268", "7370"]
    assert file.values("//w:tblInd/@w:w") == ["0"]
    assert file.values("//w:tblLayout/@w:type") == ["fixed"]


def test_widths_add_up_whatever_they_are():
    assert sum(column_edges([170 / 7] * 7)) == 9638
    assert max(column_edges([170 / 7] * 7)) - min(column_edges([170 / 7] * 7)) <= 1


def test_cells_are_as_wide_as_the_grid_says():
    sevenths = tuple(Column(width=170 / 7) for _ in range(7))
    rows = tuple(Row(cells=tuple(_cell("x") for _ in sevenths)) for _ in range(2))
    file = opened(Table(kind=TableKind.DATA, columns=sevenths, rows=rows, title="A table"))

    assert file.values("//w:tcW/@w:w") == 2 * file.values("//w:gridCol/@w:w")


def test_a_table_has_a_name_and_is_described_by_its_columns():
    plain = opened(_table())
    captioned = opened(_table(caption=a_text("What stands where")))

    assert plain.values("//w:tblCaption/@w:val") == ["A table"]
    assert plain.values("//w:tblDescription/@w:val") == ["Name, What"]
    assert captioned.values("//w:tblDescription/@w:val") == ["Name, What"]
    assert words_of(captioned.find("//w:body/w:p[1]")[0]) == "What stands where"


@pytest.mark.parametrize(
    ("rows", "header", "description"),
    [
        ((_row("Name", "What", scope=Scope.COLUMN), _row("Ship", "waits")), 1, "Name, What"),
        ((_row("Likely", "It rains."), _row("Remote", "It snows.")), 0, "Likely, Remote"),
        ((_row("Likely", "It rains."), _row("Likely", "It snows.")), 0, "Likely"),
        ((_row("7", "9", scope=Scope.NONE),), 0, "A table"),
        ((_row("", ""),), 1, "A table"),
        ((_row("word " * 100, "two"),), 1, f"{'word ' * 79}..."),
    ],
)
def test_a_table_is_described_by_its_columns_or_its_rows_or_its_title(rows, header, description):
    file = opened(replace(_table(header=0), rows=rows, header_rows=header))

    assert file.values("//w:tblDescription/@w:val") == [description]


def test_the_header_is_repeated_and_no_row_is_split():
    file = opened(_table(rows=3))

    assert len(file.find("//w:tr/w:trPr/w:tblHeader")) == 1
    assert len(file.find("//w:tr/w:trPr/w:cantSplit")) == 4
    assert file.values("//w:tblLook/@w:firstRow") == ["1"]
    assert file.values("//w:tblLook/@w:firstColumn") == ["1"]
    assert file.values("//w:tblLook/@w:val") == ["04A0"]


@pytest.mark.parametrize(
    ("rows", "style", "kept"),
    [
        (2, "assessment", [True, True, False]),
        (5, "assessment", [True, False, False, False, False, False]),
        (5, "sitrep", [True, True, False, False, False, False]),
    ],
)
def test_short_tables_stay_whole_and_long_ones_keep_their_first_rows(rows, style, kept):
    assert _kept(_table(rows=rows), style) == kept


def test_a_table_style_has_the_rules_of_its_kind():
    style = opened().style("Data Table")

    assert style.says("w:tblPr/w:tblBorders/w:insideH/@w:color") == "D3D9E2"
    assert style.says("w:tblPr/w:tblBorders/w:bottom/@w:val") is None
    assert style.says("w:tblStylePr[@w:type='firstRow']//w:bottom/@w:sz") == "6"
    assert style.says("w:tblStylePr[@w:type='firstRow']//w:vAlign/@w:val") == "bottom"
    assert style.says("w:tblPr/w:tblCellMar/w:right/@w:w") == "160"
    assert style.says("w:tblPr/w:tblCellMar/w:top/@w:w") == "80"


def test_the_header_row_has_its_paddings_and_its_words_from_the_style_of_the_table():
    file = opened(_table())
    header = "w:tblStylePr[@w:type='firstRow']/w:"

    style = file.style("Data Table")
    assert style.says(f"{header}tcPr/w:tcMar/w:top/@w:w") == "0"
    assert style.says(f"{header}tcPr/w:tcMar/w:bottom/@w:w") == "60"
    assert style.has(f"{header}rPr/w:b")
    assert style.says(f"{header}rPr/w:color/@w:themeColor") == "text2"
    words = file.style("Table Header")
    assert (words.has("w:rPr/w:b"), words.has("w:rPr/w:color")) == (False, False)
    assert words.says("w:rPr/w:sz/@w:val") == "17"


def test_nothing_stands_in_the_way_of_what_another_table_style_says_of_a_header_row():
    """Paragraph styles speak louder than table styles, the defaults of the document do not."""
    file = opened(_table())

    assert not file.style("Normal").has("w:rPr")
    assert file.values("//w:rPrDefault//w:color/@w:themeColor", "word/styles.xml") == ["text1"]
    assert not file.find("//w:tr[1]//w:shd | //w:tr[1]//w:rPr")
    assert file.values("//w:tblLook/@w:noHBand") == ["0"]


def test_only_tables_with_named_columns_have_words_of_their_own_for_them():
    assert not opened().style("Record Table").has("w:tblStylePr/w:rPr")
    assert opened().style("Table in Prose").has("w:tblStylePr/w:rPr/w:b")


@pytest.mark.parametrize("language", ["en-GB", "en-US", "ar"])
def test_the_grid_is_exactly_as_wide_as_the_text(language):
    file = opened(_table(), _table(kind=TableKind.RECORD, header=0), language=language)
    page = file.find("//w:pgSz/@w:w | //w:pgMar/@w:left | //w:pgMar/@w:right")
    across, *sides = map(int, page)

    for table in file.find("//w:tbl"):
        grid = table.xpath("./w:tblGrid/w:gridCol/@w:w", namespaces={"w": table.nsmap["w"]})
        assert sum(map(int, grid)) == across - sum(sides)


def test_paddings_are_said_where_they_are_not_those_of_the_style():
    head, row = opened(_table(rows=1)).find("//w:tr")
    margins = "./w:tc/w:tcPr/w:tcMar/*/@w:w"
    names = {"w": head.nsmap["w"]}

    assert head.xpath(margins, namespaces=names) == ["40"]
    assert row.xpath(margins, namespaces=names) == ["40"]


def test_the_label_column_of_a_record_keeps_the_gutter_free():
    file = opened(_table(kind=TableKind.RECORD, header=0))

    assert file.values("//w:tr[1]/w:tc[1]//w:tcMar/w:right/@w:w") == ["170"]
    assert file.values("//w:tr[1]/w:tc[1]//w:tcMar/w:top/@w:w") == ["20"]
    assert file.values("//w:tr[2]/w:tc[1]//w:tcMar/w:top/@w:w") == []


def test_columns_are_aligned_by_styles():
    table = _table()
    columns = (Column(width=40, align=Align.CENTRE), Column(width=130, align=Align.END))
    file = opened(replace(table, columns=columns))

    styles = file.values("//w:tr[2]//w:pStyle/@w:val")
    assert styles == ["TableCellCentred", "TableCellRight"]
    assert file.values("//w:tr[1]/w:tc[2]//w:tcMar/w:right/@w:w") == ["0"]


def test_filled_cells_have_their_ground_and_keep_words_off_its_edge():
    row = Row(cells=(_cell("seen", fill=Fill.ACCENT), _cell(fill=Fill.PANEL)))
    file = opened(replace(_table(rows=0, header=0), rows=(row,)))

    assert file.values("//w:tc//w:shd/@w:fill") == ["1F3864", "EEF2F7"]
    assert file.values("//w:tc//w:pStyle/@w:val") == ["TableCellFilled"] * 2
    assert file.style("Table Cell Filled").says("w:pPr/w:ind/@w:left") == "57"


def test_an_empty_cell_has_an_empty_paragraph():
    file = opened(replace(_table(header=0), rows=(Row(cells=(_cell(), _cell("x"))),)))

    assert read_docx(file.data).faults == ()
    assert len(file.find("//w:tc/w:p")) == 2


def test_a_row_can_be_led_to():
    table = _table()
    head, *rows = table.rows
    rows[0] = replace(rows[0], anchor="source-1")
    link = Paragraph(role=Role.BODY, text=(Span(text="1", target="source-1"),))
    file = opened(link, replace(table, rows=(head, *rows)))

    assert file.values("//w:tc//w:bookmarkStart/@w:name") == ["_source_1"]
    assert read_docx(file.data).faults == ()


def test_a_table_right_under_a_rule_has_none_of_its_own():
    strip = _table(kind=TableKind.META)
    file = opened(strip, strip)

    assert file.values("//w:tbl[1]//w:tblBorders/w:top/@w:val") == []
    assert file.values("//w:tbl[2]//w:tblBorders/w:top/@w:val") == ["nil"]


def test_native_names_are_flush_right_in_the_direction_of_their_script():
    styles = opened(sample(Table), sample(Notes)).values("//w:tc[3]//w:pStyle/@w:val")

    assert styles == [
        "TableHeaderRight",
        "NativeNameRightToLeft",
        "NativeNameRightToLeft",
        "NativeNameRight",
        "TableCellRight",
    ]


def test_the_first_column_stands_at_the_right_in_a_document_from_right_to_left():
    file = opened(_table(), language="ar")

    properties = [child.tag.rpartition("}")[2] for child in file.find("//w:tblPr/*")]
    assert properties[:3] == ["tblStyle", "bidiVisual", "tblW"]
    assert not opened(_table()).find("//w:bidiVisual")


def test_what_parts_mirrored_columns_is_an_indent_where_lines_end():
    table = _table(kind=TableKind.RECORD, rows=1, header=0)
    file, plain = opened(table, language="he"), opened(table)

    names = file.values("//w:tc/w:p/w:pPr/w:pStyle/@w:val")
    assert names == ["TableCellInset170", "TableCellInset40"]
    assert file.style("Table Cell Inset 170").says("w:pPr/w:ind/@w:right") == "170"
    assert not file.find("//w:tcMar/w:right")
    assert plain.find("//w:tcMar/w:right")
    assert file.style("Record Table").says("w:tblPr/w:tblCellMar/w:right/@w:w") == "0"


@pytest.mark.parametrize(
    ("language", "native", "styles"),
    [
        ("ar", "مكتب", ["NativeNameLeft", "TableCellLeft"]),
        ("ar", "(Desk)", ["NativeNameLeftToRight", "TableCellLeftToRight"]),
    ],
)
def test_a_column_aligned_at_its_far_edge_is_so_at_the_left_of_a_mirrored_table(
    language, native, styles
):
    cells = (_cell(native, Role.NATIVE_NAME), _cell(native))
    columns = (Column(width=40, align=Align.END), Column(width=40, align=Align.END))
    table = Table(kind=TableKind.DATA, columns=columns, rows=(Row(cells=cells),), title="T")
    file = opened(table, language=language)

    assert file.values("//w:tc/w:p//w:pStyle/@w:val") == styles
    sides = [file.style(name).says("w:pPr/w:jc/@w:val") for name in _names(file, styles)]
    assert sides == (["right"] * 2 if native == "مكتب" else [None] * 2)


def _names(file, identifiers):
    path = "//w:style[@w:styleId='{}']/w:name/@w:val"
    return [file.values(path.format(each), "word/styles.xml")[0] for each in identifiers]
