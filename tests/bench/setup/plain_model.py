"""Writes a plain pydantic model as large as briefgen's: what `briefgen check` is held against.

Runs in briefgen's own environment. For every model that a brief is made of there is one class in
the written module, with the same fields, defaults and nesting, unknown keys refused, enumerations
as enums of their own, lengths and bounds kept. It lacks all that is ours: no validator of our own,
no reading of prose or of uncertain dates (those fields are `date | datetime | str`, as the C loader
hands them over), no references made ids, no messages with lines and columns, no descriptions. Where
an author may write a lone string for a part, a string is allowed and kept as it is.

    plain_model.py FOLDER
"""

import sys
from collections.abc import Iterator, Mapping
from enum import Enum
from pathlib import Path
from typing import Any, get_args, get_origin

from annotated_types import Gt, MaxLen
from pydantic.fields import FieldInfo

from briefgen.schema.brief import Brief
from briefgen.schema.edtf import Edtf
from briefgen.schema.part import Part
from briefgen.schema.types import Probability

__all__ = ["source_of"]

_HEAD = '''"""A plain model of a brief; made by tests/bench/setup/plain_model.py."""

from datetime import date, datetime
from decimal import Decimal
from enum import Enum

from pydantic import BaseModel, ConfigDict, Field

When = date | datetime | str


class Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")
'''

_NAMES: dict[type, str] = {Edtf: "When", type(None): "None", Probability: "str | list[str]"}
_KEPT = ("str", "int", "float", "bool", "Decimal")


def source_of(root: type[Part]) -> str:
    """Return the source of a module with a plain twin of every model that `root` is made of."""
    made: dict[type, str] = {}
    _add(root, made)
    return "\n\n".join([_HEAD, *made.values()])


def _add(kind: type, made: dict[type, str]) -> None:
    """Add the twins of a model or an enum and of all that it needs, the needed ones first."""
    if kind in made:
        return
    if issubclass(kind, Enum):
        members = "\n".join(f"    {one.name} = {_number_or_word(one.value)}" for one in kind)
        made[kind] = f"class {kind.__name__}(Enum):\n{members}\n"
        return
    fields = kind.model_fields.items()  # type: ignore[attr-defined]  # an enum or a Part
    for _, field in fields:
        for needed in _needed(field.annotation):
            _add(needed, made)
    lines = "\n".join(f"    {name}: {_field(field)}" for name, field in fields)
    made[kind] = f"class {kind.__name__}(Part):\n{lines}\n"


def _number_or_word(value: str) -> str:
    """Return a member's value as source; the C loader hands numbers over as numbers."""
    return value if value.isdigit() else repr(value)


def _needed(annotation: Any) -> Iterator[type]:
    if isinstance(annotation, type) and issubclass(annotation, Part | Enum):
        yield annotation
    for inner in get_args(annotation):
        yield from _needed(inner)


def _field(field: FieldInfo) -> str:
    """Return the annotation and the default of one field."""
    options = [f"alias={field.alias!r}"] if field.alias else []
    for one in field.metadata:
        if isinstance(one, MaxLen):
            options.append(f"max_length={one.max_length}")
        if isinstance(one, Gt):
            options.append(f"gt={one.gt}")
    default = _default(field)
    if options:
        head = "..." if default is None else default
        default = f"Field({', '.join([head, *options])})"
    return _type(field.annotation) + (f" = {default}" if default else "")


def _default(field: FieldInfo) -> str | None:
    if field.is_required():
        return None
    value = field.get_default(call_default_factory=True, validated_data={})
    if isinstance(value, Enum) and type(value) in _needed(field.annotation):
        return f"{type(value).__name__}.{value.name}"
    if isinstance(value, str):
        return repr(str(value))
    if isinstance(value, Part):
        return f"{type(value).__name__}()"
    return repr(dict(value)) if isinstance(value, Mapping) else repr(value)


def _type(annotation: Any) -> str:
    """Return the plain twin of an annotation."""
    if hasattr(annotation, "__metadata__"):
        return _type(annotation.__origin__)
    inner = [_type(one) for one in get_args(annotation) if one is not Ellipsis]
    origin = get_origin(annotation)
    if origin is tuple:
        return f"tuple[{inner[0]}, ...]"
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return f"dict[{', '.join(inner)}]"
    return " | ".join(inner) or _name(annotation)


def _name(kind: type) -> str:
    """Return the plain twin of a class."""
    if issubclass(kind, Part):
        return kind.__name__ + (" | str" if kind.string_form else "")
    if issubclass(kind, Enum) or kind.__name__ in _KEPT:
        return kind.__name__
    return _NAMES.get(kind, "str")


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "plain_model.py").write_text(source_of(Brief), encoding="utf-8")
