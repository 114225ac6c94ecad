"""Do the first pages of both formats break their lines alike?"""

import difflib

import pytest

from tests.builders import a_style
from tests.conformance.briefs import SEED, STYLES, built
from tests.conformance.lines import Word, agreement, lines_of, page_lines
from tests.conformance.office import draw_docx, fonts_at_hand

_ENOUGH = 0.95


@pytest.mark.parametrize("style", STYLES)
def test_the_first_pages_break_their_lines_alike(style, tmp_path):
    files = built(SEED, style).files
    docx, pdf = tmp_path / "word.docx", tmp_path / "ours.pdf"
    docx.write_bytes(files["docx"])
    pdf.write_bytes(files["pdf"])
    fonts = fonts_at_hand(a_style(style).look.fonts, tmp_path)

    ours, theirs = page_lines(pdf), page_lines(draw_docx(docx, fonts, tmp_path))
    share = agreement(ours, theirs)
    print(f"{style}: {share:.1%} of {max(len(ours), len(theirs))} lines agree")
    print(
        *difflib.unified_diff(sorted(ours), sorted(theirs), "pdf", "docx", n=0, lineterm=""),
        sep="\n",
    )

    assert len(ours) > 30
    assert share >= _ENOUGH


def _words(*boxes):
    return [Word(text, left, top, left + 20, top + 10) for text, left, top in boxes]


def test_words_that_stand_level_and_close_are_one_line():
    words = _words(("next", 0, 12), ("one", 0, 0), ("line", 23, 0.5), ("column", 80, 0))

    assert lines_of(words) == ["oneline", "column", "next"]


def test_a_raised_number_belongs_to_its_line():
    words = [*_words(("word", 0, 100), ("below", 0, 113)), Word("1", 20, 98, 24, 104)]

    assert lines_of(words) == ["word1", "below"]


def test_a_line_that_breaks_elsewhere_is_noticed():
    assert agreement(["ab", "cd", "e"], ["ab", "cd", "e"]) == 1
    assert agreement(["ab", "cd", "e"], ["a", "bcd", "e"]) == pytest.approx(1 / 3)
    assert agreement([], []) == 0
