"""What a check finds: a code, a sentence, and the path of the item in the brief."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from briefgen.diagnostics import Severity
from briefgen.schema.brief import Brief

__all__ = ["Check", "Finding", "Path", "error", "info", "warning"]

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding; its path leads through the brief's data, as in `("events", 2, "date")`."""

    severity: Severity
    code: str
    message: str
    path: Path
    hint: str = ""


Check = Callable[[Brief], Iterator[Finding]]


def error(code: str, path: Path, message: str, hint: str = "") -> Finding:
    """Return a finding that stops the build."""
    return Finding(Severity.ERROR, code, message, path, hint)


def warning(code: str, path: Path, message: str, hint: str = "") -> Finding:
    """Return a finding that does not stop the build but should be looked at."""
    return Finding(Severity.WARNING, code, message, path, hint)


def info(code: str, path: Path, message: str, hint: str = "") -> Finding:
    """Return a finding that is worth knowing."""
    return Finding(Severity.INFO, code, message, path, hint)
