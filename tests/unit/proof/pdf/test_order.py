from briefgen.proof.pdf.marks import Line, Mark
from briefgen.proof.pdf.order import DrawingOrder
from briefgen.proof.pdf.report import Report
from briefgen.proof.pdf.text import Piece
from tests.unit.proof.pdf.tagged import faults_of, marked, read


def test_words_that_are_read_before_they_are_drawn_are_named():
    assert faults_of(read(marked("a", "b", "c"), ("P", 1), ("P", 0), ("P", 2))) == [
        '"a" is drawn before what is read before it'
    ]


def test_cells_labels_and_numbers_are_compared_as_well():
    table = ("Table", ("TR", ("TD", 1), ("TD", 0)))
    item = ("L", ("LI", ("Lbl", 1), ("LBody", 0)))
    line = ("TOC", ("TOCI", ("Link", 1), ("Link", 0)))

    for tree in (table, item, line):
        assert faults_of(read(marked("1", "2"), tree)) == [
            '"1" is drawn before what is read before it'
        ]


def test_words_in_two_directions_are_read_in_another_order_than_drawn():
    report = Report()
    order = DrawingOrder(report)
    one, other = (
        Mark("/P", 1, number, parts=[text], lines=[Line(0, 0, 9)])
        for number, text in enumerate(["abc", "\u05d0"])
    )

    order.follow([Piece(other), Piece(one)])
    assert report.faults == ()
    order.follow([Piece(one)])
    assert len(report.faults) == 1


def test_each_page_has_an_order_of_its_own():
    report = Report()
    order = DrawingOrder(report)
    order.follow([Piece(Mark("/P", 1, 7)), Piece(Mark("/P", 2, 0))])

    assert report.faults == ()
