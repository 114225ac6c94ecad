"""Whether pages are drawn in the order in which they are read."""

from collections.abc import Sequence

from briefgen.proof.pdf.report import Report, quoted
from briefgen.proof.pdf.text import Piece, Reading, read_paragraph, text_of

__all__ = ["DrawingOrder"]


class DrawingOrder:
    """Compares the order of reading with that of drawing, page by page."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._last: dict[int, int] = {}

    def follow(self, pieces: Sequence[Piece], reading: Reading | None = None) -> None:
        """Report pieces of one paragraph that are drawn before what was read before them.

        Words in two directions need not be drawn in the order in which their line is read, unless
        their structure tells that order.
        """
        reading = reading or read_paragraph(pieces)
        if not reading.is_as_shown:
            words = quoted("".join(chunk.text for chunk in reading.chunks))
            self._report.add(
                f"{words} is read in another order than it is shown", pieces[0].mark.page
            )
        last = self._last
        before = dict(last)
        for piece in pieces:
            mark = piece.mark
            if mark.order < last.get(mark.page, -1):
                self._compare(pieces, before, reading)
                return
            last[mark.page] = mark.order

    def _compare(self, pieces: Sequence[Piece], last: dict[int, int], reading: Reading) -> None:
        """Report what is drawn too early, going on from the last marks before the pieces."""
        marks = [piece.mark for piece in pieces]
        if not reading.is_settled:
            marks.sort(key=lambda mark: (mark.page, mark.order))
        for mark in marks:
            if mark.order < last.get(mark.page, -1):
                words = quoted(text_of(mark))
                self._report.add(f"{words} is drawn before what is read before it", mark.page)
            last[mark.page] = mark.order
        self._last = last
