"""Where an item stands in a file: `("events", 2, "date")`, written `events[2].date`."""

import json
import re

from briefgen.diagnostics import (
    PLAIN_KEY,
    Diagnostic,
    InputError,
    Path,
    Place,
    Severity,
    path_text,
)

__all__ = ["EXTENSION", "SET", "Path", "is_extension", "parse_path", "path_text"]

SET = "--set"
"""The source printed for a value that was given on the command line."""

EXTENSION = "x-"
"""How the keys begin that are the author's own; nothing below them is looked at."""

_STEP = re.compile(
    rf'(?:(?:^|(?<=.)\.)(?P<key>{PLAIN_KEY.pattern})|\[(?P<position>[0-9]{{1,9}})\]|\[(?P<quoted>"(?:[^"\\]|\\.)*")\])'
)


def is_extension(path: Path) -> bool:
    """Tell whether a path leads to or through a key of the author's own."""
    return any(isinstance(step, str) and step.startswith(EXTENSION) for step in path)


def parse_path(text: str) -> Path:
    """Return the path that a text such as `events[2].date` writes; raises InputError."""
    steps: list[str | int] = []
    end = 0
    while end < len(text):
        match = _STEP.match(text, end)
        if match is None:
            raise _unreadable(text, end)
        steps.append(_step(match, text))
        end = match.end()
    return tuple(steps)


def _step(match: re.Match[str], text: str) -> str | int:
    if match["key"] is not None:
        return match["key"]
    if match["position"] is not None:
        return int(match["position"])
    try:
        return str(json.loads(match["quoted"], strict=False))
    except ValueError as error:
        raise _unreadable(text, match.start()) from error


def _unreadable(text: str, offset: int) -> InputError:
    return InputError(
        [
            Diagnostic(
                severity=Severity.ERROR,
                code="BG004",
                message=f'found "{text[offset:]}", expected a path to a field',
                place=Place(source=SET, column=offset + 1, excerpt=text),
                hint='write it as title, events[2].date or glossary["two words"]; '
                "positions count from 0",
            )
        ]
    )
