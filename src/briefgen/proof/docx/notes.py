"""The notes of a file: which number each is printed with, and where each stands."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from briefgen.proof.docx.names import W, integer, value
from briefgen.proof.docx.numbering import numbered
from briefgen.proof.docx.package import Package, Part

__all__ = ["KINDS", "Notes"]

KINDS: Final = ("footnote", "endnote")
"""The kinds of note, in the order in which they are printed."""

_FORMS: Final = {"footnote": "decimal", "endnote": "lowerRoman"}  # Word's, where a file says none


@dataclass(slots=True)
class Notes:
    """The notes of one kind, numbered in the order in which the text refers to them."""

    kind: str
    part: Part | None
    form: str
    first: int
    elements: dict[str, etree._Element]
    referred: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, package: Package, kind: str) -> "Notes":
        """Return the notes of a kind that a package has."""
        part = package.first(f"{kind}s")
        settings = package.first("settings")
        own = package.main.root.find(f"{W}body/{W}sectPr/{W}{kind}Pr")
        general = settings.root.find(f"{W}{kind}Pr") if settings else None
        form = value(own, "numFmt") or value(general, "numFmt") or _FORMS[kind]
        first = value(own, "numStart") or value(general, "numStart")
        return cls(kind, part, form, integer(first, 1), dict(_notes(part, kind)))

    def refer(self, identifier: str) -> str:
        """Return the number that a reference to a note prints; the first one numbers it."""
        if identifier not in self.referred:
            self.referred[identifier] = numbered(self.first + len(self.referred), self.form)
        return self.referred[identifier]

    def in_order(self) -> Iterator[tuple[str, str, etree._Element]]:
        """Yield identifier, number and content of the notes that the text refers to."""
        for identifier, number in self.referred.items():
            element = self.elements.get(identifier)
            if element is not None:
                yield identifier, number, element


def _notes(part: Part | None, kind: str) -> Iterator[tuple[str, etree._Element]]:
    """Yield the notes by identifier, without the lines that stand above them."""
    for note in part.root.iterchildren(W + kind) if part else ():
        if note.get(f"{W}type") in {None, "normal"}:
            yield note.get(f"{W}id") or "", note
