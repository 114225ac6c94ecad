import importlib.util
import sys

import pytest
from reportlab.pdfbase import pdfmetrics

from briefgen.diagnostics import AssetError
from briefgen.render.pdf.fonts import families
from briefgen.render.pdf.fonts.chain import font_set
from briefgen.render.pdf.fonts.families import Family
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


@pytest.mark.parametrize("italic", [False, True])
def test_a_family_without_italics_is_set_upright(italic):
    face = Family("Noto Sans JP").face(bold=True, italic=italic)

    assert face.font.face.name == b"NotoSansJP-Bold"


def test_the_bold_of_an_upright_variable_font_is_cut_upright():
    face = Family("Noto Sans Arabic").face(bold=True, italic=True)

    assert face.font.face.name == b"NotoSansArabic-Bold"


def test_a_family_whose_package_is_not_installed_is_not_at_hand(monkeypatch):
    assert Family("Noto Sans SC").is_at_hand
    monkeypatch.setitem(sys.modules, "rendercv_fonts", None)

    assert not Family("Noto Sans SC").is_at_hand


def test_a_font_file_is_missed_when_it_is_read():
    assert Family("No Such Font").is_at_hand
    assert not Family("No Such Font").is_packaged


@pytest.mark.parametrize(
    ("family", "char", "extra"),
    [
        ("Noto Sans SC", "中", "cjk"),
        ("Noto Sans KR", "한", "cjk"),
        ("Noto Sans JP", "、", "cjk"),
        ("Noto Sans SC", "①", "cjk"),
        ("Noto Sans SC", "\U00020001", ""),
        ("Noto Sans SC", "😀", ""),
        ("Noto Sans Arabic", "中", ""),
        ("No Such Font", "中", ""),
    ],
)
def test_a_family_tells_which_extra_brings_it_and_for_what(family, char, extra):
    assert Family(family).extra_for(char) == extra


def with_text_face(pdf):
    return font_set(LOOK.fonts.model_copy(update={"text": Face(word="Arial", pdf=pdf)}))


def test_a_font_that_is_neither_a_family_nor_a_file_is_named():
    with pytest.raises(AssetError, match=r"No Such Font.* IBM Plex Mono"):
        with_text_face("No Such Font").faces(bold=False, italic=False, mono=False)


def own_files(folder, *styles):
    data = faces()[0].data
    for style in styles:
        (folder / f"Own-{style}.ttf").write_bytes(data + style.encode())
    return with_text_face(str(folder / "Own-Regular.ttf"))


def test_a_font_of_the_users_own_brings_its_siblings(tmp_path):
    own = own_files(tmp_path, "Regular", "Bold")

    assert own.faces(bold=True, italic=False, mono=False)[0].name.startswith(
        "briefgen-Own-Bold.ttf-"
    )


def test_a_font_without_siblings_is_set_in_its_one_face(tmp_path):
    own = own_files(tmp_path, "Regular")

    [face, *_] = own.faces(bold=True, italic=True, mono=False)
    assert face.name.startswith("briefgen-Own-Regular.ttf-")


def own_face(path, data):
    path.parent.mkdir()
    path.write_bytes(data)
    return Family(str(path)).face(bold=False, italic=False)


def test_two_files_of_the_same_name_are_two_faces(tmp_path):
    data = faces(mono=True)[0].data
    one = own_face(tmp_path / "one" / "Own.ttf", data)
    other = own_face(tmp_path / "other" / "Own.ttf", data + b"the next version")

    assert one.name != other.name
    assert one.font.face.name != other.font.face.name
    assert all(pdfmetrics.getFont(face.name) is face.font for face in (one, other))


def test_the_same_font_in_two_places_is_one_face(tmp_path):
    data = faces(mono=True)[0].data
    one = own_face(tmp_path / "one" / "Own.ttf", data)

    assert own_face(tmp_path / "other" / "Copy.ttf", data) is one


def test_a_font_package_that_is_not_installed_is_named(monkeypatch):
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)

    with pytest.raises(AssetError, match="font package fontpkg-arimo is not installed"):
        families._folder(families._PACKAGES["Arimo"])
