"""What a brief takes over from the files that it extends."""

from dataclasses import dataclass, replace
from functools import reduce
from pathlib import PurePath

from briefgen.app.related import (
    LIBRARY,
    Related,
    libraries,
    problem,
    read_file,
    seen_from_brief,
    tree_of,
)
from briefgen.diagnostics import Diagnostic, InputError
from briefgen.reading.grafts import gathered
from briefgen.reading.tree import Tree, parse_path

__all__ = ["EXTENDS", "inherited"]

EXTENDS = "extends"

_LONGEST_CHAIN = 20
"""How many files may extend each other; a circle of links on the disk has no end of names."""


@dataclass(frozen=True, slots=True)
class _File:
    """A file of the chain: its path from the folder of the brief, and its tree."""

    name: str
    tree: Tree

    @property
    def base(self) -> str:
        """The path from the brief's folder of the file that this one extends; empty for none."""
        named = self.tree.part((EXTENDS,)).data
        return seen_from_brief(named, self.name) if isinstance(named, str) and named else ""

    @property
    def place(self) -> str:
        """Where this file says what it extends, as it is printed in a message."""
        place = self.tree.place((EXTENDS,))
        return f"{place.source}:{place.line}:{place.column}"


def inherited(tree: Tree, related: Related | None) -> Tree:
    """Return a brief's tree with the fields that only the files say which it extends.

    Mappings are laid over each other field by field; lists and texts are taken whole, but that
    libraries add up. Every value keeps its place in its own file. Raises InputError for a file
    that cannot be used.
    """
    chain = [_File(PurePath(tree.source).name, tree)]
    try:
        while base := chain[-1].base:
            chain.append(_File(base, _next(base, chain, related)))
    except InputError as error:
        met = (found for file in chain for found in file.tree.errors)
        raise InputError([*met, *error.diagnostics]) from error
    told = [file.tree.without(EXTENDS) if file.base else file.tree for file in chain]
    return reduce(_laid_over, told)


def _next(base: str, chain: list[_File], related: Related | None) -> Tree:
    """Return the next tree of a chain; refuse a circle and a chain without end."""
    brief, last = chain[0].tree, chain[-1]
    begun = next((file for file in chain if file.name == base), None)
    if begun is not None:
        round_ = "" if begun is last else f", in a circle that begins in {begun.place}"
        message = f'"{base}" extends itself{round_}'
        hint = "leave this one out"
    elif len(chain) > _LONGEST_CHAIN:
        message = f"found more than {_LONGEST_CHAIN} files that extend each other"
        hint = ""
    else:
        return tree_of(read_file(base, (last.tree, (EXTENDS,)), brief.source, related))
    raise InputError([problem(last.tree, (EXTENDS,), message, hint)])


def _laid_over(over: Tree, under: Tree) -> Tree:
    """Return one file laid over the one that it extends, with what was found in both."""
    whole = over.laid_over(under)
    if (own := libraries(over)) and (more := libraries(under)):
        parts = [*map(over.part, own), *map(under.part, more)]
        whole = whole.with_part((LIBRARY,), gathered(parts, over.part((LIBRARY,)).mark))
    standing = (found for found in under.findings if _stands_in(whole, found))
    return replace(
        whole,
        findings=(*over.findings, *standing),
        errors=(*over.errors, *(_pointed(whole, found) for found in under.errors)),
    )


def _stands_in(whole: Tree, found: Diagnostic) -> bool:
    """Tell whether what was found in a file is about a value that was taken from it."""
    return not found.path or whole.place(parse_path(found.path)).source == found.place.source


def _pointed(whole: Tree, found: Diagnostic) -> Diagnostic:
    """Return a finding without its path where that leads to a value of another file."""
    return found if _stands_in(whole, found) else replace(found, path="")
