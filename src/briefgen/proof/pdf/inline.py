"""What words an element holds, with their links and languages."""

from collections.abc import Callable

from briefgen.proof.pdf.marks import Mark
from briefgen.proof.pdf.report import Report, quoted
from briefgen.proof.pdf.text import Piece, chunks_of
from briefgen.proof.pdf.tree import Annotation, Content, Element
from briefgen.proof.pdf.ways import signs_run_backwards
from briefgen.proof.words import squeezed, unspaced

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

    def within(self, element: Element) -> list[Piece | Element]:
        """Return the pieces in an element and, between them, the elements that are no inline."""
        found: list[Piece | Element] = []
        self._gather(element, found)
        if element.actual is not None and element.role not in _PICTURES:
            self._compare(element.actual, found)
        return found

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

    def _gather(self, element: Element, found: list[Piece | Element]) -> bool:
        """Add what stands in an element to `found`, and tell whether it owns an annotation."""
        is_link = False
        for kid in element.kids:
            if isinstance(kid, Content):
                if (mark := self._mark_of(kid)) is not None:
                    found.append(Piece(mark, None, mark.language or element.language))
            elif isinstance(kid, Annotation):
                is_link = True
            elif kid.role in _INLINE:
                self._enter(kid, found)
            else:
                found.append(kid)
        return is_link

    def _enter(self, element: Element, found: list[Piece | Element]) -> None:
        """Add what stands in an inline element, with the link that it is."""
        start = len(found)
        is_link = self._gather(element, found)
        if is_link:
            own = found[start:]
            link = self._link_of(element, [each.mark for each in own if isinstance(each, Piece)])
            found[start:] = [
                each._replace(link=each.link or link) if isinstance(each, Piece) else each
                for each in own
            ]
        if element.actual is not None:
            _direct(element.actual, found, start)
            self._compare(element.actual, found[start:])

    def _compare(self, actual: str, found: list[Piece | Element]) -> None:
        """Report words that are read aloud otherwise than they are drawn."""
        pieces = [each for each in found if isinstance(each, Piece)]
        drawn = "".join(chunk.text for chunk in chunks_of(pieces))
        page = pieces[0].mark.page if pieces else 0
        if difference := differing(drawn, actual):
            self._report.add(difference, page)


def _direct(actual: str, found: list[Piece | Element], start: int) -> None:
    """Note of the pieces from `start` on, which are read as `actual`, which way their signs run."""
    own = [piece for piece in found[start:] if isinstance(piece, Piece)]
    lines = [line for piece in own for line in piece.mark.texts]
    if signs_run_backwards(lines, actual):
        found[start:] = [
            each._replace(signs_backwards=True) if isinstance(each, Piece) else each
            for each in found[start:]
        ]


def differing(drawn: str, actual: str) -> str:
    """Return how an ActualText differs from what is drawn, or nothing.

    A hyphen at the end of a line may be said to be none (ISO 32000-1, 14.9.4).
    """
    if unspaced(drawn) == unspaced(actual):
        return ""
    if not squeezed(actual) and squeezed(drawn) in _HYPHENS:
        return ""
    return f"{quoted(drawn)} is drawn, {quoted(actual)} is read aloud"
