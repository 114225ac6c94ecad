import pytest

from briefgen.proof.docx.reader import read_docx
from briefgen.proof.docx.references import address_fault
from briefgen.proof.readback import Fault
from tests.unit.proof.docx.files import (
    DOCUMENT,
    a_docx,
    changed,
    parts_of,
    real_file,
    zipped,
)

_RELATIONS = "word/_rels/document.xml.rels"
_ADDRESS = "https://harbour.example/notices/2031/06/25"


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        (
            "REF _Ref_gaps ",
            "REF gap ",
            'REF leads to the bookmark "gap", which is not there',
        ),
        (
            'w:anchor="_Toc_gaps"',
            'w:anchor="gap"',
            'a link leads to the bookmark "gap", which is not there',
        ),
        (
            "NOTEREF _Ref_s1 ",
            "NOTEREF _Ref_s9 ",
            'NOTEREF leads to the bookmark "_Ref_s9", which is not there',
        ),
        (
            "NOTEREF _Ref_s1 ",
            "NOTEREF _gaps ",
            'NOTEREF leads to the bookmark "_gaps", which holds no note',
        ),
        (
            "NOTEREF _Ref_s1 ",
            "PAGEREF _Ref_s9 ",
            'PAGEREF leads to the bookmark "_Ref_s9", which is not there',
        ),
        (
            "NOTEREF _Ref_s1 ",
            "REF nowhere ",
            'REF leads to the bookmark "nowhere", which is not there',
        ),
        (
            "NOTEREF _Ref_s1 ",
            'HYPERLINK \\l "nowhere" ',
            'HYPERLINK leads to the bookmark "nowhere", which is not there',
        ),
        (
            "NOTEREF _Ref_s1 ",
            'HYPERLINK "ftp://a.example/" ',
            '"ftp://a.example/" is no web or mail address',
        ),
        ('r:id="rId6"', 'r:id="rId66"', 'there is no relationship "rId66"'),
        ('r:embed="rId7"', 'r:embed="rId77"', 'there is no relationship "rId77"'),
    ],
)
def test_what_leads_nowhere_is_named(before, after, message):
    data = changed(real_file(), before, after)

    assert read_docx(data).faults == (Fault(message, DOCUMENT),)


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        (_ADDRESS, "https://harbour.example/a b", '"https://harbour.example/a b" is no address'),
        (_ADDRESS, "https://harbour.example/9%", '"https://harbour.example/9%" is no address'),
        (_ADDRESS, "javascript:alert(1)", '"javascript:alert(1)" is no web or mail address'),
        (_ADDRESS, "file:///etc/passwd", '"file:///etc/passwd" is no web or mail address'),
        (_ADDRESS, "http://[::1", '"http://[::1" is no address'),
        (
            "media/image1.png",
            "media/image9.png",
            "rId7 leads to word/media/image9.png, which is not there",
        ),
    ],
)
def test_a_relationship_that_leads_nowhere_is_named(before, after, message):
    data = changed(real_file(), before, after, part=_RELATIONS)

    assert read_docx(data).faults == (Fault(message, _RELATIONS),)


def test_a_relationship_that_a_note_lacks_is_named():
    parts = parts_of(real_file())
    del parts["word/_rels/endnotes.xml.rels"]

    assert read_docx(zipped(parts)).faults == (
        Fault('there is no relationship "rId1"', "word/endnotes.xml"),
    )


@pytest.mark.parametrize(
    "address",
    ["https://a.example/", "http://a.example/%20", "mailto:desk@a.example", "HTTPS://A.EXAMPLE"],
)
def test_a_good_address_has_no_fault(address):
    assert address_fault(address) is None


def test_the_top_of_a_document_is_always_there():
    link = '<w:p><w:hyperlink w:anchor="_top"><w:r><w:t>up</w:t></w:r></w:hyperlink></w:p>'

    found = read_docx(a_docx(link))
    assert found.faults == ()
    assert found.passages[0].links[0].target == "#0"
