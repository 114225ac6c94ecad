"""How what stands on a page becomes text in the order of reading."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from briefgen.proof.assembly import Chunk
from briefgen.proof.pdf.directions import reading_order
from briefgen.proof.pdf.marks import Mark
from briefgen.proof.words import has_right_to_left

__all__ = ["Piece", "chunks_of", "text_of"]

_SAME_LINE = 0.5  # points between two baselines of one line


class Piece(NamedTuple):
    """The text of a mark, where it leads and in which language it is."""

    mark: Mark
    link: str | None = None
    language: str = ""


class _Stretch(NamedTuple):
    """What stands on one line of one mark; `owner` is the index of its piece."""

    text: str
    left: float
    owner: int


def chunks_of(pieces: Sequence[Piece]) -> list[Chunk]:
    """Return the text of pieces of one paragraph."""
    chunks = [Chunk(piece.mark.text, piece.link, piece.language) for piece in pieces]
    if not any([has_right_to_left(chunk.text) for chunk in chunks]):
        return chunks
    return list(_turned(pieces))


def text_of(mark: Mark) -> str:
    """Return the text of one mark by itself."""
    return "".join([chunk.text for chunk in chunks_of([Piece(mark)])])


def _turned(pieces: Sequence[Piece]) -> Iterator[Chunk]:
    """Yield the text of pieces, line by line, each turned to the order of reading."""
    for number, line in enumerate(_lines(pieces)):
        if number:
            yield Chunk("\n")
        stretches = sorted(line, key=lambda stretch: stretch.left)
        shown = "".join(stretch.text for stretch in stretches)
        owners = [stretch.owner for stretch in stretches for _ in stretch.text]
        for owner, places in groupby(reading_order(shown), owners.__getitem__):
            piece = pieces[owner]
            yield Chunk("".join(shown[place] for place in places), piece.link, piece.language)


def _lines(pieces: Sequence[Piece]) -> Iterator[list[_Stretch]]:
    """Yield the stretches of each line.

    What one mark sets anew on the same height stands apart: a label, and the text beside it.
    """
    line: list[_Stretch] = []
    before: tuple[int, float] | None = None
    for owner, piece in enumerate(pieces):
        mark = piece.mark
        ends = [each.start for each in mark.lines[1:]] + [len(mark.parts)]
        for index, (each, end) in enumerate(zip(mark.lines, ends, strict=True)):
            here = (mark.page, each.baseline)
            if line and (index or not _is_same(before, here)):
                yield line
                line = []
            left = each.left if each.left is not None else (line[-1].left if line else 0.0)
            line.append(_Stretch("".join(mark.parts[each.start : end]), left, owner))
            before = here
    if line:
        yield line


def _is_same(before: tuple[int, float] | None, here: tuple[int, float]) -> bool:
    return before is not None and before[0] == here[0] and abs(before[1] - here[1]) < _SAME_LINE
