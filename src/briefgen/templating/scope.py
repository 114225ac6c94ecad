"""Which names are at hand where an expression stands, and which field each of them is."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from briefgen.templating.expressions import Expression, Reference

__all__ = ["LOOP", "RECORD", "Scope"]

LOOP = "loop"
"""The name under which an item of `each` knows its place in the list."""


RECORD = "record"
"""The name of the whole record, for fields whose names have spaces: {{ record['Full name'] }}."""


@dataclass(frozen=True, slots=True)
class Scope:
    """The values that names stand for; `behind` tells the field behind each name of an `as`."""

    names: Mapping[str, object]
    behind: Mapping[str, str]

    def fields(self, expression: Expression) -> tuple[str, ...]:
        """Return the fields of the record that an expression uses, as paths: events[1].date."""
        used = (self._field(one) for one in expression.references if one[0] != LOOP)
        return tuple(dict.fromkeys(used))

    def _field(self, reference: Reference) -> str:
        name, *below = reference
        if name == RECORD and below:
            return ".".join(below)
        return ".".join((self.behind.get(name, name), *below))

    def with_name(self, name: str, value: object) -> "Scope":
        """Return the scope with one more name, which stands for no field of the record."""
        return replace(self, names={**self.names, name: value})

    def with_item(self, name: str, items: list[object], i: int, field: str) -> "Scope":
        """Return the scope for one item of a list that is the value of a field."""
        place = {"index": i + 1, "first": i == 0, "last": i + 1 == len(items), "length": len(items)}
        names = {**self.names, name: items[i], LOOP: place}
        return Scope(names, {**self.behind, name: f"{field}[{i}]"})
