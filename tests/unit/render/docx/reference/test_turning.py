"""A template made for pages read from one side serves pages read from the other."""

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
