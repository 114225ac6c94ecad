import pytest

from briefgen.render.pdf.fonts.chain import font_set
from briefgen.render.pdf.fonts.shaping import advance, needs_shaping, shape
from tests.unit.render.pdf.specimens import LOOK

ARABIC = font_set(LOOK.fonts).faces(bold=False, italic=False, mono=False)[1]
BOLD = font_set(LOOK.fonts).faces(bold=True, italic=False, mono=False)[1]
LATIN = font_set(LOOK.fonts).faces(bold=False, italic=False, mono=False)[0]
JOINING = ARABIC  # its Latin letters have ligatures, which Arimo's have not


@pytest.mark.parametrize("text", ["ميناء", "שלום", "h\u0323a"])
def test_joined_and_stacked_letters_need_shaping(text):
    assert needs_shaping(text)


@pytest.mark.parametrize("text", ["harbour", "Ћуприја", "ḥ", "“12–14%”"])
def test_letters_that_stand_alone_do_not(text):
    assert not needs_shaping(text)


def test_letters_come_from_left_to_right_as_they_are_seen():
    glyphs = shape(ARABIC, "ميناء", backwards=True)

    assert "".join(glyph.words for glyph in glyphs) == "ميناء"[::-1]


def test_a_ligature_stands_for_its_letters_in_the_order_in_which_they_are_seen():
    [glyph] = shape(ARABIC, "لا", backwards=True)

    assert glyph.words == "ال"


def test_letters_change_their_form_with_their_neighbours():
    alone, joined = shape(ARABIC, "ي", backwards=True), shape(ARABIC, "يم", backwards=True)

    assert alone[0].key not in {glyph.key for glyph in joined}


def test_a_mark_is_set_on_its_letter_and_takes_no_room():
    letter, mark = shape(LATIN, "x\u0304", backwards=False)

    assert mark.advance == 0
    assert (letter.words, mark.words) == ("x", "\u0304")


def test_a_mark_in_latin_words_moves_no_other_letter():
    plain = sum(LATIN.width(char) for char in "AVATAR x")

    assert advance(LATIN, "AVATAR x\u0304", backwards=False) == pytest.approx(plain)


def test_latin_letters_stand_closer_and_join_where_the_style_asks():
    loose, close = (shape(JOINING, "AV fi", backwards=False, kerned=each) for each in (False, True))

    assert sum(each.advance for each in close) < sum(each.advance for each in loose)
    assert [each.words for each in loose] == list("AV fi")
    assert [each.words for each in close] == ["A", "V", " ", "fi"]


def test_a_letter_in_its_usual_form_keeps_its_own_code():
    assert [chr(each.key) for each in shape(LATIN, "AV", backwards=False, kerned=True)] == [
        "A",
        "V",
    ]


def test_the_advance_is_that_of_all_glyphs():
    glyphs = shape(ARABIC, "ميناء", backwards=True)

    assert advance(ARABIC, "ميناء", backwards=True) == pytest.approx(
        sum(glyph.advance for glyph in glyphs)
    )


def test_one_glyph_stands_for_other_words_under_another_code():
    alone = font_set(LOOK.fonts).faces(bold=False, italic=False, mono=False)[0]
    pointed = shape(alone, "בְּרֵאשִׁית בָּרָא", backwards=True)

    said: dict[int, str] = {}
    for glyph in pointed:
        assert said.setdefault(glyph.key, glyph.words) == glyph.words
    assert sorted("".join(glyph.words for glyph in pointed)) == sorted("בְּרֵאשִׁית בָּרָא")


@pytest.mark.parametrize("word", ["أكثر", "رياح"])
def test_no_gap_within_a_word_is_as_wide_as_a_reader_takes_for_its_end(word):
    glyphs = shape(BOLD, word, backwards=True) + shape(ARABIC, word, backwards=True)

    assert all(glyph.right < 0.0901 for glyph in glyphs)
    assert any(glyph.right == pytest.approx(0.09) for glyph in glyphs)
    assert all(glyph.advance - glyph.natural == pytest.approx(glyph.right) for glyph in glyphs)
