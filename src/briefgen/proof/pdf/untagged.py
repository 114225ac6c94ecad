"""What the pages of a file say that has no structure: paragraphs, as the lines suggest them."""

from collections.abc import Iterator, Sequence

from briefgen.proof.pdf.marks import Mark, PageContent
from briefgen.proof.pdf.story import Story
from briefgen.proof.pdf.text import Piece
from briefgen.proof.readback import Kind
from briefgen.proof.words import squeezed

__all__ = ["read_untagged"]

_WIDE = 1.35  # of the distance of the lines so far: a wider one begins a paragraph
_LEAST = 4.0  # points between two lines


def read_untagged(story: Story, contents: Sequence[PageContent]) -> None:
    """Say the text of each page in the order in which it is drawn."""
    for content in contents:
        marks = sorted((content.stray, *content.marks.values()), key=lambda mark: mark.order)
        for paragraph in _paragraphs(marks):
            if any(squeezed(piece.mark.text) for piece in paragraph):
                story.say(Kind.PARAGRAPH, [paragraph])


def _paragraphs(marks: Sequence[Mark]) -> Iterator[list[Piece]]:
    paragraph: list[Piece] = []
    before, usual = None, 0.0
    for mark in (piece for each in marks for piece in _lines(each)):
        line = mark.lines[0]
        drop = before - line.baseline if before is not None else 0.0
        if paragraph and (drop < -_LEAST or (usual and drop > usual * _WIDE)):
            yield paragraph
            paragraph, usual = [], 0.0
        elif drop > _LEAST:
            usual = drop
        paragraph.append(Piece(mark))
        before = line.baseline
    if paragraph:
        yield paragraph


def _lines(mark: Mark) -> Iterator[Mark]:
    """Yield each line of a mark as a mark of its own."""
    ends = [line.start for line in mark.lines[1:]] + [len(mark.parts)]
    for line, end in zip(mark.lines, ends, strict=True):
        yield mark.part(line.start, end)
