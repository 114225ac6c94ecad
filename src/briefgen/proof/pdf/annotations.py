"""Which links lie on the pages, and whether they lie on the words that they belong to."""

from collections.abc import Iterator, Sequence
from typing import Any

from briefgen.proof.pdf.file import File
from briefgen.proof.pdf.links import Destinations, Point, Target
from briefgen.proof.pdf.marks import Mark
from briefgen.proof.pdf.objects import Ref, text_string
from briefgen.proof.pdf.report import Report, quoted
from briefgen.proof.pdf.text import Piece, chunks_of
from briefgen.proof.pdf.tree import Annotation, Element

__all__ = ["Annotations"]

_NEAR = 6.0  # points that a baseline may lie outside the box of its link (raised numbers)
_SILENT = frozenset({"/Link", "/Popup"})
_CORNERS = 4


class Annotations:
    """Reads the links of a file; `points` are the places in it that they lead to."""

    def __init__(self, file: File, pages: Sequence[Ref], report: Report) -> None:
        self.destinations = Destinations(file, {page: i for i, page in enumerate(pages, 1)})
        self.points: set[Point] = set()
        self._file = file
        self._report = report
        self._owned: set[Ref] = set()

    def link_of(self, element: Element, marks: list[Mark]) -> str | None:
        """Return where the links of an element lead; None where it has no link."""
        targets = dict.fromkeys(self._targets(element, marks))
        if not targets:
            return None
        page = marks[0].page if marks else 0
        for problem in filter(None, (target.problem for target in targets)):
            self._report.add(f"{problem}, on {_words(marks)}", page)
        if len(targets) > 1:
            self._report.add(f"{_words(marks)} leads to several places", page)
        self.points.update(target.point for target in targets if target.point is not None)
        return next(iter(targets)).link

    def _targets(self, element: Element, marks: list[Mark]) -> Iterator[Target]:
        """Yield where each link of an element leads."""
        for kid in element.kids:
            if isinstance(kid, Annotation):
                self._owned.add(kid.reference)
                entries = self._file.dictionary(kid.reference)
                if entries.get("/Subtype") == "/Link":
                    self._check_place(entries, marks)
                    yield self.destinations.target(entries)

    def report_unowned(self, pages: Sequence[Ref]) -> None:
        """Report the links and other notes on the pages that the structure does not know."""
        for number, page in enumerate(pages, 1):
            for each in self._file.array(self._file.dictionary(page).get("/Annots")):
                if each in self._owned:
                    continue
                entries = self._file.dictionary(each)
                kind, words = entries.get("/Subtype"), text_string(entries.get("/Contents"))
                if kind == "/Link":
                    self._report.add(f"a link in no element: {quoted(words)}", number)
                elif kind not in _SILENT and entries:
                    self._report.add(
                        f"an annotation ({kind}) in no element: {quoted(words)}", number
                    )

    def report_drawn(self, pages: Sequence[Ref]) -> None:
        """Report what annotations draw over the words of a page (ISO 32000-1, 12.5.5)."""
        for number, page in enumerate(pages, 1):
            for each in self._file.array(self._file.dictionary(page).get("/Annots")):
                entries = self._file.dictionary(each)
                if "/AP" in entries and self._draws(entries["/AP"]):
                    kind = entries.get("/Subtype")
                    words = quoted(text_string(self._file.value(entries.get("/Contents"))))
                    self._report.add(f"an annotation ({kind}) draws over the page: {words}", number)

    def _draws(self, appearances: Any) -> bool:
        """Tell whether the normal appearance, or that of any state, draws something."""
        normal = self._file.dictionary(appearances).get("/N")
        states = self._file.dictionary(normal)
        streams = [normal] if "/Length" in states else states.values()
        return any((self._file.stream(each) or b"").strip() for each in streams)

    def _check_place(self, entries: dict[str, Any], marks: list[Mark]) -> None:
        """Report a link that lies elsewhere than its words."""
        box = [self._file.value(each) for each in self._file.array(entries.get("/Rect"))]
        starts = [line for mark in marks for line in mark.lines if line.left is not None]
        if not starts or len(box) != _CORNERS or not all(isinstance(n, int | float) for n in box):
            return
        bottom, top = sorted((float(box[1]), float(box[3])))
        right = max(float(box[0]), float(box[2]))
        if not any(
            bottom - _NEAR <= line.baseline <= top + _NEAR and (line.left or 0) <= right
            for line in starts
        ):
            self._report.add(f"a link that lies beside its words: {_words(marks)}", marks[0].page)


def _words(marks: Sequence[Mark]) -> str:
    return quoted("".join(chunk.text for chunk in chunks_of([Piece(mark) for mark in marks])))
