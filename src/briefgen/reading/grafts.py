"""Values put into a tree: one from the command line, or a whole file laid over another."""

import re
from collections.abc import Iterable
from dataclasses import replace

from briefgen.diagnostics import Diagnostic, InputError, Severity
from briefgen.reading.characters import clean
from briefgen.reading.events import NULLS
from briefgen.reading.keys import Grown
from briefgen.reading.marks import Mark, Sheet, mark_below
from briefgen.reading.paths import SET, Path, path_text
from briefgen.reading.stream import read

__all__ = ["gathered", "grafted", "laid_over", "setting"]


def setting(path: Path, value: str) -> tuple[Grown, list[Diagnostic]]:
    """Return the value of `path=value` and what to warn of; raises InputError.

    What begins with a bracket, a brace or a quote is YAML; all else is text as it stands.
    """
    typed = f"{path_text(path)}={value}"
    sheet = Sheet(SET, typed)
    start = len(typed) - len(value)
    if re.match(r"\s*[\[{\"']", value) is None:
        span = (start, len(typed))
        cleaned = clean(value, sheet, span, path)
        data = None if value.strip() in NULLS else cleaned.text
        return Grown(data, Mark(sheet, span, (0, start - 1), None)), list(cleaned.findings)
    reader = read(sheet, start)
    if reader.mark is None or reader.findings.errors:
        raise InputError(reader.findings.errors)
    mark = replace(reader.mark, key=(0, start - 1))
    return Grown(reader.data, mark), reader.findings.warnings


def grafted(grown: Grown, path: Path, value: Grown, done: Path = ()) -> Grown:
    """Return data with the value at a path; mappings on the way are made, positions are not."""
    if not path:
        return value
    step, *rest = path
    if isinstance(step, int):
        return _in_list(grown, step, tuple(rest), value, done)
    return _in_mapping(grown, step, tuple(rest), value, done)


def _in_mapping(grown: Grown, step: str, rest: Path, value: Grown, done: Path) -> Grown:
    data, mark = grown
    fields = {} if data is None else data
    if not isinstance(fields, dict):
        raise _no_such_place(value, done, f'found no fields there, expected "{step}" among them')
    marks = mark.children if isinstance(mark.children, dict) else {}
    old = Grown(fields.get(step), marks.get(step, replace(value.mark, children=None)))
    below = grafted(old, rest, value, (*done, step))
    return Grown({**fields, step: below.data}, replace(mark, children={**marks, step: below.mark}))


def _in_list(grown: Grown, step: int, rest: Path, value: Grown, done: Path) -> Grown:
    data, mark = grown
    items = [] if data is None else data
    if not isinstance(items, list) or step > len(items):
        message = f"found no item {step} there"
        if isinstance(items, list):
            message = f"found {len(items)} items there, expected a position up to {len(items)}"
        raise _no_such_place(value, done, message)
    marks = [mark_below(mark, i) for i in range(len(items))]
    new = Grown(None, replace(value.mark, children=None))
    old = Grown(items[step], marks[step]) if step < len(items) else new
    below = grafted(old, rest, value, (*done, step))
    return Grown(
        [*items[:step], below.data, *items[step + 1 :]],
        replace(mark, children=[*marks[:step], below.mark, *marks[step + 1 :]]),
    )


def gathered(parts: Iterable[Grown], mark: Mark) -> Grown:
    """Return a list of parts, which may be of several files; it stands where `mark` says."""
    held = tuple(parts)
    children = [part.mark for part in held]
    return Grown([part.data for part in held], replace(mark, children=children))


def _no_such_place(value: Grown, done: Path, message: str) -> InputError:
    mark = value.mark
    return InputError(
        [
            Diagnostic(
                severity=Severity.ERROR,
                code="BG004",
                message=message,
                place=mark.sheet.place(mark.key or mark.span),
                path=path_text(done),
                hint="positions count from 0; the one after the last adds an item",
            )
        ]
    )


def laid_over(over: Grown, under: Grown) -> Grown:
    """Return one mapping laid over another, field by field; lists and texts are taken whole."""
    if not (isinstance(over.data, dict) and isinstance(under.data, dict)):
        return over
    fields = dict(under.data)
    marks = {key: mark_below(under.mark, key) for key in fields}
    for key, value in over.data.items():
        upper = Grown(value, mark_below(over.mark, key))
        lower = Grown(fields.get(key), marks.get(key, upper.mark))
        fields[key], marks[key] = laid_over(upper, lower)
    return Grown(fields, replace(over.mark, children=marks))
