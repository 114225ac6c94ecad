import pytest

from briefgen.render.pdf.fonts.chain import font_set
from briefgen.render.pdf.fonts.clusters import shared
from tests.unit.render.pdf.specimens import LOOK

FACES = font_set(LOOK.fonts).faces(bold=False, italic=False, mono=False)
LATIN, ARABIC = FACES[0], FACES[1]


def _glyph(char, face=ARABIC):
    return face.glyphs[ord(char)]


def test_a_ligature_stands_for_all_its_letters_as_they_are_seen():
    assert shared(ARABIC, "لا", [_glyph("\ufefb")], backwards=True) == ["ال"]
    assert shared(ARABIC, "fi", [7], backwards=False) == ["fi"]


def test_each_of_several_glyphs_stands_for_what_it_is():
    glyphs = [_glyph("\u064e"), _glyph("أ")]

    assert shared(ARABIC, "أ\u064e", glyphs, backwards=True) == ["\u064e", "أ"]


def test_what_is_left_goes_with_what_it_follows():
    glyphs = [_glyph("\u064b"), _glyph("\ufefb")]
    points = [_glyph("\u05b8", LATIN), _glyph("\ufb2a", LATIN)]

    assert shared(ARABIC, "ل\u064bا", glyphs, backwards=True) == ["ا\u064b", "ل"]
    assert shared(LATIN, "ש\u05b8\u05c1", points, backwards=True) == ["\u05c1\u05b8", "ש"]


@pytest.mark.parametrize(("backwards", "said"), [(True, ["", "أ"]), (False, ["أ", ""])])
def test_glyphs_beyond_the_characters_stand_for_nothing(backwards, said):
    assert shared(ARABIC, "أ", [7, 8], backwards=backwards) == said


def test_where_glyphs_tell_no_order_the_first_stands_for_all():
    glyphs = [_glyph("ب"), _glyph("ا")]

    assert shared(ARABIC, "اب", glyphs[::-1], backwards=False) == ["ا", "ب"]
    assert shared(ARABIC, "اب", glyphs, backwards=False) == ["اب", ""]
