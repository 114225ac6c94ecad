import struct

import pytest

from briefgen.diagnostics import AssetError
from briefgen.render.pdf.fonts import typeface
from briefgen.render.pdf.fonts.chain import font_set
from briefgen.render.pdf.fonts.typeface import Typeface
from tests.unit.render.pdf.specimens import LOOK


def faces(**style):
    wanted = {"bold": False, "italic": False, "mono": False, **style}
    return font_set(LOOK.fonts).faces(**wanted)


def test_bold_is_wider_than_regular():
    assert faces(bold=True)[0].width("harbour") > faces()[0].width("harbour")


def test_figures_and_two_no_break_spaces_are_as_wide_as_the_look_counts_on():
    face = faces()[0]

    assert face.width("0") == pytest.approx(0.556, abs=0.001)
    assert face.width("\u00a0\u00a0") == pytest.approx(face.width("7"), abs=0.001)


def test_characters_that_steer_the_setting_have_no_width():
    face = faces()[0]

    assert face.width("a\u00adb\u200b") == face.width("ab")


def test_very_long_words_and_very_many_are_measured_but_not_kept(monkeypatch):
    monkeypatch.setattr(typeface, "_MAX_WIDTHS", 1)
    face = faces(italic=True)[0]
    long = "x" * 65

    assert face.width(long) == pytest.approx(65 * face.width("x"))
    assert [face.width(word) > 0 for word in ("one", "two", "three")] == [True] * 3
    assert len(face._words) <= 2


def test_a_face_covers_a_text_where_it_covers_each_character():
    face = faces()[0]

    assert face.covers_each("a\u0323 \n\u200b")
    assert not face.covers_each("a中")


def test_a_face_of_han_characters_is_told_from_others():
    japanese = font_set(LOOK.fonts).faces(bold=False, italic=False, mono=False, language="ja")

    assert [face.is_han for face in japanese][-2:] == [True, True]
    assert not japanese[0].is_han


def test_a_file_that_is_no_font_is_refused():
    with pytest.raises(AssetError, match=r"the font Own cannot be used"):
        Typeface("Own", b"no font at all")


def table(data, tag):
    """Return where the record of a table is in the directory of a font, its offset, its length."""
    record = data.index(tag, 12)
    return record, *struct.unpack_from(">LL", data, record + 8)


@pytest.mark.parametrize("kept", [100, 400, 20_000, -60_000])
def test_a_file_that_is_cut_off_is_refused(kept):
    with pytest.raises(AssetError, match=r"the font Own cannot be used"):
        Typeface("Own", faces()[0].data[:kept])


def test_outlines_that_are_cut_off_are_missed_before_any_is_drawn():
    data = bytearray(faces()[0].data)
    record, offset, length = table(data, b"glyf")
    data[record + 8 : record + 12] = len(data).to_bytes(4, "big")
    data += data[offset : offset + length // 2]

    with pytest.raises(AssetError, match="the file is cut off"):
        Typeface("Own", bytes(data))


@pytest.mark.parametrize("raised", [struct.error, KeyError, IndexError, ValueError, AttributeError])
def test_whatever_reportlab_stumbles_on_is_a_damaged_file(raised, monkeypatch):
    def stumble(*_):
        raise raised("depths of the library")

    monkeypatch.setattr(typeface, "EmbeddedFont", stumble)

    with pytest.raises(AssetError, match="the file is damaged"):
        Typeface("Own", b"")


def test_a_font_whose_licence_forbids_embedding_is_refused():
    data = bytearray(faces()[0].data)
    place = data.index(b"OS/2")
    table = int.from_bytes(data[place + 8 : place + 12], "big")
    data[table + 8 : table + 10] = b"\x00\x02"

    with pytest.raises(AssetError, match="may not be embedded"):
        Typeface("Shut", bytes(data))


def test_a_font_with_no_word_on_embedding_may_be_embedded():
    assert typeface._embedding(b"\x00\x01\x00\x00\x00\x00") == 0


@pytest.mark.parametrize("char", ["\ufe00", "\ufe0f", "\U000e0100", "\U000e01ef"])
def test_what_chooses_a_variant_is_not_drawn(char):
    assert faces()[0].covers(char)
    assert faces()[0].width(f"a{char}") == faces()[0].width("a")
