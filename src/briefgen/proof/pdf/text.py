"""How what stands on a page becomes text in the order of reading."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from briefgen.document.direction import is_written_right_to_left
from briefgen.proof.assembly import Chunk
from briefgen.proof.pdf.directions import reading_order, runs_backwards, told_direction
from briefgen.proof.pdf.marks import Mark
from briefgen.proof.words import has_right_to_left

__all__ = ["Piece", "chunks_of", "text_of", "turns"]

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


def chunks_of(pieces: Sequence[Piece], language: str = "") -> list[Chunk]:
    """Return the text of pieces of one paragraph, in a document of this language (BCP 47)."""
    if turns(pieces):
        return list(_turned(pieces, language))
    return [Chunk(mark.text, link, language) for mark, link, language in pieces]


def turns(pieces: Sequence[Piece]) -> bool:
    """Tell whether any of the pieces holds words that run from right to left."""
    for piece in pieces:
        text = piece.mark.text
        if not text.isascii() and has_right_to_left(text):
            return True
    return False


def text_of(mark: Mark) -> str:
    """Return the text of one mark by itself."""
    return "".join([chunk.text for chunk in chunks_of([Piece(mark)])])


def _turned(pieces: Sequence[Piece], language: str) -> Iterator[Chunk]:
    """Yield the text of pieces, line by line, each turned to the order of reading.

    Words of a link that a line shows in two places stay together.
    """
    lines = [sorted(line, key=lambda stretch: stretch.left) for line in _lines(pieces)]
    shown = ["".join(stretch.text for stretch in line) for line in lines]
    backwards = is_written_right_to_left(language) or runs_backwards(shown)
    said: list[tuple[int, str]] = []
    for line, text in zip(lines, shown, strict=True):
        owners = [stretch.owner for stretch in line for _ in stretch.text]
        told = told_direction(text)
        order = reading_order(text, backwards=backwards if told is None else told)
        for owner, places in groupby(order, owners.__getitem__):
            said.append((owner, "".join(text[place] for place in places)))
    yield from _held_together(said, pieces)


def _held_together(said: list[tuple[int, str]], pieces: Sequence[Piece]) -> Iterator[Chunk]:
    """Yield texts, each with the index of its piece, all those of a link where its first stands."""
    groups = _groups(pieces)
    chunks: dict[tuple[bool, int], list[Chunk]] = {}
    before: tuple[bool, int] | None = None
    for index, (owner, text) in enumerate(said):
        piece = pieces[owner]
        key = (True, groups[owner]) if piece.link else (False, index)
        held = chunks.setdefault(key, [])
        apart = "\n" if held and key != before else ""
        held.append(Chunk(apart + text, piece.link, piece.language))
        before = key
    for held in chunks.values():
        yield from held


def _groups(pieces: Sequence[Piece]) -> list[int]:
    """Return for each piece the number of the link that it belongs to."""
    found = groupby(enumerate(pieces), lambda each: each[1].link)
    return [number for number, (_, group) in enumerate(found) for _ in group]


def _lines(pieces: Sequence[Piece]) -> Iterator[list[_Stretch]]:
    """Yield the stretches of each line.

    What one mark sets anew on the same height stands apart: a label, and the text beside it.
    """
    line: list[_Stretch] = []
    before: tuple[int, float] | None = None
    drawn = sorted(range(len(pieces)), key=lambda i: (pieces[i].mark.page, pieces[i].mark.order))
    for owner in drawn:
        mark = pieces[owner].mark
        ends = [each.start for each in mark.lines[1:]] + [len(mark.parts)] * bool(mark.lines)
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
