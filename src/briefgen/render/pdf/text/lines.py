"""Where lines end: greedy breaking of a passage into lines of a given width."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import chain, pairwise

from briefgen.document.bidi.direction import visual_order
from briefgen.document.east_asian import has_east_asian
from briefgen.render.pdf.fonts.typeface import UNSEEN
from briefgen.render.pdf.text.dividing import ROUNDING, SOFT_HYPHEN, Segment, Word, cut, divided
from briefgen.render.pdf.text.hyphenation import is_divisible
from briefgen.render.pdf.text.inline import Passage, Run, RunStyle

__all__ = ["Line", "Segment", "break_lines"]

_TOKENS = re.compile("\n|[ \u200b]+|[^ \n\u200b]+")
_STEERING = re.compile(f"[\n{''.join(sorted(UNSEEN))}]")
_PLAIN = re.compile("[ \u200b\n]+|[!-,.0-~]+")  # ASCII but for hyphen and slash, and all spaces
_AFTER_DASH = re.compile(
    "(?<=[^\\W_][-–—])(?<!\\b[Aa]l-)(?=[^\\W_])"  # as Word does, but not within al-Example
)
_AFTER_SLASH = re.compile("(?<=[^/:]/)(?=[^/])")
_CUT = "\x00"
_LONG = 24  # characters from which a word with slashes may be broken after them
_DROPPED = dict.fromkeys(map(ord, UNSEEN - {"\u00ad", "\u200c", "\u200d"}))
_MOST_DIVIDED = 2  # lines below each other


@dataclass(slots=True)
class Line:
    """The segments of a line from left to right; `ends` where the text breaks after it by hand.

    `width` leaves out the space at the line's end; in a line that runs from right to left it is
    at the left, and `lead` is how far it stands out there. `order` are the places of the segments
    in the order of reading, where that is another one. `is_divided` where the last word goes on in
    the next line, after a hyphen that it is not written with.
    """

    segments: list[Segment] = field(default_factory=list)
    width: float = 0
    ends: bool = False
    lead: float = 0
    is_divided: bool = False
    order: list[int] = field(default_factory=list)


def break_lines(passage: Passage, first: float, width: float) -> list[Line]:
    """Return the lines of a passage; the first may be of another width than the rest."""
    if whole := _whole(passage, min(first, width)):
        return [whole]
    lines: list[Line] = []
    current: list[Word] = []
    used = 0.0
    room = first
    for each, is_last in _marked(_fitting(_words(passage), first, width)):
        word = each
        if current and (current[-1].is_head or used + word.width > room + ROUNDING):
            by_rule = not (is_last or _are_divided(lines[-_MOST_DIVIDED:]))
            if not current[-1].is_head and (halves := divided(word, room - used, by_rule=by_rule)):
                head, word = halves
                current.append(head)
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


def _whole(passage: Passage, room: float) -> Line | None:
    """Return the only line of a plain passage that fits one: the quick way for the many."""
    line = Line()
    for run in passage.runs:
        if run.style.is_shaped or _STEERING.search(run.text):
            return None
        line.width += (width := run.style.width(run.text))
        if line.width > room:
            return None
        _join(line.segments, Segment(run.text, run.style, width))
    if not line.segments:
        return line
    last = line.segments[-1]
    words = last.text.rstrip(" ")
    if not words and len(line.segments) > 1 and line.segments[-2].text.endswith(" "):
        return None
    line.width -= last.style.width(last.text[len(words) :])
    return line


def _marked(words: Iterator[Word]) -> Iterator[tuple[Word, bool]]:
    """Yield the words, and whether it is the last one of a paragraph or before a break by hand."""
    for word, following in pairwise(chain(words, (None,))):
        if word is not None:
            yield word, following is None or word.ends


def _are_divided(lines: list[Line]) -> bool:
    """Tell whether so many lines end in a hyphen that the next should not."""
    return len(lines) == _MOST_DIVIDED and all(line.is_divided for line in lines)


def _words(passage: Passage) -> Iterator[Word]:
    word = Word()
    for token, style in _tokens(passage):
        if token[0] in " \u200b":
            if word.gap is not None and word.gap.style.level != style.level:
                yield word
                word = Word()
            word.gap = _with_gap(word.gap, token.replace("\u200b", ""), style)
            continue
        if word.gap is not None or token == _CUT:
            yield word
            word = Word()
        if token[0] == "\n":
            word.gap = word.gap or _with_gap(None, " ", style)
            word.ends = True
            yield word
            word = Word()
        elif token != _CUT:
            word.add(token, style)
    if word.segments or word.gap:
        yield word


def _tokens(passage: Passage) -> Iterator[tuple[str, RunStyle]]:
    """Yield spaces, line ends, stretches of words, and `_CUT` where a line may end in a word."""
    for text, style, begins in _pieces(passage):
        if begins:
            yield _CUT, style
        rigid = replace(style, hyphenation="") if style.hyphenation else style
        for token in _TOKENS.findall(text):
            own = style if rigid is style or is_divisible(token) else rigid
            if _PLAIN.fullmatch(token):
                yield token, own
                continue
            for i, part in enumerate(_parts(token)):
                if i:
                    yield _CUT, own
                yield part, own


def _pieces(passage: Passage) -> Iterator[tuple[str, RunStyle, bool]]:
    """Yield the runs, cut where a line may begin for the full width of a character beside it."""
    if not has_east_asian("".join([run.text for run in passage.runs])):
        yield from ((run.text, run.style, False) for run in passage.runs)
        return
    from briefgen.render.pdf.text.breaks import break_places

    places = break_places("".join(map(_seen, passage.runs)))
    start = 0
    for run in passage.runs:
        text = run.text
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
    token = token.translate(_DROPPED)
    if not token.strip(SOFT_HYPHEN):
        return []
    parts = _AFTER_DASH.split(token)
    if len(token) >= _LONG and "/" in token:
        parts = [piece for part in parts for piece in _AFTER_SLASH.split(part)]
    return parts


def _fitting(words: Iterator[Word], first: float, width: float) -> Iterator[Word]:
    """Yield the words, each that is wider than a line divided or cut into pieces that fit."""
    room = min(first, width)
    for each in words:
        word = each
        while word.width > width + ROUNDING and (halves := divided(word, room, by_rule=True)):
            head, word = halves
            yield head
        if word.width <= width + ROUNDING:
            yield word
        else:
            yield from cut(word, room)


def _line(words: list[Word], passage: Passage) -> Line:
    segments: list[Segment] = []
    last = words[-1].gap if words else None
    for word in words:
        for segment in word.segments:
            _join(segments, segment)
        if word.gap is not None and word.gap.text and word.gap is not last:
            _join(segments, word.gap)
    line = Line(segments)
    if words:
        line.ends, line.is_divided = words[-1].ends, words[-1].is_head
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
    """Put the segments of a line in their order from left to right."""
    shown = visual_order([max(segment.style.level, base) for segment in line.segments])
    line.segments = [line.segments[i] for i in shown]
    line.order = sorted(range(len(shown)), key=shown.__getitem__)


def _end(line: Line, space: Segment, base: int) -> None:
    """Add the space at the end of a line, at the edge to which it runs (UAX #9, rule L1).

    Why: it is not seen, but a reader of the file tells by it that a word ends with the line.
    """
    if line.order and space.style.level != base:
        space = Segment(space.text, replace(space.style, level=base), space.width)
    if base:
        line.segments.insert(0, space)
        line.lead = space.width
        line.order = [*(place + 1 for place in line.order), 0]
        return
    _join(line.segments, space)
    if line.order and len(line.order) < len(line.segments):
        line.order.append(len(line.order))
