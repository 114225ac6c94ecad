import io
from typing import Any

import pikepdf
import pytest

from briefgen.proof.pdf.file import File
from briefgen.proof.pdf.fonts import Font, font_of
from tests.unit.proof.pdf.files import a_page, changed

_CMAP = b"""1 begincodespacerange <00> <FF> endcodespacerange
2 beginbfchar <01> <0041> <02> <00660069> endbfchar
2 beginbfrange <10> <12> <0061> <20> <21> [<0062> <D83DDE00>] endbfrange"""


def _font(cmap=None, **entries):
    def change(pdf):
        font = pikepdf.Dictionary(Type=pikepdf.Name.Font, **entries)
        if cmap is not None:
            font.ToUnicode = pdf.make_stream(cmap)
        pdf.Root.Example = pdf.make_indirect(font)

    file = File(changed(change, a_page(b"")))
    return font_of(file, file.dictionary(file.catalog["/Example"]))


def test_codes_are_read_by_the_map_to_unicode():
    font = _font(_CMAP, Subtype=pikepdf.Name.TrueType)

    assert font.decoded(b"\x01\x02\x10\x11\x12\x20\x21") == "Afiabcb\U0001f600"
    assert not font.lacks


def test_codes_of_a_composite_font_have_two_bytes():
    font = _font(b"beginbfrange <0001> <0300> <0041> endbfrange", Subtype=pikepdf.Name.Type0)

    assert font.decoded(b"\x00\x01\x00\x02\x01\x00") == "AB\u0140"


@pytest.mark.parametrize("width", [1, 2])
def test_a_code_that_is_not_named_is_a_replacement_character_and_noted(width):
    font = Font("A", width, {65: "A"})

    assert font.decoded((b"A" if width == 1 else b"\x00A") + b"\xff" * width) == "A\ufffd"
    assert font.lacks


def test_a_named_replacement_character_is_no_fault():
    font = Font("A", 1, {65: "\ufffd"})

    assert (font.decoded(b"A"), font.lacks) == ("\ufffd", False)


@pytest.mark.parametrize(
    ("encoding", "string", "text"),
    [
        (pikepdf.Name.WinAnsiEncoding, b"\x93caf\xe9\x94", "“café”"),
        (pikepdf.Name.MacRomanEncoding, b"caf\x8e", "café"),
        (pikepdf.Name.StandardEncoding, b"'\xae", "’fi"),
    ],
)
def test_standard_encodings_need_no_map(encoding, string, text):
    assert _font(Subtype=pikepdf.Name.Type1, Encoding=encoding).decoded(string) == text


def test_differences_name_glyphs():
    names: list[Any] = [65, "/Euro", "/uni05D0", "/f_i.alt", 70, "/eacute"]
    array = pikepdf.Array([each if isinstance(each, int) else pikepdf.Name(each) for each in names])
    encoding = pikepdf.Dictionary(BaseEncoding=pikepdf.Name.WinAnsiEncoding, Differences=array)
    font = _font(Subtype=pikepdf.Name.Type1, Encoding=encoding)

    assert font.decoded(b"ABFx") == "€אéx"
    assert font.decoded(b"C") == "\ufffd"


def test_a_font_that_explains_nothing_explains_nothing():
    assert _font(Subtype=pikepdf.Name.Type1).decoded(b"ab") == "\ufffd\ufffd"


def test_the_standard_fonts_have_an_encoding_of_their_own():
    font = _font(Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name("/Helvetica-Bold"))

    assert font.decoded(b"It's") == "It’s"


def test_reading_a_font_leaves_the_file_alone():
    data = a_page(b"")

    assert len(pikepdf.open(io.BytesIO(data)).pages) == 1


def test_a_font_tells_how_long_a_text_is():
    font = Font("", 1, {1: "a", 2: "a", 3: "b"}, measure=lambda: {1: 0.6, 2: 0.4, 3: 0.3})

    assert font.length("aab") == pytest.approx(1.1)
    assert font.length("?") == 0.5
