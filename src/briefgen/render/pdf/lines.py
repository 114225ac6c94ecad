"""Where lines end: greedy breaking of a passage into lines of a given width."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise

from briefgen.render.pdf.bidi import visual_order
from briefgen.render.pdf.breaks import break_places, holds
from briefgen.render.pdf.inline import Passage, Run, RunStyle
from briefgen.render.pdf.typeface import UNSEEN

__all__ = ["Line", "Segment", "break_lines"]

_TOKENS = re.compile("\n|[ \u200b]+|[^ \n\u200b]+")
_AFTER_DASH = re.compile(
    "(?<=[^\\W_][-–—])(?<!\\b[Aa]l-)(?=[^\\W_])"  # as Word does, but not within al-Example
)
_AFTER_SLASH = re.compile("(?<=[^/:]/)(?=[^/])")
_CUT = "\x00"
_LONG = 24  # characters from which a word with slashes may be broken after them
_DROPPED = dict.fromkeys(map(ord, UNSEEN - {"\u200c", "\u200d"}))
_FUZZ = 0.001  # points: what adding up widths may lose


@dataclass(frozen=True, slots=True)
class Segment:
    """Words that stand side by side on a line, in one style; `width` in points."""

    text: str
    style: RunStyle
    width: float


@dataclass(slots=True)
class Line:
    """The segments of a line from left to right; `ends` where the text breaks after it by hand.

    `width` leaves out the space at the line's end; in a line that runs from right to left it is
    drawn first, and `lead` is how far it stands out at the left.
    """

    segments: list[Segment] = field(default_factory=list)
    width: float = 0
    ends: bool = False
    lead: float = 0


@dataclass(slots=True)
class _Word:
    """An unbreakable stretch and the space that follows it."""

    segments: list[Segment] = field(default_factory=list)
    width: float = 0
    gap: Segment | None = None
    ends: bool = False

    def add(self, segment: Segment) -> None:
        self.segments.append(segment)
        self.width += segment.width


def break_lines(passage: Passage, first: float, width: float) -> list[Line]:
    """Return the lines of a passage; the first may be of another width than the rest."""
    lines: list[Line] = []
    current: list[_Word] = []
    used = 0.0
    room = first
    for word in _fitting(_words(passage), first, width):
        if current and used + word.width > room + _FUZZ:
            lines.append(_line(current, passage))
            current, used, room = [], 0.0, width
        current.append(word)
        used += word.width + (word.gap.width if word.gap else 0)
        if word.ends:
            lines.append(_line(current, passage))
            current, used, room = [], 0.0, width
    if current or not lines:
        lines.append(_line(current, passage))
    return lines


def _words(passage: Passage) -> Iterator[_Word]:
    word = _Word()
    for token, style in _tokens(passage):
        if token[0] in " \u200b":
            word.gap = _with_gap(word.gap, token.replace("\u200b", ""), style)
            continue
        if word.gap is not None or token == _CUT:
            yield word
            word = _Word()
        if token[0] == "\n":
            word.gap = word.gap or _with_gap(None, " ", style)
            word.ends = True
            yield word
            word = _Word()
        elif token != _CUT:
            word.add(Segment(token, style, style.width(token)))
    if word.segments or word.gap:
        yield word


def _tokens(passage: Passage) -> Iterator[tuple[str, RunStyle]]:
    """Yield spaces, line ends, stretches of words, and `_CUT` where a line may end in a word."""
    for text, style, begins in _pieces(passage):
        if begins:
            yield _CUT, style
        for token in _TOKENS.findall(text):
            if token[0] in "\n \u200b":
                yield token, style
                continue
            for i, part in enumerate(_parts(token)):
                if i:
                    yield _CUT, style
                yield part, style


def _pieces(passage: Passage) -> Iterator[tuple[str, RunStyle, bool]]:
    """Yield the runs, cut where a line may begin for the full width of a character beside it."""
    places = break_places("".join([_seen(run) for run in passage.runs]))
    start = 0
    for run in passage.runs:
        text = run.text
        if not places:
            yield text, run.style, False
            continue
        cuts = sorted({0, *(i for i in range(len(text)) if start + i in places)})
        for i, end in pairwise([*cuts, len(text)]):
            yield text[i:end], run.style, start + i in places
        start += len(text)


def _seen(run: Run) -> str:
    """Return a run as the rules of line breaking see it: a citation keeps with what it follows."""
    address = run.style.address
    is_citation = run.style.rise or (address is not None and address.anchor)
    return "」" * len(run.text) if is_citation else run.text


def _with_gap(gap: Segment | None, spaces: str, style: RunStyle) -> Segment:
    text = (gap.text if gap else "") + spaces
    return Segment(text, style, style.width(text) if text else 0)


def _parts(token: str) -> list[str]:
    """Return a token cut where a line may end within it."""
    if not token.isascii():
        token = token.translate(_DROPPED)
    if not token:
        return []
    if "-" not in token and "/" not in token and token.isascii():
        return [token]
    parts = _AFTER_DASH.split(token)
    if len(token) >= _LONG and "/" in token:
        parts = [piece for part in parts for piece in _AFTER_SLASH.split(part)]
    return parts


def _fitting(words: Iterator[_Word], first: float, width: float) -> Iterator[_Word]:
    """Yield the words, each that is wider than a line cut into pieces that fit."""
    room = min(first, width)
    for word in words:
        if word.width <= width + _FUZZ:
            yield word
        else:
            yield from _cut(word, room)


def _cut(word: _Word, room: float) -> Iterator[_Word]:
    piece = _Word()
    for segment in word.segments:
        place, text = 0, segment.text
        while place < len(text):
            end = _fit(text, place, segment.style, room - piece.width)
            while place + 1 < end < len(text) and holds(text[end - 1], text[end]):
                end -= 1
            if end == place and piece.segments:
                held = _held_back(piece, text[end])
                yield piece
                piece = _Word()
                for each in held:
                    piece.add(each)
                continue
            part = text[place : max(end, place + 1)]
            piece.add(Segment(part, segment.style, segment.style.width(part)))
            place += len(part)
            if place < len(text):
                yield piece
                piece = _Word()
    piece.gap, piece.ends = word.gap, word.ends
    yield piece


def _held_back(piece: _Word, following: str) -> list[Segment]:
    """Take from a piece of several characters the last, where what follows keeps with it."""
    last = piece.segments[-1]
    text = last.text
    if len(text) == 1 or not holds(text[-1], following):
        return []
    piece.segments.pop()
    piece.width -= last.width
    kept, held = (Segment(t, last.style, last.style.width(t)) for t in (text[:-1], text[-1]))
    piece.add(kept)
    return [held]


def _fit(text: str, start: int, style: RunStyle, room: float) -> int:
    """Return where a stretch from `start` ends that fits into a room."""
    low, step = start, 16
    while low + step < len(text) and style.width(text[start : low + step]) <= room:
        low += step
        step *= 2
    high = min(low + step, len(text))
    while low < high:
        middle = (low + high + 1) // 2
        if style.width(text[start:middle]) <= room + _FUZZ:
            low = middle
        else:
            high = middle - 1
    return low


def _line(words: list[_Word], passage: Passage) -> Line:
    segments: list[Segment] = []
    last = words[-1].gap if words else None
    for word in words:
        for segment in word.segments:
            _join(segments, segment)
        if word.gap is not None and word.gap.text and word.gap is not last:
            _join(segments, word.gap)
    line = Line(segments, ends=bool(words) and words[-1].ends)
    line.width = sum(segment.width for segment in segments)
    if passage.is_mixed:
        _reorder(line, passage.level)
    if last is not None and last.text:
        _end(line, last, passage.level)
    return line


def _join(segments: list[Segment], segment: Segment) -> None:
    """Add a segment, as one with that before it where both are of one style and unshaped."""
    last = segments[-1] if segments else None
    if last is not None and last.style is segment.style and not last.style.is_shaped:
        segments[-1] = Segment(last.text + segment.text, last.style, last.width + segment.width)
    else:
        segments.append(segment)


def _reorder(line: Line, base: int) -> None:
    """Put the segments of a line in their order from left to right.

    Why: tools that read text back expect right-to-left words as they look, and turn them round
    themselves; with ActualText in the order of reading they turn that round (measured with
    pdfium and poppler).
    """
    order = visual_order([max(segment.style.level, base) for segment in line.segments])
    line.segments = [line.segments[i] for i in order]


def _end(line: Line, space: Segment, base: int) -> None:
    """Add the space at the end of a line, at the edge to which it runs (UAX #9, rule L1).

    Why: it is not seen, but a reader of the file tells by it that a word ends with the line.
    """
    if base:
        line.segments.insert(0, space)
        line.lead = space.width
    else:
        _join(line.segments, space)
