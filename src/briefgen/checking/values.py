"""Where in a brief the values of one type are."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any, TypeVar

from briefgen.checking.finding import Path
from briefgen.schema.part import Part

__all__ = ["values"]

_Value = TypeVar("_Value")


def values(part: object, kind: type[_Value], path: Path = ()) -> Iterator[tuple[Path, _Value]]:
    """Yield every value of a type in a part of a brief, with its path, in the brief's order."""
    if isinstance(part, kind):
        yield path, part
    else:
        for key, held in _held(part):
            yield from values(held, kind, (*path, key))


def _held(part: Any) -> Iterable[tuple[str | int, object]]:
    """Return what a value holds, each with its key, but for texts of parts: they hold nothing."""
    own: type = type(part)
    if own is tuple:
        return enumerate(part)
    if keys := _keys(own):
        held = [(key, getattr(part, name)) for name, key in keys]
        return [each for each in held if each[1] is not None and type(each[1]) is not str]
    return part.items() if _is_mapping(own) else ()


@cache
def _keys(kind: type) -> tuple[tuple[str, str], ...]:
    """Return the fields of a kind of part, each with its key in the file; of other values none."""
    fields = kind.model_fields if issubclass(kind, Part) else {}
    return tuple((name, field.alias or name) for name, field in fields.items())


@cache
def _is_mapping(kind: type) -> bool:
    return issubclass(kind, Mapping)
