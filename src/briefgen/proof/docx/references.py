"""Whether links, fields and relationships lead to something that is there."""

import re
from collections.abc import Iterator, Sequence
from typing import Final
from urllib.parse import urlsplit

from lxml import etree

from briefgen.proof.docx.census import Census
from briefgen.proof.docx.field_ends import instructions
from briefgen.proof.docx.names import NAMESPACES, W
from briefgen.proof.docx.package import Part
from briefgen.proof.docx.places import noted
from briefgen.proof.docx.reading import Reading
from briefgen.proof.readback import Fault

__all__ = ["address_fault", "reference_faults"]

_SCHEMES: Final = frozenset({"http", "https", "mailto"})
_NO_ADDRESS: Final = re.compile(r"\s|%(?![0-9A-Fa-f]{2})")
_TOP: Final = "_top"  # a bookmark that Word knows in every file
_RELATED: Final = etree.XPath("//@r:*", namespaces=NAMESPACES, smart_strings=False)


def reference_faults(reading: Reading, stories: Sequence[Census]) -> Iterator[Fault]:
    """Yield what leads to nothing, or to an address that is none."""
    names = {_TOP, *(name.lower() for part in stories for name in part.bookmarks())}
    for part in stories:
        yield from _anchor_faults(part, names)
        yield from _field_faults(reading, part, names)
    for every in reading.package.parts():
        yield from _unrelated(every)
    for name, relations in reading.package.relations.items():
        for identifier, relation in relations.items():
            if not relation.is_external:
                if relation.target not in reading.package.names:
                    message = f"{identifier} leads to {relation.target}, which is not there"
                    yield Fault(message, name)
            elif relation.kind == "hyperlink" and (wrong := address_fault(relation.target)):
                yield Fault(wrong, name)


def _anchor_faults(part: Census, names: set[str]) -> Iterator[Fault]:
    for link in part.elements("hyperlink"):
        anchor = link.get(f"{W}anchor")
        is_inside = link.get(f"{{{NAMESPACES['r']}}}id") is None
        if anchor and is_inside and anchor.lower() not in names:
            yield Fault(f'a link leads to the bookmark "{anchor}", which is not there', part.name)


def _field_faults(reading: Reading, part: Census, names: set[str]) -> Iterator[Fault]:
    for field in instructions(part):
        if field.name == "HYPERLINK" and field.argument:
            wrong = address_fault(field.argument)
            if wrong:
                yield Fault(wrong, part.name)
        elif (wanted := field.bookmark) is None:
            continue
        elif wanted.lower() not in names:
            message = f'{field.name} leads to the bookmark "{wanted}", which is not there'
            yield Fault(message, part.name)
        elif field.name == "NOTEREF" and noted(wanted) not in reading.noted:
            message = f'NOTEREF leads to the bookmark "{wanted}", which holds no note'
            yield Fault(message, part.name)


def _unrelated(part: Part) -> Iterator[Fault]:
    """Yield the relationships that a part uses and does not have."""
    found = _RELATED(part.root)
    for identifier in dict.fromkeys(map(str, found) if isinstance(found, list) else ()):
        if identifier and identifier not in part.relations:
            yield Fault(f'there is no relationship "{identifier}"', part.name)


def address_fault(address: str) -> str | None:
    """Return what is wrong with an address outside, None where nothing is."""
    try:
        scheme = urlsplit(address).scheme.lower()
    except ValueError:
        return f'"{address}" is no address'
    if _NO_ADDRESS.search(address):
        return f'"{address}" is no address'
    return None if scheme in _SCHEMES else f'"{address}" is no web or mail address'
