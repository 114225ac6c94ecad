"""What of a brief Word's document properties do not hold: they are cut, and the reader is told."""

from collections.abc import Iterator

from briefgen.diagnostics import Diagnostic, Severity
from briefgen.document.document import Meta
from briefgen.reading.tree import Tree, parse_path

__all__ = ["cut_properties"]

_FIELDS = {
    "title": "title",
    "author": "authors",
    "subject": "subtitle",
    "keywords": "keywords",
    "category": "product",
    "identifier": "serial",
    "version": "version",
    "Marking": "marking",
    "Serial": "serial",
    "Information cut-off": "information_cutoff",
    "Countries": "countries",
}
"""The field of a brief that each property is made of; the author may be of another."""


def cut_properties(meta: Meta, tree: Tree) -> Iterator[Diagnostic]:
    """Yield a BG615 for each field of which Word's properties hold the beginning only.

    The PDF's properties hold it whole, and so does the text of both files.
    """
    from briefgen.render.docx.file.properties import LONGEST, said

    long = {name: len(value) for name, value in said(meta).items() if len(value) > LONGEST}
    fields = {_field(name, tree): (name, length) for name, length in reversed(long.items())}
    for path, (name, length) in reversed(fields.items()):
        yield Diagnostic(
            severity=Severity.WARNING,
            code="BG615",
            message=f"found {length} characters, expected at most {LONGEST}: Word's property"
            f' "{name.lower()}" is cut there, the text is whole',
            place=tree.place(parse_path(path) if path else ()),
            path=path,
        )


def _field(name: str, tree: Tree) -> str:
    """Return the field that a property is made of: where nobody wrote it, the originator did."""
    given = tree.data if isinstance(tree.data, dict) else {}
    if name != "author" or given.get("authors"):
        return _FIELDS.get(name, "")
    return "originator.name" if isinstance(given.get("originator"), dict) else "originator"
