"""Whether pages are drawn in the order in which they are read."""

from collections.abc import Sequence

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
        last = self._last
        before = dict(last)
        for piece in pieces:
            mark = piece.mark
            if mark.order < last.get(mark.page, -1):
                self._compare(pieces, before)
                return
            last[mark.page] = mark.order

    def _compare(self, pieces: Sequence[Piece], last: dict[int, int]) -> None:
        """Report what is drawn too early, going on from the last marks before the pieces."""
        marks = [piece.mark for piece in pieces]
        if turns(pieces):
            marks.sort(key=lambda mark: (mark.page, mark.order))
        for mark in marks:
            if mark.order < last.get(mark.page, -1):
                words = quoted(text_of(mark))
                self._report.add(f"{words} is drawn before what is read before it", mark.page)
            last[mark.page] = mark.order
        self._last = last
