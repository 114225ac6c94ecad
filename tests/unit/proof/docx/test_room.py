import pytest

from briefgen.proof.docx.room import page_faults, room_of, sections
from tests.unit.proof.docx.files import a_paragraph, element, read

_A4 = '<w:pgSz w:w="11906" w:h="16838"/>'
_MARGINS = '<w:pgMar w:top="1361" w:right="1134" w:bottom="1304" w:left="1134" w:{}="{}"/>'


def _section(*said):
    return element(f"<w:sectPr>{_A4}{''.join(said)}</w:sectPr>")


ROOM = room_of(_section(_MARGINS.format("gutter", 0)))


@pytest.mark.parametrize(
    ("layout", "reason"),
    [
        ({"left": 11000}, "lines that begin 550 pt from the edge of the text"),
        ({"left": -1600}, "lines that begin -80 pt from the edge of the text"),
        ({"first": 11000}, "lines that begin 550 pt from the edge of the text"),
        ({"left": 100, "first": -1700}, "lines that begin -80 pt from the edge of the text"),
        ({"right": 30000}, "lines -1018.1 pt wide"),
        ({"left": 4800, "right": 4800}, "lines 1.9 pt wide"),
        ({"before": 17000}, "850 pt below what is above"),
        ({"line": 20, "rule": 1}, "lines 1 pt high"),
        ({"line": -20}, "lines -1 pt high"),
        ({"line": 30}, "lines 0.12 of their height"),
        ({"x": 12000, "x_page": 1}, "a frame at 600 pt, 0 pt"),
        ({"x": -400, "x_page": 1}, "a frame at -20 pt, 0 pt"),
        ({"y": 17000}, "a frame at 0 pt, 850 pt"),
        ({"y": -400, "y_page": 1}, "a frame at 0 pt, -20 pt"),
        ({"wide": 1}, "a frame 0.05 pt wide"),
        ({"high": 1}, "a frame 0.05 pt high"),
    ],
)
def test_words_that_no_page_shows_are_told(layout, reason):
    assert ROOM.unseen(layout) == reason


@pytest.mark.parametrize(
    "layout",
    [
        {},
        {"left": -1134, "first": 1134},
        {"left": 9000},
        {"left": 720, "first": -720},
        {"right": -1134},
        {"before": 7000},
        {"line": 240},
        {"line": 200, "rule": 1},
        {"line": 20, "rule": 2},
        {"x": 9000, "x_page": 1, "y": 15000, "wide": 0, "high": 600},
        {"x": -1000, "y": -1000},
    ],
)
def test_words_that_a_page_may_show_are_let_be(layout):
    assert ROOM.unseen(layout) is None


def test_a_style_is_looked_at_once_and_what_its_words_say_comes_first():
    far = {"left": 11000.0}

    assert ROOM.unseen_as("Far", far, {})
    assert ROOM.unseen_as("Far", {}, {})  # it is known by now
    assert ROOM.unseen_as("Far", far, {"left": 0.0}) is None
    assert ROOM.unseen_as("Near", {}, far)


def test_a_cell_has_its_own_width_and_lines_may_begin_outside_of_it():
    assert ROOM.cell(90, None).unseen({}) == "a column with 4.5 pt for words"
    assert ROOM.cell(2000, "lost").unseen({}) == "lost"
    assert ROOM.cell(2000, None).unseen({"left": -2000}) is None
    assert ROOM.cell(2000, None).unseen({"left": 1950}) == "lines 2.5 pt wide"
    assert ROOM.cell(2000, None) is ROOM.cell(2000, None)


def test_lines_are_as_wide_as_the_narrowest_column_of_a_page():
    two = room_of(_section('<w:cols w:num="2" w:space="0"/>'))

    assert two.wide == (11906 - 2 * 1440) / 2


@pytest.mark.parametrize(
    ("said", "message"),
    [
        (_MARGINS.format("gutter", 9000), "the margins leave 31.9 pt of a page 595.3 pt wide"),
        ('<w:pgMar w:left="30000"/>', "the margins leave -976.7 pt of a page 595.3 pt wide"),
        ('<w:pgMar w:top="30000"/>', "the margins leave -730.1 pt of a page 841.9 pt high"),
        ('<w:pgMar w:top="-30000"/>', "the margins leave -730.1 pt of a page 841.9 pt high"),
        ('<w:pgMar w:header="30000"/>', "the margins leave -730.1 pt of a page 841.9 pt high"),
        ('<w:pgMar w:footer="30000"/>', "the margins leave -730.1 pt of a page 841.9 pt high"),
        ('<w:pgMar w:footer="-30000"/>', "the foot stands 1500 pt outside the page"),
        ('<w:cols w:num="13"/>', "a column of the page is 1.48462 pt wide"),
        (
            '<w:cols w:equalWidth="0"><w:col w:w="9"/><w:col/></w:cols>',
            "a column of the page is 0.45 pt wide",
        ),
    ],
)
def test_a_page_without_room_is_told(said, message):
    assert list(page_faults(_section(said))) == [message]


@pytest.mark.parametrize("said", ["", "<w:cols/>", _MARGINS.format("header", 567)])
def test_a_page_with_room_is_let_be(said):
    assert list(page_faults(_section(said))) == []
    assert list(page_faults(element("<w:sectPr/>"))) == []


def test_every_section_is_held_to_its_own_page():
    wide = '<w:pgSz w:w="31680" w:h="11906"/>'
    far = a_paragraph("far", '<w:ind w:left="20000"/>')
    ends = "<w:p><w:pPr><w:sectPr>{}</w:sectPr></w:pPr></w:p>".format

    assert len(read(far + ends(_A4) + far + ends(wide)).faults) == 1
    assert read(ends(_A4) + far + f"<w:sectPr>{wide}</w:sectPr>").faults == ()


def test_what_a_section_was_before_a_change_is_no_section():
    before = "<w:sectPr><w:sectPrChange><w:sectPr/></w:sectPrChange></w:sectPr>"

    assert len(list(sections(element(f"<w:body>{before}</w:body>")))) == 1
