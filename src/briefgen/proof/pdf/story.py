"""What the elements of a structure tree have been found to say so far."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.proof.assembly import Chunk, assembled
from briefgen.proof.pdf.marks import Mark
from briefgen.proof.pdf.order import DrawingOrder
from briefgen.proof.pdf.places import Places
from briefgen.proof.pdf.report import page_name
from briefgen.proof.pdf.text import Piece, read_paragraph
from briefgen.proof.readback import Kind, Passage

__all__ = ["Entry", "Story"]


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents list: the index of its passage, where it leads, where it stands."""

    passage: int
    link: str | None
    nesting: int


class Story:
    """The passages of a file, in order, and where on its pages they begin."""

    def __init__(self, language: str, order: DrawingOrder) -> None:
        self.passages: list[Passage] = []
        self.places = Places()
        self.entries: list[Entry] = []
        self.pages: list[int] = []
        self.repeated: set[str] = set()
        self.order = order
        self._language = language
        self._page = 1

    def say(
        self,
        kind: Kind,
        paragraphs: Sequence[Sequence[Piece]],
        *,
        words: str | None = None,
        top: float | None = None,
        **rest: object,
    ) -> None:
        """Add a passage of pieces; `words` are said instead of them, `top` is its upper edge."""
        readings = [read_paragraph(each, self._language) for each in paragraphs]
        for paragraph, reading in zip(paragraphs, readings, strict=True):
            self.order.follow(paragraph, reading)
        if paragraphs and paragraphs[0]:
            self._begin(paragraphs[0][0].mark, top)
        chunks = [[Chunk(words)]] if words is not None else [reading.chunks for reading in readings]
        is_settled = all(reading.is_settled and reading.is_as_shown for reading in readings)
        place = page_name(self._page)
        self.add(
            assembled(kind, chunks, self._language, is_settled=is_settled, place=place, **rest)
        )

    def _begin(self, first: Mark, top: float | None) -> None:
        """Note where the next passage begins: with a mark, or with a picture's upper edge."""
        self._page = first.page
        height = top if top is not None or not first.lines else first.lines[0].baseline
        if height is not None:
            self.places.add(first.page, height, len(self.passages))

    def add(self, passage: Passage) -> None:
        """Add a passage that stands where the last one does."""
        self.passages.append(passage)
        self.pages.append(self._page)
