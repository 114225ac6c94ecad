import io
from pathlib import Path

import platformdirs
import pytest
from fontTools.ttLib import TTFont

from briefgen.render.pdf.fonts import cutting
from briefgen.render.pdf.fonts.chain import font_set
from briefgen.render.pdf.fonts.cutting import Cut, cut_font
from tests.unit.render.pdf.specimens import LOOK

CUT = Cut(family="Arimo", style="Bold", weight=700, version="9.9")


@pytest.fixture
def cache(tmp_path, monkeypatch):
    monkeypatch.setattr(platformdirs, "user_cache_dir", lambda _: str(tmp_path))
    return tmp_path


@pytest.fixture
def cuts(monkeypatch):
    """Count the cuts, which take a second each, and make them quick."""
    made = []

    def cut(source, _):
        made.append(source)
        return b"cut"

    monkeypatch.setattr(cutting, "_instance", cut)
    return made


def test_a_font_is_cut_once_and_then_read_from_the_cache(cache, cuts):
    assert [cut_font(b"source", CUT), cut_font(b"source", CUT)] == [b"cut", b"cut"]
    assert len(cuts) == 1
    [kept] = cache.rglob("*.ttf")
    assert kept.name.startswith("Arimo-Bold-9.9-")


def test_another_source_or_version_is_cut_anew(cache, cuts):
    cut_font(b"source", CUT)
    cut_font(b"other", CUT)
    cut_font(b"source", Cut(family="Arimo", style="Bold", weight=700, version="10"))

    assert len(cuts) == len(list(cache.rglob("*.ttf"))) == 3


def test_a_cache_that_cannot_be_written_costs_only_time(tmp_path, monkeypatch, cuts):
    (tmp_path / "file").write_text("not a folder")
    monkeypatch.setattr(platformdirs, "user_cache_dir", lambda _: str(tmp_path / "file" / "below"))

    assert cut_font(b"source", CUT) == b"cut"
    assert len(cuts) == 1


@pytest.mark.usefixtures("cuts")
def test_a_write_that_fails_leaves_nothing_behind(cache, monkeypatch):
    def full(*_):
        raise OSError("no space left")

    monkeypatch.setattr(Path, "replace", full)

    assert cut_font(b"source", CUT) == b"cut"
    assert [path for path in cache.rglob("*") if path.is_file()] == []


def test_an_instance_has_names_of_its_own_and_a_fixed_date():
    source = font_set(LOOK.fonts).faces(bold=False, italic=True, mono=False)[0].data
    cut = Cut(family="Arimo", style="Bold Italic", weight=700, version="9.9")

    font = TTFont(io.BytesIO(cutting._instance(source, cut)))

    names = [font["name"].getDebugName(key) for key in (1, 2, 4, 6)]
    assert names == ["Arimo", "Bold Italic", "Arimo Bold Italic", "Arimo-BoldItalic"]
    assert font["head"].modified == TTFont(io.BytesIO(source))["head"].modified
    assert font["head"].macStyle == 3
    assert "fvar" not in font
