from briefgen.document.blocks import Cell, Column, Heading, Paragraph, Row, Table
from briefgen.document.inline import Mark, Span
from briefgen.document.roles import Role, TableKind
from tests.builders import a_text
from tests.unit.render.docx.opened import opened, words_of, written

_ARABIC = (Span(text="مكتب الميناء", language="ar"),)


def test_the_label_of_the_bottom_line_stands_before_a_tab():
    body = written(
        Paragraph(role=Role.BLUF, label=a_text("Bottom line"), text=a_text("All is well."))
    )

    assert '<w:pStyle w:val="BottomLine"/></w:pPr><w:r><w:rPr><w:rStyle' in body
    assert "Bottom line</w:t></w:r><w:r><w:tab/></w:r><w:r>" in body


def test_a_labelled_line_without_its_label_still_hangs_at_the_indent():
    body = written(Paragraph(role=Role.LABELLED_LINE, text=a_text("A second question?")))

    assert '<w:pStyle w:val="LabelledLine"/></w:pPr><w:r><w:tab/></w:r>' in body


def test_any_other_paragraph_with_a_label_has_a_style_that_hangs():
    file = opened(Paragraph(role=Role.BODY, label=a_text("Note"), text=a_text("words")))

    assert file.values("//w:body/w:p[1]//w:pStyle/@w:val") == ["BodyTextLabelled"]
    assert file.style("Body Text Labelled").says("w:pPr/w:ind/@w:hanging") == "2268"


def test_what_trails_a_line_stands_behind_a_tab():
    muted = (Span(text="BG-1", marks=frozenset({Mark.MUTED})),)
    body = written(Paragraph(role=Role.PRODUCT_LINE, text=a_text("Report"), trailing=muted))

    assert 'Report</w:t></w:r><w:r><w:tab/></w:r><w:r><w:rPr><w:rStyle w:val="Prod' in body
    assert '<w:b w:val="0"/><w:bCs w:val="0"/></w:rPr>' in body


def test_the_number_of_a_heading_stands_before_its_words_which_hang():
    head = Heading(level=1, number="2", text=a_text("Discussion"), anchor="discussion")
    file = opened(head, Heading(level=2, number="2.1", text=a_text("More"), anchor="more"))

    first, second = file.find("//w:body/w:p")
    assert words_of(first) == "2Discussion"
    assert file.values("//w:body/w:p/w:pPr/w:ind/@w:left") == ["454", "2722"]
    assert file.values("//w:body/w:p/w:pPr/w:ind/@w:hanging") == ["454", "454"]
    assert words_of(second) == "2.1More"


def test_a_heading_without_a_number_has_no_formatting_of_its_own():
    file = opened()

    assert [child.tag.rpartition("}")[2] for child in file.find("//w:body/w:p/w:pPr/*")] == [
        "pStyle"
    ]


def test_a_paragraph_of_native_words_runs_from_right_to_left():
    file = opened(Paragraph(role=Role.BODY, text=_ARABIC))
    style = file.style("Body Text Right-to-Left")

    assert style.says("local-name(w:pPr/*[1])") == "b"
    assert style.says("w:pPr/w:ind/@w:right") == "2268"
    assert style.says("w:pPr/w:ind/@w:left") == "0"


def test_a_paragraph_with_something_beside_it_keeps_its_direction():
    file = opened(
        Paragraph(role=Role.BLUF, text=_ARABIC),
        Paragraph(role=Role.BODY, text=_ARABIC, label=a_text("Note")),
        Paragraph(role=Role.NOTE, text=_ARABIC),
    )

    styles = file.values("//w:body/w:p//w:pStyle/@w:val")
    assert styles == ["BottomLine", "BodyTextLabelled", "EndnoteText"]


def test_a_cell_has_no_label_column():
    paragraph = Paragraph(role=Role.CELL, label=a_text("Date:"), text=a_text("unknown"))
    row = Row(cells=(Cell(paragraphs=(paragraph,)),))
    table = Table(kind=TableKind.DATA, columns=(Column(width=170),), rows=(row,), title="T")

    assert words_of(opened(table).find("//w:tc")[0]) == "Date: unknown"


def _styles_of(*words, language, role=Role.BODY):
    file = opened(*(Paragraph(role=role, text=a_text(each)) for each in words), language=language)
    return file.values("//w:body/w:p//w:pStyle/@w:val")


def test_a_document_from_right_to_left_turns_only_words_that_would_lose_their_order():
    words = ("مكتب الميناء", "Harbour Desk", "2020\u20132024", "", "Harbour Desk, مكتب.")
    turned = "BodyTextRightLeftToRight"

    assert _styles_of(*words, language="ar") == ["BodyText", "BodyText", turned, *["BodyText"] * 2]
    assert _styles_of("2020\u20132024", language="ar", role=Role.HEADING_3) == ["Heading3"]


def test_a_turned_paragraph_stands_at_the_right_with_its_indent():
    file = opened(Paragraph(role=Role.BODY, text=a_text("2020\u20132024")), language="he")
    style = file.style("Body Text Right Left-to-Right")

    assert style.says("w:pPr/w:bidi/@w:val") == "0"
    assert style.says("w:pPr/w:jc/@w:val") == "right"
    assert (style.says("w:pPr/w:ind/@w:left"), style.says("w:pPr/w:ind/@w:right")) == ("0", "2268")
    assert words_of(file.find("//w:body/w:p")[0]) == "2020\u20132024"
