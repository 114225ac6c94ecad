from briefgen.document.inline import plain
from briefgen.render.pdf.text.fitting import limited, whole
from briefgen.render.pdf.text.lines import Line
from tests.builders import a_text


def broken(width, asked):
    """Return a breaker after every `width` characters that notes what it was asked for."""

    def lines_of(text):
        asked.append(plain(text))
        return [Line() for _ in range(0, len(plain(text)), width)]

    return lines_of


def test_a_text_that_fits_is_set_once():
    asked: list[str] = []

    assert len(limited(a_text("x" * 20), 2, broken(10, asked))) == 2
    assert asked == ["x" * 20]


def test_a_long_text_loses_no_more_than_it_must_and_is_tried_few_times():
    asked: list[str] = []

    assert len(limited(a_text("x" * 5000), 2, broken(10, asked))) == 2
    assert asked[-1] == "x" * 17 + "..."
    assert len(asked) < 20


def test_what_must_be_whole_is_set_smaller_until_it_fits():
    assert whole(10, 2, lambda size: [Line()] * round(size / 2))[1:] == [Line()]


def test_nothing_is_set_smaller_than_can_be_seen():
    assert len(whole(10, 2, lambda _: [Line()] * 3)) == 3
