"""What a model says is wrong with a tree, each problem once and where it stands."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from pydantic import BaseModel, ValidationError

from briefgen.diagnostics import Diagnostic, Place, Severity
from briefgen.reading.messages import did_you_mean, expected, hint, listed, sentence
from briefgen.reading.paths import Path, path_text
from briefgen.reading.shapes import Trace, field_keys, trace
from briefgen.reading.tree import Tree

__all__ = ["diagnose"]

_CODE = re.compile(r"BG[0-9]{3}")
_AT_KEY = frozenset({"extra_forbidden", "invalid_key", "missing", "BG004"})
_MANY_FIELDS = 12
_NOT_OF_KIND = re.compile(r"\w+_type|none_required|is_instance_of")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Problem:
    """One of pydantic's errors, with its location read in the data."""

    kind: str
    details: Mapping[str, Any]
    value: object
    sentence: str
    at: Trace

    @property
    def key(self) -> str:
        """The field it is about, empty for an item of a list."""
        last = (*self.at.path, *self.at.absent)[-1:]
        return str(last[0]) if last and isinstance(last[0], str) else ""

    @property
    def path(self) -> Path:
        """The path printed: that of a missing field is where it should be."""
        return (*self.at.path, *self.at.absent) if self.kind == "missing" else self.at.path


def diagnose(error: ValidationError, model: type[BaseModel], tree: Tree) -> list[Diagnostic]:
    """Return every problem that pydantic found, in the order of their places."""
    problems = [_problem(one, model, tree.data) for one in error.errors(include_url=False)]
    problems = _without_misspelt(_without_failed_branches(problems))
    found = dict.fromkeys(_diagnostic(problem, tree) for problem in problems)
    return sorted(found, key=lambda one: (one.place.source != tree.source, _position(one.place)))


def _position(place: Place) -> tuple[int, int]:
    return place.line, place.column


def _problem(error: Mapping[str, Any], model: type[BaseModel], data: object) -> _Problem:
    details = error.get("ctx", {})
    kind = error["type"]
    value = error["input"]
    ours = _CODE.fullmatch(kind) is not None
    return _Problem(
        kind=kind,
        details=details,
        value=value,
        sentence=error["msg"] if ours else sentence(kind, details, value),
        at=trace(model, data, (*error["loc"], *(details.get("path", ()) if ours else ()))),
    )


def _without_failed_branches(problems: Iterable[_Problem], depth: int = 0) -> list[_Problem]:
    """Of the members of a union, keep the problems of the one that was most likely meant."""
    kept: list[_Problem] = []
    unions: dict[Path, dict[str, list[_Problem]]] = {}
    for problem in problems:
        if len(problem.at.branches) <= depth:
            kept.append(problem)
        else:
            union, member = problem.at.branches[depth]
            unions.setdefault(union, {}).setdefault(member, []).append(problem)
    for union, members in unions.items():
        told = [_without_failed_branches(member, depth + 1) for member in members.values()]
        kept += _likeliest(union, told)
    return kept


def _likeliest(union: Path, members: list[list[_Problem]]) -> list[_Problem]:
    fitting = [member for member in members if not _is_of_another_kind(member[0], union)]
    if fitting or len(members) == 1:
        return min(fitting or members, key=len)
    first = members[0][0]
    wanted = [expected(member[0].kind, member[0].details) for member in members]
    found = sentence(first.kind, first.details, first.value).partition(", expected ")[0]
    choice = listed(list(dict.fromkeys(wanted)))
    return [replace(first, sentence=f"{found}, expected {choice}")]


def _is_of_another_kind(problem: _Problem, union: Path) -> bool:
    """Tell whether a value is a list, say, where a member of a union is a map."""
    is_there = (*problem.at.path, *problem.at.absent) == union
    return is_there and _NOT_OF_KIND.fullmatch(problem.kind) is not None


def _without_misspelt(problems: list[_Problem]) -> list[_Problem]:
    """Leave out the missing fields that stand there misspelt; the misspelling is reported."""
    meant = {
        (problem.at.path[:-1], _suggestion(problem))
        for problem in problems
        if problem.kind == "extra_forbidden"
    }
    return [
        problem
        for problem in problems
        if problem.kind != "missing"
        or (problem.at.path, f'did you mean "{problem.key}"?') not in meant
    ]


def _diagnostic(problem: _Problem, tree: Tree) -> Diagnostic:
    code, message, remedy = _told(problem)
    return Diagnostic(
        severity=Severity.ERROR,
        code=code,
        message=message,
        place=_place(problem, tree),
        path=path_text(problem.path),
        hint=remedy,
    )


def _place(problem: _Problem, tree: Tree) -> Place:
    """Return where a problem stands; a missing field, where what should hold it begins."""
    path = problem.at.path
    if problem.kind == "missing" and problem.at.absent:
        return replace(tree.place(path), width=1)
    if problem.at.at_key or problem.kind in _AT_KEY:
        return tree.key_place(path)
    return tree.place(path)


def _told(problem: _Problem) -> tuple[str, str, str]:
    """Return the code, the sentence and the hint for a problem."""
    if _CODE.fullmatch(problem.kind):
        return problem.kind, problem.sentence, str(problem.details.get("hint", ""))
    if problem.kind == "extra_forbidden":
        message = f'"{problem.key}" is not a field of {_owner(problem)}'
        return "BG004", message, _suggestion(problem) or _fields(problem)
    if problem.kind == "missing":
        message = f'the field "{problem.key}" is {"missing" if problem.at.absent else "empty"}'
        code = "BG006" if len(problem.path) == 1 else "BG005"
        remedy = f'add "{problem.key}: ..."' if problem.at.absent else "write what it is to say"
        return code, message, remedy
    return "BG005", problem.sentence, hint(problem.kind, problem.details, problem.value)


def _owner(problem: _Problem) -> str:
    """Return what the model at a place is called, in words."""
    for model in problem.at.owners:
        words = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", model.__name__).lower()
        article = "an" if words[0] in "aeiou" else "a"
        return str(getattr(model, "noun", f"{article} {words}"))
    return "this map"


def _suggestion(problem: _Problem) -> str:
    aliases = [key for model in problem.at.owners for key in getattr(model, "key_aliases", {})]
    return did_you_mean(problem.key, [*_keys(problem), *aliases])


def _fields(problem: _Problem) -> str:
    keys = _keys(problem)
    if 0 < len(keys) <= _MANY_FIELDS:
        return f"the fields here are {', '.join(keys)}"
    return "keys of your own begin with x-"


def _keys(problem: _Problem) -> list[str]:
    return [key for model in problem.at.owners for key in field_keys(model)]
