import pytest

from tests.unit.proof.pdf.pages import content_of


@pytest.mark.parametrize(
    ("operators", "setting"),
    [
        (b"/F1 9 Tf", (9, 1, 0, 0)),
        (b"/F1 9 Tf 50 Tz 2 Tc 3 Tw", (9, 0.5, 2, 3)),
        (b"/F1 9 Tf 2 0 0 2 0 0 Tm 2 Tc 3 Tw", (18, 1, 4, 6)),
        (b"q /F1 7 Tf 4 Tc Q /F1 9 Tf", (9, 1, 0, 0)),
        (b'/F1 9 Tf 3 2 (before) "', (9, 1, 2, 3)),
        (b"/F1 9 Tf 0 1 -1 0 0 0 Tm", (0, 1, 0, 0)),
    ],
)
def test_words_are_set_as_the_operators_before_them_say(operators, setting):
    point = content_of(b"BT " + operators + b" (words) Tj ET").points[-1]

    assert point.setting[1:] == setting
    assert point.setting.font is not None
    assert point.setting.font.name == "Helvetica"


def test_words_in_a_font_that_is_not_there_are_named_once():
    content = content_of(b"BT /F9 9 Tf (a) Tj /F9 9 Tf (b) Tj ET")

    assert "text in a font that is not there: /F9" in content.problems
    assert content.problems.count("text in a font that is not there: /F9") == 1
