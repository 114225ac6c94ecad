import pytest

from tests.unit.render.docx.opened import opened

_PART = "word/theme/theme1.xml"


@pytest.mark.parametrize(
    ("slot", "colour"), [("accent1", "1F3864"), ("dk1", "1A1A1A"), ("hlink", "0B57A4")]
)
def test_the_theme_has_the_palette(slot, colour):
    assert opened().values(f"//a:{slot}/a:srgbClr/@val", _PART) == [colour]


def test_the_theme_has_the_faces_for_both_kinds_of_script():
    file = opened()

    assert set(file.values("//a:latin/@typeface", _PART)) == {"Arial"}
    assert set(file.values("//a:cs/@typeface", _PART)) == {"Arial"}


def test_the_theme_has_the_face_of_the_language_for_east_asian_words():
    assert set(opened().values("//a:ea/@typeface", _PART)) == {"Microsoft YaHei"}
