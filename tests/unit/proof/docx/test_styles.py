import pytest

from briefgen.proof.docx.runs import NOTHING_SAID, RunProperties
from briefgen.proof.docx.styles import Look, Styles
from tests.unit.proof.docx.files import element

_DEFAULTS = (
    '<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="20"/>'
    '<w:lang w:val="en-GB" w:eastAsia="ja-JP" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
    "</w:docDefaults>"
)


def _style(name: str, inner: str = "", based_on: str = "", more: str = "") -> str:
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return (
        f'<w:style w:type="paragraph" w:styleId="{name}"{more}><w:name w:val="{name.lower()}"/>'
        f"{base}{inner}</w:style>"
    )


def _styles(*styles: str) -> Styles:
    return Styles(element(f"<w:styles>{_DEFAULTS}{''.join(styles)}</w:styles>"))


def _look(styles: Styles, name: str | None = None, direct: RunProperties = NOTHING_SAID) -> Look:
    style = styles.paragraph("P")
    return styles.look(style, styles.setting("FFFFFF"), name, direct)


def test_a_style_has_what_its_base_says():
    outline = '<w:pPr><w:outlineLvl w:val="1"/><w:shd w:val="clear" w:fill="EEEEEE"/></w:pPr>'
    numbers = '<w:numPr><w:ilvl w:val="2"/><w:numId w:val="4"/></w:numPr>'
    styles = _styles(_style("A", outline), _style("B", f"<w:pPr>{numbers}</w:pPr>", "A"))

    found = styles.paragraph("B")
    assert (found.outline, found.ground, found.number, found.level) == (1, "EEEEEE", "4", 2)


def test_the_nearest_style_wins():
    heading = '<w:pPr><w:outlineLvl w:val="{}"/></w:pPr>'.format
    styles = _styles(_style("A", heading(1)), _style("B", heading(9), "A"), _style("C", "", "B"))

    assert styles.paragraph("C").outline is None


def test_styles_based_on_each_other_do_not_go_round_for_ever():
    styles = _styles(_style("A", "", "B"), _style("B", "", "A"))

    assert styles.paragraph("A").outline is None


def test_an_unknown_style_is_the_default_one():
    styles = _styles(_style("P", more=' w:default="1"'), _style("Q"))

    assert styles.paragraph("nowhere").id == "P"
    assert styles.paragraph(None).id == "P"
    assert Styles(None).paragraph("x").id == ""


@pytest.mark.parametrize(("name", "level"), [("TOC 1", 1), ("toc 2", 2), ("tocs", None)])
def test_a_contents_style_is_known_by_its_name(name, level):
    assert _styles(_style(name)).paragraph(name).contents == level


def test_the_language_is_that_of_the_defaults():
    assert _styles().language == "en-GB"
    assert Styles(None).language == ""


def test_the_languages_that_nobody_chose_are_not_told():
    assert _look(_styles(_style("P"))) == Look(None, "", "", is_plain=True)


def test_words_are_in_the_language_of_their_script():
    said = RunProperties(language="fr-FR", native="he-IL", eastern="zh-CN")
    styles = _styles(_style("P"))

    assert _look(styles, direct=said).language == "fr-FR"
    assert _look(styles, direct=said).eastern == "zh-CN"
    assert _look(styles, direct=said._replace(is_native=True)).language == "he-IL"
    assert _look(styles, direct=RunProperties(language="en-gb")).language == ""


def _words(name: str, inner: str, based_on: str = "") -> str:
    return _style(name, f"<w:rPr>{inner}</w:rPr>", based_on)


def test_a_run_has_its_colour_from_the_nearest_that_says_one():
    white, black = '<w:color w:val="FFFFFF"/>', '<w:color w:val="000000"/>'
    styles = _styles(_words("P", white), _words("C", black), _words("D", "", "C"))

    assert _look(styles).hidden == "FFFFFF on FFFFFF"
    assert _look(styles, "D").hidden is None
    assert _look(styles, "D", RunProperties(colour="FFFFFF")).hidden == "FFFFFF on FFFFFF"


def test_words_vanish_where_one_of_two_styles_says_so():
    vanish = "<w:vanish/>"
    styles = _styles(_words("P", vanish), _words("C", vanish), _words("D", ""))

    assert _look(styles).hidden == "vanish"
    assert _look(styles, "D").hidden == "vanish"
    assert _look(styles, "C").hidden is None
    assert _look(styles, "C", RunProperties(vanish=True)).hidden == "vanish"
    assert _look(styles, None, RunProperties(vanish=False)).hidden is None


def test_words_hidden_on_the_web_are_hidden():
    styles = _styles(_words("P", ""), _words("C", "<w:webHidden/>"))

    assert _look(styles, "C").hidden == "webHidden"


def test_the_size_is_that_of_the_script():
    tiny = RunProperties(size=2, native_size=20)
    styles = _styles(_style("P"))

    assert _look(styles, direct=tiny).hidden == "set in 1 pt"
    assert _look(styles, direct=tiny._replace(is_native=True)).hidden is None


def test_settings_and_their_looks_are_made_once():
    styles = _styles(_style("P"))
    setting, style = styles.setting("FFFFFF"), styles.paragraph("P")

    assert styles.setting("FFFFFF") is setting
    assert setting.looks_of(style) is setting.looks_of(style)
    assert styles.setting("000000").looks_of(style) is not setting.looks_of(style)
