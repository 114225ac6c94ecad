"""What is broken in a Word file though validators pass it: names that lead nowhere, open ends.

Each fault names the part it is in and the thing that is wrong.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from lxml import etree

from briefgen.proof.docx.bookmarks import bookmark_faults
from briefgen.proof.docx.census import Census
from briefgen.proof.docx.contents import contents_faults
from briefgen.proof.docx.directions import direction_faults
from briefgen.proof.docx.field_ends import field_faults
from briefgen.proof.docx.finality import finality_faults
from briefgen.proof.docx.names import NAMESPACES, W, value
from briefgen.proof.docx.notes import KINDS
from briefgen.proof.docx.package import Part
from briefgen.proof.docx.pictures import picture_faults
from briefgen.proof.docx.reading import Reading
from briefgen.proof.docx.references import reference_faults
from briefgen.proof.docx.results import result_faults
from briefgen.proof.docx.table_faults import table_faults
from briefgen.proof.readback import Fault

__all__ = ["structure_faults"]

_STORIES: Final = frozenset({"header", "footer", "footnotes", "endnotes", "comments"})
_IN_STORIES: Final = ("pStyle", "rStyle", "tblStyle")
_IN_DEFINITIONS: Final = ("pStyle", "basedOn", "next", "link", "styleLink", "numStyleLink")
_NUMBERED: Final = {  # what must have a number of its own
    name: etree.XPath(path, namespaces=NAMESPACES, smart_strings=False)
    for name, path in (
        ("drawings", "//wp:docPr/@id"),
        ("content controls", "//w:sdtPr/w:id/@w:val"),
    )
}


def structure_faults(reading: Reading) -> Iterator[Fault]:
    """Yield what is wrong with the structure of a file that was read."""
    stories = [Census(part) for part in _stories(reading)]
    yield from bookmark_faults(stories)
    stories = _without_copies(stories)
    kinds = ("styles", "numbering")
    definitions = [Census(part) for kind in kinds if (part := reading.package.first(kind))]
    yield from field_faults(stories)
    yield from reference_faults(reading, stories)
    yield from result_faults(reading, stories)
    yield from contents_faults(reading, stories[0])
    yield from finality_faults(reading, stories)
    yield from direction_faults(reading, stories)
    yield from _style_faults(reading, stories, definitions)
    yield from _numbering_faults(reading, [*stories, *definitions])
    yield from _note_faults(reading, stories)
    yield from picture_faults(reading.package, stories)
    for story in stories:
        yield from table_faults(story.part)
        yield from _number_faults(story.part)


def _stories(reading: Reading) -> list[Part]:
    """Return the parts that hold paragraphs: the document and what it relates to."""
    package = reading.package
    related = (each for each in package.main.relations.values() if not each.is_external)
    names = dict.fromkeys(each.target for each in related if each.kind in _STORIES)
    return [package.main, *(part for name in names if (part := package.part(name)))]


def _without_copies(stories: Iterable[Census]) -> list[Census]:
    """Return what differs: a head that stands on three kinds of pages is looked at once."""
    found: list[Census] = []
    for story in stories:
        if not any(story.part.says_the_same(each.part) for each in found):
            found.append(story)
    return found


def _style_faults(
    reading: Reading, stories: Iterable[Census], definitions: Iterable[Census]
) -> Iterator[Fault]:
    part = reading.package.first("styles")
    known = list(_identifiers(part, "style", "styleId"))
    for name in _twice(known):
        yield Fault(f'two styles have the identifier "{name}"', part.name if part else "")
    used = stories if reading.styles.unknown else ()  # those of all words that were read are known
    for kinds, parts in ((_IN_STORIES, used), (_IN_DEFINITIONS, definitions)):
        for each in parts:
            for name in each.values(*kinds):
                if name not in known:
                    yield Fault(f'the style "{name}" is not defined', each.name)


def _numbering_faults(reading: Reading, parts: Iterable[Census]) -> Iterator[Fault]:
    part = reading.package.first("numbering")
    known = {"0", *_identifiers(part, "num", "numId")}
    abstracts = set(_identifiers(part, "abstractNum", "abstractNumId"))
    for each in parts:
        for number in each.values("numId"):
            if number not in known:
                yield Fault(f"the numbering {number} is not defined", each.name)
    if part is None:
        return
    for own in part.root.iterchildren(f"{W}num"):
        if (wanted := value(own, "abstractNumId")) not in abstracts:
            yield Fault(f"the abstract numbering {wanted} is not defined", part.name)


def _note_faults(reading: Reading, stories: Iterable[Census]) -> Iterator[Fault]:
    """Yield references to notes that are not there, and notes that nothing refers to."""
    for kind in KINDS:
        notes = reading.notes[kind]
        referred: set[str] = set()
        for part in stories:
            for reference in part.elements(f"{kind}Reference"):
                identifier = reference.get(f"{W}id") or ""
                if identifier not in notes.elements and identifier not in referred:
                    yield Fault(f"there is no {kind} {identifier}", part.name)
                referred.add(identifier)
        name = notes.part.name if notes.part else ""
        for identifier in notes.elements:
            if identifier not in referred:
                yield Fault(f"nothing refers to the {kind} {identifier}", name)


def _number_faults(part: Part) -> Iterator[Fault]:
    for name, numbers in _NUMBERED.items():
        found = numbers(part.root)
        for number in _twice(map(str, found) if isinstance(found, list) else ()):
            yield Fault(f"two {name} have the number {number}", part.name)


def _identifiers(part: Part | None, tag: str, key: str) -> Iterator[str]:
    for element in part.root.iterchildren(W + tag) if part else ():
        yield element.get(W + key) or ""


def _twice(names: Iterable[str]) -> list[str]:
    """Return what is named more than once."""
    return [name for name, count in Counter(names).items() if count > 1]
