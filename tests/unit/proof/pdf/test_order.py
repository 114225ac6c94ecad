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


def _pieces(*texts, apart=20):
    """Return pieces of one line, each in a mark of its own, drawn from left to right."""
    return [
        Piece(Mark("/P", 1, number, parts=[text], lines=[Line(0, number * apart, 9)]))
        for number, text in enumerate(texts)
    ]


def test_words_whose_marks_hold_two_directions_are_read_in_another_order_than_drawn():
    report = Report()
    order = DrawingOrder(report)
    one, other = _pieces("abc", "\u05d0 1")

    order.follow([other, one])
    assert report.faults == ()
    order.follow([one])
    assert len(report.faults) == 1


def test_words_whose_marks_tell_their_direction_are_drawn_as_they_are_read():
    report = Report()
    one, other = _pieces("abc", "\u05d0")

    DrawingOrder(report).follow([other, one])
    assert [fault.message for fault in report.faults] == [
        '"abc" is drawn before what is read before it'
    ]


def test_words_that_are_read_in_another_order_than_shown_are_named():
    report = Report()

    DrawingOrder(report).follow(_pieces("\u05d1 ", "\u05d0"))
    assert [fault.message for fault in report.faults] == [
        '"\u05d0 \u05d1" is read in another order than it is shown'
    ]


def test_words_far_apart_on_one_height_are_no_line():
    report = Report()

    DrawingOrder(report).follow(_pieces(" \u05d1", "\u05d0", apart=40))
    assert report.faults == ()


def test_each_page_has_an_order_of_its_own():
    report = Report()
    order = DrawingOrder(report)
    order.follow([Piece(Mark("/P", 1, 7)), Piece(Mark("/P", 2, 0))])

    assert report.faults == ()
