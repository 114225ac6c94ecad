"""What the elements of a structure tree say, in order (ISO 32000-1, 14.8.4)."""

import re
from collections.abc import Sequence

from briefgen.proof.pdf.inline import Inline
from briefgen.proof.pdf.marks import Mark
from briefgen.proof.pdf.report import Report, quoted
from briefgen.proof.pdf.story import Entry, Story
from briefgen.proof.pdf.tables import TableReader
from briefgen.proof.pdf.text import Piece, chunks_of
from briefgen.proof.pdf.tree import Element
from briefgen.proof.readback import Kind
from briefgen.proof.words import squeezed

__all__ = ["Body"]

_HEADING = re.compile(r"H([1-9][0-9]?)?")
_SECTIONS = frozenset({"Sect", "Part", "Art"})
_BY_THEMSELVES = frozenset({"L", "Table", "Figure", "TOC", "Note", "FENote"})
_LEAST_FIGURE = 0.1  # points, the longer side: what is smaller was made so to hide it
_LEADER = re.compile(r"(.*[^\s.·…_])[\s.·…_]{2,}([0-9]+)\s*", re.DOTALL)


class Body:
    """Reads elements into a story."""

    def __init__(self, story: Story, inline: Inline, report: Report) -> None:
        self.story = story
        self._inline = inline
        self._report = report
        self._tables = TableReader(story, inline)
        self._depth = 0

    def read(self, element: Element) -> None:
        """Read an element and all below it."""
        match element.role:
            case "L":
                self._list(element, 0)
            case "Table":
                self._table(element)
            case "Figure" | "Formula":
                self._figure(element)
            case "TOC":
                self._contents(element, 1)
            case "Note" | "FENote":
                self._note(element)
            case role:
                self._flow(element, role)

    def _flow(self, element: Element, role: str) -> None:
        """Read what stands in an element: words, and elements that hold them."""
        heading = _HEADING.fullmatch(role)
        self._depth += role in _SECTIONS
        paragraph: list[Piece] = []
        for found in self._inline.within(element):
            if isinstance(found, Element):
                self._paragraph(paragraph, heading)
                paragraph = []
                self.read(found)
            else:
                paragraph.append(found)
        self._paragraph(paragraph, heading)
        self._depth -= role in _SECTIONS

    def _paragraph(self, pieces: Sequence[Piece], heading: re.Match[str] | None = None) -> None:
        """Say a paragraph or a heading, unless there is nothing to be seen in it."""
        if not any(squeezed(piece.mark.text) for piece in pieces):
            return
        if heading is None:
            self.story.say(Kind.PARAGRAPH, [pieces])
        else:
            level = int(heading[1]) if heading[1] else max(self._depth, 1)
            self.story.say(Kind.HEADING, [pieces], level=level)

    def _list(self, element: Element, level: int) -> None:
        for kid in element.elements():
            if kid.role == "LI":
                self._item(kid, level)
            elif kid.role == "L":
                self._list(kid, level + 1)
            else:
                self.read(kid)

    def _item(self, item: Element, level: int) -> None:
        labels, rest = _without(item, "Lbl")
        mark = self._words(labels)
        later: list[Element] = []
        paragraphs = self._inline.paragraphs(rest, _BY_THEMSELVES, later)
        self.story.say(Kind.ITEM, paragraphs, level=level, mark=mark)
        for each in later:
            if each.role == "L":
                self._list(each, level + 1)
            else:
                self.read(each)

    def _words(self, elements: Sequence[Element]) -> str:
        """Return what elements say, squeezed."""
        pieces = [
            piece
            for element in elements
            for paragraph in self._inline.paragraphs(element)
            for piece in paragraph
        ]
        self.story.order.follow(pieces)
        return squeezed("".join(chunk.text for chunk in chunks_of(pieces)))

    def _table(self, table: Element) -> None:
        for caption in table.elements("Caption"):
            self.read(caption)
        self._tables.read(table)

    def _figure(self, figure: Element) -> None:
        captions, picture = _without(figure, "Caption")
        pieces = [piece for paragraph in self._inline.paragraphs(picture) for piece in paragraph]
        tops = [piece.mark.top for piece in pieces if piece.mark.top is not None]
        top = max(tops, default=None)
        self.story.say(Kind.FIGURE, [pieces], words=figure.alt or figure.actual or "", top=top)
        if figure.role == "Figure":
            self._check_figure(figure, [piece.mark for piece in pieces])
        for caption in captions:
            self.read(caption)

    def _check_figure(self, figure: Element, marks: Sequence[Mark]) -> None:
        """Report a figure of which nothing can be seen."""
        extent = max([mark.extent for mark in marks], default=0.0)
        if extent < _LEAST_FIGURE:
            what = "is too small to be seen" if extent else "is not drawn"
            words = quoted(figure.alt or figure.actual or "")
            self._report.add(f"the figure {words} {what}", marks[0].page if marks else 0)

    def _contents(self, toc: Element, nesting: int) -> None:
        for kid in toc.elements():
            if kid.role == "TOC":
                self._contents(kid, nesting + 1)
            elif kid.role == "TOCI":
                self._entry(kid, nesting)
            else:
                self.read(kid)

    def _entry(self, entry: Element, nesting: int) -> None:
        later: list[Element] = []
        found = self._inline.paragraphs(entry, frozenset({"TOC"}), later)
        pieces = [piece for paragraph in found for piece in paragraph]
        words, number = _numbered(pieces)
        link = next((piece.link for piece in pieces if piece.link), None)
        self.story.entries.append(Entry(len(self.story.passages), link, nesting))
        said = [[piece._replace(link=link) for piece in words]]
        self.story.say(Kind.CONTENTS, said, level=nesting, mark=number)
        self.story.order.follow(pieces[-1:])
        for each in later:
            self._contents(each, nesting + 1)

    def _note(self, note: Element) -> None:
        labels, rest = _without(note, "Lbl")
        if not labels:
            labels, rest = _labelled_within(note)
        later: list[Element] = []
        mark = self._words(labels)
        paragraphs = self._inline.paragraphs(rest, _BY_THEMSELVES, later)
        self.story.say(Kind.NOTE, paragraphs, mark=mark)
        for each in later:
            self.read(each)


def _without(element: Element, role: str) -> tuple[list[Element], Element]:
    """Return the elements of a role right below, and the element as if it had none."""
    taken = list(element.elements(role))
    return taken, element.holding([kid for kid in element.kids if kid not in taken])


def _labelled_within(note: Element) -> tuple[list[Element], Element]:
    """Return the label in the first paragraph of a note, and the note without it."""
    first = next(note.elements(), None)
    if first is None:
        return [], note
    labels, rest = _without(first, "Lbl")
    kids = [rest if kid is first else kid for kid in note.kids]
    return labels, note.holding(kids)


def _numbered(pieces: Sequence[Piece]) -> tuple[list[Piece], str]:
    """Return the words of a line of the contents list, and the page number behind them."""
    seen = list(pieces)
    while seen and not squeezed(seen[-1].mark.text):
        seen.pop()
    if len(seen) > 1 and (number := squeezed(seen[-1].mark.text)).isdecimal():
        return seen[:-1], number
    if seen and (found := _LEADER.fullmatch(seen[-1].mark.text)):
        last = seen[-1].mark.holding(found[1])
        return [*seen[:-1], seen[-1]._replace(mark=last)], found[2]
    return seen, ""
