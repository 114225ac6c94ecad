"""A content control of a template's head shows the brief's own properties, and no old ones."""

import pytest
from lxml import etree

from briefgen.render.docx.reference.controls import settle_controls

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NEWER = "http://schemas.microsoft.com/office/word/2012/wordml"
W = f"{{{WORD}}}"
CORE = "{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"
SAID = {"title": "Grain Terminal", "author": "Desk", "subject": ""}
OLD = "<w:r><w:t>[Old</w:t></w:r><w:r><w:t> Title]</w:t></w:r>"


def control(element: str, content: str = OLD, *, head: str = "", store: str = CORE, by="w") -> str:
    binding = (
        f'<{by}:dataBinding w:xpath="/ns1:coreProperties[1]/ns0:{element}[1]"'
        f' w:storeItemID="{store}"/>'
    )
    return (
        f"<w:sdt><w:sdtPr>{head}{binding}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"
    )


def settled(xml: str) -> tuple[etree._Element, list[str]]:
    names = f'xmlns:w="{WORD}" xmlns:w15="{NEWER}"'
    root = etree.fromstring(f"<w:hdr {names}><w:p>{xml}</w:p></w:hdr>")
    return root, settle_controls(root, SAID)


def words(root: etree._Element) -> str:
    return "".join(each.text or "" for each in root.iter(f"{W}t"))


@pytest.mark.parametrize(
    "content",
    [OLD, "<w:p><w:r><w:t>old</w:t></w:r></w:p>", "<w:r/>", "<w:p/>", ""],
)
@pytest.mark.parametrize(("element", "wanted"), [("title", "Grain Terminal"), ("creator", "Desk")])
def test_a_control_of_a_property_stays_bound_and_shows_the_document_s_own(element, wanted, content):
    root, frozen = settled(control(element, content))

    assert (words(root), frozen) == (wanted, [])
    assert len(list(root.iter(f"{W}dataBinding"))) == 1


def test_a_property_that_the_brief_lacks_shows_nothing_and_is_bound_no_more():
    root, frozen = settled(control("subject"))

    assert (words(root), frozen) == ("", [])
    assert not list(root.iter(f"{W}dataBinding"))


@pytest.mark.parametrize(
    ("xml", "name"),
    [
        (control("Company", store="{0}", head='<w:alias w:val="The firm"/>'), "The firm"),
        (control("Company", store="{0}", head='<w:tag w:val="firm"/>'), "firm"),
        (control("description"), "without a name"),
        (control("1"), "without a name"),
    ],
)
def test_a_control_of_what_is_left_behind_keeps_its_words(xml, name):
    root, frozen = settled(xml)

    assert (words(root), frozen) == ("[Old Title]", [name])
    assert not list(root.iter(f"{W}dataBinding"))


def test_a_control_of_a_newer_word_is_filled():
    root, frozen = settled(control("title", by="w15"))

    assert (words(root), frozen) == ("Grain Terminal", [])


def test_a_placeholder_is_one_no_more():
    grey = '<w:r><w:rPr><w:rStyle w:val="PlaceholderText"/></w:rPr><w:t>[Title]</w:t></w:r>'
    head = '<w:placeholder><w:docPart w:val="X"/></w:placeholder><w:showingPlcHdr/>'
    root, _ = settled(control("title", grey, head=head))

    assert words(root) == "Grain Terminal"
    assert not list(root.iter(f"{W}rStyle", f"{W}showingPlcHdr", f"{W}placeholder"))


def test_a_control_without_content_is_let_be():
    root, frozen = settled(
        f'<w:sdt><w:sdtPr><w:dataBinding w:xpath="a:title[1]" w:storeItemID="{CORE}"/></w:sdtPr>'
        "</w:sdt>"
    )

    assert (words(root), frozen) == ("", [])
