"""Which keys a file has: other spellings made ours, the author's own left out."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from briefgen.diagnostics import Diagnostic, Severity
from briefgen.reading.marks import Mark, mark_below
from briefgen.reading.paths import EXTENSION, Path, path_text

__all__ = ["Grown", "has_key", "is_own", "renamed", "without", "without_extensions"]


class Grown(NamedTuple):
    """Plain data and its marks."""

    data: object
    mark: Mark


@dataclass(slots=True)
class _Rekeying:
    """Rebuilds data under other keys; mappings under a key in `free` keep the keys they have.

    `spell` returns the key that shall stand for one, or None where it is left out.
    """

    spell: Callable[[str], str | None]
    free: Collection[str]
    clashes: list[Diagnostic] = field(default_factory=list)

    def rebuild(self, grown: Grown, path: Path = ()) -> Grown:
        """Return the same data under its new keys."""
        data, mark = grown
        if isinstance(data, list):
            return self._list(data, mark, path)
        return self._mapping(data, mark, path) if isinstance(data, dict) else grown

    def _list(self, data: list[object], mark: Mark, path: Path) -> Grown:
        rebuilt = [
            self.rebuild(Grown(value, mark_below(mark, i)), (*path, i))
            for i, value in enumerate(data)
        ]
        return Grown(
            [one.data for one in rebuilt], replace(mark, children=[one.mark for one in rebuilt])
        )

    def _mapping(self, data: dict[str, object], mark: Mark, path: Path) -> Grown:
        is_free = bool(path) and path[-1] in self.free
        fields: dict[str, object] = {}
        marks: dict[str, Mark] = {}
        for key, value in data.items():
            new = key if is_free else self.spell(key)
            below = mark_below(mark, key)
            if new is None:
                continue
            if new in fields:
                self.clashes.append(_clash(key, below, marks[new], (*path, key)))
                continue
            fields[new], marks[new] = self.rebuild(Grown(value, below), (*path, new))
        return Grown(fields, replace(mark, children=marks))


def renamed(
    grown: Grown, aliases: Mapping[str, str], free: Collection[str] = ()
) -> tuple[Grown, list[Diagnostic]]:
    """Return data in which other spellings of keys are ours, and the keys that are given twice."""
    rekeying = _Rekeying(lambda key: aliases.get(key, key), free)
    return rekeying.rebuild(grown), rekeying.clashes


def without_extensions(grown: Grown, free: Collection[str] = ()) -> Grown:
    """Return data without the author's own keys."""
    return _Rekeying(lambda key: None if is_own(key) else key, free).rebuild(grown)


def without(grown: Grown, key: str) -> Grown:
    """Return a mapping without one of its keys."""
    fields = grown.data if isinstance(grown.data, dict) else {}
    return Grown(
        {name: value for name, value in fields.items() if name != key},
        replace(
            grown.mark,
            children={name: mark_below(grown.mark, name) for name in fields if name != key},
        ),
    )


def has_key(data: object, is_meant: Callable[[str], bool]) -> bool:
    """Tell whether any key of the data, at any depth, is one that is meant."""
    waiting = [data]
    while waiting:
        held = waiting.pop()
        if isinstance(held, dict):
            if any(map(is_meant, held)):
                return True
            waiting.extend(held.values())
        elif isinstance(held, list):
            waiting.extend(held)
    return False


def is_own(key: str) -> bool:
    """Tell whether a key is one of the author's own."""
    return key.startswith(EXTENSION)


def _clash(key: str, mark: Mark, first: Mark, path: Path) -> Diagnostic:
    place = mark.sheet.place(mark.key or mark.span)
    line = first.sheet.place(first.key or first.span).line
    return Diagnostic(
        severity=Severity.ERROR,
        code="BG003",
        message=f'found "{key}", another spelling of the field in line {line}',
        place=place,
        path=path_text(path),
        hint="keep one of the two",
    )
