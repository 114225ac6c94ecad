import io

import pytest
from pypdf.generic import read_object
from reportlab import rl_config
from reportlab.pdfbase.pdfdoc import PDFDocument

from briefgen.render.pdf import hooks


def test_any_other_reportlab_is_refused():
    with pytest.raises(ImportError, match=r"needs reportlab 5\.1\.0, and found 5\.2"):
        hooks.guard("5.2")


@pytest.mark.parametrize(
    "text",
    [
        "plain",
        "naïve (a) \\",
        "soft\u00adhyphen",
        "ميناء",
        "a\u009fb",
        "þÿ",
        "ÿþ of",
        "\u00ef\u00bb\u00bf",
    ],
)
def test_a_string_of_the_file_reads_as_it_was_given(text):
    written = hooks.text_string(text).format(PDFDocument())

    assert read_object(io.BytesIO(written), None) == text


def test_forbidden_codes_are_left_out_of_a_unicode_map():
    rows = "\n".join(f"<{i:02X}> <{code:04X}>" for i, code in enumerate([0, 0xFEFF, 0x41]))
    content = f"begincmap\n3 beginbfchar\n{rows}\nendbfchar\nend"

    assert hooks._mended(content, {}) == (b"begincmap\n1 beginbfchar\n<02> <0041>\nendbfchar\nend")


def test_a_unicode_map_is_written_in_blocks_of_a_hundred():
    rows = "\n".join(f"<{i:02X}> <{0x100 + i:04X}>" for i in range(150))
    content = f"150 beginbfchar\n{rows}\nendbfchar"

    assert hooks._mended(content, {}).count(b"100 beginbfchar") == 1
    assert hooks._mended(content, {}).count(b"50 beginbfchar") == 1


def test_a_shaped_glyph_maps_to_its_letters_or_to_nothing_seen():
    key = hooks.GLYPH_KEYS + 7
    content = f"2 beginbfchar\n<00> <{key:X}>\n<01> <{key + 1:X}>\nendbfchar"

    mended = hooks._mended(content, {key: "ال"}).decode()

    assert "<00> <06270644>" in mended
    assert "<01> <2060>" in mended


def test_streams_are_compact_only_while_we_write():
    before = rl_config.useA85

    with hooks.compact_streams():
        assert not rl_config.useA85

    assert rl_config.useA85 == before
