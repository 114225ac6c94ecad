import pytest

from briefgen.document.blocks import Align
from briefgen.document.inline import Mark
from briefgen.document.roles import Role
from briefgen.render.docx.styles.grid import Grid
from briefgen.render.docx.styles.role_formats import Variant, paragraph_format
from briefgen.render.docx.styles.sheet import RUNNING, StyleSheet
from tests.builders import a_style

_STRONG = frozenset({Mark.STRONG})


@pytest.fixture
def sheet():
    return StyleSheet(a_style().look, "en-GB")


def test_a_role_has_the_style_of_its_name(sheet):
    assert sheet.paragraph(Role.JUDGEMENT) == "KeyJudgement"
    assert sheet.paragraph(Role.HEADING_1) == "Heading1"
    assert sheet.added == ""


def test_a_variant_is_a_style_of_its_own_that_says_only_what_differs(sheet):
    assert sheet.paragraph(Role.TABLE_HEADER, Variant(align=Align.END)) == "TableHeaderRight"
    assert '<w:basedOn w:val="TableHeader"/>' in sheet.added
    assert '<w:pPr><w:jc w:val="right"/></w:pPr></w:style>' in sheet.added


def test_a_variant_is_added_once(sheet):
    variant = Variant(level=1, labelled=True)
    first = sheet.paragraph(Role.BULLET, variant)

    assert sheet.paragraph(Role.BULLET, variant) == first == "ListBullet2Labelled"
    assert sheet.added.count("<w:style ") == 1


def test_the_levels_of_lists_are_there_already(sheet):
    assert sheet.paragraph(Role.BULLET, Variant(level=2)) == "ListBullet3"
    assert sheet.added == ""


def test_words_without_marks_have_no_style(sheet):
    assert sheet.run(frozenset(), Role.BODY) == ("", "")


def test_one_mark_has_the_style_of_the_template(sheet):
    assert sheet.run(_STRONG, Role.BODY) == ('<w:rStyle w:val="Strong"/>', "")
    assert sheet.added == ""


def test_several_marks_make_one_style(sheet):
    marks = frozenset({Mark.STRONG, Mark.INK})

    assert sheet.run(marks, Role.CONFIDENCE) == ('<w:rStyle w:val="StrongInk"/>', "")
    assert '<w:name w:val="Strong Ink"/>' in sheet.added
    assert '<w:b/><w:bCs/><w:color w:val="1A1A1A" w:themeColor="text1"/>' in sheet.added


@pytest.mark.parametrize(
    ("mark", "role"),
    [
        (Mark.STRONG, Role.CELL_LABEL),
        (Mark.EMPHASIS, Role.HEADING_3),
        (Mark.MUTED, Role.CONFIDENCE),
    ],
)
def test_a_mark_that_the_paragraph_has_already_is_not_said_again(sheet, mark, role):
    assert sheet.run(frozenset({mark}), role) == ("", "")


def test_the_label_of_a_bold_line_is_made_light_directly(sheet):
    style, weight = sheet.label(frozenset({Mark.MUTED}), Role.PRODUCT_LINE)

    assert style == '<w:rStyle w:val="ProductLineLabel"/>'
    assert weight == '<w:b w:val="0"/><w:bCs w:val="0"/>'


def test_a_label_has_its_own_size_weight_and_colour(sheet):
    assert sheet.label(frozenset(), Role.BLUF) == ('<w:rStyle w:val="BottomLineLabel"/>', "")
    assert '<w:b/><w:bCs/><w:color w:val="1F3864" w:themeColor="accent1"/>' in sheet.added
    assert '<w:sz w:val="20"/><w:szCs w:val="22"/>' in sheet.added


def test_a_bold_label_on_a_bold_line_is_bold(sheet):
    style, weight = sheet.label(_STRONG, Role.PRODUCT_LINE)

    assert style == '<w:rStyle w:val="ProductLineLabelStrong"/>'
    assert weight == ""
    assert "<w:b/>" not in sheet.added


def test_a_link_has_words_own_style_and_keeps_its_marks(sheet):
    assert sheet.link(frozenset(), Role.BODY) == ('<w:rStyle w:val="Hyperlink"/>', "")
    assert sheet.link(_STRONG, Role.BODY)[0] == '<w:rStyle w:val="HyperlinkStrong"/>'
    assert sheet.link(_STRONG, Role.CELL_LABEL)[0] == '<w:rStyle w:val="Hyperlink"/>'


def test_the_running_lines_are_a_role_of_their_own(sheet):
    assert sheet.role(RUNNING).size == 8.5
    assert sheet.run(frozenset({Mark.MUTED}), RUNNING) == ("", "")


def test_dots_lead_to_the_page_numbers_of_a_contents_list():
    grid = Grid.of(a_style().look, "en-GB")

    made = paragraph_format(a_style().look, grid, Role.CONTENTS_1).xml()

    assert f'<w:tab w:val="right" w:leader="dot" w:pos="{grid.text_width}"/>' in made
    assert "leader" not in paragraph_format(a_style().look, grid, Role.PRODUCT_LINE).xml()


@pytest.mark.parametrize(
    ("language", "variant", "name", "said"),
    [
        ("en-GB", Variant(align=Align.END), "TableCellRight", '<w:jc w:val="right"/>'),
        ("ar", Variant(align=Align.END), "TableCellLeft", '<w:bidi/><w:jc w:val="right"/>'),
        ("ar", Variant(inset=113), "TableCellInset113", '<w:ind w:right="113"/>'),
        (
            "he",
            Variant(turned=True, align=Align.END, filled=True, inset=113),
            "TableCellRightLeftToRightFilledInset113",
            '<w:bidi w:val="0"/><w:ind w:left="113" w:right="57"/><w:jc w:val="right"/>',
        ),
        (
            "en-GB",
            Variant(turned=True, filled=True),
            "TableCellRightToLeftFilled",
            '<w:bidi/><w:ind w:left="0" w:right="57"/>',
        ),
    ],
)
def test_sides_are_named_as_they_look_and_said_from_where_lines_begin(
    language, variant, name, said
):
    sheet = StyleSheet(a_style().look, language)

    assert sheet.paragraph(Role.CELL, variant) == name
    assert f"<w:pPr>{said}</w:pPr></w:style>" in sheet.added


def test_the_bar_of_a_panel_is_at_the_right_where_lines_begin_there():
    look = a_style().look
    sides = {
        language: dict(paragraph_format(look, Grid.of(look, language), Role.BLUF).borders)
        for language in ("en-GB", "he")
    }

    assert list(sides["en-GB"]) == list(sides["he"]) == ["top", "left", "bottom", "right"]
    assert sides["en-GB"]["left"] == sides["he"]["right"]
    assert sides["en-GB"]["right"] == sides["he"]["left"]
    assert sides["en-GB"]["left"] != sides["en-GB"]["right"]


def test_lines_stand_farther_apart_where_their_letters_are_larger():
    look = a_style().look
    airy = paragraph_format(look, Grid.of(look, "ar"), Role.BODY).leading
    plain = look.roles[Role.BODY.value].leading

    assert airy == pytest.approx(plain * look.fonts.native_scale)
    assert paragraph_format(look, Grid.of(look, "en-GB"), Role.BODY).leading == plain
