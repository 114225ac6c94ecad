"""What is left of a brief without the fields that are wrong."""

from collections.abc import Callable, Iterable
from copy import deepcopy
from dataclasses import replace
from typing import Any

from briefgen.diagnostics import Diagnostic, InputError, Severity
from briefgen.reading.tree import Path, Tree, parse_path
from briefgen.reading.validation import validate
from briefgen.schema.brief import Brief

__all__ = ["without_faults"]

_GONE = object()


def without_faults(tree: Tree, diagnostics: Iterable[Diagnostic]) -> Brief | None:
    """Return the brief that is left if what is wrong is left out, None if that is none.

    Left out is the field itself; if that is not enough, the item that it belongs to; if that is
    not enough either, the whole section.
    """
    wrong = [parse_path(d.path) for d in diagnostics if d.severity is Severity.ERROR and d.path]
    for shortened in (_field, _item, _section):
        data = _without(tree.data, wrong, shortened)
        try:
            return validate(Brief, replace(tree, data=data, errors=()))
        except InputError:
            continue
    return None


def _field(path: Path) -> Path:
    return path


def _item(path: Path) -> Path:
    """Return the path down to the outermost item of a list, where there is one."""
    return path[:2] if len(path) > 1 and isinstance(path[1], int) else path


def _section(path: Path) -> Path:
    return path[:1]


def _without(data: object, wrong: Iterable[Path], shortened: Callable[[Path], Path]) -> object:
    left: Any = deepcopy(data)
    for path in {shortened(path): None for path in wrong}:
        *above, last = path
        holder = _at(left, above)
        if isinstance(holder, dict):
            holder.pop(last, None)
        elif isinstance(holder, list) and isinstance(last, int) and last < len(holder):
            holder[last] = _GONE
    return _swept(left)


def _at(data: Any, path: Iterable[str | int]) -> Any:
    """Return what stands at a path, None where there is nothing."""
    for step in path:
        try:
            data = data[step]
        except (KeyError, IndexError, TypeError):
            return None
    return data


def _swept(data: Any) -> Any:
    """Return the data without what is gone; only now, so that paths still lead where they did."""
    if isinstance(data, dict):
        return {key: _swept(value) for key, value in data.items()}
    if isinstance(data, list):
        return [_swept(value) for value in data if value is not _GONE]
    return data
