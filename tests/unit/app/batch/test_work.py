"""The work of one job: what comes of a brief, what was read for it, and what of a bug."""

import pickle
from dataclasses import replace

import pytest

from briefgen.app.batch import work
from briefgen.app.batch.digests import digest
from briefgen.app.batch.job import Carried, Folder
from briefgen.app.batch.work import carry_out
from tests.builders import a_brief
from tests.samples import sample_picture
from tests.unit.app.batch.jobs import a_job

PICTURED: dict[str, object] = {"figures": [{"path": "map.png", "caption": "A map", "alt": "A map"}]}


def test_a_job_becomes_files_and_what_is_said_of_them():
    result = carry_out(a_job(marking="TLP:GREEN"))

    assert list(result.files) == ["text"]
    assert (result.about.title, result.about.marking) == ("A title", "TLP:GREEN")
    assert result.seconds > 0


@pytest.mark.parametrize("text", [b"\xff\x00", b"title: [", b"title: x"])
def test_a_brief_that_cannot_be_read_is_rejected(text):
    result = carry_out(replace(a_job(), text=text))

    assert result.files == {}
    assert result.diagnostics
    assert result.trace == ""


def test_pictures_come_from_a_folder_or_with_the_job_and_are_remembered(tmp_path):
    picture = sample_picture()
    (tmp_path / "map.png").write_bytes(picture)
    job = a_job(**PICTURED)

    there = carry_out(replace(job, files=Folder(path=tmp_path)))
    carried = carry_out(replace(job, files=Carried(files={"map.png": picture})))

    assert there.files == carried.files != {}
    assert there.inputs == ((str(tmp_path / "map.png"), digest(picture)),)
    assert carried.inputs == ()


def test_a_picture_that_is_missing_is_remembered_as_missing(tmp_path):
    result = carry_out(replace(a_job(**PICTURED), files=Folder(path=tmp_path)))

    assert [found.code for found in result.diagnostics] == ["BG601"]
    assert result.inputs == ((str(tmp_path / "map.png"), ""),)


def test_a_picture_below_the_other_folder_is_remembered_with_the_place_that_it_lacks(tmp_path):
    root = tmp_path / "shared"
    root.mkdir()
    (root / "map.png").write_bytes(sample_picture())

    result = carry_out(replace(a_job(**PICTURED), files=Folder(path=tmp_path, root=root)))

    assert result.inputs == (
        (str(tmp_path / "map.png"), ""),
        (str(root / "map.png"), digest(sample_picture())),
    )


def test_the_product_is_told_by_which_a_style_is_found():
    job = a_job(product="sitrep", period="2020-06-20/2020-06-30")

    assert carry_out(job).product == "sitrep"
    assert carry_out(a_job(date="x")).product == ""


def test_a_brief_may_extend_another_whose_bytes_are_remembered(tmp_path):
    base = a_brief(marking="TLP:AMBER").encode()
    (tmp_path / "base.yaml").write_bytes(base)
    job = a_job(extends="base.yaml")

    there = carry_out(replace(job, files=Folder(path=tmp_path)))
    carried = carry_out(replace(job, files=Carried(files={"base.yaml": base})))

    assert there.files == carried.files != {}
    assert there.about.marking == "TLP:AMBER"
    assert there.inputs == ((str(tmp_path / "base.yaml"), digest(base)),)


def test_a_bug_is_told_and_not_raised(monkeypatch):
    def broken(*_, **__):
        raise ZeroDivisionError

    monkeypatch.setattr(work, "build", broken)
    result = carry_out(a_job())

    assert [found.code for found in result.diagnostics] == ["BG703"]
    assert "ZeroDivisionError" in result.trace


def test_a_lack_of_memory_is_raised(monkeypatch):
    def hungry(*_, **__):
        raise MemoryError

    monkeypatch.setattr(work, "build", hungry)
    with pytest.raises(MemoryError):
        carry_out(a_job())


def test_a_moment_that_is_none_is_told(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")

    [found] = carry_out(a_job()).diagnostics

    assert "SOURCE_DATE_EPOCH" in found.message


def test_jobs_and_results_can_travel():
    job = a_job()

    assert pickle.loads(pickle.dumps(job)) == job  # noqa: S301  our own
    assert pickle.loads(pickle.dumps(carry_out(job))).files == carry_out(job).files  # noqa: S301
