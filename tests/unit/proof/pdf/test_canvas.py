import pikepdf
import pytest

from briefgen.proof.pdf.canvas import name_of
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
        (b"0 0 m 5 0 l 5 5 l 0 5 l h f", [Ground(0, 0, 5, 5, None)]),
        (b"4 w 0 5 m 9 5 l S", [Ground(0, 3, 9, 7, None)]),
        (b"1 w 0 5 m 9 5 l S", []),
        (b"0 0 m 5 0 0 5 5 5 c S", []),
        (b"0 0 20 5 re W n 0 1 0 rg 10 2 30 40 re f", [Ground(10, 2, 20, 5, _GREEN)]),
        (b"q 0 0 2 2 re W n Q 0 0 5 5 re f", [Ground(0, 0, 5, 5, (0, 0, 0))]),
        (b"0 0 2 2 re W n 7 7 5 5 re f", []),
        (b"0 0 20 5 re W n /S sh", [Ground(0, 0, 20, 5, None)]),
        (b"q 9 0 0 9 1 1 cm BI /W 1 /H 1 /BPC 8 /CS /G ID a EI Q", [Ground(1, 1, 10, 10, None)]),
        (b"BI /W 1 /H 1 /IM true ID a EI", []),
        (b"0 0 5 5 re n 1 1 5 5 re S", []),
        (b"Q Q 0 0 5 5 re F", [Ground(0, 0, 5, 5, (0, 0, 0))]),
    ],
)
def test_filled_rectangles_are_grounds(content, grounds):
    assert content_of(content).grounds == grounds


def test_what_is_filled_transparently_is_no_ground():
    states = pikepdf.Dictionary(G=pikepdf.Dictionary(ca=0.2))

    assert content_of(b"/G gs 0 0 5 5 re f", ExtGState=states).grounds == []


def test_names_are_plain_or_read():
    assert [name_of(b"/A#20B"), name_of("/A"), name_of(3)] == ["/A B", "/A", ""]
