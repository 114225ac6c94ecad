"""Diagnostics as text for people and as JSON for programs."""

import json
import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, TextIO
from unicodedata import category, combining, east_asian_width

from briefgen.diagnostics import Diagnostic, Place, Severity

__all__ = [
    "count_of",
    "diagnostic_text",
    "diagnostics_json",
    "is_coloured",
    "object_of",
    "progress",
    "report",
    "summary",
    "visible",
]

_WIDTH: Final = 100
_TAB: Final = 4
_LEAD: Final = 60
_ELLIPSIS: Final = "…"
_RESET: Final = "\x1b[0m"
_BOLD: Final = "\x1b[1m"
_DIM: Final = "\x1b[2m"
_COLOURS: Final[Mapping[Severity, str]] = {
    Severity.ERROR: "\x1b[1;31m",
    Severity.WARNING: "\x1b[1;33m",
    Severity.INFO: "\x1b[1;36m",
}
_WORDS: Final[Mapping[Severity, str]] = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "note",
}
_INVISIBLE: Final = frozenset({"Cc", "Cf", "Cs", "Zl", "Zp"})
_ZERO_WIDTH: Final = frozenset({"Mn", "Me", "Cf"})
_JOINERS: Final = frozenset("\u200c\u200d")


def report(diagnostics: Iterable[Diagnostic], stream: TextIO | None = None) -> None:
    """Print diagnostics, to standard error where no stream is given."""
    target = sys.stderr if stream is None else stream
    colour = is_coloured(target, os.environ)
    for found in diagnostics:
        _write(target, diagnostic_text(found, colour=colour))


def summary(diagnostics: Sequence[Diagnostic], briefs: int, stream: TextIO | None = None) -> None:
    """Print how many problems were found in how many briefs."""
    _write(sys.stderr if stream is None else stream, count_of(diagnostics, briefs))


def progress(name: str, number: int, total: int, stream: TextIO | None = None) -> None:
    """Print which of several briefs is being worked on, where somebody watches."""
    target = sys.stderr if stream is None else stream
    if total > 1 and target.isatty():
        _write(target, f"[{number}/{total}] {visible(name)}")


def count_of(diagnostics: Sequence[Diagnostic], briefs: int) -> str:
    """Return a line such as `2 errors, 1 warning in 1 brief`."""
    counts = {kind: sum(found.severity is kind for found in diagnostics) for kind in Severity}
    parts = [_number(count, _WORDS[kind]) for kind, count in counts.items() if count]
    return f"{', '.join(parts) or 'no problems'} in {_number(briefs, 'brief')}"


def _number(count: int, word: str) -> str:
    return f"{count:,} {word}{'' if count == 1 else 's'}"


def diagnostics_json(diagnostics: Iterable[Diagnostic]) -> str:
    """Return diagnostics as a JSON list of objects, in ASCII so that any pipe carries it."""
    return json.dumps([object_of(found) for found in diagnostics], indent=2)


def object_of(found: Diagnostic) -> dict[str, str | int]:
    """Return a diagnostic as plain data for JSON."""
    return {
        "severity": found.severity.value,
        "code": found.code,
        "message": found.message,
        "source": found.place.source,
        "line": found.place.line,
        "column": found.place.column,
        "width": found.place.width,
        "path": found.path,
        "hint": found.hint,
    }


def is_coloured(stream: TextIO, environment: Mapping[str, str]) -> bool:
    """Tell whether to print in colour: on a terminal, unless NO_COLOR or FORCE_COLOR says more."""
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR"):
        return True
    return stream.isatty() and environment.get("TERM") != "dumb"


def diagnostic_text(found: Diagnostic, *, colour: bool = False) -> str:
    """Return a diagnostic as the lines that are printed for it."""
    place = found.place
    paint = _COLOURS[found.severity] if colour else ""
    stands = f":{place.line}:{place.column}" if place.line else ""
    where = _painted(f"{visible(place.source)}{stands}:", colour and _BOLD)
    kind = _painted(f"{found.severity.value}[{found.code}]:", paint)
    lines = [f"{where} {kind} {visible(found.message)}"]
    if place.excerpt.strip():
        excerpt, indent, carets = _window(place)
        number = f"{place.line:5}"
        bar = _painted("|", colour and _DIM)
        lines.append(f"{_painted(number, colour and _DIM)} {bar} {excerpt}")
        pointer = " " * indent + _painted("^" * carets, paint)
        lines.append(f"{' ' * len(number)} {bar} {pointer}")
    if found.hint:
        lines.append(f"   {_painted('hint:', colour and _BOLD)} {visible(found.hint)}")
    return "\n".join(lines)


def _painted(text: str, paint: str | bool) -> str:
    return f"{paint}{text}{_RESET}" if paint else text


def visible(text: str) -> str:
    """Return a text in which nothing can move the cursor or hide."""
    return "".join(_shown(character) for character in text)


def _shown(character: str) -> str:
    if category(character) not in _INVISIBLE or character in _JOINERS:
        return character
    return f"<U+{ord(character):04X}>"


def _columns(character: str) -> int:
    """Return how many columns of a terminal a printable character takes."""
    if character.isascii():
        return 1
    if combining(character) or category(character) in _ZERO_WIDTH:
        return 0
    return 2 if east_asian_width(character) in {"W", "F"} else 1


def _window(place: Place) -> tuple[str, int, int]:
    """Return the part of a line round its caret, the caret's indent, and how many carets.

    Only what can be shown is looked at: a line may be a million characters long.
    """
    start = min(place.column - 1, len(place.excerpt))
    first = max(start - _WIDTH, 0)
    before = _cells(place.excerpt[first:start])
    after = _cells(place.excerpt[start : start + 2 * _WIDTH])
    left = _last_columns(before, _LEAD if _total(before) + _total(after) > _WIDTH else _WIDTH)
    is_cut_left = first > 0 or len(left) < len(before)
    lead = (_ELLIPSIS if is_cut_left else "") + "".join(text for text, _ in left)
    indent = _total(left) + is_cut_left
    right = _first_columns(after, _WIDTH - indent)
    is_cut_right = len(right) < len(place.excerpt) - start
    tail = "".join(text for text, _ in right) + (_ELLIPSIS if is_cut_right else "")
    carets = max(_total(right[: place.width]), 1)
    return f"{lead}{tail}", indent, carets


_Cell = tuple[str, int]


def _cells(text: str) -> list[_Cell]:
    """Return each character as it is shown, and how many columns that takes."""
    cells = []
    for character in text:
        shown = " " * _TAB if character == "\t" else _shown(character)
        cells.append((shown, sum(map(_columns, shown))))
    return cells


def _total(cells: Sequence[_Cell]) -> int:
    return sum(columns for _, columns in cells)


def _first_columns(cells: Sequence[_Cell], most: int) -> list[_Cell]:
    """Return the first cells that fit."""
    kept: list[_Cell] = []
    used = 0
    for cell in cells:
        used += cell[1]
        if used > most:
            break
        kept.append(cell)
    return kept


def _last_columns(cells: Sequence[_Cell], most: int) -> list[_Cell]:
    """Return the last cells that fit."""
    return _first_columns(cells[::-1], most)[::-1]


def _write(stream: TextIO, text: str) -> None:
    """Print a line; what the stream's encoding lacks is escaped."""
    encoding = getattr(stream, "encoding", None) or "utf-8"
    print(text.encode(encoding, "backslashreplace").decode(encoding), file=stream)
