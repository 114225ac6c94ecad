"""Does tests/unit mirror src/briefgen, file by file?"""

from pathlib import Path

ROOT = Path(__file__).parents[2]

TESTED_ELSEWHERE = {
    "app": "tests/e2e and tests/golden: a story is what becomes of a brief",
    "checking": "tests/refusals: a check is what it says of a brief, and where",
    "__main__.py": "tests/e2e runs the installed command",
    "reading/events.py": "tests/unit/reading/test_tree.py: a step of parsing",
    "reading/findings.py": "tests/unit/reading/test_tree.py: what parsing finds on its way",
    "reading/keys.py": "tests/unit/reading/test_tree.py: a step of parsing",
    "reading/problems.py": "tests/unit/reading/test_validation.py: a step of validation",
    "reading/shapes.py": "tests/unit/reading/test_validation.py: a step of validation",
    "reading/stream.py": "tests/unit/reading/test_tree.py: a step of parsing",
    "schema": "tests/refusals and tests/unit/schema: a field is what it accepts and refuses",
    "templating": "tests/unit/templating: a rule is what becomes of a template",
    "cli/planning.py": "tests/unit/cli/test_batch.py: which run the arguments mean",
    "render": "tests/parity and tests/unit/render: a handler is what its file says",
}
"""Packages and modules that need no unit test of their own, and who tests them instead."""


def _modules(source: Path) -> set[Path]:
    """Return every module with code of its own, seen from `source`."""
    return {
        path.relative_to(source)
        for path in source.rglob("*.py")
        if path.name != "__init__.py" and "def " in path.read_text(encoding="utf-8")
    }


def _strangers(source: Path, tests: Path) -> set[str]:
    """Return the unit tests that no module, package or name answers to."""
    return {
        str(test.relative_to(tests))
        for test in tests.rglob("test_*.py")
        if not _is_answered(source / test.relative_to(tests))
    }


def _is_answered(mirror: Path) -> bool:
    name = mirror.name.removeprefix("test_")
    return (mirror.parent / name).is_file() or (mirror.parent / name.removesuffix(".py")).is_dir()


def _untested(source: Path, tests: Path) -> set[str]:
    """Return the modules that neither a unit test nor a reason above covers."""
    return {
        str(module)
        for module in _modules(source)
        if not {module.parts[0], module.as_posix()} & set(TESTED_ELSEWHERE)
        if not (tests / module.with_name(f"test_{module.name}")).is_file()
    }


def test_every_unit_test_stands_where_its_module_stands():
    tests = ROOT / "tests" / "unit"

    assert len(list(tests.rglob("test_*.py"))) >= 10
    assert _strangers(ROOT / "src" / "briefgen", tests) == set()


def test_every_module_has_a_unit_test_or_a_reason():
    source = ROOT / "src" / "briefgen"

    assert len(_modules(source)) >= 40
    assert _untested(source, ROOT / "tests" / "unit") == set()


def test_every_reason_is_still_needed():
    source = ROOT / "src" / "briefgen"

    assert {name for name in TESTED_ELSEWHERE if not (source / name).exists()} == set()


def test_a_lonely_test_and_a_lonely_module_are_noticed(tmp_path):
    source, tests = tmp_path / "src", tmp_path / "unit"
    for folder in (source, tests):
        folder.mkdir()
    (source / "real.py").write_text("def f(): ...")
    (tests / "test_gone.py").write_text("")

    assert _strangers(source, tests) == {"test_gone.py"}
    assert _untested(source, tests) == {"real.py"}
