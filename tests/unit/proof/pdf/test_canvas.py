import pikepdf
import pytest

from briefgen.proof.pdf.canvas import boxed, name_of, plain
from briefgen.proof.pdf.marks import Ground
from tests.unit.proof.pdf.pages import content_of

_GREEN = (0.0, 1.0, 0.0)


@pytest.mark.parametrize(
    ("content", "grounds"),
    [
        (b"0 1 0 rg 10 20 30 40 re f", [Ground(10, 20, 40, 60, _GREEN)]),
        (b"0 1 0 rg q 2 0 0 2 5 5 cm 10 20 30 40 re f Q", [Ground(25, 45, 85, 125, _GREEN)]),
        (b"q 0 1 0 rg Q 0 0 -5 5 re f*", [Ground(-5, 0, 0, 5, (0, 0, 0))]),
        (b"/DeviceRGB cs 0 1 0 sc 0 0 5 5 re B", [Ground(0, 0, 5, 5, _GREEN)]),
        (b"1 0 1 0 k 0 0 5 5 re f", [Ground(0, 0, 5, 5, _GREEN)]),
        (b"/Pattern cs /P1 scn 0 0 5 5 re f", [Ground(0, 0, 5, 5, None)]),
        (b"0 0 5 5 re n 1 1 5 5 re S", []),
        (b"Q Q 0 0 5 5 re F", [Ground(0, 0, 5, 5, (0, 0, 0))]),
    ],
)
def test_filled_rectangles_are_grounds(content, grounds):
    assert content_of(content).grounds == grounds


def test_what_is_filled_transparently_is_no_ground():
    states = pikepdf.Dictionary(G=pikepdf.Dictionary(ca=0.2))

    assert content_of(b"/G gs 0 0 5 5 re f", ExtGState=states).grounds == []


def test_operands_are_plain_or_read():
    assert plain(b"1 /A ") == [b"1", b"/A"]
    assert plain([1, "/A"]) == [1, "/A"]
    assert [name_of(b"/A#20B"), name_of("/A"), name_of(3)] == ["/A B", "/A", ""]


def test_a_turned_rectangle_has_an_upright_one_round_it():
    assert boxed((0, 1, -1, 0, 0, 0), (0, 0, 10, 20)) == (-20, 0, 0, 10)
