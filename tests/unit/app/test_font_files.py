"""A font file is where the style file that names it says, seen from that file's own folder."""

from pathlib import Path

import pytest

from briefgen.app.font_files import missing_fonts, with_font_files
from briefgen.reading.tree import parse

_FOLDER = Path("/house/styles")


def fonts(text):
    tree = parse(f"name: own\nlook:\n  fonts: {text}\n", "own.yaml")
    return with_font_files(tree, _FOLDER)


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "{text: {word: A/B, pdf: Own.ttf}}",
            {"text": {"word": "A/B", "pdf": "/house/styles/Own.ttf"}},
        ),
        ("{fallback: [Arimo, f/Own.TTF]}", {"fallback": ["Arimo", "/house/styles/f/Own.TTF"]}),
        ("{fallback: [/fonts/Own.ttf]}", {"fallback": ["/fonts/Own.ttf"]}),
        (
            "{east_asian: [{language: ja, pdf: ja.ttf}]}",
            {"east_asian": [{"language": "ja", "pdf": "/house/styles/ja.ttf"}]},
        ),
        ("{text: {pdf: IBM Plex Mono}}", {"text": {"pdf": "IBM Plex Mono"}}),
        ("none", "none"),
    ],
)
def test_files_are_seen_from_the_folder_and_families_are_not(text, wanted):
    data = fonts(text).data

    assert isinstance(data, dict)
    assert data["look"]["fonts"] == wanted


@pytest.mark.parametrize("text", ["name: own\n", "look: none\n", "look: {fonts: }\n"])
def test_a_style_without_fonts_stays_as_it_is(text):
    tree = parse(text, "own.yaml")

    assert with_font_files(tree, _FOLDER) == tree
    assert list(missing_fonts(tree)) == []


def test_a_file_that_is_not_there_is_told_where_it_is_named(tmp_path):
    (tmp_path / "here.ttf").write_bytes(b"")
    tree = parse("look:\n  fonts:\n    fallback: [here.ttf, gone.ttf]\n", "own.yaml")

    [found] = missing_fonts(with_font_files(tree, tmp_path))

    assert (found.code, found.path) == ("BG612", "look.fonts.fallback[1]")
    assert found.message == f'there is no font file "{tmp_path}/gone.ttf"'
    assert (found.place.source, found.place.line) == ("own.yaml", 3)
