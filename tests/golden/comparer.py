"""Says how a folder of expected files differs from what is made now, and rewrites it."""

import difflib
from collections.abc import Mapping
from pathlib import Path

__all__ = ["ACTUAL", "INPUTS", "differences", "update"]

INPUTS = frozenset({"brief.yaml", "style.yaml", "picture.png"})
"""What a case is made from; every other file of its folder is expected output."""

ACTUAL = ".actual"
"""The ending of what is made now, left beside an expected file that differs (git ignores it)."""

_LINES_SHOWN = 20


def differences(folder: Path, made: Mapping[str, str]) -> list[str]:
    """Return what differs, file by file; leave what was made beside what was expected."""
    for stale in folder.glob(f"*{ACTUAL}"):
        stale.unlink()
    expected = _expected(folder)
    found = [f"{name}: nothing makes this file" for name in sorted(expected - set(made))]
    for name, text in made.items():
        if name not in expected:
            found.append(f"{name}: this file is missing")
        elif said := _difference(name, (folder / name).read_text(encoding="utf-8"), text):
            found.append(said)
        else:
            continue
        (folder / f"{name}{ACTUAL}").write_text(text, encoding="utf-8")
    return found


def update(folder: Path, made: Mapping[str, str]) -> None:
    """Make the expected files what is made now, and take away those that nothing makes."""
    for name in _expected(folder) - set(made):
        (folder / name).unlink()
    for name, text in made.items():
        (folder / name).write_text(text, encoding="utf-8")
    for stale in folder.glob(f"*{ACTUAL}"):
        stale.unlink()


def _expected(folder: Path) -> set[str]:
    names = {path.name for path in folder.iterdir()}
    return {name for name in names - INPUTS if not name.endswith(ACTUAL)}


def _difference(name: str, expected: str, made: str) -> str:
    lines = difflib.unified_diff(
        expected.splitlines(), made.splitlines(), f"{name} expected", f"{name} now", "", "", 1, ""
    )
    shown = list(lines)[:_LINES_SHOWN]
    if not shown and expected != made:
        shown = [f"{name}: only the line ends differ"]
    return "\n".join(shown)
