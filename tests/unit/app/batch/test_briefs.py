"""Which briefs a run is of, and what each becomes when its turn comes."""

from pathlib import Path

import pytest

from briefgen.app.batch.briefs import matched


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
