"""Which stretches of a text Word sets in which of its three fonts, and in which direction."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from enum import Enum
from functools import lru_cache
from itertools import groupby

from briefgen.document.bidi.direction import runs_right_to_left

__all__ = ["Script", "Segment", "segments"]


class Script(Enum):
    """The kinds of run: Word has a font, a size and a language for each."""

    WESTERN = "western"
    EAST_ASIAN = "east asian"
    RIGHT_TO_LEFT = "right to left"


Segment = tuple[Script, str]

_NATIVE = frozenset({"R", "AL", "AN"})

_WIDE = re.compile(  # anything that may be East Asian
    "[\u1100-\u11ff\u2e80-\ua4cf\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe6f\uff00-\uffef"
    "\U00016fe0-\U00018cff\U0001aff0-\U0001b2ff\U0001f000-\U0001faff\U00020000-\U0003ffff]"
)


def segments(texts: Sequence[str], *, right_to_left: bool) -> list[tuple[Segment, ...]]:
    """Return the stretches of each of the texts that are a paragraph, or a part of one, together.

    `right_to_left` is which way it runs.
    """
    whole = "".join(texts)
    if whole.isascii():
        return [((Script.WESTERN, text),) for text in texts]
    if not runs_right_to_left(whole):
        return [_by_width(text) for text in texts]
    turned = iter(_turned(whole, base=int(right_to_left)))
    return [tuple(_directed(text, [next(turned) for _ in text])) for text in texts]


def _turned(text: str, *, base: int) -> list[bool]:
    """Return which characters stand among words from right to left (UAX #9).

    A number does where the paragraph runs the other way: it stands at their left, then. Where
    the paragraph runs their way it is for itself, with the signs that go with it (`12.5`). Letters
    that a typed override turns round, and numbers in Arabic digits, are words of their script.
    """
    from briefgen.document.bidi.levels import embedding_levels

    found: list[bool] = []
    levels = embedding_levels(text, base)
    for level, group in groupby(zip(levels, text, strict=True), lambda each: each[0]):
        classes = [unicodedata.bidirectional(char) for _, char in group]
        is_beside = level > base == 0 and "L" not in classes
        is_turned = level % 2 == 1 or is_beside or not _NATIVE.isdisjoint(classes)
        found += [is_turned] * len(classes)
    return found


def _directed(text: str, turned: list[bool]) -> Iterator[Segment]:
    for is_turned, group in groupby(zip(turned, text, strict=True), lambda each: each[0]):
        stretch = "".join(char for _, char in group)
        if is_turned:
            yield Script.RIGHT_TO_LEFT, stretch
        else:
            yield from _by_width(stretch)


def _by_width(text: str) -> tuple[Segment, ...]:
    return _parted(text) if _WIDE.search(text) else ((Script.WESTERN, text),)


@lru_cache(512)
def _parted(text: str) -> tuple[Segment, ...]:
    """Return Western and East Asian stretches; what is neither is East Asian between two such."""
    stretches = [(kind, "".join(chars)) for kind, chars in groupby(text, _kind)]
    found: list[Segment] = []
    for place, (kind, chars) in enumerate(stretches):
        after = stretches[place + 1][0] if place + 1 < len(stretches) else None
        is_between = bool(found) and found[-1][0] is after is Script.EAST_ASIAN
        own = kind or (Script.EAST_ASIAN if is_between else Script.WESTERN)
        before = found.pop()[1] if found and found[-1][0] is own else ""
        found.append((own, before + chars))
    return tuple(found)


def _kind(char: str) -> Script | None:
    """Return the script of a character, None where its neighbours decide."""
    if unicodedata.east_asian_width(char) in "WF":
        return Script.EAST_ASIAN
    return Script.WESTERN if unicodedata.bidirectional(char) == "L" else None
