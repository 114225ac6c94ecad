from briefgen.render.pdf.fonts import truetype
from briefgen.render.pdf.fonts.chain import font_set
from briefgen.render.pdf.fonts.typeface import Typeface
from tests.unit.render.pdf.specimens import LOOK


def test_an_alias_draws_a_glyph_at_its_own_width():
    face = font_set(LOOK.fonts).faces(bold=False, italic=False, mono=False)[0]
    font = Typeface("A copy", face.data).font
    key, glyph = truetype.GLYPH_KEYS + 0xFFF, font.glyphs[ord("m")]

    font.alias(key, glyph)

    assert font.glyphs[key] == glyph
    assert font.face.getCharWidth(key) == round(1000 * font.advance(glyph), 3) > 800
    assert 0.8 < font.advance(glyph) < 0.9


def test_the_words_of_glyphs_are_kept_for_each_font_of_a_document():
    class Drawn:
        """Stands for a document of reportlab."""

    document = Drawn()
    truetype.glyph_words(document, "One")[7] = "fi"

    assert truetype.glyph_words(document, "One") == {7: "fi"}
    assert truetype.glyph_words(document, "Other") == {}


def test_forbidden_codes_are_left_out_of_a_unicode_map():
    rows = "\n".join(f"<{i:02X}> <{code:04X}>" for i, code in enumerate([0, 0xFEFF, 0x41]))
    content = f"begincmap\n3 beginbfchar\n{rows}\nendbfchar\nend"

    assert truetype._mended(content, {}) == (
        b"begincmap\n1 beginbfchar\n<02> <0041>\nendbfchar\nend"
    )


def test_a_unicode_map_is_written_in_blocks_of_a_hundred():
    rows = "\n".join(f"<{i:02X}> <{0x100 + i:04X}>" for i in range(150))
    content = f"150 beginbfchar\n{rows}\nendbfchar"

    assert truetype._mended(content, {}).count(b"100 beginbfchar") == 1
    assert truetype._mended(content, {}).count(b"50 beginbfchar") == 1


def test_a_shaped_glyph_maps_to_its_letters_or_to_nothing_seen():
    key = truetype.GLYPH_KEYS + 7
    content = f"2 beginbfchar\n<00> <{key:X}>\n<01> <{key + 1:X}>\nendbfchar"

    mended = truetype._mended(content, {key: "ال"}).decode()

    assert "<00> <06270644>" in mended
    assert "<01> <2060>" in mended
