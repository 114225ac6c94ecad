"""Whether pages are drawn in the order in which they are read."""

from collections.abc import Sequence

from briefgen.proof.pdf.marks import Mark
from briefgen.proof.pdf.report import Report, quoted
from briefgen.proof.pdf.text import Piece, text_of, turns

__all__ = ["DrawingOrder"]


class DrawingOrder:
    """Compares the order of reading with that of drawing, page by page."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._last: dict[int, int] = {}

    def follow(self, pieces: Sequence[Piece]) -> None:
        """Report pieces of one paragraph that are drawn before what was read before them.

        Words in two directions are not read in the order in which their line shows them.
        """
        marks = [piece.mark for piece in pieces]
        if not self._ascends(marks):
            if turns(pieces):
                marks.sort(key=lambda mark: (mark.page, mark.order))
            self._compare(marks)
        for mark in marks:
            self._last[mark.page] = mark.order

    def _ascends(self, marks: Sequence[Mark]) -> bool:
        last = self._last.copy()
        for mark in marks:
            if mark.order < last.get(mark.page, -1):
                return False
            last[mark.page] = mark.order
        return True

    def _compare(self, marks: Sequence[Mark]) -> None:
        last = self._last.copy()
        for mark in marks:
            if mark.order < last.get(mark.page, -1):
                words = quoted(text_of(mark))
                self._report.add(f"{words} is drawn before what is read before it", mark.page)
            last[mark.page] = mark.order
