import pytest

from briefgen.diagnostics import RenderError
from briefgen.render.pdf.file.canvas import ARTIFACT, Address, number
from briefgen.render.pdf.file.structure import AnnotationReference, MarkedContent
from tests.unit.render.pdf.specimens import a_canvas


@pytest.mark.parametrize(
    ("value", "written"),
    [(0, "0"), (12.0, "12"), (1.2345, "1.23"), (0.5, "0.5"), (-3.10, "-3.1")],
)
def test_lengths_are_written_short(value, written):
    assert number(value) == written


def test_what_is_drawn_for_an_element_is_marked_as_its_own():
    canvas = a_canvas()
    element = canvas.tree.root.child("P")

    canvas.open(element)
    canvas.emit("0 0 m")
    canvas.open(element)
    canvas.close()

    assert canvas.code == ["/P <</MCID 0>> BDC", "0 0 m", "EMC"]
    assert element.kids == [MarkedContent(1, 0)]


def test_decoration_belongs_to_no_element():
    canvas = a_canvas()

    canvas.fill("1 0 0 rg", (1, 2, 3, 4))

    assert canvas.code == [
        "/Artifact <</Type /Background /BBox [1 2 4 6]>> BDC",
        "q 1 0 0 rg 1 2 3 4 re f Q",
        "EMC",
    ]
    assert ARTIFACT.kids == []


def test_marks_are_numbered_anew_on_each_page():
    canvas = a_canvas()
    element = canvas.tree.root.child("P")

    for _ in range(2):
        canvas.open(element)
        canvas.showPage()

    assert element.kids == [MarkedContent(1, 0), MarkedContent(2, 0)]
    assert canvas.count == 2


def test_a_gap_is_filled_when_everything_is_laid_out():
    canvas = a_canvas()

    canvas.defer(lambda: f"{canvas.count} pages")
    canvas.showPage()
    canvas.showPage()
    canvas.fill_gaps()

    assert canvas.laid[0].code == ["2 pages"]


def test_a_link_belongs_to_its_element():
    canvas = a_canvas()
    element = canvas.tree.root.child("Link")

    canvas.link(element, (0, 0, 10, 10), Address(url="https://a.example", words="here"))

    assert element.kids == [AnnotationReference(1, "Link1")]


def test_a_link_that_leads_nowhere_is_refused():
    canvas = a_canvas()
    canvas.link(canvas.tree.root.child("Link"), (0, 0, 1, 1), Address(anchor="gone", words="see"))
    canvas.showPage()

    with pytest.raises(RenderError, match='link "see" leads to "gone", which does not exist'):
        canvas.fill_gaps()


def test_the_first_place_of_an_anchor_stays():
    canvas = a_canvas()

    canvas.mark_place("a", 0, 100)
    canvas.showPage()
    canvas.mark_place("a", 0, 700)

    assert canvas.anchors == {"a": 1}


def test_on_a_page_read_from_the_right_everything_stands_on_the_other_side():
    canvas = a_canvas(mirror=100)

    canvas.fill("1 0 0 rg", (10, 2, 30, 4))
    canvas.rule("0 g", (10, 50), 30, 1)

    assert canvas.code[1] == "q 1 0 0 rg 60 2 30 4 re f Q"
    assert canvas.code[0] == "/Artifact <</Type /Background /BBox [60 2 90 6]>> BDC"
    assert canvas.code[4] == "q 1 w 0 G 60 49.5 m 90 49.5 l S Q"


@pytest.mark.parametrize(("mirror", "place"), [(None, 10), (100, 60)])
def test_the_way_to_the_other_side_is_the_way_back(mirror, place):
    canvas = a_canvas(mirror)

    assert canvas.across(10, 30) == place
    assert canvas.across(place, 30) == 10


def _edges(canvas):
    element = canvas.tree.root.child("Link")
    canvas.link(element, (10, 0, 40, 12), Address(url="https://a.example", words="here"))
    return canvas.document.idToObject["Link1"].dict["Rect"].sequence


def test_a_link_is_laid_over_its_words_on_the_other_side():
    assert _edges(a_canvas()) == [10, 0, 40, 12]
    assert _edges(a_canvas(mirror=100)) == [60, 0, 90, 12]


@pytest.mark.parametrize(("mirror", "left"), [(None, 7), (100, "null")])
def test_a_place_on_a_page_read_from_the_right_leaves_the_window_where_it_is(mirror, left):
    canvas = a_canvas(mirror)

    canvas.mark_place("a", 7, 100)

    assert canvas.destination("a").fmt.left == left
