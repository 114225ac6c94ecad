from briefgen.proof.pdf.reader import read_pdf
from tests.unit.proof.pdf.files import a_page


def test_lines_are_paragraphs_where_the_distance_between_them_is_wider():
    lines = (
        (800, "one "),
        (788, "two "),
        (776, "three"),
        (750, "four "),
        (738, "five"),
        (790, "six"),
    )
    content = b"BT /F1 9 Tf " + b"".join(
        b"1 0 0 1 50 %d Tm (%b) Tj " % (height, text.encode()) for height, text in lines
    )
    read = read_pdf(a_page(content + b"ET"))

    assert [passage.text for passage in read.passages] == ["one two three", "four five", "six"]
    assert [fault.message for fault in read.faults] == [
        "the file does not say that it is tagged",
        "the file has no structure",
    ]


def test_an_empty_page_says_nothing():
    assert read_pdf(a_page(b"")).passages == ()
