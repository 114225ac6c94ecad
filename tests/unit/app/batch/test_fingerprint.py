"""Whatever a build depends on changes its fingerprint, and nothing else does."""

import shutil
from pathlib import Path

import pytest

import briefgen
from briefgen.app.batch import fingerprint as module
from briefgen.app.batch.entry import ABSENT
from briefgen.app.batch.fingerprint import StyleDigests, fingerprint, release
from briefgen.app.styles import find_style, shipped_folder

PARTS = {"text": "title: x", "formats": ["pdf", "docx"], "settings": [("title", "y")]}


@pytest.fixture(autouse=True)
def _no_moment(monkeypatch):
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)


def test_the_same_parts_in_any_order_have_the_same_fingerprint():
    assert fingerprint(PARTS) == fingerprint(dict(reversed(PARTS.items())))


@pytest.mark.parametrize(
    "change",
    [
        {"text": "title: y"},
        {"formats": ["pdf"]},
        {"settings": []},
        {"settings": [("titley", "")]},
        {"force": True},
    ],
)
def test_any_other_part_makes_another_fingerprint(change):
    assert fingerprint({**PARTS, **change}) != fingerprint(PARTS)


def test_the_moment_of_the_world_is_part_of_a_fingerprint(monkeypatch):
    before = fingerprint(PARTS)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1577836800")

    assert fingerprint(PARTS) != before


def test_a_text_with_half_a_character_has_a_fingerprint():
    assert fingerprint({"text": "\ud800"}) != fingerprint({"text": "\ud801"})


def release_anew():
    release.cache_clear()
    try:
        return release()
    finally:
        release.cache_clear()


def test_another_line_of_our_own_code_is_another_release(monkeypatch, tmp_path):
    copy = tmp_path / "briefgen"
    shutil.copytree(Path(briefgen.__file__).parent / "document", copy)
    (copy / "__init__.py").touch()
    monkeypatch.setattr(briefgen, "__file__", str(copy / "__init__.py"))
    before = release_anew()

    assert release_anew() == before
    (copy / "walk.py").write_bytes((copy / "walk.py").read_bytes() + b"#\n")
    assert release_anew() != before


def test_another_version_of_a_library_or_a_font_is_another_release(monkeypatch):
    names = {one.split()[0] for one in module._versions()}
    assert {"reportlab", "python-docx", "fontpkg-arimo", "pydantic", "uharfbuzz"} <= names
    before = release_anew()
    monkeypatch.setattr(module, "installed", lambda _name: "0.0.0")

    assert release_anew() != before


def test_a_library_of_an_extra_that_is_not_at_hand_is_left_out(monkeypatch):
    monkeypatch.setattr(module, "requires", lambda _name: ["lxml>=5", "surely-not-at-hand; extra"])

    assert [one.split()[0] for one in module._versions()] == ["lxml"]


@pytest.fixture
def style(tmp_path):
    """Return the file of a style with a font and a template of its own."""
    (tmp_path / "own.ttf").write_bytes(b"font")
    (tmp_path / "house.docx").write_bytes(b"template")
    path = tmp_path / "own.yaml"
    path.write_text(
        f"name: own\nextends: {shipped_folder() / 'sitrep.yaml'}\n"
        "docx: {reference_doc: house.docx}\nlook: {fonts: {fallback: [own.ttf]}}\n"
    )
    return path


def test_a_style_has_the_same_digest_in_every_run(style):
    assert StyleDigests().of_name(str(style)) == StyleDigests().of_name(str(style))
    assert StyleDigests().of_name(str(style)) == StyleDigests().of(find_style(str(style)))


@pytest.mark.parametrize("name", ["own.ttf", "house.docx"])
def test_another_font_or_template_makes_another_style(style, name):
    before = StyleDigests().of_name(str(style))
    (style.parent / name).write_bytes(b"another")

    assert StyleDigests().of_name(str(style)) != before


def test_another_colour_makes_another_style_and_a_remark_does_not(style):
    known = StyleDigests()
    before = known.of_name(str(style))
    style.write_text(f"# a remark\n{style.read_text()}")
    assert StyleDigests().of_name(str(style)) == before
    style.write_text(style.read_text().replace("look: {", "look: {colours: {ink: '#222222'}, "))

    assert StyleDigests().of_name(str(style)) != before
    assert known.of_name(str(style)) == before, "each style is looked up once in a run"


def test_a_style_of_the_same_name_that_is_found_first_is_another_style(tmp_path, monkeypatch):
    before = StyleDigests().of_name("sitrep")
    (tmp_path / "styles").mkdir()
    (tmp_path / "styles" / "sitrep.yaml").write_text("name: sitrep\nextends: assessment\n")
    monkeypatch.chdir(tmp_path)

    assert StyleDigests().of_name("sitrep") != before


def test_a_style_that_does_not_exist_has_no_digest():
    assert StyleDigests().of_name("surely-not-at-hand") == ABSENT
