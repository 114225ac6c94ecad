"""The key of a job: whatever its files are made from changes it, and nothing else."""

from dataclasses import replace
from typing import Any

import pytest

from briefgen.app.batch.fingerprint import StyleDigests
from briefgen.app.batch.job import Carried, Folder
from briefgen.app.batch.keys import Keys
from briefgen.app.formats import Format
from briefgen.app.records.record import Record
from briefgen.app.styles import shipped_folder
from briefgen.app.templates import Reference
from tests.builders import a_style
from tests.unit.app.batch.jobs import a_job

CHANGES: dict[str, Any] = {
    "source": "other.yaml",
    "text": b"title: Another",
    "style": "sitrep",
    "formats": (Format.PDF,),
    "settings": (("title", "Another"),),
    "files": Carried(files={"map.png": b"x"}),
    "reference_doc": Reference("house.dotx", b"x"),
    "force": True,
    "verify": True,
}


def test_two_equal_jobs_have_one_key():
    assert Keys().of(a_job()) == Keys().of(a_job())


@pytest.mark.parametrize("name", CHANGES)
def test_another_value_makes_another_key(name):
    assert Keys().of(replace(a_job(), **{name: CHANGES[name]})) != Keys().of(a_job())


def test_files_that_travel_count_by_what_they_hold_and_folders_by_where_they_are(tmp_path):
    def key(files):
        return Keys().of(replace(a_job(), files=files))

    assert key(Carried(files={"a": b"x"})) != key(Carried(files={"a": b"y"}))
    assert key(Folder(path=tmp_path)) == key(Folder(path=tmp_path))
    assert key(Folder(path=tmp_path)) != key(Folder(path=tmp_path, root=tmp_path))


def test_a_template_counts_by_what_it_holds():
    first, second = (replace(a_job(), reference_doc=Reference("a", data)) for data in (b"x", b"y"))

    assert Keys().of(first) != Keys().of(second)


def test_a_style_file_counts_by_what_it_holds(tmp_path):
    path = tmp_path / "own.yaml"
    path.write_bytes((shipped_folder() / "sitrep.yaml").read_bytes())
    job = replace(a_job(), style=str(path))
    before = Keys().of(job)

    assert Keys().of(job) == before
    path.write_text("extends: assessment\nname: own\npurpose: another\n", encoding="utf-8")
    assert Keys().of(job) != before


def test_a_style_that_is_handed_in_is_looked_at_once_in_a_run(monkeypatch):
    asked: list[object] = []
    monkeypatch.setattr(StyleDigests, "of", lambda _self, style: asked.append(style))
    keys, job = Keys(), replace(a_job(), style=a_style())

    assert keys.of(job) == keys.of(job)
    assert asked == [a_style()]


def test_handed_in_styles_are_told_apart():
    first, second = (replace(a_job(), style=a_style(name)) for name in ("assessment", "sitrep"))

    assert Keys().of(first) != Keys().of(second)


def test_the_place_of_a_record_among_others_is_no_part_of_its_key():
    def key(number, **fields):
        record = Record(source="d.csv", number=number, line=number, fields=fields)
        return Keys().of(replace(a_job(), record=record))

    assert key(1, a="x") == key(2, a="x")
    assert key(1, a="x") != key(1, a="y")
