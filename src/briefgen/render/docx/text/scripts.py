"""Which stretches of a text Word sets in which of its three fonts, and in which direction."""

import re
import unicodedata
from enum import Enum
from functools import lru_cache
from itertools import groupby

from briefgen.document.direction import is_written_right_to_left

__all__ = ["Script", "Segment", "is_right_to_left", "segments"]


class Script(Enum):
    """The kinds of run: Word has a font, a size and a language for each."""

    WESTERN = "western"
    EAST_ASIAN = "east asian"
    RIGHT_TO_LEFT = "right to left"


Segment = tuple[Script, str]

_OTHER = re.compile(  # anything that may not be Western
    "[\u0590-\u08ff\u1100-\u11ff\u200f\u2e80-\ua4cf\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff"
    "\ufb1d-\ufdff\ufe30-\ufeff\uff00-\uffef\U00010800-\U00010fff\U0001e800-\U0001efff"
    "\U00020000-\U0003ffff]"
)
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN"})
_STRONG = frozenset({"L", "R", "AL"})
_OPENING, _CLOSING = "([{«", ")]}»"


def is_right_to_left(text: str, language: str) -> bool:
    """Tell whether a paragraph runs from right to left.

    In a document written from right to left that is every one with a single such letter; in any
    other, one that begins with such a letter and has more of them than of the rest.
    """
    if not _OTHER.search(text):
        return False
    directions = (unicodedata.bidirectional(char) for char in text)
    strong = [direction != "L" for direction in directions if direction in _STRONG]
    if is_written_right_to_left(language):
        return any(strong)
    return bool(strong) and strong[0] and 2 * sum(strong) > len(strong)


def segments(text: str, *, right_to_left: bool = False) -> tuple[Segment, ...]:
    """Return the stretches of a text, in order; `right_to_left` is the direction around it."""
    if not _OTHER.search(text):
        return ((Script.WESTERN, text),)
    return _segments(text, right_to_left)


@lru_cache(512)
def _segments(text: str, right_to_left: bool) -> tuple[Segment, ...]:
    around = Script.RIGHT_TO_LEFT if right_to_left else Script.WESTERN
    stretches = [(kind, "".join(chars)) for kind, chars in groupby(text, _kind)]
    found: list[Segment] = []
    for place, (kind, stretch) in enumerate(stretches):
        if kind is not None:
            _add(found, kind, stretch)
            continue
        before, words = found[-1] if found else (None, "")
        after = stretches[place + 1][0] if place + 1 < len(stretches) else None
        belongs = _between(before, after, around)
        closed = _closing(words, stretch) if before is Script.RIGHT_TO_LEFT else 0
        _add(found, Script.RIGHT_TO_LEFT, stretch[:closed])
        _add(found, belongs, stretch[closed:])
    return tuple(found)


def _add(found: list[Segment], kind: Script, stretch: str) -> None:
    """Add a stretch; one of the kind of the last makes it longer."""
    if not stretch:
        return
    if found and found[-1][0] is kind:
        stretch = found.pop()[1] + stretch
    found.append((kind, stretch))


def _kind(char: str) -> Script | None:
    """Return the script of a character, None where its neighbours decide."""
    direction = unicodedata.bidirectional(char)
    if direction in _RIGHT_TO_LEFT:
        return Script.RIGHT_TO_LEFT
    if unicodedata.east_asian_width(char) in "WF":
        return Script.EAST_ASIAN
    return Script.WESTERN if direction == "L" else None


def _between(before: Script | None, after: Script | None, around: Script) -> Script:
    """Return what spaces, digits and signs belong to: to their neighbours where both agree."""
    if before is after and before is not None:
        return before
    if Script.RIGHT_TO_LEFT in {before, after} or around is Script.RIGHT_TO_LEFT:
        return around
    return Script.WESTERN


def _closing(before: str, stretch: str) -> int:
    """Return how much of a stretch closes brackets that were opened in the words before it."""
    depth = sum(before.count(sign) for sign in _OPENING)
    depth -= sum(before.count(sign) for sign in _CLOSING)
    end = 0
    for place, char in enumerate(stretch, 1):
        if depth > 0 and char in _CLOSING:
            depth, end = depth - 1, place
    return end
