"""What a refusal case says: a broken brief, and above it the diagnostics it must get."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from briefgen.diagnostics import Diagnostic

__all__ = ["Case", "cases", "disagreements", "raised_codes", "told"]

_EXPECTED = re.compile(r"# expect: (.+)")
_CODE = re.compile(r'"(BG[0-9]{3})"')


@dataclass(frozen=True, slots=True)
class Case:
    """A broken brief with the lines expected of it, each `line:column severity code message`."""

    name: str
    text: str
    expected: tuple[str, ...]

    @property
    def codes(self) -> frozenset[str]:
        """The codes it expects."""
        return frozenset(line.split(" ")[2] for line in self.expected)


def cases(folder: Path) -> list[Case]:
    """Return the cases of a folder; refuse one that expects nothing."""
    found = []
    for path in sorted(folder.glob("*.yaml")):
        text = path.read_text(encoding="utf-8")
        expected = tuple(_EXPECTED.findall(text))
        if not expected:
            raise ValueError(f"{path.name} expects nothing")
        found.append(Case(path.stem, text, expected))
    return found


def told(diagnostic: Diagnostic) -> str:
    """Return a diagnostic as a case writes it."""
    place = f"{diagnostic.place.line}:{diagnostic.place.column}"
    return f"{place} {diagnostic.severity} {diagnostic.code} {diagnostic.message}"


def disagreements(expected: Sequence[str], found: Sequence[str]) -> list[str]:
    """Return what is missing, what is too much, and whether the order differs."""
    missing = [f"missing: {line}" for line in expected if line not in found]
    extra = [f"unexpected: {line}" for line in found if line not in expected]
    if missing or extra or list(expected) == list(found):
        return missing + extra
    return ["the order or the number differs"]


def raised_codes(folders: Iterable[Path]) -> frozenset[str]:
    """Return the codes that the modules of some packages can raise."""
    modules = [module for folder in folders for module in folder.rglob("*.py")]
    return frozenset(
        code for module in modules for code in _CODE.findall(module.read_text(encoding="utf-8"))
    )
