"""What a template offers is told before anything is built on it."""

import pytest

from briefgen.diagnostics import TemplateError
from briefgen.render.docx.reference.offer import offer
from tests.templates import drawn, field, in_header, plain, repacked
from tests.unit.render.docx.reference.on_template import a_template


def test_the_page_is_told():
    page = offer(a_template("landscape")).page

    assert (page.width, page.height, page.text_width, page.sections) == (297, 210, 253, 2)


def test_heads_and_feet_are_told_for_each_kind_of_page():
    told = {(band.side, band.pages): band for band in offer(a_template("with_logo")).bands}

    assert set(told) == {(s, p) for s in ("header", "footer") for p in ("default", "first")}
    assert told["header", "default"].words == "Pier Nine Watch"
    assert told["footer", "first"].words == "Pier 9, Lower Basin"
    assert {band.origin for band in told.values()} == {"template"}


def test_a_foot_that_is_not_there_is_that_of_briefgen():
    bands = {band.side: band.origin for band in offer(a_template("landscape")).bands}

    assert bands == {"header": "template", "footer": "briefgen"}


def test_fonts_and_colours_are_told():
    fonts = offer(a_template("plain")).fonts

    assert fonts == {"text": "Georgia, 10.5 pt", "headings": "Georgia, 14 pt, #1B5E20"}


def test_matched_styles_are_told_by_their_names_there():
    matches = {
        (each.kind, each.name): each.template for each in offer(a_template("german")).matches
    }

    assert matches["paragraph", "Body Text"] == "Fließtext Haus"
    assert matches["paragraph", "heading 1"] == "heading 1"
    assert matches["paragraph", "Title Long"] == "Title"
    assert matches["paragraph", "Bottom Line"] == ""
    assert matches["table", "Data Table"] == ""


def test_what_is_left_out_is_told():
    settings = b'<w:trackRevisions/><w:updateFields w:val="true"/>'

    def change(xml: bytes) -> bytes:
        at = xml.index(b">", xml.index(b"<w:settings")) + 1
        return xml[:at] + settings + xml[at:]

    told = offer(repacked(plain(), changed={"word/settings.xml": change})).left_out

    assert "its own text: 1 paragraph" in told
    assert {"the thumbnail", "tracking of changes", "the order to update fields"} <= set(told)


def test_a_template_that_is_fetched_from_elsewhere_is_told():
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    link = (
        f'<Relationship Id="rIdX" Type="{office}/attachedTemplate"'
        ' Target="http://files.example/x.dotm" TargetMode="External"/></Relationships>'
    )
    rels = f'<Relationships xmlns="{_PACKAGE}">{link}'.encode()
    data = repacked(plain(), added={"word/_rels/settings.xml.rels": rels})

    (told,) = (each for each in offer(data).left_out if "outside" in each)
    assert "attachedTemplate outside, in word/settings.xml: http://files.example/x.dotm" in told


_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("landscape", "there are 2 sections: the page of the last is that of the document"),
        (
            "german",
            '"heading 1" is numbered: switched off, as the brief numbers its headings itself',
        ),
        ("german", "neither its head nor its foot has page numbers"),
    ],
)
def test_what_somebody_would_like_to_know_beforehand_is_told(name, wanted):
    assert wanted in offer(a_template(name)).warnings


def test_a_template_of_which_there_is_nothing_to_tell_is_left_in_peace():
    assert offer(a_template("plain")).warnings == ()


def test_a_template_that_is_marked_is_told():
    def change(xml: bytes) -> bytes:
        return xml.replace(b"Harbour Research Office", b"TLP:GREEN")

    data = repacked(plain(), changed={"word/header1.xml": change})

    assert offer(data).warnings == (
        "its pages are marked TLP:GREEN: for briefs of that marking alone",
    )


def test_a_known_marking_at_the_head_is_told():
    data = in_header(plain(), drawn("word_art", "CONFIDENTIAL"))

    assert offer(data).warnings == (
        'its pages say "CONFIDENTIAL": that is printed beside the marking of the brief',
    )


def test_columns_and_a_narrow_text_are_told():
    def change(xml: bytes) -> bytes:
        return xml.replace(b'<w:cols w:space="720"/>', b'<w:cols w:num="2" w:space="0"/>')

    first, second = offer(repacked(plain(), changed={"word/document.xml": change})).warnings

    assert first == "the text is 80 mm wide: tables are made for 170 mm"
    assert second == "the text is set in 2 columns: tables take the width of one"


def test_what_nothing_can_be_built_on_is_refused():
    with pytest.raises(TemplateError):
        offer(b"")


def test_pages_that_are_counted_otherwise_are_told():
    def change(xml: bytes) -> bytes:
        return xml.replace(b"<w:cols", b'<w:pgNumType w:start="7"/><w:cols', 1)

    (told,) = offer(repacked(plain(), changed={"word/document.xml": change})).warnings

    assert "briefgen counts them from 1" in told


def test_fields_that_become_words_and_fields_that_go_are_told_apart():
    warnings = offer(in_header(plain(), field("REF DocNo") + field("FILENAME"))).warnings

    assert warnings == (
        'the field "REF DocNo" stays as it is printed now: what it shows is left behind',
        'the field "FILENAME" is taken out: it tells of the template\'s own file',
    )
