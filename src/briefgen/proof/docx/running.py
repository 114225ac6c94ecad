"""What stands at the head and the foot of the pages of each section."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from briefgen.proof.docx.blocks import Blocks
from briefgen.proof.docx.names import A, R, W, integer, is_on
from briefgen.proof.docx.package import Part
from briefgen.proof.docx.reading import Reading
from briefgen.proof.docx.room import page_faults, sections
from briefgen.proof.readback import Running
from briefgen.proof.words import spaced

__all__ = ["running"]

_HEAD, _FOOT = "header", "footer"
_SAYING: Final = ("string", "descr", "title", "alt")  # of v:textpath, wp:docPr, v:shape
_ONLY: Final = {"first": "first", "even": "even", "default": ""}


def running(reading: Reading) -> tuple[tuple[Running, ...], tuple[Running, ...]]:
    """Return what every page of a file repeats: of each section that has it otherwise.

    The second are those that no page shows until first or even pages are set apart.
    """
    sections = _Sections(reading)
    return tuple(sections.running()), tuple(sections.dormant)


@dataclass(slots=True)
class _Sections:
    """The sections of a file; what one does not say it has from the one before."""

    reading: Reading
    dormant: list[Running] = field(default_factory=list)
    _read: dict[etree._Element, tuple[str, ...]] = field(default_factory=dict)

    def running(self) -> Iterator[Running]:
        """Yield an entry for each kind of page of each section."""
        has_even = self.reading.has_even_pages()
        parts: Mapping[tuple[str, str], str] = {}
        told: set[tuple[object, ...]] = set()
        for number, section in enumerate(sections(self.reading.package.main.root), 1):
            self._count(section, number)
            for message in page_faults(section):
                self.reading.fault(message, f"section {number}")
            parts = {**parts, **dict(self._references(section))}
            has_first = is_on(section, "titlePg")
            shown = {"first": has_first, "even": has_even, "default": True}
            for kind, is_shown in shown.items():
                page = kind, is_shown, parts.get((_HEAD, kind)), parts.get((_FOOT, kind))
                if page in told:
                    continue
                told.add(page)
                entry = self._entry(kind, parts, number)
                if is_shown:
                    yield entry
                else:
                    self.dormant.append(entry)

    def _count(self, section: etree._Element, number: int) -> None:
        """Note a section whose pages are not counted 1, 2, 3 through the whole file (17.6.12)."""
        count = section.find(f"{W}pgNumType")
        if count is None:
            return
        place = f"section {number}"
        start, form = count.get(f"{W}start"), count.get(f"{W}fmt", "decimal")
        if start is not None and (number > 1 or integer(start) != 1):
            self.reading.fault(f"the pages of the section are counted anew from {start}", place)
        if form != "decimal":
            self.reading.fault(f"the pages are numbered in the form {form}", place)
        if count.get(f"{W}chapStyle") is not None:
            self.reading.fault("the numbers of pages have those of chapters before them", place)

    def _entry(self, kind: str, parts: Mapping[tuple[str, str], str], number: int) -> Running:
        head, foot = parts.get((_HEAD, kind)), parts.get((_FOOT, kind))
        place = ", ".join(filter(None, (head, foot)))
        section = f"section {number}" * (number > 1)
        return Running(
            head=self._pieces(head),
            foot=self._pieces(foot),
            place=": ".join(filter(None, (section, place))),
            only=_ONLY[kind],
            drawn=(*self._drawn(head), *self._drawn(foot)),
        )

    def _references(self, section: etree._Element) -> Iterator[tuple[tuple[str, str], str]]:
        """Yield the part of each kind of head and foot that a section says itself."""
        relations = self.reading.package.main.relations
        for place in (_HEAD, _FOOT):
            for reference in section.iterchildren(f"{W}{place}Reference"):
                relation = relations.get(reference.get(f"{R}id") or "")
                if relation is not None:
                    yield (place, reference.get(f"{W}type") or "default"), relation.target

    def _pieces(self, name: str | None) -> tuple[str, ...]:
        part = None if name is None else self.reading.package.part(name)
        if part is None:
            return ()
        if part.root not in self._read:  # copies of one part have one root
            self._read[part.root] = tuple(self._pieces_of(part))
        return self._read[part.root]

    def _drawn(self, name: str | None) -> Iterator[str]:
        part = self.reading.package.part(name) if name else None
        for element in () if part is None else part.root.iter(etree.Element):
            if element.tag == f"{A}p":
                yield "".join(each.text or "" for each in element.iter(f"{A}t"))
            elif not str(element.tag).startswith(W):
                yield from (said for name in _SAYING if (said := element.get(name)))

    def _pieces_of(self, part: Part) -> Iterator[str]:
        blocks = Blocks(self.reading, part, is_running=True)
        for block in blocks.flat(part.root, self.reading.page):
            self.reading.hidden(block.words.hidden, part.name)
            text = f"{block.printed_mark}{block.words.text}"
            yield from filter(None, map(spaced, text.split("\t")))
