"""Is every folder of tests run, and only by the target that it belongs to?"""

import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[2]


def _run() -> set[str]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    return set(settings["tool"]["pytest"]["ini_options"]["testpaths"])


def _with_tests(root: Path) -> set[str]:
    """Return the folders right below `tests` that hold tests at any depth."""
    folders = (folder for folder in (root / "tests").iterdir() if folder.is_dir())
    return {f"tests/{folder.name}" for folder in folders if any(folder.rglob("test_*.py"))}


def test_make_test_runs_every_folder_but_conformance():
    assert len(_run()) >= 7
    assert _run() == _with_tests(ROOT) - {"tests/conformance"}


def test_a_folder_that_nobody_runs_is_noticed(tmp_path):
    (tmp_path / "tests" / "new" / "deep").mkdir(parents=True)
    (tmp_path / "tests" / "new" / "deep" / "test_it.py").write_text("")
    (tmp_path / "tests" / "data").mkdir()

    assert _with_tests(tmp_path) == {"tests/new"}
