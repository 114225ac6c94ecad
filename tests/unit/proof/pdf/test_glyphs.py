import pytest

from briefgen.proof.pdf.glyphs import STANDARD, named


@pytest.mark.parametrize(
    ("glyph", "text"),
    [("A", "A"), ("seven", "7"), ("adieresis", "ä"), ("uni20AC", "€"), ("u1F600", "\U0001f600"),
     ("ffi", "ffi"), ("a.sc", "a"), ("g123", ""), ("", ""), (".notdef", "")],
)  # fmt: skip
def test_glyphs_stand_for_the_characters_of_their_names(glyph, text):
    assert named(glyph) == text


def test_the_standard_encoding_is_ascii_but_for_two_quotes():
    differing = {code for code in range(32, 127) if STANDARD[code] != chr(code)}

    assert differing == {0x27, 0x60}
