"""What words an element holds, with their links and languages."""

from collections.abc import Callable, Iterator

from briefgen.proof.pdf.marks import Mark
from briefgen.proof.pdf.report import Report, quoted
from briefgen.proof.pdf.text import Piece, chunks_of
from briefgen.proof.pdf.tree import Annotation, Content, Element
from briefgen.proof.words import comparable, squeezed

__all__ = ["Inline", "differing"]

_INLINE = frozenset({
    "Annot", "BibEntry", "Code", "Em", "Lbl", "LBody", "Link", "Quote", "RB", "RP", "RT",
    "Reference", "Ruby", "Span", "Strong", "Sub", "WP", "WT", "Warichu",
})  # fmt: skip
_PICTURES = frozenset({"Figure", "Formula"})
_HYPHENS = frozenset("-\u2010")


class Inline:
    """Gathers the marks below elements; `mark_of` finds content, `link_of` where a Link leads."""

    def __init__(
        self,
        mark_of: Callable[[Content], Mark | None],
        link_of: Callable[[Element, list[Mark]], str | None],
        report: Report,
    ) -> None:
        self._mark_of = mark_of
        self._link_of = link_of
        self._report = report

    def within(self, element: Element) -> Iterator[Piece | Element]:
        """Yield the pieces in an element and, between them, the elements that are no inline."""
        found = list(self._below(element))
        if element.actual is not None and element.role not in _PICTURES:
            self._compare(element.actual, found)
        yield from found

    def paragraphs(
        self,
        element: Element,
        apart: frozenset[str] = frozenset(),
        later: list[Element] | None = None,
    ) -> list[list[Piece]]:
        """Return all words below an element; elements of the roles `apart` go to `later`."""
        found: list[list[Piece]] = [[]]
        for each in self.within(element):
            if isinstance(each, Piece):
                found[-1].append(each)
            elif each.role in apart and later is not None:
                later.append(each)
            else:
                found += [*self.paragraphs(each, apart, later), []]
        return [paragraph for paragraph in found if paragraph]

    def _below(self, element: Element) -> Iterator[Piece | Element]:
        for kid in element.kids:
            if isinstance(kid, Content):
                if (mark := self._mark_of(kid)) is not None:
                    yield Piece(mark, None, mark.language or element.language)
            elif isinstance(kid, Element):
                if kid.role in _INLINE:
                    yield from self._led(kid)
                else:
                    yield kid

    def _led(self, element: Element) -> list[Piece | Element]:
        """Return what stands in an inline element, with the link that it is."""
        found = list(self.within(element))
        if not any(isinstance(kid, Annotation) for kid in element.kids):
            return found
        link = self._link_of(element, [each.mark for each in found if isinstance(each, Piece)])
        return [
            each._replace(link=each.link or link) if isinstance(each, Piece) else each
            for each in found
        ]

    def _compare(self, actual: str, found: list[Piece | Element]) -> None:
        """Report words that are read aloud otherwise than they are drawn."""
        pieces = [each for each in found if isinstance(each, Piece)]
        drawn = "".join(chunk.text for chunk in chunks_of(pieces))
        page = pieces[0].mark.page if pieces else 0
        if difference := differing(drawn, actual):
            self._report.add(difference, page)


def differing(drawn: str, actual: str) -> str:
    """Return how an ActualText differs from what is drawn, or nothing.

    A hyphen at the end of a line may be said to be none (ISO 32000-1, 14.9.4).
    """
    if comparable(drawn) == comparable(actual):
        return ""
    if not squeezed(actual) and squeezed(drawn) in _HYPHENS:
        return ""
    return f"{quoted(drawn)} is drawn, {quoted(actual)} is read aloud"
