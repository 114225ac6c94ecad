"""Which items a brief takes from its libraries: those that it refers to, and theirs in turn."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from briefgen.app.related import (
    LIBRARY,
    Related,
    RelatedFile,
    libraries,
    read_file,
    seen_from_brief,
)
from briefgen.app.shelf import KINDS, Entry, Shelf, clash, shelves_of
from briefgen.diagnostics import Diagnostic, InputError, Severity
from briefgen.reading.grafts import gathered
from briefgen.reading.keys import Grown
from briefgen.reading.tree import Path, Tree, parse_path, path_text
from briefgen.schema.register import Data, Kind, Register, expanded, items
from briefgen.schema.uses import Use, uses

__all__ = ["with_library"]


def with_library(tree: Tree, related: Related | None) -> Tree:
    """Return a brief's tree with the items of its libraries that it uses, and no others.

    An item is used if anything refers to it by id or name, or if its section lists it so; what is
    not in the brief already is put after its own items, in the order of the libraries. An id that
    stands for two items is an error of the tree. Raises InputError for a file that cannot be used.
    """
    paths = libraries(tree)
    if not paths or not all(isinstance(tree.part(path).data, str) for path in paths):
        return tree
    try:
        shelves, clashes = shelves_of(_files(tree, paths, related))
    except InputError as error:
        raise InputError([*tree.errors, *error.diagnostics]) from error
    taking = _Taking(shelves)
    own = taking.listed(tree.without(LIBRARY))
    data = expanded(own.data if isinstance(own.data, dict) else {})
    clashes = (*clashes, *taking.clashes(own, data))
    taking.take(uses(data), Register.of(data))
    whole = taking.added_to(own)
    broken = (replace(found, path="") for shelf in shelves for found in shelf.tree.errors)
    return replace(
        whole,
        findings=(*tree.findings, *taking.odd, *taking.findings()),
        errors=(*tree.errors, *broken, *clashes),
    )


def _files(tree: Tree, paths: Iterable[Path], related: Related | None) -> tuple[RelatedFile, ...]:
    """Return the libraries that a brief names, each once; raises InputError with all problems."""
    problems: list[Diagnostic] = []
    files: dict[str, RelatedFile] = {}
    for path in paths:
        name = seen_from_brief(str(tree.part(path).data), "")
        try:
            files.setdefault(name, read_file(name, (tree, path), tree.source, related))
        except InputError as error:
            problems += error.diagnostics
    if problems:
        raise InputError(problems)
    return tuple(files.values())


@dataclass(slots=True)
class _Taking:
    """What is taken from some libraries: each entry, and where in the brief it is put."""

    shelves: Sequence[Shelf]
    put: dict[Path, Entry] = field(default_factory=dict)
    odd: list[Diagnostic] = field(default_factory=list)
    _taken: dict[Entry, None] = field(default_factory=dict)

    def listed(self, tree: Tree) -> Tree:
        """Return the tree with the entries themselves where a section lists an id or a name."""
        for kind in KINDS:
            parts = _parts(tree, kind)
            for i, part in enumerate(parts):
                if isinstance(part.data, str) and (found := self._found(Use(part.data, (kind,)))):
                    self.put[kind, i] = found[0]
                    self.odd += _ambiguous(tree, (kind, i), found)
                    parts[i] = found[0].part
            if any(path[0] == kind for path in self.put):
                tree = tree.with_part((kind,), gathered(parts, tree.part((kind,)).mark))
        return tree

    def take(self, wanted: Iterable[Use], own: Register) -> None:
        """Take what is referred to and is not in the brief, then what that refers to in turn."""
        waiting, seen = list(wanted), set()
        while waiting:
            use = waiting.pop()
            if use in seen or own.candidates(use.text, use.kinds):
                continue
            seen.add(use)
            for entry in self._found(use):
                if entry not in self._taken:
                    self._taken[entry] = None
                    waiting += uses({entry.kind: [entry.item]})

    def added_to(self, tree: Tree) -> Tree:
        """Return the tree with all that was taken behind its own items."""
        for kind in KINDS:
            more = sorted((one for one in self._taken if one.kind is kind), key=self._rank)
            if not more or isinstance(tree.part((kind,)).data, dict):
                continue
            parts = _parts(tree, kind)
            holder = tree if parts else more[0].tree
            self.put |= {(kind, i): entry for i, entry in enumerate(more, len(parts))}
            whole = gathered([*parts, *(one.part for one in more)], holder.part((kind,)).mark)
            tree = tree.with_part((kind,), whole)
        return tree

    def clashes(self, own: Tree, data: Data) -> Iterator[Diagnostic]:
        """Yield a BG113 for each item of the brief whose id stands for another in a library."""
        for kind in KINDS:
            for i, item in items(data, kind):
                path: Path = (kind, i) if isinstance(own.part((kind,)).data, list) else (kind,)
                given = own.part((*path, "id")).data
                if isinstance(given, str) and path not in self.put:
                    yield from self._clashes(Entry(own, kind, path, item, given))

    def _clashes(self, mine: Entry) -> Iterator[Diagnostic]:
        for shelf in self.shelves:
            other = shelf.entries.get(mine.id)
            if other and other.id and other.kind is mine.kind and not mine.says_the_same(other):
                yield clash(mine.place, mine, other, path_text((*mine.path, "id")))

    def findings(self) -> Iterator[Diagnostic]:
        """Yield what is odd in the entries that were taken, with their paths in the brief."""
        for shelf in self.shelves:
            for found in shelf.tree.findings:
                path = parse_path(found.path)
                for there, entry in self.put.items():
                    if entry.tree is shelf.tree and path[: len(entry.path)] == entry.path:
                        moved = (*there, *path[len(entry.path) :])
                        yield replace(found, path=path_text(moved))

    def _found(self, use: Use) -> list[Entry]:
        """Return what a reference can mean; what two libraries say alike is one item."""
        found: list[Entry] = []
        for entry in (one for shelf in self.shelves for one in shelf.found(use)):
            if not any(known.says_the_same(entry) for known in found):
                found.append(entry)
        return found

    def _rank(self, entry: Entry) -> tuple[int, Path]:
        trees = [shelf.tree for shelf in self.shelves]
        return next(i for i, tree in enumerate(trees) if tree is entry.tree), entry.path


def _parts(tree: Tree, kind: Kind) -> list[Grown]:
    """Return the items of a section, which may be one text; none of what is no section."""
    section = tree.part((kind,))
    if isinstance(section.data, list):
        return [tree.part((kind, i)) for i in range(len(section.data))]
    return [section] if isinstance(section.data, str) and section.data.strip() else []


def _ambiguous(tree: Tree, path: Path, found: Sequence[Entry]) -> Iterator[Diagnostic]:
    """Yield a BG105 where a section lists a name that several entries have."""
    if len(found) > 1:
        kind = found[0].kind
        ids = " or ".join(entry.item["id"] for entry in found)
        yield Diagnostic(
            severity=Severity.WARNING,
            code="BG105",
            message=f'"{tree.part(path).data}" is the name of {len(found)} {kind} of the libraries',
            place=tree.place(path),
            path=path_text(path),
            hint=f"use an id: {ids}",
        )
