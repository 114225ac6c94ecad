"""How what stands on a page becomes text in the order of reading."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, groupby
from typing import NamedTuple

from briefgen.document.direction import is_written_right_to_left
from briefgen.proof.assembly import Chunk
from briefgen.proof.pdf.directions import reading_order, runs_backwards, told_direction
from briefgen.proof.pdf.marks import Mark
from briefgen.proof.pdf.ways import Way, way_of
from briefgen.proof.words import comparable, has_right_to_left, squeezed

__all__ = ["Piece", "Reading", "chunks_of", "read_paragraph", "text_of", "turns"]

_SAME_LINE = 0.5  # points between two baselines of one line
_WIDEST = 12.0  # points that a character takes in the largest type, in the mean of a few words


class Piece(NamedTuple):
    """The text of a mark, where it leads, in which language it is, and which way signs run."""

    mark: Mark
    link: str | None = None
    language: str = ""
    signs_backwards: bool = False


class Reading(NamedTuple):
    """The text of a paragraph; `is_settled` where its structure alone tells the order of words."""

    chunks: list[Chunk]
    is_settled: bool = True
    is_as_shown: bool = True


class _Stretch(NamedTuple):
    """What stands on one line of one mark; `owner` is the index of its piece."""

    text: str
    left: float
    owner: int


def chunks_of(pieces: Sequence[Piece], language: str = "") -> list[Chunk]:
    """Return the text of pieces of one paragraph, in a document of this language (BCP 47)."""
    return read_paragraph(pieces, language).chunks


def read_paragraph(pieces: Sequence[Piece], language: str = "") -> Reading:
    """Return the text of pieces of one paragraph: in the order of the structure, where it tells it.

    It does where each piece runs one way. Words that all run from right to left must stand there
    in the order in which the page shows them; where they do not, the page is believed. So are words
    that all run so and stand the other way round by controls alone (U+202A): no page shows those.
    """
    is_turned = turns(pieces)
    if not is_turned and not any(piece.signs_backwards for piece in pieces):
        return Reading([Chunk(mark.text, link, own) for mark, link, own, _ in pieces])
    lines = [sorted(line, key=lambda stretch: stretch.left) for line in _lines(pieces)]
    backwards = _is_backwards(lines, language)
    shown = list(_turned(lines, pieces, backwards=backwards))
    ways = [way_of(each.mark.text, signs=each.signs_backwards) for each in pieces]
    if None in ways:
        return Reading(shown, is_settled=False)
    tagged = list(_as_tagged(lines, pieces, ways))
    seen = [way for way, each in zip(ways, pieces, strict=True) if squeezed(each.mark.text)]
    others = (shown, _turned(lines, pieces, backwards=not backwards))
    if is_turned and all(seen) and not any(_agree(tagged, other) for other in others):
        return Reading(shown, is_as_shown=False)
    return Reading(tagged)


def turns(pieces: Sequence[Piece]) -> bool:
    """Tell whether any of the pieces holds words that run from right to left."""
    for piece in pieces:
        text = piece.mark.text
        if not text.isascii() and has_right_to_left(text):
            return True
    return False


def text_of(mark: Mark) -> str:
    """Return the text of one mark by itself."""
    return _text(chunks_of([Piece(mark)]))


def _text(chunks: Iterable[Chunk]) -> str:
    return "".join([chunk.text for chunk in chunks])


def _as_tagged(
    lines: Sequence[Sequence[_Stretch]], pieces: Sequence[Piece], ways: Sequence[Way]
) -> Iterator[Chunk]:
    """Yield the text of pieces in the order of the structure, each read the way that it runs."""
    said: list[list[str]] = [[] for _ in pieces]
    for stretch in chain.from_iterable(lines):
        said[stretch.owner].append(stretch.text[::-1] if ways[stretch.owner] else stretch.text)
    for piece, texts in zip(pieces, said, strict=True):
        yield Chunk("".join(texts), piece.link, piece.language)


def _is_backwards(lines: Sequence[Sequence[_Stretch]], language: str) -> bool:
    """Tell whether a paragraph most likely runs from right to left as a whole."""
    return is_written_right_to_left(language) or runs_backwards([*map(_shown, lines)])


def _shown(line: Sequence[_Stretch]) -> str:
    return "".join([stretch.text for stretch in line])


def _agree(one: Iterable[Chunk], other: Iterable[Chunk]) -> bool:
    return comparable(_text(one)) == comparable(_text(other))


def _turned(
    lines: Sequence[Sequence[_Stretch]], pieces: Sequence[Piece], *, backwards: bool
) -> Iterator[Chunk]:
    """Yield the text of pieces, line by line, each turned to the order of reading.

    Words of a link that a line shows in two places stay together.
    """
    said: list[tuple[int, str]] = []
    for line in lines:
        text = _shown(line)
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

    What one mark sets anew on the same height stands apart: a label, and the text beside it. So
    does what another mark sets far to the right of all before it.
    """
    line: list[_Stretch] = []
    before: tuple[int, float] | None = None
    drawn = sorted(range(len(pieces)), key=lambda i: (pieces[i].mark.page, pieces[i].mark.order))
    for owner in drawn:
        mark = pieces[owner].mark
        for index, (each, text) in enumerate(zip(mark.lines, mark.texts, strict=True)):
            here = (mark.page, each.baseline)
            if line and (index or not _is_same(before, here) or _is_far(each.left, line)):
                yield line
                line = []
            left = each.left if each.left is not None else (line[-1].left if line else 0.0)
            line.append(_Stretch(text, left, owner))
            before = here
    if line:
        yield line


def _is_far(left: float | None, line: Sequence[_Stretch]) -> bool:
    """Tell whether a place is so far to the right that no words of the line reach it."""
    return left is not None and all(
        left > stretch.left + (len(stretch.text) + 1) * _WIDEST for stretch in line
    )


def _is_same(before: tuple[int, float] | None, here: tuple[int, float]) -> bool:
    return before is not None and before[0] == here[0] and abs(before[1] - here[1]) < _SAME_LINE
