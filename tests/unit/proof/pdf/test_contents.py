import pikepdf

from briefgen.proof.pdf.reader import read_pdf
from briefgen.proof.readback import Kind
from tests.unit.proof.pdf.files import changed, found, sample, words

_NUMBER = b"717.91 Tm 0.102 0.102 0.102 rg /F2+0 10 Tf (2)"


def test_lines_of_the_contents_have_the_level_of_their_heading_and_the_page():
    lines = [each for each in read_pdf(sample()).passages if each.kind is Kind.CONTENTS]

    assert [(line.level, line.text, line.mark) for line in lines] == [
        (1, "2 Discussion", "2"),
        (2, "What changed", "2"),
        (1, "3 Key actors", "3"),
        (1, "4 Gaps", "3"),
        (1, "5 How to read this paper", "3"),
    ]
    assert [link.text for line in lines for link in line.links] == [
        "2Discussion",
        "Whatchanged",
        "3Keyactors",
        "4Gaps",
        "5Howtoreadthispaper",
    ]


def test_a_wrong_page_number_is_named():
    change = words(_NUMBER, _NUMBER.replace(b"(2)", b"(3)"), 1)

    message = 'the contents name page 3 for "What changed", on page 2'
    assert found(change) == [(message, "page 2")]


def test_a_line_without_its_page_number_says_so():
    read = read_pdf(changed(words(_NUMBER, _NUMBER.replace(b"(2)", b"( )"), 1)))

    line = next(each for each in read.passages if each.text == "What changed")
    assert line.mark == ""


def test_a_line_that_leads_elsewhere_is_read_so():
    def change(pdf):
        for link in pdf.pages[1].Annots:
            if str(link.get("/Contents")) == "What changed":
                link.Dest = pikepdf.Array([pdf.pages[2].obj, pikepdf.Name.XYZ, 0, 780, 0])

    read = read_pdf(changed(change))
    line = next(each for each in read.passages if each.text == "What changed")
    led = read.passages[int(line.links[0].target[1:])]
    assert led.text == "3 Key actors"
    assert [fault.message for fault in read.faults] == [
        'the contents name page 2 for "What changed", on page 3'
    ]
