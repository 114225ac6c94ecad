"""How words that run from right to left are turned from the order of the page to that of reading.

A page shows the glyphs of a line from left to right, whatever they say, a vowel mark before the
letter that it stands on; every reader turns them round.
"""

import re
import unicodedata
from collections.abc import Sequence

__all__ = ["reading_order", "runs_backwards", "told_direction"]

_BACKWARDS = re.compile("R(?:[NM]*R)*")
_FORWARDS = re.compile("L(?:[NM]*L)*M*")
_NUMBER = re.compile(r"D+(?:[ST]?D+)*")
_OF_RIGHT_TO_LEFT = re.compile(  # marks that stand on Hebrew, Arabic, Syriac, Thaana, N'Ko letters
    "[\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0711\u0730-\u074a\u07a6-\u07b0"
    "\u07eb-\u07f3\u0816-\u082d\u0859-\u085b\u0898-\u08ff\ufb1e]"
)
_KINDS = {"L": "L", "R": "R", "AL": "R", "AN": "R", "NSM": "M"}
_NUMERIC = {"EN": "D", "AN": "D", "CS": "S", "ES": "S", "ET": "T"}


def runs_backwards(lines: Sequence[str]) -> bool:
    """Tell whether a paragraph of these lines runs from right to left as a whole.

    The space at the end of a line tells it, where there is one. Else that is one without a letter
    of the other kind, or with fewer and with none at the left end: there such a letter would begin
    it, if it did not.
    """
    for line in lines[:-1]:
        if (told := told_direction(line)) is not None:
            return told
    kinds = [kind for line in lines for kind in map(_kind, line) if kind in "LR"]
    return kinds.count("R") > kinds.count("L") and (kinds[0] == "R" or "L" not in kinds)


def told_direction(line: str) -> bool | None:
    """Tell by the space at its end whether a line runs from right to left, None where it has none.

    A label and the text beside it are one paragraph, and may run each in its own direction.
    """
    if line[:1].isspace() is line[-1:].isspace():
        return None
    return line[0].isspace()


def reading_order(line: str, *, backwards: bool = False) -> list[int]:
    """Return the places of a line's characters in the order in which they are read.

    Each stretch from the first to the last letter that runs against the paragraph is read from its
    other end; numbers stay whole.
    """
    kinds = "".join(map(_kind, line))
    order = list(range(len(line)))
    if not backwards:
        for stretch in _BACKWARDS.finditer(kinds):
            _turn(order, *stretch.span(), line)
        return order
    _turn(order, 0, len(line), line)
    for stretch in _FORWARDS.finditer(kinds):
        start, end = len(line) - stretch.end(), len(line) - stretch.start()
        order[start:end] = range(*stretch.span())
    return order


def _turn(order: list[int], start: int, end: int, line: str) -> None:
    """Turn a stretch round, but not the numbers in it."""
    order[start:end] = range(end - 1, start - 1, -1)
    kinds = "".join(_NUMERIC.get(unicodedata.bidirectional(char), "N") for char in line[start:end])
    for number in _NUMBER.finditer(kinds):
        first, last = end - number.end(), end - number.start()
        order[first:last] = order[first:last][::-1]


def _kind(char: str) -> str:
    if _OF_RIGHT_TO_LEFT.match(char):
        return "R"
    return _KINDS.get(unicodedata.bidirectional(char), "N")
