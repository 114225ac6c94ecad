"""A template and a record become the tree of a brief, with its places."""

from collections.abc import Iterable
from dataclasses import replace

from briefgen.app.records.record import Record
from briefgen.diagnostics import Diagnostic, InputError, Path, Severity, path_text
from briefgen.reading.limits import DEEPEST, MOST_CHARACTERS, MOST_VALUES
from briefgen.reading.tree import Tree
from briefgen.templating.budget import Limits
from briefgen.templating.fill import fill
from briefgen.templating.names import fill_name
from briefgen.templating.problems import Problem, Unfit

__all__ = ["filled", "named", "told"]

_LIMITS = Limits(values=MOST_VALUES, characters=MOST_CHARACTERS, depth=DEEPEST)


def filled(tree: Tree, record: Record) -> Tree:
    """Return the tree that a record makes of a template's; raises InputError with every problem.

    Each place in it tells the record, and the field that filled the value.
    """
    if record.diagnostics:
        raise InputError(record.diagnostics)
    made = fill(tree.data, record.fields, _LIMITS)
    if made.problems:
        raise InputError([_diagnostic(tree, problem, record) for problem in made.problems])

    def filled_by(path: Path) -> str:
        return _filled_by(record, ", ".join(made.fields.get(path, ())))

    return tree.filled(made.data, made.origins, filled_by)


def named(text: str, record: Record) -> str:
    """Return the name that a record makes of `-o`; raises InputError."""
    if record.diagnostics:
        raise InputError(record.diagnostics)
    try:
        return fill_name(text, record.fields)
    except Unfit as unfit:
        message = f"{unfit.told}, in the name {text} ({_filled_by(record, unfit.name)})"
        raise InputError([record.problem(message, unfit.hint)]) from unfit


def told(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return findings whose messages tell the record and the field that they come from."""
    return tuple(
        replace(found, message=f"{found.message} ({found.place.filled_by})")
        if found.place.filled_by
        else found
        for found in diagnostics
    )


def _filled_by(record: Record, field: str) -> str:
    return f'{record.name}, field "{field}"' if field else record.name


def _diagnostic(tree: Tree, problem: Problem, record: Record) -> Diagnostic:
    place = tree.words_place(problem.path, problem.words)
    return Diagnostic(
        severity=Severity.ERROR,
        code="BG720",
        message=problem.message,
        place=replace(place, filled_by=_filled_by(record, problem.field)),
        path=path_text(problem.path),
        hint=problem.hint,
    )
