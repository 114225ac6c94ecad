import pytest

from briefgen.document.roles import Role
from briefgen.render.docx.styles.definitions import styles_part
from briefgen.render.docx.styles.names import ROLE_NAMES
from tests.builders import a_style
from tests.unit.render.docx.opened import opened


@pytest.fixture(scope="module")
def file():
    return opened()


def test_the_document_has_its_language_and_its_fonts_by_theme(file):
    defaults = "//w:docDefaults//w:rPr"

    assert file.values(f"{defaults}/w:lang/@w:val", "word/styles.xml") == ["en-GB"]
    assert file.values(f"{defaults}/w:rFonts/@w:asciiTheme", "word/styles.xml") == ["minorHAnsi"]
    assert file.values(f"{defaults}/w:rFonts/@w:cstheme", "word/styles.xml") == ["minorBidi"]


@pytest.mark.parametrize(
    ("name", "path", "value"),
    [
        ("Normal", "w:pPr/w:spacing/@w:line", "280"),
        ("Normal", "w:pPr/w:spacing/@w:lineRule", "exact"),
        ("Title", "w:rPr/w:sz/@w:val", "40"),
        ("Title", "w:next/@w:val", "Subtitle"),
        ("heading 1", "w:pPr/w:pBdr/w:top/@w:sz", "6"),
        ("heading 1", "w:pPr/w:pBdr/w:top/@w:space", "5"),
        ("heading 1", "w:pPr/w:spacing/@w:before", "280"),
        ("heading 1", "w:pPr/w:outlineLvl/@w:val", "0"),
        ("heading 1", "w:rPr/w:color/@w:themeColor", "accent1"),
        ("heading 2", "w:pPr/w:ind/@w:left", "2268"),
        ("Body Text", "w:pPr/w:ind/@w:left", "2268"),
        ("List Bullet", "w:pPr/w:ind/@w:hanging", "255"),
        ("List Bullet", "w:pPr/w:numPr/w:numId/@w:val", "1"),
        ("Labelled Line", "w:pPr/w:ind/@w:hanging", "2268"),
        ("Bottom Line", "w:pPr/w:shd/@w:fill", "EEF2F7"),
        ("Bottom Line", "w:pPr/w:shd/@w:themeFill", "background2"),
        ("Bottom Line", "w:pPr/w:pBdr/w:left/@w:sz", "24"),
        ("Bottom Line", "w:pPr/w:pBdr/w:left/@w:themeColor", "accent1"),
        ("Bottom Line", "w:pPr/w:pBdr/w:top/@w:themeColor", "background2"),
        ("heading 1", "w:pPr/w:pBdr/w:top/@w:themeColor", "accent1"),
        ("Data Table", "w:tblPr/w:tblBorders/w:insideH/@w:themeColor", "accent3"),
        ("Inverse", "w:rPr/w:color/@w:themeColor", "background1"),
        ("Bottom Line", "w:pPr/w:pBdr/w:left/@w:space", "8"),
        ("Bottom Line", "w:pPr/w:pBdr/w:top/@w:space", "9"),
        ("Bottom Line", "w:pPr/w:pBdr/w:bottom/@w:space", "10"),
        ("Bottom Line", "w:pPr/w:ind/@w:right", "200"),
        ("Bottom Line", "w:pPr/w:ind/@w:hanging", "2048"),
        ("Product Line", "w:pPr/w:tabs/w:tab/@w:pos", "9638"),
        ("toc 1", "w:pPr/w:tabs/w:tab/@w:val", "right"),
        ("endnote text", "w:pPr/w:ind/@w:hanging", "397"),
        ("Native Name", "w:rPr/w:szCs/@w:val", "22"),
        ("Body Text", "w:rPr/w:szCs/@w:val", "22"),
        ("Scale Term", "w:pPr/w:jc/@w:val", "center"),
        ("Scale Term", "w:pPr/w:ind/@w:left", "57"),
        ("endnote reference", "w:rPr/w:vertAlign/@w:val", "superscript"),
        ("endnote reference", "w:rPr/w:sz/@w:val", None),
        ("Hyperlink", "w:rPr/w:u/@w:val", "single"),
        ("Hyperlink", "w:rPr/w:color/@w:val", "0B57A4"),
        ("Mono", "w:rPr/w:rFonts/@w:ascii", "Courier New"),
        ("header", "w:rPr/w:sz/@w:val", "17"),
        ("page number", "w:rPr/w:color/@w:val", "1A1A1A"),
    ],
)
def test_a_style_says_what_the_look_says(file, name, path, value):
    assert file.style(name).says(path) == value


def test_only_our_own_styles_are_marked_as_custom(file):
    assert file.style("heading 1").says("@w:customStyle") is None
    assert file.style("Key Judgement").says("@w:customStyle") == "1"
    assert file.style("Normal").says("@w:default") == "1"


def test_citations_in_brackets_have_a_size_and_are_not_raised():
    file = opened(style="sitrep")

    assert file.style("endnote reference").says("w:rPr/w:sz/@w:val") == "17"
    assert file.style("endnote reference").says("w:rPr/w:vertAlign/@w:val") is None


def test_what_stands_beside_a_reference_looks_as_the_reference_does(file):
    citation = file.style("Citation")

    assert citation.says("w:basedOn/@w:val") == "EndnoteReference"
    assert not citation.has("w:rPr/*")


def test_every_role_of_a_style_has_a_style(file):
    names = file.find("//w:style[@w:type='paragraph']", "word/styles.xml")

    assert len(names) >= len(a_style().look.roles)


def test_headings_keep_with_what_follows_and_the_bottom_line_stays_whole(file):
    assert file.style("heading 1").element.xpath("boolean(.//*[local-name()='keepNext'])")
    assert file.style("Bottom Line").element.xpath("boolean(.//*[local-name()='keepLines'])")


def test_every_paragraph_of_a_document_from_right_to_left_runs_so_by_its_style():
    file = opened(language="ar")

    names = ["Normal", *(ROLE_NAMES[Role(role)] for role in a_style().look.roles)]
    assert all(file.style(name).has("w:pPr/w:bidi[not(@w:val)]") for name in names)
    assert not opened().find("//w:bidi", "word/styles.xml")


def test_the_caption_of_a_table_is_based_on_words_own_and_looks_as_it_did():
    style = opened().style("Table Caption")

    assert style.says("w:basedOn/@w:val") == "Caption"
    assert style.has("w:rPr/w:b[not(@w:val)]")
    assert style.says("w:rPr/w:i/@w:val") == "0"


def test_what_the_caption_of_figures_says_alone_is_taken_back():
    look = a_style().look
    figure, table = look.roles["figure_caption"], look.roles["table_caption"]
    said = {"centred": True, "indented": True, "keep_with_next": True, "keep_together": True}
    roles = look.roles | {
        "figure_caption": figure.model_copy(update=said | {"bold": True}),
        "table_caption": table.model_copy(update={"bold": False, "keep_with_next": False}),
    }
    xml = styles_part(look.model_copy(update={"roles": roles}), "en-GB")
    own = xml[xml.index('w:styleId="TableCaption"') :].partition("</w:style>")[0]

    assert '<w:keepNext w:val="0"/><w:keepLines w:val="0"/>' in own
    assert 'w:left="0"' in own
    assert '<w:jc w:val="left"/>' in own
    assert '<w:b w:val="0"/><w:bCs w:val="0"/>' in own


def test_a_rule_over_captions_of_figures_is_not_one_over_those_of_tables():
    look = a_style().look
    ruled = look.roles["figure_caption"].model_copy(
        update={"rule": a_style("sitrep").look.roles["heading_1"].rule}
    )
    xml = styles_part(
        look.model_copy(update={"roles": look.roles | {"figure_caption": ruled}}), "en-GB"
    )
    own = xml[xml.index('w:styleId="TableCaption"') :].partition("</w:style>")[0]

    assert '<w:basedOn w:val="Normal"/>' in own
