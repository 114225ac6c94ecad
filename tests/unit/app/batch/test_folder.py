"""The folder of a run: whatever a brief came from or went into, a change of it costs a build."""

import errno
import sqlite3
from contextlib import closing
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import pytest

from briefgen.app.batch import fingerprint, lock, run
from briefgen.app.batch.folder import OutputFolder
from briefgen.app.batch.job import Folder
from briefgen.app.batch.ledger import LEDGER_NAME
from briefgen.app.batch.lock import LOCK_NAME
from briefgen.app.batch.outcome import Status
from briefgen.app.batch.run import batch
from briefgen.app.batch.work import carry_out
from briefgen.app.records.record import Record
from briefgen.app.templates import Reference
from briefgen.diagnostics import OutputError
from tests.samples import sample_picture
from tests.templates import TEMPLATES
from tests.unit.app.batch.jobs import a_job

LIBRARY = "actors:\n  - {id: kh, name: Hizbullah Brigades}\n"
STYLE = """name: sitrep
description: The desk's own
extends: sitrep
look: {fonts: {fallback: [../Own.ttf]}}
"""
FIELDS: dict[str, object] = {
    "extends": "base.yaml",
    "library": ["actors.yaml"],
    "figures": [{"path": "map.png", "caption": "A map", "alt": "A map"}],
    "summary": ["Troops raided a workshop of [[kh]]."],
    "product": "sitrep",
    "period": "2020-06-20/2020-06-30",
}


def font_file(cut):
    return files("fontpkg_ibm_plex_mono").joinpath(f"files/IBMPlexMono-{cut}.ttf").read_bytes()


@pytest.fixture
def desk(tmp_path, monkeypatch):
    """Go to a folder with a base, a library, a picture and a style of its own."""
    monkeypatch.chdir(tmp_path)
    Path("styles").mkdir()
    Path("styles/sitrep.yaml").write_text(STYLE, encoding="utf-8")
    Path("Own.ttf").write_bytes(font_file("Regular"))
    Path("base.yaml").write_text("originator: {name: A desk}\n", encoding="utf-8")
    Path("actors.yaml").write_text(LIBRARY, encoding="utf-8")
    Path("map.png").write_bytes(sample_picture())
    return replace(a_job("raid", **FIELDS), files=Folder(path=Path()))


def became(job, **options):
    """Return what becomes of one job in a run of its own."""
    with OutputFolder(Path("out"), **options) as folder:
        [outcome] = batch([job], shelf=folder)
    assert outcome.status.is_well, outcome.diagnostics
    return outcome


def test_a_brief_that_nothing_has_changed_for_is_told_as_it_was(desk):
    built, again = became(desk), became(desk)

    assert (built.status, again.status) == (Status.BUILT, Status.UNCHANGED)
    assert (again.paths, again.about, again.diagnostics) == (
        built.paths,
        built.about,
        built.diagnostics,
    )
    assert again.paths == (Path("out/raid.txt"),)


def appended(name, text="\n# a note\n"):
    def change(job):
        with Path(name).open("a", encoding="utf-8") as file:
            file.write(text)
        return job

    return change


def another_picture(job):
    Path("map.png").write_bytes(sample_picture(width=200))
    return job


def another_style_of_the_product(job):
    own = STYLE + "layout: {percentages: true}\n"
    Path("styles/sitrep.yaml").write_text(own, encoding="utf-8")
    return job


def another_font(job):
    Path("Own.ttf").write_bytes(font_file("Bold"))
    return job


def another_template(job):
    return replace(job, reference_doc=Reference("house.dotx", next(iter(TEMPLATES.values()))()))


def gone(job):
    Path("out/raid.txt").unlink()
    return job


CAUSES = {
    "text": lambda job: replace(job, text=job.text + b"\n"),
    "record": lambda job: replace(job, settings=(("title", "Another"),)),
    "base": appended("base.yaml"),
    "library": appended("actors.yaml"),
    "picture": another_picture,
    "style by name": lambda job: replace(job, style="assessment"),
    "style of the product": another_style_of_the_product,
    "font": another_font,
    "template": another_template,
    "output gone": gone,
    "output altered": appended("out/raid.txt", "x"),
}


@pytest.mark.parametrize("cause", CAUSES)
def test_a_change_costs_a_build(desk, cause):
    became(desk)
    job = CAUSES[cause](desk)

    assert became(job).status is Status.BUILT
    assert became(job).status is Status.UNCHANGED


@pytest.mark.parametrize("options", [{}, {"rebuild": True}])
@pytest.mark.parametrize("style", [None, "sitrep"])
@pytest.mark.parametrize("name", ["styles/sitrep.yaml", "actors.yaml", "Own.ttf"])
def test_what_changes_while_it_is_used_costs_a_build_the_next_time(
    desk, monkeypatch, options, style, name
):
    def built_before_a_change(job):
        result = carry_out(job)
        with Path(name).open("ab") as file:
            file.write(b"\nlayout: {percentages: true}\n" if "styles" in name else b"\n")
        return result

    job = replace(desk, style=style)
    with monkeypatch.context() as patch:
        patch.setattr(run, "carry_out", built_before_a_change)
        became(job, **options)

    assert became(job).status is Status.BUILT


def test_another_briefgen_costs_a_build(desk, monkeypatch):
    became(desk)
    monkeypatch.setattr(fingerprint, "release", lambda: "of tomorrow")

    assert became(desk).status is Status.BUILT


def test_a_rebuild_takes_nothing_for_granted_and_is_remembered(desk):
    became(desk)

    assert became(desk, rebuild=True).status is Status.BUILT
    assert became(desk).status is Status.UNCHANGED


def test_a_damaged_record_is_told_of_once(desk):
    became(desk)
    Path("out", LEDGER_NAME).write_bytes(b"x" * 9000)

    with OutputFolder(Path("out")) as folder:
        [told] = folder.news()
        assert (told.code, told.place.source) == ("BG705", "out")
        assert folder.news() == ()
    assert became(desk).status is Status.BUILT


def test_a_brief_whose_files_cannot_be_written_has_failed_and_is_not_remembered(desk):
    Path("out/raid.txt").mkdir(parents=True)
    with OutputFolder(Path("out")) as folder:
        [outcome] = batch([desk], shelf=folder)

    assert (outcome.status, outcome.paths) == (Status.FAILED, ())
    assert [found.code for found in outcome.diagnostics][-1] == "BG614"
    Path("out/raid.txt").rmdir()
    assert became(desk).status is Status.BUILT


def test_a_folder_that_is_a_file_is_refused(tmp_path):
    (tmp_path / "out").touch()

    with pytest.raises(OutputError, match="this is a file, not a folder"):
        OutputFolder(tmp_path / "out").__enter__()


def test_what_a_run_that_was_killed_left_half_written_is_taken_away(desk):
    became(desk)
    half = Path("out/.raid.txt.abcdefgh.unfinished")
    half.touch()
    became(desk)
    assert half.exists()

    Path("out", LOCK_NAME).write_text("4711", encoding="ascii")
    became(desk)
    assert not half.exists()


def test_a_disk_without_locks_is_told_of(desk, monkeypatch):
    def no_locks(_file):
        raise OSError(errno.ENOLCK, "no locks available")

    monkeypatch.setattr(lock, "_lock", no_locks)
    with OutputFolder(Path("out")) as folder:
        [told] = folder.news()
        [outcome] = batch([desk], shelf=folder)

    assert "the folder cannot be locked" in told.message
    assert outcome.status is Status.BUILT


def test_what_is_known_is_written_down_in_a_pause(desk):
    with OutputFolder(Path("out")) as folder:
        list(batch([desk], shelf=folder))
        folder.pause()
        with closing(sqlite3.connect(Path("out", LEDGER_NAME))) as database:
            assert database.execute("SELECT name FROM brief").fetchall() == [("raid",)]


def test_a_folder_that_nobody_has_entered_remembers_nothing(desk):
    folder = OutputFolder(Path("out"))
    [outcome] = batch([desk], shelf=folder)
    folder.pause()
    folder.__exit__()

    assert outcome.status is Status.BUILT
    assert not Path("out", LEDGER_NAME).exists()


def test_a_link_does_not_lead_out_of_the_folder(desk, tmp_path):
    Path("out").mkdir()
    Path("victim").mkdir()
    Path("out/sub").symlink_to(tmp_path / "victim")

    with OutputFolder(Path("out")) as folder:
        [outcome] = batch([replace(desk, name="sub/raid")], shelf=folder)

    assert outcome.status is Status.FAILED
    assert "a link leads out" in outcome.diagnostics[-1].message
    assert not list(Path("victim").iterdir())


def test_a_record_with_findings_is_built_again_where_its_number_is_another(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def became_of(number, style):
        record = Record(source="d.csv", number=number, line=number, fields={"t": "A title"})
        fields = {"title": "{{ t }}", "requirement": "Who?"}
        return became(replace(a_job("raid", **fields), record=record, style=style))

    assert [became_of(n, "assessment").status.value for n in (1, 2)] == ["built", "unchanged"]
    first, same, other = (became_of(n, "sitrep") for n in (1, 1, 2))
    assert first.diagnostics
    assert [one.status.value for one in (first, same, other)] == ["built", "unchanged", "built"]
