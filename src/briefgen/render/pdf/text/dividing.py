"""How a word is divided at the end of a line with a hyphen, or cut where no line holds it."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from unicodedata import category

from briefgen.document.east_asian import has_east_asian
from briefgen.render.pdf.text.hyphenation import division_places
from briefgen.render.pdf.text.inline import RunStyle

__all__ = ["ROUNDING", "SOFT_HYPHEN", "Segment", "Word", "cut", "divided"]

SOFT_HYPHEN = "\u00ad"
"""Where a word may be divided, as typed; and what the hyphen at the line's end is read as."""

ROUNDING = 0.001
"""Points: what adding up widths may lose."""

_HYPHEN = ord("-")
_OTHER = "\ufffc"  # stands for what is no letter of the word
_ZONE = 18.0  # points left in a line for which no word is divided: Word's own default


@dataclass(frozen=True, slots=True)
class Segment:
    """Words that stand side by side on a line, in one style; `width` in points."""

    text: str
    style: RunStyle
    width: float


@dataclass(slots=True)
class Word:
    """An unbreakable stretch and the space that follows it.

    `soft` are the places of the soft hyphens typed in it; `is_head` where it is the first part of
    a word, with its hyphen.
    """

    segments: list[Segment] = field(default_factory=list)
    width: float = 0
    gap: Segment | None = None
    ends: bool = False
    soft: list[int] = field(default_factory=list)
    is_head: bool = False

    def add(self, text: str, style: RunStyle) -> None:
        """Put words of a style behind those that are there; soft hyphens are noted and left out."""
        if SOFT_HYPHEN in text:
            text = self._noted(text)
        width = style.width(text)
        self.segments.append(Segment(text, style, width))
        self.width += width

    def _noted(self, text: str) -> str:
        place = sum(len(segment.text) for segment in self.segments)
        parts = text.split(SOFT_HYPHEN)
        for part in parts[:-1]:
            place += len(part)
            self.soft.append(place)
        return "".join(parts)


def divided(word: Word, room: float, *, by_rule: bool) -> tuple[Word, Word] | None:
    """Return a word in two, the first with a hyphen and as long as the room allows.

    It is divided at the soft hyphens typed in it; where there are none, at the places that its
    language knows, if `by_rule`. None where no part fits.
    """
    places = tuple(word.soft)
    if not places and by_rule and room > _ZONE:
        places = _places(word)
    for place in reversed(places):
        if halves := _halves(word, place, room):
            return halves
    return None


def _places(word: Word) -> tuple[int, ...]:
    """Return where the rules of a word's language divide it."""
    languages = [each.style.hyphenation for each in word.segments if each.style.hyphenation]
    if not languages or word.is_head:
        return ()
    text = "".join(
        each.text if each.style.hyphenation else _OTHER * len(each.text) for each in word.segments
    )
    return division_places(text, languages[0])


def _halves(word: Word, place: int, room: float) -> tuple[Word, Word] | None:
    """Return a word divided at a place, or None where the first part does not fit."""
    head, tail = Word(is_head=True), Word(gap=word.gap, ends=word.ends)
    start = 0
    for segment in word.segments:
        end = min(max(place - start, 0), len(segment.text))
        for half, text in ((head, segment.text[:end]), (tail, segment.text[end:])):
            if text:
                half.add(text, segment.style)
        start += len(segment.text)
        if head.width > room:
            return None
    hyphen = _hyphen(head.segments[-1].style) if head.segments and tail.segments else None
    if hyphen is None or head.width + hyphen.width > room + ROUNDING:
        return None
    head.segments.append(hyphen)
    head.width += hyphen.width
    tail.soft = [each - place for each in word.soft if each > place]
    return head, tail


def _hyphen(style: RunStyle) -> Segment | None:
    """Return the hyphen of a divided word; None where the face has none, or words run leftward.

    It is drawn as any hyphen and read as a soft one, so that readers of the file put the word
    together again (ISO 32000-1, 14.8.2.2.3).
    """
    face = style.face
    if style.level % 2 or _HYPHEN not in face.glyphs:
        return None
    face.font.alias(ord(SOFT_HYPHEN), face.glyphs[_HYPHEN])
    plain = replace(style, is_shaped=False) if style.is_shaped else style
    return Segment(SOFT_HYPHEN, plain, plain.width("-"))


def cut(word: Word, room: float) -> Iterator[Word]:
    """Yield a word that is wider than a line in pieces that fit a room."""
    piece = Word()
    for segment in word.segments:
        place, text = 0, segment.text
        while place < len(text):
            end = _fit(text, place, segment.style, room - piece.width)
            while place + 1 < end < len(text) and _keeps(text[end - 1], text[end]):
                end -= 1
            if end == place and piece.segments:
                held = _held_back(piece, text[end])
                yield piece
                piece = Word()
                for each in held:
                    piece.add(each.text, each.style)
                continue
            part = text[place : max(end, place + 1)]
            piece.add(part, segment.style)
            place += len(part)
            if place < len(text):
                yield piece
                piece = Word()
    piece.gap, piece.ends = word.gap, word.ends
    yield piece


def _held_back(piece: Word, following: str) -> list[Segment]:
    """Take from the end of a piece what keeps with the character that follows, but never all."""
    last = piece.segments[-1]
    text = last.text
    start = len(text)
    while start and _keeps(text[start - 1], f"{text}{following}"[start]):
        start -= 1
    if start in {0, len(text)}:
        return []
    piece.segments.pop()
    piece.width -= last.width
    piece.add(text[:start], last.style)
    return [Segment(text[start:], last.style, last.style.width(text[start:]))]


def _keeps(before: str, after: str) -> bool:
    """Tell whether no word is cut between two characters, whatever the room."""
    if category(after).startswith("M"):
        return True
    if not has_east_asian(before):
        return False
    from briefgen.render.pdf.text.breaks import holds

    return holds(before, after)


def _fit(text: str, start: int, style: RunStyle, room: float) -> int:
    """Return where a stretch from `start` ends that fits into a room."""
    low, step = start, 16
    while low + step < len(text) and style.width(text[start : low + step]) <= room:
        low += step
        step *= 2
    high = min(low + step, len(text))
    while low < high:
        middle = (low + high + 1) // 2
        if style.width(text[start:middle]) <= room + ROUNDING:
            low = middle
        else:
            high = middle - 1
    return low
