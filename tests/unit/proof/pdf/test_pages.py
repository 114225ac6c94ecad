import pikepdf
import pytest

from briefgen.proof.pdf.reader import read_pdf
from tests.unit.proof.pdf.files import a_page, changed, found, sample, words
from tests.unit.proof.pdf.pages import content_of
from tests.unit.proof.pdf.tagged import faults_of, marked, read


def test_words_outside_all_marks_are_named():
    change = words(b"EMC", b"EMC BT /F2+0 9 Tf 80 400 Td (stray) Tj ET", 1)

    assert found(change) == [('"stray" stands outside the structure', "page 2")]


def test_a_mark_that_no_element_owns_is_named():
    assert faults_of(read(marked("a", "b", " "), ("P", 0))) == ['"b" stands outside the structure']


def test_a_mark_that_two_elements_own_is_named():
    read_ = read(marked("a"), ("P", 0), ("P", 0))

    assert faults_of(read_) == ['"a" stands twice in the structure']
    assert len(read_.passages) == 1


def test_content_that_is_not_there_is_told_once_for_each_page():
    read_ = read(marked("a"), ("P", 0), ("P", 7, 8), ("P", 9))

    assert faults_of(read_) == [
        "a structure element points at content that is not there (number 7 and 2 more)"
    ]


def test_content_can_be_in_several_streams():
    def change(pdf):
        data = pdf.pages[0].Contents.read_bytes()
        middle = data.index(b"/P <</MCID 1>>")
        parts = [pdf.make_stream(data[:middle]), pdf.make_stream(data[middle:])]
        pdf.pages[0].Contents = pikepdf.Array(parts)

    assert read_pdf(changed(change)) == read_pdf(sample())


def test_a_page_without_content_shows_nothing():
    def change(pdf):
        del pdf.pages[0].Contents

    assert read_pdf(changed(change, a_page(b""))).passages == ()


def test_a_stream_that_cannot_be_decoded_is_named():
    def change(pdf):
        pdf.pages[0].Contents = pikepdf.Stream(
            pdf, b"no such data", Filter=pikepdf.Name.NoSuchDecode
        )

    read_ = read_pdf(changed(change, a_page(b"")))
    assert "a page whose content cannot be read" in faults_of(read_)


@pytest.mark.parametrize(
    ("media", "crop", "box"),
    [
        ([0, 0, 100, 200], None, (0, 0, 100, 200)),
        ([100, 200, 0, 0], [10, 10, 500, 500], (10, 10, 100, 200)),
        ([0, 0, 100], None, (0, 0, 612, 792)),
    ],
)
def test_what_is_shown_of_a_page_is_its_crop_box_in_its_media_box(media, crop, box):
    def change(pdf):
        pdf.pages[0].obj.MediaBox = pikepdf.Array(media)
        if crop:
            pdf.pages[0].obj.CropBox = pikepdf.Array(crop)

    assert content_of(b"", change=change).box == box


def test_a_code_that_the_font_does_not_name_is_read_as_such_and_named():
    change = words(b"(No ship)", b"(No ship\\377)", 1)
    read_ = read_pdf(changed(change))

    assert any("No ship\ufffd" in passage.text for passage in read_.passages)
    assert [fault.message[-26:] for fault in read_.faults] == ['not name all of "No ship\ufffd"']


def test_a_page_may_be_turned():
    def change(pdf):
        pdf.pages[0].Rotate = 90

    assert read_pdf(changed(change)) == read_pdf(sample())
