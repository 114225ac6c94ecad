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
    """Say the text of each page in the order in which it is drawn; a mark is a paragraph."""
    for content in contents:
        marks = [[Piece(mark)] for mark in content.marks.values()]
        for paragraph in (*marks, *_paragraphs(content.stray)):
            if any(squeezed(piece.mark.text) for piece in paragraph):
                story.say(Kind.PARAGRAPH, [paragraph])


def _paragraphs(mark: Mark) -> Iterator[list[Piece]]:
    """Yield the lines of a mark, a new paragraph where they are further apart."""
    paragraph: list[Piece] = []
    before, usual = 0.0, 0.0
    for line in _lines(mark):
        baseline = line.lines[0].baseline
        drop = before - baseline
        if paragraph and (drop < -_LEAST or (usual and drop > usual * _WIDE)):
            yield paragraph
            paragraph, usual = [], 0.0
        elif paragraph and drop > _LEAST:
            usual = drop
        paragraph.append(Piece(line))
        before = baseline
    if paragraph:
        yield paragraph


def _lines(mark: Mark) -> Iterator[Mark]:
    """Yield each line of a mark as a mark of its own."""
    if not mark.lines:
        return
    ends = [line.start for line in mark.lines[1:]] + [len(mark.parts)]
    for line, end in zip(mark.lines, ends, strict=True):
        yield mark.part(line.start, end)
