from briefgen.proof.pdf.paths import Path, boxed, met, plain
from briefgen.proof.pdf.state import IDENTITY


def test_operands_are_plain_or_read():
    assert plain(b"1 /A ") == [b"1", b"/A"]
    assert plain([1, "/A"]) == [1, "/A"]


def test_a_turned_rectangle_has_an_upright_one_round_it():
    assert boxed((0, 1, -1, 0, 0, 0), (0, 0, 10, 20)) == (-20, 0, 0, 10)


def test_rectangles_share_what_lies_in_both():
    assert met((0, 0, 9, 9), (5, -3, 12, 4)) == (5, 0, 9, 4)
    assert met((0, 0, 9, 9), None) == (0, 0, 9, 9)


def _path(*points):
    path = Path()
    path.move(b"%d %d" % points[0])
    for point in points[1:]:
        path.line(b"%d %d" % point)
    return path


def test_a_shape_that_fills_most_of_its_rectangle_is_a_ground():
    block = _path((0, 0), (9, 0), (9, 4), (0, 4))

    assert list(block.grounds((2, 0, 0, 2, 1, 1))) == [(1, 1, 19, 9)]
    assert list(_path((0, 0), (9, 8), (9, 9)).grounds(IDENTITY)) == []


def test_a_level_or_upright_line_is_a_bar():
    assert list(_path((0, 5), (9, 5)).bars(IDENTITY, 4)) == [(0, 3, 9, 7)]
    assert list(_path((3, 0), (3, 9)).bars(IDENTITY, 4)) == [(1, 0, 5, 9)]
    assert list(_path((0, 0), (9, 9)).bars(IDENTITY, 4)) == []


def test_a_path_is_there_until_it_is_cleared():
    path = _path((0, 0), (9, 9))
    path.rectangle(IDENTITY, b"1 1 4 4")
    assert path.boxes(IDENTITY) == [(1, 1, 5, 5), (0, 0, 9, 9)]

    path.clear()
    assert not path
