import re

import pytest

from briefgen.proof.docx.reader import read_docx
from briefgen.proof.readback import Cell, Fault, Kind, Passage
from tests.unit.proof.docx.files import (
    DOCUMENT,
    a_paragraph,
    changed,
    part_of,
    read,
    real_file,
)

_STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/><w:pPr>{inner}</w:pPr>'
    "</w:style>"
    for name, inner in (
        ("H1", '<w:outlineLvl w:val="0"/>'),
        ("H2", '<w:outlineLvl w:val="1"/>'),
        ("toc 1", ""),
        ("toc 2", ""),
    )
)


def _styled(name: str, text: str) -> str:
    return a_paragraph(text, f'<w:pStyle w:val="{name}"/>')


def _told(body: str, **parts: str) -> list[tuple[Kind, str, int, str]]:
    found = read(body, styles=_STYLES, **parts).passages
    return [(each.kind, each.text, each.level, each.place) for each in found]


def test_headings_and_paragraphs_are_told_with_their_place():
    body = _styled("H1", "One") + "<w:p/>" + a_paragraph("words") + _styled("H2", "Two")

    assert _told(body) == [
        (Kind.HEADING, "One", 1, "paragraph 1"),
        (Kind.PARAGRAPH, "words", 0, "paragraph 3"),
        (Kind.HEADING, "Two", 2, "paragraph 4"),
    ]


def test_the_outline_is_that_of_the_headings():
    found = read(_styled("H1", "Part one") + _styled("H2", "of it"), styles=_STYLES)

    assert found.outline == ((1, "Part one"), (2, "of it"))


def test_contents_lines_have_their_page_for_a_mark():
    turn = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format
    page = (
        f"{turn('begin')}<w:r><w:instrText>PAGEREF a \\h</w:instrText></w:r>{turn('separate')}"
        f"<w:r><w:t>7</w:t></w:r>{turn('end')}"
    )
    words = '<w:r><w:t xml:space="preserve">One</w:t><w:tab/></w:r>'
    line = (
        '<w:p><w:pPr><w:pStyle w:val="toc 2"/></w:pPr>'
        f'<w:hyperlink w:anchor="a">{words}{page}</w:hyperlink></w:p>'
    )
    target = '<w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/>'

    found = read(line + _styled("toc 1", "No page") + target + a_paragraph("x"), styles=_STYLES)
    first, second, _ = found.passages
    assert (first.kind, first.text, first.level, first.mark) == (Kind.CONTENTS, "One", 2, "7")
    assert [(link.text, link.target) for link in first.links] == [("One", "#2")]
    assert (second.level, second.mark) == (1, "")


def test_a_contents_line_in_a_style_of_another_name_is_known_by_its_field():
    turn = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format
    begin = f"{turn('begin')}<w:r><w:instrText>TOC</w:instrText></w:r>{turn('separate')}"
    page = '<w:fldSimple w:instr="PAGEREF a"><w:r><w:t>3</w:t></w:r></w:fldSimple>'
    target = '<w:bookmarkStart w:id="1" w:name="a"/><w:bookmarkEnd w:id="1"/>'
    body = (
        f"<w:p>{target}{begin}<w:r><w:t>One</w:t></w:r>{page}</w:p><w:p>{turn('end')}</w:p>"
        + a_paragraph("words")
    )

    found = read(body).passages
    assert [(each.kind, each.mark) for each in found] == [
        (Kind.CONTENTS, "3"), (Kind.PARAGRAPH, None),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("switch", "marks"), [("\\h", ["", ""]), ("\\n \\h", [None, None]), ("\\n 2-3", ["", None])]
)
def test_contents_lines_have_no_mark_only_where_the_list_is_to_have_none(switch, marks):
    turn = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'.format
    begin = f"{turn('begin')}<w:r><w:instrText>TOC {switch}</w:instrText></w:r>{turn('separate')}"
    words = "<w:r><w:t>A line</w:t></w:r>"
    one, two = (f'<w:pPr><w:pStyle w:val="toc {n}"/></w:pPr>' for n in (1, 2))
    body = f"<w:p>{one}{begin}{words}</w:p><w:p>{two}{words}{turn('end')}</w:p>"

    lines = read(body + _styled("toc 1", "By hand"), styles=_STYLES).passages
    assert [line.mark for line in lines] == [*marks, ""]


def test_a_contents_line_without_its_page_has_an_empty_mark():
    xml = part_of(real_file("sitrep"))
    assert all(line.mark is None for line in _contents(real_file("sitrep")))

    data = changed(real_file("sitrep"), " \\n ", " ")
    assert "TOC " in xml
    assert {line.mark for line in _contents(data)} == {""}


def _contents(data: bytes) -> list[Passage]:
    found = [each for each in read_docx(data).passages if each.kind is Kind.CONTENTS]
    assert found
    return found


def _cell(text: str, properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{a_paragraph(text)}</w:tc>"


def test_cells_are_told_with_their_spans():
    grid = "<w:tblGrid><w:gridCol/><w:gridCol/><w:gridCol/></w:tblGrid>"
    begin, more = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    wide = _cell("b", '<w:gridSpan w:val="2"/>')
    rows = (
        f"<w:tr><w:trPr><w:tblHeader/></w:trPr>{_cell('a', begin)}{wide}</w:tr>"
        f"<w:tr>{_cell('', more)}{_cell('c')}{_cell('d')}</w:tr>"
    )
    name = '<w:tblPr><w:tblCaption w:val="A name"/></w:tblPr>'
    table, *cells = read(f"<w:tbl>{name}{grid}{rows}</w:tbl>").passages

    assert (table.kind, table.text, table.place) == (Kind.TABLE, "A name", "table 1")
    assert [(each.text, each.cell, each.place) for each in cells] == [
        ("a", Cell(table=0, row=0, column=0, rows=2, heads=True), "table 1, row 1, cell 1"),
        ("b", Cell(table=0, row=0, column=1, columns=2, heads=True), "table 1, row 1, cell 2"),
        ("c", Cell(table=0, row=1, column=1), "table 1, row 2, cell 1"),
        ("d", Cell(table=0, row=1, column=2), "table 1, row 2, cell 2"),
    ]


def test_a_table_in_a_cell_is_what_the_cell_says():
    inner = f"<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr>{_cell('inner')}</w:tr></w:tbl>"
    outer = f"<w:tc>{a_paragraph('outer')}{inner}<w:p/></w:tc>"
    table = f"<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid><w:tr>{outer}</w:tr></w:tbl>"

    found = read(table).passages
    assert [each.text for each in found] == ["", "outer\ninner"]


def test_links_lead_to_a_row_wherever_its_bookmark_stands():
    mark = '<w:bookmarkStart w:id="{0}" w:name="m{0}"/><w:bookmarkEnd w:id="{0}"/>'.format
    grid = "<w:tblGrid><w:gridCol/></w:tblGrid>"
    table = (
        f"<w:tbl>{grid}<w:tr>{_cell('a')}</w:tr>{mark(1)}<w:tr>{mark(2)}{_cell('b')}</w:tr></w:tbl>"
    )
    links = "<w:r><w:t>, </w:t></w:r>".join(
        f'<w:hyperlink w:anchor="m{n}"><w:r><w:t>{n}</w:t></w:r></w:hyperlink>' for n in (1, 2, 3)
    )
    found = read(f"{table}<w:p>{links}</w:p>{mark(3)}")

    assert [link.target for link in found.passages[-1].links] == ["#2", "#2", "#3"]
    assert found.faults == ()


def test_pictures_are_told_behind_the_words_beside_them():
    drawing = '<w:drawing><wp:inline><wp:docPr id="{}" descr="A map."/></wp:inline></w:drawing>'
    one, two, three = (f"<w:r>{drawing.format(number)}</w:r>" for number in (1, 2, 3))
    body = f"<w:p>{one}</w:p><w:p><w:r><w:t>words</w:t></w:r>{two}</w:p>"
    row = f"<w:tr><w:tc><w:p>{three}</w:p></w:tc></w:tr>"
    table = f"<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid>{row}</w:tbl>"

    assert [(kind, text) for kind, text, _, _ in _told(body + table)] == [
        (Kind.FIGURE, "A map."),
        (Kind.PARAGRAPH, "words"),
        (Kind.FIGURE, "A map."),
        (Kind.TABLE, ""),
        (Kind.CELL, ""),
        (Kind.FIGURE, "A map."),
    ]


@pytest.mark.parametrize(
    ("hidden", "reason"),
    [
        ("<w:hidden/>", "a row that is hidden"),
        ('<w:trHeight w:val="20" w:hRule="exact"/>', "a row 1 pt high"),
    ],
)
def test_a_row_that_does_not_show_its_words_is_a_fault(hidden, reason):
    xml = part_of(real_file())
    row = re.search(r"<w:tr>(<w:trPr>)?", xml)
    assert row
    properties = f"<w:tr><w:trPr>{hidden}" + ("" if row[1] else "</w:trPr>")

    faults = read_docx(changed(real_file(), row[0], properties)).faults
    assert {fault.message.partition(":")[0] for fault in faults} == {f"hidden text ({reason})"}
    assert faults[0].place == "table 1, row 1, cell 1"


def test_a_row_of_some_height_shows_its_words():
    for height in ('w:val="20" w:hRule="atLeast"', 'w:val="240" w:hRule="exact"', 'w:val="20"'):
        row = f"<w:tr><w:trPr><w:trHeight {height}/></w:trPr>{_cell('seen')}</w:tr>"
        table = f"<w:tbl><w:tblGrid><w:gridCol/></w:tblGrid>{row}</w:tbl>"
        assert read(table).faults == ()


def test_a_file_that_is_taken_in_is_a_fault():
    assert read(a_paragraph("x") + "<w:altChunk/>").faults == (
        Fault("another file is taken in here, which is not read", DOCUMENT),
    )


def test_what_is_deleted_or_moved_away_is_not_read():
    body = (
        f"<w:ins>{a_paragraph('new')}</w:ins><w:del>{a_paragraph('old')}</w:del>"
        f"<w:moveFrom>{a_paragraph('gone')}</w:moveFrom>"
        f"<mc:AlternateContent><mc:Choice>{a_paragraph('chosen')}</mc:Choice></mc:AlternateContent>"
    )

    assert [text for _, text, _, _ in _told(body)] == ["new", "chosen"]


def test_an_empty_document_says_nothing():
    assert read().passages == ()


def test_a_mark_set_by_hand_that_the_list_does_not_count_is_a_fault():
    xml = part_of(real_file())
    assert xml.count('w:char="25A0"') == 1
    data = changed(real_file(), 'w:char="25A0"', 'w:char="25A1"')

    (fault,) = read_docx(data).faults
    assert fault.message == 'the mark "□" is set by hand where the list counts "■"'
