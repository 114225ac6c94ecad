"""Where in a brief the values of one type are."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import TypeVar

from briefgen.checking.finding import Path
from briefgen.schema.part import Part

__all__ = ["values"]

_Value = TypeVar("_Value")


def values(part: object, kind: type[_Value], path: Path = ()) -> Iterator[tuple[Path, _Value]]:
    """Yield every value of a type in a part of a brief, with its path, in the brief's order."""
    if isinstance(part, kind):
        yield path, part
    elif isinstance(part, Part):
        for key, held in _held(part):
            yield from values(held, kind, (*path, key))
    elif isinstance(part, tuple):
        for i, item in enumerate(part):
            yield from values(item, kind, (*path, i))
    elif isinstance(part, Mapping):
        for key, item in part.items():
            yield from values(item, kind, (*path, key))


def _held(part: Part) -> Iterator[tuple[str, object]]:
    """Yield what a part holds, each with its key, but for texts: they hold nothing."""
    for name, key in _keys(type(part)):
        held = getattr(part, name)
        if held is not None and type(held) is not str:
            yield key, held


@cache
def _keys(kind: type[Part]) -> tuple[tuple[str, str], ...]:
    """Return the fields of a kind of part, each with its key in the file."""
    return tuple((name, field.alias or name) for name, field in kind.model_fields.items())
