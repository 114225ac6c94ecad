from briefgen.proof.pdf.links import Point
from briefgen.proof.pdf.marks import Line, Mark
from briefgen.proof.pdf.order import DrawingOrder
from briefgen.proof.pdf.report import Report
from briefgen.proof.pdf.story import Story
from briefgen.proof.pdf.text import Piece
from briefgen.proof.readback import Kind


def _story():
    return Story("en-GB", DrawingOrder(Report()))


def test_a_passage_stands_where_its_first_words_do():
    story = _story()
    mark = Mark("/P", 4, parts=["words"], lines=[Line(0, 50, 700)])
    story.say(Kind.PARAGRAPH, [[Piece(mark)]])
    story.say(Kind.CELL, [])

    assert [(each.text, each.place) for each in story.passages] == [
        ("words", "page 4"),
        ("", "page 4"),
    ]
    assert story.pages == [4, 4]
    assert story.places.passage(Point(4, 710)) == 0


def test_a_picture_stands_where_its_upper_edge_is_and_says_its_alt_text():
    story = _story()
    story.say(Kind.FIGURE, [[Piece(Mark("/Figure", 1))]], words="A map.", top=500)

    assert story.passages[0].text == "A map."
    assert story.places.starts == {1: [(500, 0)]}
