"""Every file in briefs/ builds, in both styles."""

from pathlib import Path

import pytest

from tests.unit.cli.run import run

ROOT = Path(__file__).parents[2]
BRIEFS = sorted((ROOT / "briefs").glob("*.yaml"))


def test_there_are_briefs():
    assert len(BRIEFS) >= 4


@pytest.mark.parametrize("style", ["assessment", "sitrep"])
@pytest.mark.parametrize("brief", BRIEFS, ids=lambda path: path.stem)
def test_a_brief_builds_in_both_styles(brief, style, tmp_path):
    done = run("build", str(brief), "--style", style, "-o", str(tmp_path))

    assert done.code == 0, done.err
    assert sorted(path.suffix for path in tmp_path.iterdir()) == [".docx", ".pdf"]
    assert all(path.stat().st_size > 10_000 for path in tmp_path.iterdir())


@pytest.mark.parametrize("brief", BRIEFS, ids=lambda path: path.stem)
def test_a_brief_checks_without_an_error(brief):
    done = run("check", str(brief))

    assert done.code == 0
    assert "error[" not in done.out
