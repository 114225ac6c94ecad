"""Runs a YAML reader over a text: the C one where it is there, else the one in Python."""

import re
from typing import Any

import yaml

from briefgen.diagnostics import Diagnostic
from briefgen.reading.characters import oddity, replace_unreadable
from briefgen.reading.events import Reader
from briefgen.reading.findings import Findings
from briefgen.reading.limits import MOST_REPAIRS
from briefgen.reading.marks import Sheet
from briefgen.reading.syntax import Stop, explain

__all__ = ["LOADER", "read"]

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The fastest YAML reader at hand."""

_ESCAPED = re.compile(r"(?<=\\u)[0-9A-Fa-f]{4}|(?<=\\U)[0-9A-Fa-f]{8}")


def read(sheet: Sheet, start: int = 0) -> Reader:
    """Return what a sheet holds from an offset on, and what is wrong with it."""
    cleaned = replace_unreadable(sheet)
    given = " " * start + cleaned.text[start:]
    reader, stop = _attempt(sheet, given)
    repairs: list[Diagnostic] = []
    while stop is not None and len(repairs) < MOST_REPAIRS:
        escape = _ESCAPED.match(given, stop.offset)
        if escape is None:
            break
        repairs.append(_impossible(sheet, escape))
        given = f"{given[: escape.start()]}{'FFFD':0>{len(escape[0])}}{given[escape.end() :]}"
        reader, stop = _attempt(sheet, given)
    if stop is not None:
        reader.findings.errors.append(explain(stop, sheet))
    reader.findings.warnings[:0] = [*cleaned.findings, *repairs]
    return reader


def _attempt(sheet: Sheet, text: str) -> tuple[Reader, Stop | None]:
    """Return what could be read of a text, and where reading stopped if it is not YAML."""
    reader = Reader(Findings(sheet), text)
    loader = LOADER(text)
    try:
        reader.read(loader.get_event)
    except yaml.MarkedYAMLError as error:
        return reader, _stop(error, text)
    except (ValueError, OverflowError):
        return reader, Stop(text, loader.get_mark().index)
    finally:
        loader.dispose()
    return reader, None


def _stop(error: yaml.MarkedYAMLError, text: str) -> Stop:
    marks = [mark for mark in (error.problem_mark, error.context_mark) if mark is not None]
    return Stop(
        text,
        offset=marks[0].index,
        beginning=None if error.context_mark is None else error.context_mark.index,
        in_token=isinstance(error, yaml.scanner.ScannerError),
    )


def _impossible(sheet: Sheet, escape: re.Match[str]) -> Diagnostic:
    message = f"found \\{escape.string[escape.start() - 1]}{escape[0]}, replaced by U+FFFD"
    return oddity(sheet, (escape.start() - 2, escape.end()), message)
