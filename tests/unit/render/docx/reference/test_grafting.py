"""A document on a template: the house's styles, page, head and foot, and nothing of its text."""

from collections import Counter

import pytest

from briefgen.document.blocks import Heading, Paragraph
from briefgen.document.roles import Role
from briefgen.render.docx.reference.opening import opened
from tests.builders import a_text
from tests.templates import TEMPLATES, plain, repacked
from tests.unit.render.docx.reference.on_template import a_template, on_template

VAL = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}val"
STYLES, NUMBERING, SETTINGS = "word/styles.xml", "word/numbering.xml", "word/settings.xml"
HEADING = Heading(level=1, text=a_text("A heading"), anchor="a")
PROSE = Paragraph(role=Role.BODY, text=a_text("Prose."))


def with_settings(extra: str) -> bytes:
    """Return a template whose settings say more."""

    def change(xml: bytes) -> bytes:
        at = xml.index(b">", xml.index(b"<w:settings")) + 1
        return xml[:at] + extra.encode() + xml[at:]

    return repacked(plain(), changed={SETTINGS: change})


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_style_that_is_named_is_defined_once(name):
    file = on_template(a_template(name))
    known = Counter(file.values("//w:style/@w:styleId", STYLES))
    names = Counter(name.lower() for name in file.values("//w:style/w:name/@w:val", STYLES))
    wanted = set(file.values("//w:basedOn/@w:val | //w:next/@w:val | //w:link/@w:val", STYLES))
    wanted |= set(file.values("//w:lvl/w:pStyle/@w:val", NUMBERING))
    for part in (each for each in file.parts if each.startswith("word/") and each.endswith(".xml")):
        wanted |= set(
            file.values("//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val", part)
        )

    assert wanted <= set(known)
    assert set(known.values()) == set(names.values()) == {1}


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_numbering_that_is_named_is_defined_once(name):
    file = on_template(a_template(name))
    numbers = file.values("//w:num/@w:numId", NUMBERING)
    abstract = file.values("//w:abstractNum/@w:abstractNumId", NUMBERING)
    marks = file.values("//w:abstractNum/w:nsid/@w:val", NUMBERING)
    used = set(file.values("//w:numId/@w:val")) | set(file.values("//w:numId/@w:val", STYLES))

    assert used <= {"0", *numbers}
    assert set(file.values("//w:num/w:abstractNumId/@w:val", NUMBERING)) <= set(abstract)
    for taken in (numbers, abstract, marks):
        assert len(set(taken)) == len(taken)


def test_headings_are_in_the_template_s_own_style_by_its_localised_identifier():
    file = on_template(a_template("german"), HEADING)

    assert file.values("//w:body/w:p/w:pPr/w:pStyle/@w:val")[0] == "berschrift1"
    assert file.find("count(//w:style[w:name/@w:val='heading 1'])", STYLES) == 1


def test_a_style_is_found_by_its_alias():
    file = on_template(a_template("german"), PROSE)

    (style,) = file.values("//w:body/w:p/w:pPr/w:pStyle/@w:val")
    assert file.style("Body Text in Column").says("@w:styleId") == style
    assert file.style("Body Text in Column").says("w:basedOn/@w:val") == "Textkrper"


def test_only_the_missing_styles_that_are_used_are_brought_in():
    file = on_template(a_template("plain"), HEADING, PROSE)

    names = file.values("//w:style/w:name/@w:val", STYLES)
    before = opened(a_template("plain")).part("styles")
    assert before is not None
    added = set(names) - {style.get(VAL) for style in before.iter(VAL.replace("val", "name"))}
    assert added == {
        "Body Text in Column",
        "Narrow Line",
        "Header in Band",
        "Marking Restrictions",
        "Marking TLP:CLEAR",
    }


def test_a_numbered_heading_of_the_template_is_not_counted_twice():
    numbered = on_template(a_template("german"), HEADING)

    (heading,) = numbered.find("//w:style[@w:styleId='berschrift1']", STYLES)
    assert not heading.xpath(".//*[local-name()='numPr']")
    assert "berschrift1" not in numbered.values("//w:lvl/w:pStyle/@w:val", NUMBERING)


def test_words_are_in_the_language_of_the_brief():
    file = on_template(a_template("german"), HEADING, language="fr-FR")

    assert file.values("//w:docDefaults//w:lang/@w:val", STYLES) == ["fr-FR"]
    assert len(file.find("//w:lang", STYLES)) == 1


def test_the_text_of_the_template_is_gone():
    assert "Replace this text" not in on_template(a_template("plain")).text()


def test_the_page_is_that_of_the_last_section():
    file = on_template(a_template("landscape"))

    assert file.find("count(//w:sectPr)") == 1
    assert file.values("//w:pgSz/@w:w") == ["16838"]
    assert file.values("//w:pgSz/@w:orient") == ["landscape"]


def test_tables_are_as_wide_as_the_text_of_the_template():
    file = on_template(a_template("landscape"))

    margins = [int(file.values(f"//w:pgMar/@w:{side}")[0]) for side in ("left", "right")]
    text = int(file.values("//w:pgSz/@w:w")[0]) - sum(margins)
    widths = {int(width) for width in file.values("//w:body/w:tbl/w:tblPr/w:tblW/@w:w")}
    assert abs(max(widths) - text) <= 2
    assert all(width <= text + 2 for width in widths)


@pytest.mark.parametrize(
    "setting",
    [
        '<w:attachedTemplate r:id="rId1"/>',
        '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>',
        '<w:writeProtection w:recommended="1"/>',
        '<w:updateFields w:val="true"/>',
        "<w:trackRevisions/>",
        "<w:docVars><w:docVar w:name='a' w:val='b'/></w:docVars>",
        "<w:mailMerge><w:mainDocumentType w:val='formLetters'/></w:mailMerge>",
        "<w:rsids><w:rsidRoot w:val='00000001'/></w:rsids>",
    ],
)
def test_no_setting_that_asks_binds_or_tells_is_taken_over(setting):
    tag = setting[1:].split(">")[0].split()[0].rstrip("/")

    assert f"<{tag}" not in on_template(with_settings(setting), HEADING).text(SETTINGS)


def test_a_setting_on_which_pages_depend_is_taken_over():
    settings = on_template(with_settings("<w:mirrorMargins/><w:evenAndOddHeaders/>"), HEADING)

    assert "<w:mirrorMargins/>" in settings.text(SETTINGS)
    assert "<w:evenAndOddHeaders/>" in settings.text(SETTINGS)


def test_the_parts_are_those_of_a_document_and_no_more():
    parts = on_template(a_template("with_logo")).parts

    allowed = {
        "[Content_Types].xml", "_rels/.rels", "docProps/app.xml", "docProps/core.xml",
        "docProps/custom.xml", "word/document.xml", "word/endnotes.xml", "word/fontTable.xml",
        "word/numbering.xml", "word/settings.xml", "word/styles.xml", "word/theme/theme1.xml",
    }  # fmt: skip
    others = {name for name in parts if "header" not in name and "footer" not in name}
    others = {name for name in others if "/media/" not in name and not name.endswith(".xml.rels")}
    assert others <= allowed
    assert b"template.main" not in parts["[Content_Types].xml"]


def test_comments_in_a_template_do_not_reach_the_document():
    comments = b"<w:comments/>"
    kind = b'<Override PartName="/word/comments.xml" ContentType="text/xml"/>'
    data = repacked(
        plain(),
        changed={"[Content_Types].xml": lambda xml: xml.replace(b"</Types>", kind + b"</Types>")},
        added={"word/comments.xml": comments},
    )

    assert "word/comments.xml" not in on_template(data, HEADING).parts


def test_what_is_brought_in_has_a_colour_of_the_theme_only_where_the_theme_has_it_so():
    file = on_template(a_template("plain"))

    assert file.style("Key Figure").says("w:rPr/w:color/@w:val") == "1B5E20"
    assert file.style("Key Figure").says("w:rPr/w:color/@w:themeColor") is None
    (line,) = file.find("//w:style[w:name/@w:val='Data Table']//w:insideH", "word/styles.xml")
    assert not any("themeColor" in str(key) for key in line.attrib)
    assert file.find("//w:tc//w:shd")
    assert not file.values("//w:tc//w:shd/@w:themeFill[. != 'background1']")
    its = opened(a_template("plain")).part("numbering")
    assert its is not None
    ours = file.find("//w:lvl/w:rPr/w:color[@w:val='1B5E20']", NUMBERING)
    assert ours
    assert not [each for each in ours if any("themeColor" in str(key) for key in each.attrib)]


def test_page_numbers_of_a_contents_list_stand_at_the_edge_of_the_template_s_text():
    file = on_template(a_template("landscape"))

    margins = [int(file.values(f"//w:pgMar/@w:{side}")[0]) for side in ("left", "right")]
    text = int(file.values("//w:pgSz/@w:w")[0]) - sum(margins)
    style = file.style("toc 1")
    assert abs(int(style.says("w:pPr/w:tabs/w:tab[@w:val='right']/@w:pos") or 0) - text) <= 2


@pytest.mark.parametrize("name", TEMPLATES)
def test_the_same_input_gives_the_same_bytes(name):
    assert on_template(a_template(name)).data == on_template(TEMPLATES[name]()).data
