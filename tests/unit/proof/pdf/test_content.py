import pikepdf
import pytest

from briefgen.proof.pdf.file import File
from briefgen.proof.pdf.marks import Line
from briefgen.proof.pdf.pages import Pages
from briefgen.proof.pdf.report import Report
from tests.unit.proof.pdf.files import a_page, changed
from tests.unit.proof.pdf.pages import content_of


@pytest.mark.parametrize(
    ("content", "text", "lines"),
    [
        (b"BT /F1 9 Tf 1 0 0 1 10 20 Tm (a) Tj ET", "a", [(10, 20)]),
        (b"BT /F1 9 Tf 10 20 Td (a) Tj 0 -5 Td (b) Tj ET", "ab", [(10, 20), (10, 15)]),
        (b"BT /F1 9 Tf 10 20 Td 4 TL (a) Tj T* (b) Tj (c) ' ET", "abc", [(10, 20), (10, 16), (10, 12)]),  # noqa: E501
        (b"BT /F1 9 Tf 10 20 TD 0 -3 TD (a) Tj 1 2 (b) \" ET", "ab", [(10, 17), (10, 14)]),
        (b"q 2 0 0 2 0 0 cm BT /F1 9 Tf 10 20 Td [(a) -9 (b)] TJ ET Q", "ab", [(20, 40)]),
    ],
)  # fmt: skip
def test_words_are_read_with_the_places_where_they_are_set_anew(content, text, lines):
    stray = content_of(content).stray

    assert stray.text == text
    assert [(line.left, line.baseline) for line in stray.lines] == lines


def test_words_belong_to_the_innermost_mark_that_says_whose_they_are():
    content = content_of(
        b"BT /F1 9 Tf /P <</MCID 0>> BDC (a) Tj /Span <</Lang (fr)>> BDC (b) Tj EMC"
        b" /Artifact <</Subtype /Header>> BDC (c) Tj EMC (d) Tj EMC"
        b" /Artifact BMC (e) Tj EMC (f) Tj ET"
    )

    assert [(n, mark.text) for n, mark in content.marks.items()] == [(0, "abd")]
    assert [(mark.kind, mark.text) for mark in content.artifacts] == [("/Header", "c"), ("", "e")]
    assert content.stray.text == "f"


def test_words_that_go_on_behind_another_mark_have_no_left_edge():
    content = content_of(
        b"BT /F1 9 Tf 5 7 Td /P <</MCID 0>> BDC (a) Tj EMC /P <</MCID 1>> BDC (b) Tj EMC ET"
    )

    assert content.marks[0].lines == [Line(0, 5, 7)]
    assert content.marks[1].lines == [Line(0, None, 7)]
    assert [mark.order for mark in content.marks.values()] == [0, 1]


def test_what_is_wrong_with_marks_is_told():
    content = content_of(b"EMC /P <</MCID 0>> BDC EMC /P <</MCID 0>> BDC EMC /F9 9 Tf")

    assert content.problems == [
        "a mark ends that did not begin",
        "two marks have the number 0",
        "text in a font that is not there: /F9",
    ]


def test_a_form_is_drawn_where_it_stands_with_what_it_is_drawn_in():
    def change(pdf):
        form = pdf.make_stream(
            b"BT /F1 9 Tf 1 2 Td (in) Tj ET",
            Type=pikepdf.Name.XObject,
            Subtype=pikepdf.Name.Form,
            BBox=pikepdf.Array([0, 0, 50, 60]),
            Matrix=pikepdf.Array([1, 0, 0, 1, 10, 10]),
        )
        pdf.pages[0].Resources.XObject = pikepdf.Dictionary(X=form)

    data = changed(change, a_page(b"/Figure <</MCID 0>> BDC q 2 0 0 2 0 0 cm /X Do Q EMC"))
    mark = Pages(File(data), Report()).contents[0].marks[0]
    assert mark.text == "in"
    assert mark.lines == [Line(0, 22, 24)]
    assert mark.top == 140


def test_a_stretch_with_other_words_to_be_read_is_noted():
    content = content_of(
        b"/P <</MCID 0>> BDC BT /F1 9 Tf (a) Tj"
        b" /Span <</ActualText (x)>> BDC (b) Tj (c) Tj EMC ET EMC"
    )

    assert content.marks[0].replaced == [(1, 3, "x")]
