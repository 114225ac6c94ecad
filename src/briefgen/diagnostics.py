"""What can be wrong with an input, and where.

The error types a caller can act on::

    BriefgenError
    ├── InputError      a brief or a style that cannot be used
    ├── AssetError      a picture or font that is named but missing or unreadable
    ├── TemplateError   a Word template that no document is to be built on
    ├── RenderError     a document that a format cannot express
    ├── ProofError      a file that cannot be read back
    └── OutputError     a file that cannot be written

Anything else that escapes is a bug.
"""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

__all__ = [
    "PLAIN_KEY",
    "AssetError",
    "BriefgenError",
    "Diagnostic",
    "InputError",
    "OutputError",
    "Path",
    "Place",
    "ProofError",
    "RenderError",
    "Severity",
    "TemplateError",
    "path_text",
]

Path = tuple[str | int, ...]
"""The keys and positions that lead from the top of a file to an item: `("events", 2, "date")`."""

PLAIN_KEY = re.compile(r'[^\s.\[\]"=\x00-\x1f]+')
"""A key that a path names as it stands; any other is quoted, as in `glossary["two words"]`."""


class Severity(StrEnum):
    """How much a finding weighs: an error stops the build, a warning and an info do not."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A stretch of a source text; line and column count from 1, in characters.

    Line 0 is no place: the finding is about a file that has no lines, such as a template.
    `source` is the name printed before the line (a path, or `<stdin>`); `excerpt` is the line
    itself as typed, empty where there is none; `width` is how many characters the caret covers.
    `filled_by` names the record and the field that filled a template there.
    """

    source: str
    line: int = 1
    column: int = 1
    width: int = 1
    excerpt: str = ""
    filled_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Diagnostic:
    """One finding: a stable code, one sentence, the place and, where it helps, one remedy.

    `path` is the item's path in the YAML, as in `events[2].date`; empty for the whole file.
    """

    severity: Severity
    code: str
    message: str
    place: Place
    path: str = ""
    hint: str = ""


def path_text(path: Path) -> str:
    """Return a path as it is written: keys joined by dots, positions in brackets."""
    return "".join(_step_text(step) for step in path).removeprefix(".")


def _step_text(step: str | int) -> str:
    if isinstance(step, int):
        return f"[{step}]"
    return f".{step}" if PLAIN_KEY.fullmatch(step) else f"[{json.dumps(step, ensure_ascii=False)}]"


class BriefgenError(Exception):
    """Something a person can act on; printed without a traceback."""


class InputError(BriefgenError):
    """Refuse a brief or a style; `diagnostics` holds every problem found in the run."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = tuple(diagnostics)
        super().__init__("; ".join(f"[{d.code}] {d.message}" for d in self.diagnostics))


class AssetError(BriefgenError):
    """A picture or font that is named but missing or unreadable."""


class TemplateError(BriefgenError):
    """Refuse a Word template; the message says what is wrong with it, the remedy what helps."""

    def __init__(self, message: str, remedy: str = "") -> None:
        self.remedy = remedy
        super().__init__(message)


class RenderError(BriefgenError):
    """A document that a format cannot express; the message names the block."""


class ProofError(BriefgenError):
    """A file that cannot be read back at all; the message is one line and says why."""


class OutputError(BriefgenError):
    """A file that cannot be written, and why; what stood there before is untouched."""

    def __init__(self, path: str, reason: str) -> None:
        self.path = path
        self.reason = reason
        super().__init__(f"{path}: {reason}")
