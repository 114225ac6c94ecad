import importlib.util

import pytest

from briefgen.diagnostics import AssetError
from briefgen.render.pdf import fonts
from briefgen.render.pdf.fonts import covers, font_set
from briefgen.style.look import Face
from tests.unit.render.pdf.specimens import LOOK


def faces(**style):
    wanted = {"bold": False, "italic": False, "mono": False, **style}
    return font_set(LOOK.fonts).faces(**wanted)


@pytest.mark.parametrize(
    ("style", "name"),
    [
        ({}, b"Arimo-Regular"),
        ({"bold": True}, b"Arimo-Bold"),
        ({"italic": True}, b"Arimo-Italic"),
        ({"bold": True, "italic": True}, b"Arimo-BoldItalic"),
        ({"mono": True}, b"IBMPlexMono-Regular"),
        ({"mono": True, "bold": True, "italic": True}, b"IBMPlexMono-BoldItalic"),
    ],
)
def test_each_style_has_a_face_of_its_own(style, name):
    assert faces(**style)[0].font.face.name == name


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
    monkeypatch.setattr(fonts, "_MAX_WIDTHS", 1)
    face = faces(italic=True)[0]
    long = "x" * 65

    assert face.width(long) == pytest.approx(65 * face.width("x"))
    assert [face.width(word) > 0 for word in ("one", "two", "three")] == [True] * 3
    assert len(face._words) <= 2


def test_a_character_goes_to_the_first_face_that_carries_it():
    runs = font_set(LOOK.fonts).spread("name: ميناء!", faces())

    assert [(face.font.face.name, text) for face, text in runs] == [
        (b"Arimo-Regular", "name: "),
        (b"IBMPlexSansArabic-Regular", "ميناء!"),
    ]


def test_italic_words_fall_back_on_upright_faces():
    assert faces()[0] in faces(italic=True)


def test_tabs_are_set_as_spaces():
    assert [text for _, text in font_set(LOOK.fonts).spread("a\tb", faces())] == ["a b"]


def test_a_character_that_no_font_carries_is_refused_by_its_number():
    with pytest.raises(AssetError, match="U\\+4E2D"):
        font_set(LOOK.fonts).spread("中", faces())


@pytest.mark.parametrize(
    "char", ["a", "ب", "ג", "Ж", "ʿ", "\n", "\t", "\u200b", "\u00ad", "■", "≈"]
)
def test_what_the_fonts_carry_is_covered(char):
    assert covers(LOOK)(char)


@pytest.mark.parametrize("char", ["中", "\x00", "\x07", "\ufffe", "\U00100005", "😀"])
def test_what_no_font_carries_is_not(char):
    assert not covers(LOOK)(char)


def with_text_face(pdf):
    return font_set(LOOK.fonts.model_copy(update={"text": Face(word="Arial", pdf=pdf)}))


def test_a_font_that_is_neither_a_family_nor_a_file_is_named():
    with pytest.raises(AssetError, match=r"No Such Font.* IBM Plex Mono"):
        with_text_face("No Such Font").faces(bold=False, italic=False, mono=False)


def own_files(folder, *styles):
    data = faces()[0].data
    for style in styles:
        (folder / f"Own-{style}.ttf").write_bytes(data)
    return with_text_face(str(folder / "Own-Regular.ttf"))


def test_a_font_of_the_users_own_brings_its_siblings(tmp_path):
    own = own_files(tmp_path, "Regular", "Bold")

    assert own.faces(bold=True, italic=False, mono=False)[0].name == "briefgen-Own-Bold.ttf"


def test_a_font_without_siblings_is_set_in_its_one_face(tmp_path):
    own = own_files(tmp_path, "Regular")

    assert own.faces(bold=True, italic=True, mono=False)[0].name == "briefgen-Own-Regular.ttf"


def test_a_file_that_is_no_font_is_refused(tmp_path):
    (tmp_path / "Own-Regular.ttf").write_bytes(b"no font at all")

    with pytest.raises(AssetError, match=r"Own-Regular\.ttf cannot be used"):
        with_text_face(str(tmp_path / "Own-Regular.ttf")).faces(
            bold=False, italic=False, mono=False
        )


def test_a_font_whose_licence_forbids_embedding_is_refused(tmp_path):
    data = bytearray(faces()[0].data)
    place = data.index(b"OS/2")
    table = int.from_bytes(data[place + 8 : place + 12], "big")
    data[table + 8 : table + 10] = b"\x00\x02"
    (tmp_path / "Shut.ttf").write_bytes(data)

    with pytest.raises(AssetError, match="may not be embedded"):
        with_text_face(str(tmp_path / "Shut.ttf")).faces(bold=False, italic=False, mono=False)


def test_a_font_with_no_word_on_embedding_may_be_embedded():
    assert fonts._embedding(b"\x00\x01\x00\x00\x00\x00") == 0


def test_a_font_package_that_is_not_installed_is_named(monkeypatch):
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)

    with pytest.raises(AssetError, match="font package fontpkg-arimo is not installed"):
        fonts._folder(fonts._PACKAGES["Arimo"])
