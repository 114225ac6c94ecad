import pytest

from briefgen.render.docx.markup import (
    eighths,
    emus,
    escaped,
    half_points,
    run_content,
    twips,
    twips_of_mm,
)


def test_lengths_are_told_in_words_measures():
    assert twips(14.5) == 290
    assert twips_of_mm(25.4) == 1440
    assert half_points(8.5) == 17
    assert eighths(2.25) == 18
    assert emus(1) == 36000


def test_no_line_is_thinner_than_word_can_draw():
    assert eighths(0.05) == 2


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("a < b & c", "a &lt; b &amp; c"), ('say "x"\n\ty', "say &quot;x&quot;&#10;&#9;y")],
)
def test_text_in_attributes_is_escaped(text, wanted):
    assert escaped(text) == wanted


def test_a_line_break_at_either_end_is_kept():
    assert run_content("\na\n") == '<w:br/><w:t xml:space="preserve">a</w:t><w:br/>'
