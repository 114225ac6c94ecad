import re

import pytest

from briefgen.proof.docx.reader import read_docx
from briefgen.proof.readback import Fault
from tests.unit.proof.docx.files import DOCUMENT, changed, part_of, read, real_file

_STYLES = "word/styles.xml"
_NUMBERING = "word/numbering.xml"
_ENDNOTES = "word/endnotes.xml"


@pytest.mark.parametrize(
    ("part", "before", "after", "message"),
    [
        (DOCUMENT, '<w:pStyle w:val="MetaLabel"/>', '<w:pStyle w:val="Meta"/>', '"Meta" is'),
        (DOCUMENT, '<w:rStyle w:val="Strong"/>', '<w:rStyle w:val="S"/>', '"S" is'),
        (DOCUMENT, '<w:tblStyle w:val="MetaStrip"/>', '<w:tblStyle w:val="M"/>', '"M" is'),
        (_STYLES, '<w:basedOn w:val="Normal"/>', '<w:basedOn w:val="N"/>', '"N" is'),
        (_STYLES, '<w:next w:val="', '<w:next w:val="X', '"XSubtitle" is'),
        (_NUMBERING, '<w:pStyle w:val="', '<w:pStyle w:val="X', '"XListBullet" is'),
        (_ENDNOTES, '<w:pStyle w:val="EndnoteText"/>', '<w:pStyle w:val="E"/>', '"E" is'),
    ],
)
def test_a_style_that_is_not_defined_is_named(part, before, after, message):
    faults = read_docx(changed(real_file(), before, after, part=part)).faults

    assert faults == (Fault(f"the style {message} not defined", part),)


def test_two_styles_of_one_identifier_are_named():
    data = changed(real_file(), 'w:styleId="MetaValue"', 'w:styleId="MetaLabel"', part=_STYLES)

    faults = read_docx(data).faults
    assert faults[0] == Fault('two styles have the identifier "MetaLabel"', _STYLES)
    assert faults[1:] == (Fault('the style "MetaValue" is not defined', DOCUMENT),)


@pytest.mark.parametrize("part", [DOCUMENT, _STYLES])
def test_a_numbering_that_is_not_defined_is_named(part):
    before = '<w:numId w:val="5"/>' if part == DOCUMENT else '<w:numId w:val="1"/>'
    data = changed(real_file(), before, '<w:numId w:val="99"/>', part=part)

    assert Fault("the numbering 99 is not defined", part) in read_docx(data).faults
    assert len(read_docx(data).faults) == 1


def test_an_abstract_numbering_that_is_not_defined_is_named():
    data = changed(
        real_file(), '<w:abstractNumId w:val="1"/>', '<w:abstractNumId w:val="99"/>',
        part=_NUMBERING,
    )  # fmt: skip

    assert read_docx(data).faults == (
        Fault("the abstract numbering 99 is not defined", _NUMBERING),
    )


def test_a_reference_to_a_note_that_is_not_there_is_named_and_the_note_too():
    data = changed(real_file(), '<w:endnote w:id="2">', '<w:endnote w:id="7">', part=_ENDNOTES)

    assert read_docx(data).faults == (
        Fault("there is no endnote 2", DOCUMENT),
        Fault("nothing refers to the endnote 7", _ENDNOTES),
    )


def test_a_note_that_nothing_refers_to_is_named():
    extra = '<w:endnote w:id="7"><w:p/></w:endnote></w:endnotes>'
    data = changed(real_file(), "</w:endnotes>", extra, part=_ENDNOTES)

    assert read_docx(data).faults == (Fault("nothing refers to the endnote 7", _ENDNOTES),)


def test_two_drawings_of_one_number_are_named():
    (drawing,) = re.findall(r"<w:drawing>.*?</w:drawing>", part_of(real_file()), re.DOTALL)
    data = changed(real_file(), drawing, drawing * 2)

    assert read_docx(data).faults == (Fault("two drawings have the number 1", DOCUMENT),)


def test_two_content_controls_of_one_number_are_named():
    control = (
        '<w:sdt><w:sdtPr><w:id w:val="7"/></w:sdtPr><w:sdtContent><w:p/></w:sdtContent></w:sdt>'
    )

    assert read(control).faults == ()
    assert read(control * 2).faults == (Fault("two content controls have the number 7", DOCUMENT),)
