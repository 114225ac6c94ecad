import pytest

from briefgen.document.blocks import Align
from briefgen.document.inline import Span
from briefgen.document.roles import Role
from briefgen.render.pdf.boxes.paragraph import Aside, Content, ParagraphBox, TextBlock
from briefgen.render.pdf.styles import StyleSheet
from tests.unit.render.pdf.specimens import LOOK, a_painter, a_passage, shown

WIDTH = 300.0
LEADING = 14


def a_box(lines, *, role=Role.BODY, **content):
    """Return a paragraph of so many lines."""
    words = "\n".join(f"line {i}" for i in range(lines))
    block = TextBlock(a_passage(words), LEADING)
    setting = StyleSheet(LOOK).setting(role)
    return ParagraphBox(Content(block, setting, left=0, **content), LOOK, a_painter())


def heights(parts):
    return [part.measure(WIDTH) / LEADING for part in parts]


def test_a_paragraph_is_as_tall_as_its_lines():
    assert a_box(3).measure(WIDTH) == 3 * LEADING


def test_a_split_fills_the_room():
    assert heights(a_box(10).parts(WIDTH, 4.5 * LEADING, at_top=False)) == [4, 6]


def test_no_line_is_left_alone_at_the_top_of_the_next_page():
    assert heights(a_box(5).parts(WIDTH, 4 * LEADING, at_top=False)) == [3, 2]


@pytest.mark.parametrize("lines", [2, 3])
def test_a_paragraph_of_three_lines_or_fewer_is_not_split(lines):
    assert a_box(lines).parts(WIDTH, 2 * LEADING, at_top=False) == []
    assert a_box(lines).least(WIDTH) == lines * LEADING


def test_no_line_is_left_alone_at_the_end_of_a_page():
    assert a_box(10).parts(WIDTH, 1.9 * LEADING, at_top=False) == []
    assert a_box(10).least(WIDTH) == 2 * LEADING


def test_no_page_ends_within_a_word():
    words = " ".join(["the har\u00adbour was as it is"] * 40)
    setting = StyleSheet(LOOK).setting(Role.BODY)
    for width in range(60, 140, 3):
        block = TextBlock(a_passage(words), LEADING)
        box = ParagraphBox(Content(block, setting, left=0), LOOK, a_painter())
        lines = block.lines(width)
        first, _ = box.parts(width, 8 * LEADING, at_top=False)
        assert not lines[round(first.measure(width) / LEADING) - 1].is_divided


def test_a_part_is_split_again():
    _, rest = a_box(20).parts(WIDTH, 5 * LEADING, at_top=False)

    assert heights(rest.parts(WIDTH, 6 * LEADING, at_top=True)) == [6, 9]


def test_what_is_kept_together_moves_and_is_split_only_where_no_page_holds_it():
    box = a_box(10, role=Role.BULLET)

    assert box.parts(WIDTH, 5 * LEADING, at_top=False) == []
    assert box.least(WIDTH) == 10 * LEADING
    assert heights(box.parts(WIDTH, 5 * LEADING, at_top=True)) == [5, 5]


def test_what_no_page_holds_is_not_kept_together():
    tall, short = a_box(10, role=Role.BULLET), a_box(10, role=Role.BULLET)
    tall.let_break(WIDTH, 9 * LEADING)
    short.let_break(WIDTH, 10 * LEADING)

    assert heights(tall.parts(WIDTH, 5 * LEADING, at_top=False)) == [5, 5]
    assert short.parts(WIDTH, 5 * LEADING, at_top=False) == []


def test_a_single_line_that_no_page_holds_cannot_be_split():
    assert a_box(1).parts(WIDTH, 5, at_top=True) == []


def test_the_space_round_a_split_is_none():
    first, rest = a_box(10).parts(WIDTH, 5 * LEADING, at_top=False)

    assert (first.spaceAfter, rest.spaceBefore) == (0, 0)
    assert rest.spaceAfter == LOOK.roles["body"].after


def test_a_rule_stands_above_the_first_part_alone():
    rule = LOOK.roles["heading_1"].rule
    assert rule is not None
    box = a_box(10, role=Role.HEADING_1)
    leading = LOOK.roles["heading_1"].leading

    first, rest = box.parts(WIDTH, 5 * leading + 6, at_top=True)

    assert first.measure(WIDTH) == pytest.approx(rule.width + rule.offset + 5 * leading)
    assert rest.measure(WIDTH) == 5 * leading


def test_a_panel_has_padding_above_every_part_and_below_the_last():
    panel, leading = LOOK.roles["bluf"].panel, LOOK.roles["bluf"].leading
    assert panel is not None
    box = a_box(10, role=Role.BLUF)

    first, rest = box.parts(WIDTH, 5 * leading + 12, at_top=True)

    assert first.measure(WIDTH) == panel.top + 5 * leading
    assert rest.measure(WIDTH) == panel.top + 5 * leading + panel.bottom


def test_lines_stand_at_four_fifths_of_their_leading_as_in_word():
    box = a_box(2)

    box.paint(50, 700, WIDTH)

    places = [(each.left, each.bottom) for each in shown(" ".join(box.painter.canvas.code))]
    assert places == [(50, 688.8), (50, 674.8)]


@pytest.mark.parametrize(
    ("align", "place"),
    [(Align.START, 0.0), (Align.CENTRE, 0.5), (Align.END, 1.0)],
)
def test_lines_stand_at_the_left_in_the_middle_or_at_the_right(align, place):
    painter = a_painter()
    block = TextBlock(a_passage("words"), LEADING, align)
    [line] = block.lines(WIDTH)

    block.draw(painter, [line], (0, 700, WIDTH))

    left = shown(" ".join(painter.canvas.code))[0].left
    assert left == pytest.approx(place * (WIDTH - line.width), abs=0.01)


@pytest.mark.parametrize(
    ("align", "place"),
    [(Align.START, 1.0), (Align.CENTRE, 0.5), (Align.END, 0.0)],
)
def test_on_a_page_read_from_the_right_lines_begin_there(align, place):
    painter = a_painter(mirror=WIDTH)
    block = TextBlock(a_passage("words"), LEADING, align)
    [line] = block.lines(WIDTH)

    block.draw(painter, [line], (0, 700, WIDTH))

    left = shown(" ".join(painter.canvas.code))[0].left
    assert left == pytest.approx(place * (WIDTH - line.width), abs=0.01)


def test_a_label_is_not_parted_from_the_lines_it_stands_beside():
    label = TextBlock(a_passage("\n".join(["label"] * 4)), LEADING)
    box = a_box(10, asides=(Aside(label, 0, 100),))

    assert box.least(WIDTH) == 4 * LEADING
    assert box.parts(WIDTH, 3 * LEADING, at_top=False) == []
    _, rest = box.parts(WIDTH, 4 * LEADING, at_top=False)
    assert rest.least(WIDTH) == 2 * LEADING


def a_line_with(trailing):
    """Return a product line of five lines' worth of words, and words at its right edge."""
    words = TextBlock(a_passage("word " * 40), LEADING)
    setting = StyleSheet(LOOK).setting(Role.PRODUCT_LINE)
    block = TextBlock(a_passage(trailing), LEADING, Align.END)
    return ParagraphBox(Content(words, setting, left=0, trailing=block), LOOK, a_painter())


def test_trailing_words_narrow_the_first_line():
    first, second, *_ = a_line_with("x" * 20)._broken(WIDTH)

    assert first.width < WIDTH - a_passage("x" * 20).runs[0].style.width("x" * 20) < second.width


def test_trailing_words_too_long_for_half_a_line_narrow_every_line():
    box = a_line_with("x" * 400)

    assert all(line.width < WIDTH / 2 for line in box._broken(WIDTH))
    assert box.measure(WIDTH) > 10 * LEADING


def test_no_trailing_word_is_lost():
    box = a_line_with("x" * 400)

    box.paint(50, 700, WIDTH)

    assert "".join(box.painter.canvas.code).count("x") >= 400


def test_a_place_is_marked_when_the_first_part_is_drawn():
    drawn = []
    box = a_box(10, on_draw=lambda left, top: drawn.append((left, top)))
    first, rest = box.parts(WIDTH, 5 * LEADING, at_top=False)

    first.paint(50, 700, WIDTH)
    rest.paint(50, 700, WIDTH)

    assert drawn == [(50, 700)]


def test_lines_are_broken_once_for_a_width():
    block = TextBlock(a_passage(Span(text="some words")), LEADING)

    assert block.lines(WIDTH) is block.lines(WIDTH)
    assert block.lines(WIDTH) is not block.lines(WIDTH / 2)


def test_the_places_in_a_paragraph_are_where_it_begins():
    passage = a_passage("word " * 200, Span(text="[1]", anchor="citation"))
    setting = StyleSheet(LOOK).setting(Role.BODY)
    content = Content(TextBlock(passage, LEADING), setting, left=0)
    box = ParagraphBox(content, LOOK, a_painter())
    first, rest = box.parts(WIDTH, 2 * LEADING, at_top=True)

    rest.paint(50, 700, WIDTH)
    assert box.painter.canvas.anchors == {}
    first.paint(50, 700, WIDTH)
    assert box.painter.canvas.anchors == {"citation": 1}
