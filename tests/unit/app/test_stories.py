"""What the commands do with files: one brief in, its files out, and every finding told."""

from pathlib import Path

import pytest

from briefgen.app.formats import Format
from briefgen.app.outcome import Built, Rejected
from briefgen.app.stories import Order, build_brief, check_brief, make_brief, verify_outputs
from briefgen.diagnostics import Severity
from tests.builders import a_brief
from tests.samples import sample_picture

TEXT = (Format.TEXT,)


@pytest.fixture
def brief(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "raid.yaml"
    path.write_text(a_brief(), encoding="utf-8")
    return path


def test_a_brief_is_built_into_its_folder(brief, tmp_path):
    written = build_brief(str(brief), Order(formats=TEXT, output=tmp_path / "there"))

    assert written.paths == (tmp_path / "there" / "raid.txt",)
    assert "A title" in written.paths[0].read_text(encoding="utf-8")


def test_a_rejected_brief_writes_nothing_and_leaves_what_was_there(brief, tmp_path):
    order = Order(formats=TEXT, output=tmp_path / "out")
    [path] = build_brief(str(brief), order).paths
    before = path.read_bytes()
    brief.write_text(a_brief(date="x"), encoding="utf-8")

    written = build_brief(str(brief), order)

    assert written.paths == ()
    assert [found.code for found in written.diagnostics] == ["BG401"]
    assert path.read_bytes() == before


def test_making_a_brief_writes_nothing(brief, tmp_path):
    assert isinstance(make_brief(str(brief), Order(formats=TEXT)), Built)
    assert [path.name for path in tmp_path.iterdir()] == ["raid.yaml"]


@pytest.mark.parametrize("story", [check_brief, lambda name: make_brief(name, Order(formats=TEXT))])
def test_a_file_that_cannot_be_read_is_a_finding_of_one_line(story, tmp_path):
    outcome = story(str(tmp_path / "none.yaml"))

    [found] = outcome.diagnostics if isinstance(outcome, Rejected) else outcome
    assert (found.code, found.severity) == ("BG001", Severity.ERROR)
    assert found.message == "there is no such file"
    assert found.place.source.endswith("none.yaml")


@pytest.mark.parametrize("data", [b"\xff\xfe\x00\x01\x02", b"title: caf\xe9\n", b"%PDF-1.7\n\x00"])
def test_a_file_that_is_no_text_is_a_finding(brief, data):
    brief.write_bytes(data)

    assert [found.severity for found in check_brief(str(brief))] == [Severity.ERROR]


def test_a_sound_brief_checks_without_a_finding(brief):
    assert check_brief(str(brief)) == ()


def test_a_file_that_cannot_be_written_is_a_finding_and_the_others_stay_as_they_were(
    brief, tmp_path
):
    (tmp_path / "raid.pdf").write_bytes(b"old")
    (tmp_path / "raid.txt").mkdir()

    written = build_brief(str(brief), Order(formats=(Format.PDF, Format.TEXT), output=tmp_path))

    assert written.paths == ()
    [found] = written.diagnostics
    assert (found.code, found.message) == ("BG614", "this is a folder, not a file")
    assert found.place.source == str(tmp_path / "raid.txt")
    assert (tmp_path / "raid.pdf").read_bytes() == b"old"
    assert sorted(one.name for one in tmp_path.iterdir() if one.name.startswith(".")) == []


def test_pictures_come_from_the_folder_of_the_brief_or_the_one_that_is_named(tmp_path):
    briefs, pictures = tmp_path / "briefs", tmp_path / "pictures"
    for folder in (briefs, pictures):
        folder.mkdir()
    path = briefs / "raid.yaml"
    path.write_text(a_brief(figures=[{"path": "map.png", "alt": "A map"}]), encoding="utf-8")
    (pictures / "map.png").write_bytes(sample_picture())

    lost = make_brief(str(path), Order(formats=TEXT))
    found = make_brief(str(path), Order(formats=TEXT, asset_root=pictures))

    assert isinstance(lost, Rejected)
    assert isinstance(found, Built)


def test_a_check_looks_at_the_pictures(tmp_path):
    path = tmp_path / "raid.yaml"
    path.write_text(a_brief(figures=[{"path": "map.png", "alt": "A map"}]), encoding="utf-8")

    [found] = check_brief(str(path))
    (tmp_path / "map.png").write_bytes(sample_picture())

    assert (found.code, found.path) == ("BG601", "figures[0].path")
    assert check_brief(str(path)) == ()


@pytest.fixture
def heirs(tmp_path: Path) -> Path:
    """A folder with a brief of three lines, and a folder beside it with what the brief extends."""
    briefs, shared = tmp_path / "briefs", tmp_path / "shared"
    for folder in (briefs, shared):
        folder.mkdir()
    (shared / "base.yaml").write_text(a_brief(title="Base"), encoding="utf-8")
    (briefs / "own.yaml").write_text("extends: ../shared/base.yaml\nserial: B-1\n", "utf-8")
    return briefs


def test_what_a_brief_extends_comes_from_its_folder_or_the_one_that_is_named(heirs, tmp_path):
    name, shared = str(heirs / "own.yaml"), tmp_path / "shared"

    [refused] = check_brief(name)

    assert (refused.code, refused.message) == (
        "BG014",
        '"../shared/base.yaml" lies outside the folder of the brief',
    )
    assert check_brief(name, shared) == ()
    assert isinstance(make_brief(name, Order(formats=TEXT)), Rejected)
    made = make_brief(name, Order(formats=TEXT, asset_root=shared))
    assert isinstance(made, Built)
    assert made.document.meta.title == "Base"


def test_files_are_held_against_a_brief_that_extends_another(heirs, tmp_path):
    (heirs / "base.yaml").write_bytes((tmp_path / "shared" / "base.yaml").read_bytes())
    (heirs / "own.yaml").write_text("extends: base.yaml\n", encoding="utf-8")
    order = Order(formats=(Format.PDF, Format.DOCX), output=tmp_path)
    pdf, docx = map(str, build_brief(str(heirs / "own.yaml"), order).paths)

    same = verify_outputs(docx, pdf, str(heirs / "own.yaml"), order)
    (heirs / "base.yaml").write_text(a_brief(title="Another"), encoding="utf-8")
    other = verify_outputs(docx, pdf, str(heirs / "own.yaml"), order)

    assert (same.diagnostics, same.disagreements) == ((), ())
    assert other.disagreements != ()


def test_items_of_a_library_on_the_disk_are_built_into_the_files_of_a_brief(tmp_path):
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "sources.yaml").write_text(
        "sources: [{id: law, title: Law No. 31}, {id: other, title: Not cited}]\n", "utf-8"
    )
    brief = tmp_path / "own.yaml"
    brief.write_text(a_brief(library="desk/sources.yaml", summary=["A fact. [@law]"]), "utf-8")

    made = make_brief(str(brief), Order(formats=(Format.TEXT, Format.PDF, Format.DOCX)))

    assert isinstance(made, Built)
    assert "Law No. 31" in made.files[Format.TEXT].decode()
    assert "Not cited" not in made.files[Format.TEXT].decode()
