"""Are the generated pages, and the lists they are made from, up to date?"""

import re
from pathlib import Path

import pytest

from docs.reference.generate import CATALOGUE, Check, checks_of, pages

ROOT = Path(__file__).parents[2]
REFERENCE = ROOT / "docs" / "reference"
SOURCE = ROOT / "src" / "briefgen"
REFUSALS = ROOT / "tests" / "refusals"

_CODE = re.compile(r"\bBG\d{3}\b")


def _stale(folder: Path, fresh: dict[str, str]) -> set[str]:
    """Return the names of the generated files that are missing or not as they would be made."""
    return {
        name
        for name, text in fresh.items()
        if not (folder / name).is_file() or (folder / name).read_text(encoding="utf-8") != text
    }


def _raised(folder: Path) -> set[str]:
    """Return the codes that code raises: those it holds as strings of their own."""
    texts = (path.read_text(encoding="utf-8") for path in folder.rglob("*.py"))
    return {code for text in texts for code in re.findall(r'"(BG\d{3})"', text)}


def _fired(folder: Path) -> set[str]:
    """Return the codes that the refusals expect."""
    files = [*folder.rglob("*.yaml"), *folder.rglob("*.py")]
    texts = (path.read_text(encoding="utf-8", errors="replace") for path in files)
    return {code for text in texts for code in _CODE.findall(text)}


def test_the_reference_is_fresh():
    fresh = pages()

    assert {"fields.md", "commands.md", "checks.md", "brief.schema.json"} <= set(fresh)
    assert _stale(REFERENCE, fresh) == set(), "say `make docs` and read the difference"


def test_a_stale_page_is_noticed(tmp_path):
    (tmp_path / "old.md").write_text("as it was")
    (tmp_path / "same.md").write_text("same")

    wanted = {"old.md": "as it is", "same.md": "same", "gone.md": ""}
    assert _stale(tmp_path, wanted) == {"old.md", "gone.md"}


def test_the_catalogue_names_every_code_that_is_raised_and_no_other():
    named = {check.code for check in checks_of(CATALOGUE)}

    assert len(named) >= 20
    assert named == _raised(SOURCE)


def test_every_code_of_the_catalogue_is_fired_by_a_test():
    named = {check.code for check in checks_of(CATALOGUE)}
    tested = _fired(REFUSALS) | _fired(ROOT / "tests" / "unit") | _fired(ROOT / "tests" / "e2e")

    assert named - tested == set()


def test_a_code_that_nobody_lists_is_noticed(tmp_path):
    (tmp_path / "module.py").write_text('raise_it("BG999")  # not BG998')

    assert _raised(tmp_path) == {"BG999"}


@pytest.mark.parametrize("check", checks_of(CATALOGUE), ids=lambda check: check.code)
def test_each_check_says_what_is_wrong_and_what_to_do(check: Check):
    assert check.severity in {"error", "warning", "info"}
    assert check.finds.endswith(".")
    assert check.remedy.endswith((".", "?"))
