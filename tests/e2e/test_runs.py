"""The run that README shows is a real one."""

import json
from pathlib import Path

from tests.e2e.command import briefgen

ROOT = Path(__file__).parents[2]


def test_the_run_of_the_readme_makes_its_briefs_and_then_none(tmp_path):
    said = ("batch", "briefs/runs/harbours.yaml", "-o", str(tmp_path), "--report", "json")

    first, second = (briefgen(*said, folder=ROOT) for _ in range(2))

    assert (first.returncode, second.returncode) == (0, 0), first.stderr
    assert json.loads(first.stdout)["counts"]["built"] == 4
    assert json.loads(second.stdout)["counts"]["unchanged"] == 4
    names = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.pdf"))
    assert names == [
        "2024-02-12/cote-brune.pdf",
        "2024-02-12/halvern.pdf",
        "2024-02-12/port-sorvik.pdf",
        "ferries/night-crossings.pdf",
    ]
    told = {one["title"]: one["marking"] for one in json.loads(first.stdout)["briefs"]}
    assert told["Halvern: pilots return to work"] == "TLP:GREEN"
    assert (tmp_path / "index.html").is_file()


def test_the_command_of_the_readme_stands_there():
    assert "briefgen batch briefs/runs/harbours.yaml" in (ROOT / "README.md").read_text("utf-8")
