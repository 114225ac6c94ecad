"""Which briefs a run is of, and what each becomes when its turn comes."""

from pathlib import Path

import pytest

from briefgen.app.batch.briefs import jobs_of, matched, named
from briefgen.app.batch.job import Job
from briefgen.app.batch.names import NameClashError
from briefgen.app.batch.outcome import Outcome, Status
from briefgen.app.formats import DEFAULT_FORMATS
from briefgen.app.stories import Order
from briefgen.diagnostics import BriefgenError, InputError

ORDER = Order(formats=DEFAULT_FORMATS)


@pytest.fixture(autouse=True)
def _desk(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("b.yaml", "a.yaml", "[x].yaml", "deep/er/c.yaml"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(name, encoding="utf-8")


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("?.yaml", ["a.yaml", "b.yaml"]),
        ("**/c.yaml", [str(Path("deep/er/c.yaml"))]),
        ("[x].yaml", ["[x].yaml"]),
        ("none*.yaml", ["none*.yaml"]),
        ("gone.yaml", ["gone.yaml"]),
    ],
)
def test_a_pattern_stands_for_the_files_it_matches_unless_it_is_one(said, meant):
    assert list(matched([said])) == meant


def test_a_pattern_sees_whole_paths(tmp_path):
    assert list(matched([str(tmp_path / "a*.yaml")])) == [str(tmp_path / "a.yaml")]


def test_a_brief_that_is_named_twice_is_built_once():
    assert named(["a.yaml", "b.yaml", "a.yaml"]) == {"a.yaml": "a", "b.yaml": "b"}


def test_two_briefs_for_one_file_are_refused():
    with pytest.raises(NameClashError, match=r'"a\.yaml" and "x/A\.yaml" would both'):
        named(["a.yaml", "x/A.yaml"])


def test_a_brief_is_read_when_its_turn_comes():
    jobs = jobs_of(named(["a.yaml", "b.yaml", "[x].yaml"]), ORDER)
    first = next(jobs)
    Path("b.yaml").unlink()
    Path("[x].yaml").write_text("changed", encoding="utf-8")

    second, third = jobs
    assert isinstance(first, Job)
    assert first.text == b"a.yaml"
    assert isinstance(second, Outcome)
    assert (second.status, second.diagnostics[0].code) == (Status.REJECTED, "BG001")
    assert isinstance(third, Job)
    assert third.text == b"changed"


def test_a_template_that_is_not_there_is_refused_before_anything_is_built():
    with pytest.raises(InputError, match="there is no such file"):
        jobs_of({}, Order(formats=DEFAULT_FORMATS, reference_doc="gone.dotx"))


def test_a_moment_that_is_none_is_refused_before_anything_is_built(monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")

    with pytest.raises(BriefgenError, match='SOURCE_DATE_EPOCH is "yesterday"'):
        jobs_of({}, ORDER)
