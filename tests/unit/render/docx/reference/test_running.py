"""The head and foot of a template are kept, and marked as the brief is: once, and not otherwise."""

import re
from dataclasses import replace

import pytest

from briefgen.diagnostics import TemplateError
from briefgen.document.document import Marking, MarkingScheme
from tests.templates import drawn, in_header, landscape, plain, repacked
from tests.unit.render.docx.opened import words_of
from tests.unit.render.docx.reference.on_template import CLEAR, a_template, on_template

WORDS = Marking(scheme=MarkingScheme.TEXT, banner="TRAINING USE ONLY", restrictions="Staff only")
KINDS = ("default", "first", "even")


def shown(file, side: str, kind: str) -> str:
    """Return the part that pages of a kind show."""
    (relation,) = file.values(f"//w:{side}Reference[@w:type='{kind}']/@r:id")
    links = file.find("//*", "word/_rels/document.xml.rels")
    return next(f"word/{link.get('Target')}" for link in links if link.get("Id") == relation)


def words(file, side: str, kind: str = "default") -> str:
    return words_of(file.find("/*", shown(file, side, kind))[0])


def with_header(text: str) -> bytes:
    """Return a template whose head says this."""

    def change(xml: bytes) -> bytes:
        return xml.replace(b"Harbour Research Office", text.encode())

    return repacked(plain(), changed={"word/header1.xml": change})


@pytest.mark.parametrize("side", ["header", "footer"])
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", ["plain", "german", "landscape", "with_logo"])
def test_every_kind_of_page_is_marked(name, kind, side):
    assert words(on_template(a_template(name)), side, kind).count("TLP:CLEAR") == 1


def test_the_words_of_the_template_are_kept_and_ours_are_not_added():
    file = on_template(a_template("plain"))

    assert words(file, "header") == "TLP:CLEARHarbour Research Office"
    assert words(file, "footer") == "Sheet 1TLP:CLEAR"


def test_a_head_that_only_an_earlier_section_has_goes_on():
    file = on_template(a_template("landscape"))

    assert words(file, "header") == "TLP:CLEARQuay Street Analysis"


def test_where_the_template_has_no_foot_ours_stands_there():
    assert "Page 1 of 1" in words(on_template(a_template("landscape")), "footer")


def test_the_first_page_keeps_its_logo():
    file = on_template(a_template("with_logo"))

    part = shown(file, "header", "first")
    (relation,) = file.values("//a:blip/@r:embed", part)
    links = file.find("//*", part.replace("word/", "word/_rels/") + ".rels")
    target = next(link.get("Target") for link in links if link.get("Id") == relation)
    assert file.parts[f"word/{target}"].startswith(b"\x89PNG")
    assert file.find("count(//w:titlePg)") == 1


def test_a_marking_in_words_stands_with_its_restrictions():
    file = on_template(a_template("plain"), marking=WORDS)

    assert words(file, "header") == "TRAINING USE ONLYStaff onlyHarbour Research Office"
    assert words(file, "footer") == "Sheet 1Staff onlyTRAINING USE ONLY"


@pytest.mark.parametrize(
    ("header", "marking", "wanted"),
    [
        ("TLP:CLEAR", CLEAR, "TLP:CLEAR"),
        ("Office, tlp: clear", CLEAR, "Office, tlp: clear"),
        ("TRAINING USE ONLY", WORDS, "Staff onlyTRAINING USE ONLY"),
        ("NOT TRAINING USE ONLY", WORDS, "TRAINING USE ONLYStaff onlyNOT TRAINING USE ONLY"),
    ],
)
def test_a_marking_that_the_head_bears_already_stands_there_alone(header, marking, wanted):
    assert words(on_template(with_header(header), marking=marking), "header") == wanted


@pytest.mark.parametrize("header", ["TLP:RED", "TLP:AMBER+STRICT"])
def test_a_head_that_bears_another_marking_is_refused(header):
    amber = Marking(scheme=MarkingScheme.TLP, banner="TLP:AMBER")

    with pytest.raises(TemplateError) as refused:
        on_template(with_header(header), marking=amber)

    assert str(refused.value) == f'its header is marked "{header}", and the brief "TLP:AMBER"'
    assert "take the marking out" in refused.value.remedy


def test_a_head_that_bears_a_marking_is_refused_for_a_brief_that_has_none():
    with pytest.raises(TemplateError) as refused:
        on_template(with_header("TLP:RED"), marking=Marking())

    assert str(refused.value) == 'its header is marked "TLP:RED", and the brief has no marking'


@pytest.mark.parametrize("way", ["word_art", "described", "in_a_shape"])
def test_a_watermark_of_another_label_is_refused(way):
    with pytest.raises(TemplateError, match='its header is marked "TLP:RED"'):
        on_template(in_header(plain(), drawn(way, "TLP:RED")))


@pytest.mark.parametrize("way", ["word_art", "described"])
def test_a_watermark_of_the_brief_s_own_label_does_not_stand_for_the_marking(way):
    file = on_template(in_header(plain(), drawn(way, "TLP:CLEAR")))

    assert words(file, "header") == "TLP:CLEARHarbour Research Office"


def test_a_brief_without_a_marking_adds_nothing():
    file = on_template(a_template("plain"), marking=Marking())

    assert words(file, "header") == "Harbour Research Office"


def related(xml: str, kind: str, target: str, mode: str = "") -> bytes:
    """Return a template whose head holds something that leads somewhere."""
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006/relationships"
    mode = f' TargetMode="{mode}"' if mode else ""
    rels = (
        f'<Relationships xmlns="{package}"><Relationship Id="rId9" Type="{office}/{kind}"'
        f' Target="{target}"{mode}/></Relationships>'
    )

    def change(before: bytes) -> bytes:
        assert b"xmlns:r=" in before
        return before.replace(b"</w:p>", f"{xml}</w:p>".encode(), 1)

    changed = {"word/header1.xml": change}
    return repacked(plain(), changed=changed, added={"word/_rels/header1.xml.rels": rels.encode()})


def test_a_web_link_in_the_head_is_kept():
    link = '<w:hyperlink r:id="rId9"><w:r><w:t>our site</w:t></w:r></w:hyperlink>'
    file = on_template(related(link, "hyperlink", "https://harbour.example/", "External"))

    part = shown(file, "header", "default")
    assert "https://harbour.example/" in file.text(part.replace("word/", "word/_rels/") + ".rels")


@pytest.mark.parametrize("target", ["file:///c:/a.doc", "javascript:alert(1)"])
def test_a_link_to_no_web_address_loses_its_target_and_keeps_its_words(target):
    link = '<w:hyperlink r:id="rId9"><w:r><w:t>our site</w:t></w:r></w:hyperlink>'
    file = on_template(related(link, "hyperlink", target, "External"))

    assert "our site" in words(file, "header")
    assert target not in "".join(content.decode("latin-1") for content in file.parts.values())


def test_a_picture_that_is_fetched_from_outside_is_left_out():
    picture = (
        '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml">'
        '<v:imagedata r:id="rId9"/></v:shape></w:pict></w:r>'
    )
    file = on_template(related(picture, "image", "http://tracker.example/x.png", "External"))

    assert "tracker" not in "".join(content.decode("latin-1") for content in file.parts.values())
    assert "imagedata" not in file.text(shown(file, "header", "default"))


def test_revisions_and_bookmarks_in_the_head_are_settled():
    changes = (
        '<w:ins w:id="1" w:author="A"><w:r><w:t> in</w:t></w:r></w:ins>'
        '<w:del w:id="2" w:author="A"><w:r><w:delText> out</w:delText></w:r></w:del>'
        '<w:bookmarkStart w:id="3" w:name="b"/><w:bookmarkEnd w:id="3"/>'
    )
    file = on_template(related(changes, "hyperlink", "https://x.example/", "External"))

    part = file.text(shown(file, "header", "default"))
    assert words(file, "header") == "TLP:CLEARHarbour Research Office in"
    assert not any(tag in part for tag in ("w:ins", "w:del", "bookmark", "rsid"))


def test_a_first_page_that_the_template_leaves_empty_bears_the_marking_alone():
    file = on_template(repacked(plain(), changed={"word/document.xml": _title_page}))

    assert words(file, "header", "first") == "TLP:CLEAR"
    assert words(file, "header", "default") == "TLP:CLEARHarbour Research Office"


def _title_page(xml: bytes) -> bytes:
    at = xml.index(b"/>", xml.index(b"<w:cols ")) + 2
    return b"".join([xml[:at], b"<w:titlePg/>", xml[at:]])


def test_a_brief_without_a_marking_leaves_such_a_page_empty():
    data = repacked(plain(), changed={"word/document.xml": _title_page})
    file = on_template(data, marking=Marking())

    assert words(file, "header", "first") == ""


def test_a_style_of_the_head_that_is_not_there_is_named_no_more():
    stray = '<w:r><w:rPr><w:rStyle w:val="Gone"/></w:rPr><w:t>!</w:t></w:r>'
    file = on_template(related(stray, "hyperlink", "https://x.example/", "External"))

    assert "Gone" not in file.text(shown(file, "header", "default"))


def page_of(width: int, margin: int):
    """Return a change of a page to a width and margins, in twips."""

    def change(xml: bytes) -> bytes:
        xml = re.sub(rb'(<w:pgSz w:w=)"\d+"', rb'\1"%d"' % width, xml)
        return re.sub(rb'w:(right|left)="\d+"', rb'w:\1="%d"' % margin, xml)

    return change


@pytest.mark.parametrize(("width", "margin"), [(16838, 1247), (11906, 1134), (7371, 1134)])
@pytest.mark.parametrize("banner", ["TLP:CLEAR", "TLP:AMBER+STRICT"])
def test_our_own_foot_is_as_wide_as_the_text_with_the_page_number_in_its_middle(
    width, margin, banner
):
    data = repacked(landscape(), changed={"word/document.xml": page_of(width, margin)})
    file = on_template(data, marking=replace(CLEAR, banner=banner, restrictions="Staff only"))

    part = shown(file, "footer", "default")
    cells = [int(each) for each in file.values("//w:tbl/w:tr[1]//w:tcW/@w:w", part)]
    text = width - 2 * margin
    assert min(cells) > 0
    assert sum(cells) == pytest.approx(text, abs=3)
    if text > 9000:
        assert cells[0] + cells[1] / 2 == pytest.approx(text / 2, abs=3)
    assert "Staff only" in words(file, "footer")


def test_restrictions_beside_the_label_of_an_arabic_brief_do_not_touch_it():
    marking = replace(CLEAR, restrictions="Staff only")
    file = on_template(a_template("plain"), marking=marking, language="ar")

    part = shown(file, "header", "default")
    (used,) = file.values("//w:p[contains(., 'Staff only')]/w:pPr/w:pStyle/@w:val", part)
    names = file.values(f"//w:style[@w:styleId='{used}']/w:name/@w:val", "word/styles.xml")
    assert file.style(names[0]).says("w:pPr/w:ind/@w:right") == "170"


def test_a_link_to_a_place_in_the_template_keeps_its_words_alone():
    file = on_template(
        in_header(plain(), '<w:hyperlink w:anchor="x"><w:r><w:t> here</w:t></w:r></w:hyperlink>')
    )

    assert words(file, "header") == "TLP:CLEARHarbour Research Office here"
    assert "hyperlink" not in file.text(shown(file, "header", "default"))


def test_hidden_words_and_references_to_notes_are_left_out():
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>"
    seen = '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t> seen</w:t></w:r>'
    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    file = on_template(in_header(plain(), hidden + seen + note))

    assert words(file, "header") == "TLP:CLEARHarbour Research Office seen"
    assert "footnoteReference" not in file.text(shown(file, "header", "default"))


def test_a_picture_of_a_kind_that_word_does_not_draw_is_left_out():
    picture = (
        '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml">'
        '<v:imagedata r:id="rId9"/></v:shape></w:pict></w:r>'
    )
    file = on_template(related(picture, "image", "document.xml"))

    assert "imagedata" not in file.text(shown(file, "header", "default"))
    assert not [name for name in file.parts if "house" in name]


def test_what_other_programs_add_to_a_head_is_left_out():
    other = 'xmlns:x="urn:of-another"'
    odd = f'<x:y {other}/><w:r {other} x:z="1"><w:t> seen</w:t></w:r>'
    file = on_template(in_header(plain(), odd))

    assert words(file, "header") == "TLP:CLEARHarbour Research Office seen"
    part = file.find("/*", shown(file, "header", "default"))[0]
    assert not part.xpath(
        "//*[namespace-uri()='urn:of-another'] | //@*[namespace-uri()='urn:of-another']"
    )


def test_words_from_right_to_left_say_so_in_their_run():
    latin = "<w:r><w:rPr><w:rtl/></w:rPr><w:t>Office</w:t></w:r>"
    hebrew = '<w:r><w:rPr><w:lang w:val="en-GB"/></w:rPr><w:t>שלום</w:t></w:r>'
    file = on_template(in_header(plain(), latin + hebrew))

    part = shown(file, "header", "default")
    assert file.values("//w:r[w:rPr/w:rtl]/w:t/text()", part) == ["שלום"]
