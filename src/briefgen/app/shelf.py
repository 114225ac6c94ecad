"""What a library holds: items for many briefs, found by their ids and names."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from briefgen.app.related import RelatedFile, tree_of
from briefgen.diagnostics import Diagnostic, InputError, Place, Severity
from briefgen.reading.keys import Grown
from briefgen.reading.paths import EXTENSION
from briefgen.reading.tree import Path, Tree
from briefgen.schema.register import Data, Kind, Register, expanded, items
from briefgen.schema.uses import Use

__all__ = ["KINDS", "Entry", "Shelf", "clash", "printed", "shelves_of"]

KINDS = (Kind.ACTOR, Kind.PLACE, Kind.SOURCE)
"""What a library may hold, by the sections of a brief that hold it."""

_HINT = "a library has actors, places and sources; keys of your own begin with x-"


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """One item of a library: its kind, its path and what stands there, its short form written out.

    `id` is the id that its author gave it, empty where there is none.
    """

    tree: Tree
    kind: Kind
    path: Path
    item: Data
    id: str

    @property
    def part(self) -> Grown:
        """The item as it stands in its file."""
        return self.tree.part(self.path)

    @property
    def place(self) -> Place:
        """Where its id stands, else where it begins."""
        return self.tree.place((*self.path, "id") if self.id else self.path)

    def says_the_same(self, other: "Entry") -> bool:
        """Tell whether two entries are one item that was written twice."""
        return self.kind is other.kind and self.item == other.item


@dataclass(frozen=True, slots=True, eq=False)
class Shelf:
    """The entries of one library, and by which id or name each is found."""

    tree: Tree
    entries: Mapping[str, Entry]
    register: Register

    def found(self, use: Use) -> list[Entry]:
        """Return the entries that a reference can mean."""
        return [self.entries[id_] for id_ in self.register.candidates(use.text, use.kinds)]


@lru_cache(16)
def shelves_of(files: tuple[RelatedFile, ...]) -> tuple[tuple[Shelf, ...], tuple[Diagnostic, ...]]:
    """Return the libraries in some files, and every id that stands for more than one item.

    They are read once for all briefs of a run that name them. Raises InputError with all that is
    wrong with the files.
    """
    problems: list[Diagnostic] = []
    shelves: list[Shelf] = []
    entries: list[Entry] = []
    for file in files:
        try:
            tree = _checked(tree_of(file))
        except InputError as error:
            problems += error.diagnostics
            continue
        own = list(_entries(tree))
        entries += own
        shelves.append(_shelf(tree, own))
    if problems:
        raise InputError(problems)
    return tuple(shelves), tuple(_clashes(entries))


def _checked(tree: Tree) -> Tree:
    """Return the tree of a library; raises InputError for one that holds anything else."""
    data = tree.data if isinstance(tree.data, dict) else {}
    wrong = [
        _refusal(tree.key_place((key,)), "BG004", f'"{key}" is not a section of a library', _HINT)
        for key in data
        if key not in (*KINDS, "schema") and not key.startswith(EXTENSION)
    ]
    wrong += [
        _refusal(tree.place((kind,)), "BG005", "found fields, expected a list of items", "")
        for kind in KINDS
        if isinstance(data.get(kind), dict)
    ]
    if wrong:
        raise InputError([*tree.errors, *wrong])
    return tree


def _shelf(tree: Tree, entries: Iterable[Entry]) -> Shelf:
    listed: dict[str, list[Data]] = {}
    by_id: dict[str, Entry] = {}
    for entry in entries:
        listed.setdefault(entry.kind, []).append(entry.item)
        by_id.setdefault(entry.item["id"], entry)
    return Shelf(tree, by_id, Register.of(listed))


def _entries(tree: Tree) -> Iterator[Entry]:
    data = tree.data if isinstance(tree.data, dict) else {}
    plain = expanded({kind: data[kind] for kind in KINDS if kind in data})
    for kind in KINDS:
        for i, item in items(plain, kind):
            path: Path = (kind, i) if isinstance(data[kind], list) else (kind,)
            given = tree.part((*path, "id")).data
            yield Entry(tree, kind, path, item, given if isinstance(given, str) else "")


def _clashes(entries: Iterable[Entry]) -> Iterator[Diagnostic]:
    """Yield a BG113 for each id that was given to one item and then to another."""
    first: dict[str, Entry] = {}
    for entry in entries:
        known = first.setdefault(entry.id, entry) if entry.id else entry
        if known is not entry and not known.says_the_same(entry):
            yield clash(entry.place, entry, known)


def clash(place: Place, here: Entry, other: Entry, path: str = "") -> Diagnostic:
    """Return the finding that an id stands for two items, one here and one elsewhere: a BG113."""
    article = "another" if here.kind is other.kind else "an" if other.kind is Kind.ACTOR else "a"
    message = f'the id "{here.id}" stands for {article} {other.kind.noun} in {printed(other.place)}'
    hint = "give one of the two another id, or leave it out"
    return _refusal(place, "BG113", message, hint, path)


def printed(place: Place) -> str:
    """Return a place as it is named in a message."""
    return f"{place.source}:{place.line}:{place.column}"


def _refusal(place: Place, code: str, message: str, hint: str, path: str = "") -> Diagnostic:
    return Diagnostic(
        severity=Severity.ERROR, code=code, message=message, place=place, path=path, hint=hint
    )
