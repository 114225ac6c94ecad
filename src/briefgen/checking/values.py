"""Where in a brief the values of one type are."""

from collections.abc import Iterator, Mapping
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
        for name, field in type(part).model_fields.items():
            yield from values(getattr(part, name), kind, (*path, field.alias or name))
    elif isinstance(part, tuple):
        for i, item in enumerate(part):
            yield from values(item, kind, (*path, i))
    elif isinstance(part, Mapping):
        for key, item in part.items():
            yield from values(item, kind, (*path, key))
