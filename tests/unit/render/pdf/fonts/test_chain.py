import sys
import unicodedata

import pytest

from briefgen.diagnostics import AssetError
from briefgen.render.pdf.fonts.chain import FontSet, covers, extra_for, font_set
from briefgen.render.pdf.fonts.families import Family
from briefgen.render.pdf.fonts.typeface import UNSEEN
from tests.unit.render.pdf.specimens import LOOK


def faces(**style):
    wanted = {"bold": False, "italic": False, "mono": False, **style}
    return font_set(LOOK.fonts).faces(**wanted)


ARIMO = faces()[0]
LOOK_OF_THE_BASE = LOOK.model_copy(
    update={"fonts": LOOK.fonts.model_copy(update={"east_asian": ()})}
)


def named(runs):
    return [(face.font.face.name.decode().partition("-")[0], text) for face, text in runs]


def spread(text, language="", **style):
    return named(font_set(LOOK.fonts).spread(text, faces(language=language, **style)))


def test_a_character_goes_to_the_first_face_that_carries_it():
    runs = font_set(LOOK.fonts).spread("name: ميناء!", faces())

    assert named(runs) == [("Arimo", "name: "), ("IBMPlexSansArabic", "ميناء!")]


def test_italic_words_fall_back_on_upright_faces():
    assert faces()[0] in faces(italic=True)


def test_tabs_are_set_as_spaces():
    assert [text for _, text in font_set(LOOK.fonts).spread("a\tb", faces())] == ["a b"]


def test_a_character_that_no_font_carries_is_refused_by_its_number():
    with pytest.raises(AssetError, match="U\\+1F600"):
        font_set(LOOK.fonts).spread("😀", faces())


@pytest.mark.parametrize(
    "char", ["a", "ب", "ג", "Ж", "ʿ", "\n", "\t", "\u200b", "\u00ad", "■", "≈"]
)
def test_what_the_fonts_carry_is_covered(char):
    assert covers(LOOK)(char)


@pytest.mark.parametrize("char", [*sorted(UNSEEN), "\n", "\t", "\u00a0", "\u2011"])
def test_what_is_never_drawn_needs_no_font(char):
    assert covers(LOOK)(char)


@pytest.mark.parametrize("char", ["\U00016a40", "\x00", "\x07", "\ufffe", "\U00100005", "😀"])
def test_what_no_font_carries_is_not(char):
    assert not covers(LOOK)(char)


def test_han_characters_have_the_forms_of_their_language():
    assert spread("直", "ja") == [("NotoSansJP", "直")]
    assert spread("直", "ko") == [("NotoSansKR", "直")]
    assert spread("直", "zh-Hant") == spread("直") == [("NotoSansSC", "直")]


def test_a_character_that_a_language_lacks_is_taken_from_another():
    assert spread("这한", "ja") == [("NotoSansSC", "这"), ("NotoSansKR", "한")]


def test_italics_leave_han_characters_upright():
    assert spread("重要", italic=True) == [("NotoSansSC", "重要")]


def test_signs_of_full_width_come_with_the_words_and_others_from_the_text():
    assert spread("（中文）。(中文)", "zh-Hans") == [
        ("NotoSansSC", "（中文）。"),
        ("Arimo", "("),
        ("NotoSansSC", "中文"),
        ("Arimo", ")"),
    ]


def test_spaces_stay_with_the_words_before_them():
    assert spread("한국 항구 A", "ko") == [("NotoSansKR", "한국 항구 "), ("Arimo", "A")]


@pytest.mark.parametrize(("language", "family"), [("", "NotoSansSC"), ("ja", "NotoSansJP")])
def test_quotation_marks_beside_han_characters_are_of_their_face(language, family):
    assert spread("“中”——", language) == [(family, "“中”——")]


@pytest.mark.parametrize("language", ["ko", "zh-Hans"])
def test_quotation_marks_beside_hangul_are_of_the_text(language):
    assert spread("“한”", language) == [("Arimo", "“"), ("NotoSansKR", "한"), ("Arimo", "”")]


def test_quotation_marks_that_no_han_face_has_are_of_the_text(monkeypatch):
    monkeypatch.setitem(sys.modules, "rendercv_fonts", None)
    bare = FontSet(**{name: getattr(font_set(LOOK.fonts), name) for name in FontSet.__slots__})

    assert bare.faces(bold=False, italic=False, mono=False).wide("“") is None


def test_a_letter_and_its_marks_are_in_one_face():
    assert spread("か\u3099 s\u0331") == [("NotoSansSC", "か\u3099 "), ("Arimo", "s\u0331")]


def test_a_letter_with_a_mark_that_no_face_has_beside_it_is_set_in_two():
    assert spread("中\u0331") == [("NotoSansSC", "中"), ("Arimo", "\u0331")]


def test_a_word_of_joined_letters_is_in_one_face():
    assert spread("باب ڢاس باب") == [
        ("IBMPlexSansArabic", "باب "),
        ("NotoSansArabic", "ڢاس "),
        ("IBMPlexSansArabic", "باب"),
    ]


_WHOLE = {
    "Latin": (0x20, 0x7E),
    "Latin-1 Supplement to Combining Diacritical Marks": (0xA0, 0x36F),
    "Greek and Coptic": (0x370, 0x3FF),
    "Cyrillic, Cyrillic Supplement": (0x400, 0x52F),
    "Hebrew with points and accents": (0x591, 0x5EA),
    "Yiddish": (0x5F0, 0x5F4),
    "Arabic": (0x600, 0x6FF),
    "Arabic Supplement": (0x750, 0x77F),
    "Arabic Extended-A": (0x8A0, 0x8FF),
    "Phonetic Extensions": (0x1D00, 0x1DBF),
    "Latin Extended Additional": (0x1E00, 0x1EFF),
    "Greek Extended": (0x1F00, 0x1FFF),
    "General Punctuation": (0x2010, 0x205E),
    "Superscripts and Subscripts": (0x2070, 0x209C),
    "Currency Symbols": (0x20A0, 0x20BF),
    "Letterlike Symbols": (0x2100, 0x214F),
    "Hebrew presentation forms": (0xFB1D, 0xFB4F),
    "Arabic Presentation Forms-A": (0xFB50, 0xFDFF),
    "Arabic Presentation Forms-B": (0xFE70, 0xFEFC),
}


@pytest.mark.parametrize("name", _WHOLE)
def test_the_base_install_carries_every_character_of_a_block(name):
    first, last = _WHOLE[name]
    carries = covers(LOOK_OF_THE_BASE)
    chars = map(chr, range(first, last + 1))

    assert [c for c in chars if unicodedata.category(c)[0] != "C" and not carries(c)] == []


@pytest.mark.parametrize("marked", ["ḥ", "ʿ", "ẖ", "ǧ", "ḫ", "s\u0331", "ḏ", "ṯ", "Ġ\u0323"])
def test_a_transliterated_letter_is_in_the_face_of_the_text(marked):
    assert spread(f"a{marked}b") == [("Arimo", f"a{marked}b")]
    assert spread(f"a{marked}b", bold=True) == [("Arimo", f"a{marked}b")]


@pytest.mark.parametrize(
    ("first", "last"), [(0x4E00, 0x9FEF), (0x3041, 0x3096), (0x30A1, 0x30FC), (0xAC00, 0xD7A3)]
)
def test_the_extra_carries_what_chinese_japanese_and_korean_are_written_with(first, last):
    carries = covers(LOOK)

    assert [c for c in map(chr, range(first, last + 1)) if not carries(c)] == []


def test_no_family_is_read_before_a_character_needs_it(monkeypatch):
    read = []

    def face(family, **_):
        read.append(family.name)
        return ARIMO

    monkeypatch.setattr(Family, "face", face)
    fresh = FontSet(**{name: getattr(font_set(LOOK.fonts), name) for name in FontSet.__slots__})

    fresh.spread("ḥarbour", fresh.faces(bold=False, italic=False, mono=False))
    assert set(read) == {"Arimo"}


def test_fonts_that_are_not_installed_are_left_out_and_their_extra_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "rendercv_fonts", None)
    fonts = LOOK.fonts.model_copy(update={"native_scale": 1.23})  # none that was read before
    bare = LOOK.model_copy(update={"fonts": fonts})

    assert not covers(bare)("中")
    assert [extra_for(bare)(char) for char in "中😀"] == ["cjk", ""]
    assert extra_for(LOOK.model_copy(update={"fonts": fonts}))("a") == ""


def test_installed_fonts_need_no_extra():
    assert extra_for(LOOK)("中") == ""
