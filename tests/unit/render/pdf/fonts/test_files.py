import pytest

from briefgen.diagnostics import AssetError
from briefgen.render.pdf.fonts.families import Family
from briefgen.render.pdf.fonts.files import font_files
from tests.builders import a_style


def test_the_files_of_a_look_are_those_of_its_families():
    found = font_files(a_style().look)

    assert (found.text, found.mono) == ("Arimo", "IBM Plex Mono")
    assert all(path.is_file() for path in found.paths)
    names = [path.name for path in found.paths]
    assert names[:2] == ["Arimo[wght].ttf", "Arimo-Italic[wght].ttf"]
    assert "IBMPlexSansArabic-Bold.ttf" in names


def test_a_file_of_the_user_is_called_as_its_own_table_says():
    [path, *_] = Family("IBM Plex Mono").files
    own = Family(str(path))

    assert own.told_name == "IBM Plex Mono"
    assert [each.name for each in own.files] == [
        f"IBMPlexMono-{style}.ttf" for style in ("Regular", "Bold", "Italic", "BoldItalic")
    ]


def test_a_file_that_is_no_font_has_no_name(tmp_path):
    path = tmp_path / "mine.ttf"
    path.write_bytes(b"no font")

    with pytest.raises(AssetError, match=r"mine\.ttf"):
        assert Family(str(path)).told_name
