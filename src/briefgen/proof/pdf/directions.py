"""How words that run from right to left are turned from the order of the page to that of reading.

A page shows the glyphs of a line from left to right, whatever they say, a vowel mark before the
letter that it stands on; every reader turns them round.
"""

import re
import unicodedata

__all__ = ["reading_order"]

_STRETCH = re.compile(r"R(?:N*R)*")
_NUMBER = re.compile(r"D+(?:[ST]?D+)*")
_OF_RIGHT_TO_LEFT = re.compile(  # marks that stand on Hebrew, Arabic, Syriac, Thaana, N'Ko letters
    "[\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0711\u0730-\u074a\u07a6-\u07b0"
    "\u07eb-\u07f3\u0816-\u082d\u0859-\u085b\u0898-\u08ff\ufb1e]"
)
_KINDS = {"L": "L", "R": "R", "AL": "R", "AN": "R"}
_NUMERIC = {"EN": "D", "AN": "D", "CS": "S", "ES": "S", "ET": "T"}


def reading_order(line: str) -> list[int]:
    """Return the places of a line's characters in the order in which they are read.

    Each stretch from the first to the last right-to-left letter between letters of the other kind
    is read from its right end; numbers in it stay whole.
    """
    order = list(range(len(line)))
    for stretch in _STRETCH.finditer("".join(map(_kind, line))):
        start, end = stretch.span()
        order[start:end] = _turned(line[start:end], start)
    return order


def _turned(stretch: str, start: int) -> list[int]:
    """Return the places of a stretch from its right end, those of a number from their left."""
    order = list(range(start + len(stretch) - 1, start - 1, -1))
    kinds = "".join(_NUMERIC.get(unicodedata.bidirectional(char), "N") for char in stretch)
    for number in _NUMBER.finditer(kinds):
        first, last = len(stretch) - number.end(), len(stretch) - number.start()
        order[first:last] = order[first:last][::-1]
    return order


def _kind(char: str) -> str:
    if _OF_RIGHT_TO_LEFT.match(char):
        return "R"
    return _KINDS.get(unicodedata.bidirectional(char), "N")
