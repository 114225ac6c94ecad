"""Our styles among those of templates that are each odd in their own way."""

from collections.abc import Callable
from typing import Any

import pytest
from lxml import etree

from briefgen.document.blocks import Contents, ContentsEntry, Heading, ItemList, ListItem, ListKind
from briefgen.document.blocks import Paragraph as Prose
from briefgen.document.roles import Role
from briefgen.proof.docx.reader import read_docx
from tests.builders import a_text
from tests.templates import plain, repacked
from tests.unit.render.docx.reference.on_template import on_template

STYLES, NUMBERING = "word/styles.xml", "word/numbering.xml"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W = f"{{{WORD}}}"
HEADING = Heading(level=1, text=a_text("A heading"), anchor="a")
BODY = Prose(role=Role.BODY, text=a_text("Prose."))
PANEL = Prose(role=Role.BLUF, text=a_text("Bottom line."))
LIST = ItemList(kind=ListKind.BULLET, items=(ListItem(text=a_text("An item")),))
CONTENTS = Contents(
    title=a_text("Contents"), entries=(ContentsEntry(level=1, text="A heading", target="a"),)
)


def styled(*added: str, without: tuple[str, ...] = (), said: dict[str, str] | None = None) -> bytes:
    """Return a template with styles added or left out, and properties said of styles by name."""

    def change(xml: bytes) -> bytes:
        root: Any = etree.fromstring(xml)
        for style in list(root.iter(f"{W}style")):
            name = style.find(f"{W}name").get(f"{W}val")
            if name.lower() in without:
                root.remove(style)
            for inner in _xml((said or {}).get(name.lower(), "")):
                place = style.find(inner.tag)
                if place is None:
                    style.append(inner)
                else:
                    place[:0] = list(inner)
        root.extend(_xml("".join(added)))
        return etree.tostring(root)

    return repacked(plain(), changed={STYLES: change})


def _xml(text: str) -> list[etree._Element]:
    return list(etree.fromstring(f'<w:x xmlns:w="{WORD}">{text}</w:x>'))


def a_paragraph_style(name: str, content: str = "", identifier: str = "") -> str:
    identifier = identifier or name.replace(" ", "")
    return (
        f'<w:style w:type="paragraph" w:styleId="{identifier}"><w:name w:val="{name}"/>'
        f"{content}</w:style>"
    )


def styles_of(file):
    return file.values("//w:body/w:p/w:pPr/w:pStyle/@w:val")


def test_prose_is_set_as_the_rest_of_the_text_where_there_is_no_style_for_it():
    file = on_template(styled(without=("body text",)), BODY)

    body = file.style("Body Text")
    assert body.says("w:basedOn/@w:val") == "Normal"
    assert body.has("w:pPr/w:ind")
    assert not body.has("w:rPr")


def test_prose_that_the_template_sets_apart_itself_stands_where_it_has_it():
    said = {"body text": '<w:pPr><w:ind w:left="1134"/></w:pPr>'}

    assert styles_of(on_template(styled(said=said), BODY)) == ["BodyText"]


def test_text_without_space_between_paragraphs_gets_some():
    tight = {"normal": '<w:pPr><w:spacing w:after="0"/></w:pPr>'}
    data = styled(without=("body text",), said=tight)
    data = repacked(
        data, changed={STYLES: lambda xml: xml.replace(b'w:after="120"', b'w:after="0"')}
    )

    assert on_template(data, BODY).style("Body Text").says("w:pPr/w:spacing/@w:after") == "120"


def test_an_identifier_that_is_taken_is_left_to_the_template():
    file = on_template(styled(a_paragraph_style("House Box", identifier="bottomline")), PANEL)

    assert styles_of(file)[0] == "BottomLine2"
    assert file.style("House Box").says("@w:styleId") == "bottomline"


def test_a_name_that_is_taken_by_another_kind_of_style_is_left_to_it():
    taken = '<w:style w:type="character" w:styleId="X"><w:name w:val="Bottom Line"/></w:style>'
    file = on_template(styled(taken), PANEL)

    assert file.style("Bottom Line (brief)").says("@w:type") == "paragraph"


def test_a_style_of_the_house_that_is_called_as_ours_is_used():
    file = on_template(styled(a_paragraph_style("Bottom Line", identifier="Kernaussage")), PANEL)

    assert styles_of(file)[0] == "Kernaussage"


def test_what_the_template_s_default_style_does_to_letters_is_not_done_to_our_styles():
    letter = {
        "normal": '<w:pPr><w:keepNext/><w:ind w:firstLine="400"/><w:contextualSpacing/>'
        '<w:jc w:val="both"/></w:pPr>'
    }
    panel = on_template(styled(said=letter), PANEL).style("Bottom Line")

    assert panel.says("w:pPr/w:jc/@w:val") == "left"
    assert panel.says("w:pPr/w:contextualSpacing/@w:val") == "0"
    assert panel.says("w:pPr/w:keepNext/@w:val") == "0"
    tags = [etree.QName(each).localname for each in panel.element.find(f"{W}pPr")]
    assert tags.index("spacing") < tags.index("ind") < tags.index("contextualSpacing")
    assert tags.index("contextualSpacing") < tags.index("jc")


def test_a_first_line_is_not_drawn_in_where_ours_says_another_indent():
    letter = {"normal": '<w:pPr><w:ind w:firstLine="400"/></w:pPr>'}
    caption = Prose(role=Role.TABLE_CAPTION, text=a_text("A caption"))
    file = on_template(styled(said=letter), caption)

    assert file.style("Table Caption").says("w:pPr/w:ind/@w:firstLine") == "0"


def test_headings_begin_no_page_and_are_headings():
    said = {"heading 1": "<w:pPr><w:pageBreakBefore/></w:pPr>"}
    file = on_template(styled(said=said), HEADING)

    assert not file.style("heading 1").has("w:pPr/w:pageBreakBefore")
    assert file.style("heading 1").says("w:pPr/w:outlineLvl/@w:val") == "0"


def test_a_heading_without_a_level_gets_one():
    bare = a_paragraph_style("heading 1", "<w:rPr><w:b/></w:rPr>", identifier="H1")
    file = on_template(styled(bare, without=("heading 1",)), HEADING)

    assert file.style("heading 1").says("w:pPr/w:outlineLvl/@w:val") == "0"
    tags = [etree.QName(each).localname for each in file.style("heading 1").element]
    assert tags == ["name", "pPr", "rPr"]


def test_a_title_that_the_template_has_in_the_outline_is_no_heading():
    said = {"title": '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'}
    title = Prose(role=Role.TITLE, text=a_text("A title"))
    file = on_template(styled(said=said), title)

    assert file.style("Title").says("w:pPr/w:outlineLvl/@w:val") == "9"
    assert read_docx(file.data).outline == ()


def test_a_number_that_a_heading_has_from_what_it_is_based_on_is_switched_off():
    base = a_paragraph_style(
        "House Heading", '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    )
    own = a_paragraph_style("heading 1", '<w:basedOn w:val="HouseHeading"/>', identifier="H1")
    file = on_template(styled(base, own, without=("heading 1",)), HEADING)

    assert not file.style("House Heading").has("w:pPr/w:numPr")


def test_the_items_of_a_list_are_counted_by_our_numbering_in_the_template_s_style():
    file = on_template(plain(), LIST)

    assert styles_of(file)[0] == "ListBullet"
    (number,) = file.values("//w:body/w:p/w:pPr/w:numPr/w:numId/@w:val")
    (definition,) = file.values(f"//w:num[@w:numId='{number}']/w:abstractNumId/@w:val", NUMBERING)
    path = f"//w:abstractNum[@w:abstractNumId='{definition}']/w:lvl[@w:ilvl='0']"
    assert file.values(f"{path}/w:lvlText/@w:val", NUMBERING) == ["■"]
    assert file.values(f"{path}/w:pStyle/@w:val", NUMBERING) == []


def contents_on(tabs: str) -> list[tuple[str, str]]:
    """Return the stops of a contents line in a template whose style for it says these."""
    style = a_paragraph_style("toc 1", f"<w:pPr><w:tabs>{tabs}</w:tabs></w:pPr>", identifier="V1")
    file = on_template(styled(style), CONTENTS, HEADING)
    assert "V1" in file.values("//w:pPr/w:pStyle/@w:val")
    stops = file.find("//w:p[w:pPr/w:pStyle/@w:val='V1']/w:pPr/w:tabs/w:tab")
    return [(stop.get(f"{W}val"), stop.get(f"{W}pos")) for stop in stops]


@pytest.mark.parametrize(
    ("tabs", "wanted"),
    [
        ("", [("right", "9072")]),
        ('<w:tab w:val="right" w:leader="dot" w:pos="9072"/>', []),
        ('<w:tab w:val="right" w:pos="8000"/>', [("clear", "8000"), ("right", "9072")]),
    ],
)
def test_page_numbers_stand_at_the_edge_whatever_the_style_says(tabs, wanted):
    assert contents_on(tabs) == wanted


def bare(*names: str) -> bytes:
    """Return a template without some of its parts."""

    def unrelated(xml: bytes) -> bytes:
        root: Any = etree.fromstring(xml)
        for link in list(root):
            if any(name in (link.get("Target") or "") for name in names):
                root.remove(link)
        return etree.tostring(root)

    return repacked(plain(), changed={"word/_rels/document.xml.rels": unrelated})


@pytest.mark.parametrize(
    "names",
    [("theme",), ("numbering",), ("settings",), ("fontTable",), ("theme", "numbering", "settings")],
)
def test_a_template_without_such_a_part_does(names):
    file = on_template(bare(*names))

    assert ("word/theme/theme1.xml" in file.parts) is ("theme" not in names)
    assert read_docx(file.data).faults == ()


def test_a_template_without_defaults_speaks_the_language_of_the_brief():
    def change(xml: bytes) -> bytes:
        root: Any = etree.fromstring(xml)
        root.remove(root.find(f"{W}docDefaults"))
        return etree.tostring(root)

    file = on_template(repacked(plain(), changed={STYLES: change}), HEADING)

    assert file.values("//w:docDefaults/w:rPrDefault/w:rPr/w:lang/@w:val", STYLES) == ["en-GB"]


def test_styles_that_are_based_on_each_other_do_no_harm():
    one = a_paragraph_style("One", '<w:basedOn w:val="heading"/>')
    loop = a_paragraph_style("heading 1", '<w:basedOn w:val="One"/>', identifier="heading")

    assert styles_of(on_template(styled(one, loop, without=("heading 1",)), HEADING)) == ["heading"]


def changed_theme(change: Callable[[bytes], bytes]):
    return on_template(repacked(plain(), changed={"word/theme/theme1.xml": change}), HEADING)


def test_a_theme_keeps_no_picture_of_which_it_would_not_know_where_it_is():
    fill = b'<a:blipFill><a:blip r:embed="rId1"/><a:stretch/></a:blipFill>'
    office = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    def change(xml: bytes) -> bytes:
        at = xml.index(b"<a:bgFillStyleLst>") + len(b"<a:bgFillStyleLst>")
        xml = xml[:at] + fill + xml[at:]
        return xml.replace(b"<a:theme ", b'<a:theme xmlns:r="' + office + b'" ', 1)

    file = changed_theme(change)

    assert "blip" not in file.text("word/theme/theme1.xml")
    assert read_docx(file.data).faults == ()


def test_what_the_template_names_and_does_not_have_is_named_no_more():
    stray = a_paragraph_style(
        "Stray",
        '<w:basedOn w:val="Gone"/><w:next w:val="Gone"/><w:pPr><w:numPr><w:numId w:val="99"/>'
        "</w:numPr></w:pPr>",
    )
    twice = a_paragraph_style("Twice", identifier="Stray")
    file = on_template(styled(stray, twice), HEADING, LIST)

    assert read_docx(file.data).faults == ()
    assert not file.style("Stray").has("w:pPr/w:numPr")
    assert "Twice" not in file.values("//w:style/w:name/@w:val", STYLES)


@pytest.mark.parametrize(
    "number",
    [
        b'<w:num w:numId="70"><w:abstractNumId w:val="71"/></w:num>',
        b'<w:num w:numId="70"/>',
        b'<w:num><w:abstractNumId w:val="1"/></w:num>',
        b'<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>',
        b'<w:num w:numId="x"><w:abstractNumId w:val="1"/></w:num>',
        b'<w:num w:numId="99999999999"><w:abstractNumId w:val="1"/></w:num>',
        b'<w:abstractNum w:abstractNumId="-3"/>',
    ],
)
def test_a_numbering_that_is_not_whole_is_left_out(number):
    def change(xml: bytes) -> bytes:
        return xml.replace(b"</w:numbering>", number + b"</w:numbering>")

    file = on_template(repacked(plain(), changed={NUMBERING: change}), LIST)

    numbers = file.values("//w:num/@w:numId", NUMBERING)
    assert "70" not in numbers
    assert len(set(numbers)) == len(numbers) == file.find("count(//w:num)", NUMBERING)
    assert max(map(int, numbers)) < 100
    assert read_docx(file.data).faults == ()
