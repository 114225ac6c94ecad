"""The page of a template is that of its last section, with what earlier ones say of it."""

import pytest

from briefgen.diagnostics import TemplateError
from briefgen.render.docx.reference.opening import opened
from briefgen.render.docx.reference.section import held_section
from tests.templates import plain, repacked
from tests.unit.render.docx.reference.on_template import a_template

DOCUMENT = "word/document.xml"


def section_of(before: bytes, after: bytes):
    def change(xml: bytes) -> bytes:
        assert before in xml
        return xml.replace(before, after)

    return held_section(opened(repacked(plain(), changed={DOCUMENT: change})))


def test_measures_are_in_millimetres():
    section = held_section(opened(a_template("plain")))

    assert (round(section.width), round(section.height), round(section.left)) == (210, 297, 25)
    assert round(section.text_width) == 160


def test_the_last_section_holds_and_inherits():
    section = held_section(opened(a_template("landscape")))

    assert section.count == 2
    assert round(section.width) == 297
    assert set(section.parts) == {("header", "default")}


def test_a_first_page_apart_is_told():
    section = held_section(opened(a_template("with_logo")))

    assert section.kinds == ("first", "default")
    assert ("header", "first") in section.parts


def test_a_template_that_says_no_page_has_what_word_takes():
    start = opened(plain()).entries[DOCUMENT]
    whole = start[start.index(b"<w:sectPr") : start.index(b"</w:sectPr>") + 11]
    section = section_of(whole, b"")

    assert (round(section.width), round(section.height)) == (216, 279)
    assert section.kept


def test_measures_with_a_unit_are_understood():
    xml = opened(plain()).entries[DOCUMENT].decode()
    left = xml.split('w:left="')[1].split('"')[0]

    assert round(section_of(f'w:left="{left}"'.encode(), b'w:left="3cm"').left) == 30


def test_several_columns_leave_a_text_as_wide_as_one():
    section = section_of(b'<w:cols w:space="720"/>', b'<w:cols w:num="2" w:space="0"/>')

    assert section.columns == 2
    assert round(section.text_width) == 80


def test_a_page_with_no_room_for_text_is_refused():
    with pytest.raises(TemplateError, match="its text is 45 mm wide, where 80 are needed") as told:
        section_of(b'<w:cols w:space="720"/>', b'<w:cols w:num="3"/>')

    assert told.value.remedy


def test_room_is_taken_outside_the_head_first():
    section = held_section(opened(a_template("plain")))
    roomier = section.with_room({"header": 5, "footer": 12})

    assert round(section.header - roomier.header, 2) == 5
    assert roomier.top == section.top
    assert round(roomier.footer) == 6
    assert round(roomier.bottom - section.bottom, 1) == round(12 - (section.footer - 6), 1)


@pytest.mark.parametrize(
    ("measure", "said"),
    [
        ('w:left="1e5"', 'left="1e5" in pgMar'),
        ('w:left="nan"', 'left="nan" in pgMar'),
        ('w:left="40000"', 'left="40000" in pgMar'),
    ],
)
def test_a_margin_that_is_no_measure_is_refused(measure, said):
    with pytest.raises(TemplateError, match=said):
        section_of(b'w:left="1417"', measure.encode())


def test_a_page_that_is_too_low_for_text_is_refused():
    with pytest.raises(TemplateError, match="its text is 20 mm high, where 80 are needed"):
        section_of(b'w:h="16838"', b'w:h="4014"')
