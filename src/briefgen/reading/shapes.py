"""What a model expects at each place, so that pydantic's locations can be told in the data's."""

import types
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, RootModel

from briefgen.reading.paths import Path

__all__ = ["Location", "Trace", "field_keys", "trace"]

Location = tuple[str | int, ...]
_KEY = "[key]"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """A location of pydantic's, read in the data.

    `path` is the part of it that the data has, `absent` the fields that it has not, and `at_key`
    says that the key is meant and not its value. `owners` are the models that may hold the last
    step. `branches` says for each union on the way where it is, and which member was tried.
    """

    path: Path
    absent: tuple[str | int, ...]
    at_key: bool
    owners: tuple[type[BaseModel], ...]
    branches: tuple[tuple[Path, str], ...]


@cache
def field_keys(model: type[BaseModel]) -> dict[str, Any]:
    """Return what a model expects under each key that can be written."""
    return {
        field.alias or name: Annotated[field.annotation, field]
        for name, field in model.model_fields.items()
    }


def trace(model: type[BaseModel], data: object, location: Location) -> Trace:
    """Return where in the data a location is."""
    tracer = _Tracer(data=data, expected=(model,))
    for step in location:
        tracer.take(step)
    return Trace(
        path=tuple(tracer.path),
        absent=tuple(tracer.absent),
        at_key=tracer.at_key,
        owners=tracer.owners,
        branches=tuple(tracer.branches),
    )


class _Tracer:
    def __init__(self, *, data: object, expected: tuple[object, ...]) -> None:
        self.path: list[str | int] = []
        self.absent: list[str | int] = []
        self.at_key = False
        self.owners: tuple[type[BaseModel], ...] = ()
        self.branches: list[tuple[Path, str]] = []
        self._data = data
        self._expected = expected

    def take(self, step: str | int) -> None:
        """Go one step of a location further."""
        below = _below(self._expected, step)
        if not self.absent and _has(self._data, step):
            self._into(step)
        elif step == _KEY:
            self.at_key = True
        elif below:
            self._into_absent(step)
        else:
            self._into_branch(str(step))
            return
        self.owners = tuple(_models(self._expected))
        self._expected = below

    def _into(self, step: str | int) -> None:
        self._data = self._data[step]  # type: ignore[index]  # it has the step
        self.path.append(step)

    def _into_absent(self, step: str | int) -> None:
        """Go to a field that is not in the data, unless it is half of a pair that is."""
        pair = next((m.pair_form for m in _models(self._expected) if hasattr(m, "pair_form")), None)
        if pair and not self.absent and isinstance(self._data, dict) and len(self._data) == 1:
            self.at_key = step == pair[0]
            self._into(next(iter(self._data)))
        else:
            self.absent.append(step)

    def _into_branch(self, label: str) -> None:
        self.branches.append(((*self.path, *self.absent), label))
        named = tuple(m for m in _models(self._expected) if m.__name__ == label)
        self._expected = named or self._expected


def _has(data: object, step: str | int) -> bool:
    if isinstance(data, dict):
        return isinstance(step, str) and step in data
    return isinstance(data, list) and isinstance(step, int) and step < len(data)


def _below(expected: tuple[object, ...], step: str | int) -> tuple[object, ...]:
    """Return what is expected one step on; empty where such a step is not."""
    return tuple(kind for one in _members(expected) for kind in _step(one, step))


def _step(kind: Any, step: str | int) -> Iterator[object]:
    origin, arguments = get_origin(kind), get_args(kind)
    if isinstance(kind, type) and origin is None:
        if issubclass(kind, BaseModel) and isinstance(step, str) and step in field_keys(kind):
            yield field_keys(kind)[step]
    elif isinstance(origin, type) and issubclass(origin, Mapping):
        yield from arguments[1:] if isinstance(step, str) and step != _KEY else ()
    elif isinstance(step, int) and arguments:
        is_fixed = origin is tuple and arguments[-1] is not ...
        yield arguments[min(step, len(arguments) - 1)] if is_fixed else arguments[0]


def _members(expected: tuple[object, ...]) -> Iterator[Any]:
    """Yield the plain types that are expected: unions taken apart, annotations left out."""
    for kind in expected:
        origin = get_origin(kind)
        if origin is Annotated:
            yield from _members(get_args(kind)[:1])
        elif origin in {Union, types.UnionType}:
            yield from _members(get_args(kind))
        elif isinstance(kind, type) and origin is None and issubclass(kind, RootModel):
            yield from _members((kind.model_fields["root"].annotation,))
        else:
            yield kind


def _models(expected: tuple[object, ...]) -> Iterator[Any]:
    for kind in _members(expected):
        if isinstance(kind, type) and get_origin(kind) is None and issubclass(kind, BaseModel):
            yield kind
