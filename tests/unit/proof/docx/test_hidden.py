import pytest

from briefgen.proof.docx.hidden import shade, unseen
from tests.unit.proof.docx.files import element


@pytest.mark.parametrize(
    ("colour", "ground", "size", "reason"),
    [
        ("000000", "FFFFFF", 22, None),
        ("FFFFFF", "FFFFFF", 22, "FFFFFF on FFFFFF"),
        ("fefefe", "FFFFFF", None, "FEFEFE on FFFFFF"),
        ("E8E8E8", "FFFFFF", None, "E8E8E8 on FFFFFF"),
        ("999999", "FFFFFF", None, None),
        ("FFFFFF", "1F3864", None, None),
        ("1F3864", "1F3864", None, "1F3864 on 1F3864"),
        ("auto", "FFFFFF", None, None),
        ("FFFFFF", "", None, None),
        (None, "FFFFFF", None, None),
        ("000000", "FFFFFF", 3, "set in 1.5 pt"),
        ("000000", "FFFFFF", 4, None),
        ("no hex", "FFFFFF", 4, None),
    ],
)
def test_words_are_unseen_in_the_colour_of_their_ground_or_too_small(colour, ground, size, reason):
    assert unseen(colour, ground, size) == reason


@pytest.mark.parametrize(
    ("xml", "ground"),
    [
        ('<w:shd w:val="clear" w:color="auto" w:fill="1F3864"/>', "1F3864"),
        ('<w:shd w:val="clear" w:color="auto" w:fill="auto"/>', None),
        ('<w:shd w:val="solid" w:color="FF0000" w:fill="00FF00"/>', "FF0000"),
        ('<w:shd w:val="solid" w:color="auto" w:fill="auto"/>', "000000"),
        ('<w:shd w:val="pct50" w:color="000000" w:fill="FFFFFF"/>', "808080"),
        ('<w:shd w:val="pct25" w:color="auto" w:fill="auto"/>', "BFBFBF"),
        ('<w:highlight w:val="yellow"/>', "FFFF00"),
        ('<w:highlight w:val="none"/>', None),
    ],
)
def test_a_shade_or_a_highlight_gives_a_ground(xml, ground):
    assert shade(element(xml)) == ground
