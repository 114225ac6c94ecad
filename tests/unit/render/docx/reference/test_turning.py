"""A template made for pages read from one side serves pages read from the other."""

import re

from briefgen.document.blocks import Paragraph
from briefgen.document.inline import Span
from briefgen.document.roles import Role
from tests.templates import plain, repacked
from tests.unit.render.docx.reference.on_template import a_template, on_template

STYLES = "word/styles.xml"


def turned() -> bytes:
    """Return a template whose paragraphs run from right to left."""

    def change(xml: bytes) -> bytes:
        normal = b'w:default="1" w:styleId="Normal">'
        before, _, after = xml.partition(normal)
        head, _, rest = after.partition(b"<w:pPr>")
        return before + normal + head + b"<w:pPr><w:bidi/>" + rest

    return repacked(plain(), changed={STYLES: change})


def header(file):
    (part,) = {
        name
        for name in file.parts
        if "header" in name
        and "_rels" not in name
        and b"Harbour" in file.parts[name]
        and name.endswith("11.xml")
    }
    return file.find("//w:p[contains(., 'Harbour')]", part)[0]


def bidi(element) -> list[str]:
    name = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    return [each.get(f"{name}val", "1") for each in element.iter(f"{name}bidi")]


def test_paragraphs_of_an_arabic_brief_run_from_right_to_left():
    file = on_template(a_template("plain"), language="ar")

    assert file.style("Normal").has("w:pPr/w:bidi")
    assert file.find("count(//w:sectPr/w:bidi)") == 1


def test_the_head_of_the_template_stays_as_it_was():
    assert bidi(header(on_template(a_template("plain"), language="ar"))) == ["0"]
    assert bidi(header(on_template(a_template("plain")))) == []


def test_a_template_in_arabic_serves_an_english_brief():
    file = on_template(turned())

    assert file.find("count(//w:style//w:bidi[not(@w:val='0')])", STYLES) == file.find(
        "count(//w:style[contains(w:name/@w:val, 'Right-to-Left')]//w:bidi)", STYLES
    )
    assert bidi(header(file)) == ["1"]


def test_sizes_and_weights_hold_for_arabic_words_as_well():
    file = on_template(a_template("plain"), language="ar")

    heading = file.style("heading 1")
    assert heading.says("w:rPr/w:szCs/@w:val") == heading.says("w:rPr/w:sz/@w:val") == "28"
    assert heading.has("w:rPr/w:bCs")


def spaced_out() -> bytes:
    """Return a template whose titles have their letters set apart."""

    def change(xml: bytes) -> bytes:
        assert b"</w:rPr>" in xml
        return xml.replace(b"<w:sz ", b'<w:spacing w:val="40"/><w:sz ')

    return repacked(a_template("plain"), changed={STYLES: change})


def test_no_style_sets_the_letters_of_arabic_words_apart():
    english, arabic = (on_template(spaced_out(), language=tag) for tag in ("en-GB", "ar"))

    assert english.find("count(//w:style/w:rPr/w:spacing)", STYLES) > 0
    assert arabic.find("count(//w:rPr/w:spacing)", STYLES) == 0


def test_an_arabic_name_in_an_english_brief_is_joined_in_a_title_that_is_set_apart():
    name = Paragraph(text=(Span(text="Port of \u0627\u0644\u0641\u0627\u0648"),), role=Role.BODY)
    file = on_template(spaced_out(), name)

    runs = file.find("//w:body//w:r[w:rPr/w:rtl]")
    assert runs
    assert all(
        [each.tag.partition("}")[2] for each in run[0]].index("spacing") >= 0 for run in runs
    )
    assert file.find("count(//w:body//w:r[not(w:rPr/w:rtl)]/w:rPr/w:spacing)") == 0
    plain_file = on_template(repacked(a_template("plain"), changed={STYLES: _unspaced}), name)
    assert plain_file.find("count(//w:body//w:r/w:rPr/w:spacing)") == 0


def _unspaced(xml: bytes) -> bytes:
    return re.sub(rb'<w:spacing w:val="[^"]*"/>', b"", xml)
