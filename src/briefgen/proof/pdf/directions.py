"""How words that run from right to left are turned from the order of the page to that of reading.

A page shows the glyphs of a line from left to right, whatever they say, a vowel mark before the
letter that it stands on; every reader turns them round.
"""

import re
import unicodedata
from collections.abc import Sequence

__all__ = ["reading_order", "runs_backwards", "told_direction"]

_NUMBER = "T*[DA]+(?:(?:S|T+)[DA]+)*T*"
_BACKWARDS = re.compile("[RA](?:[^L]*[RA])?")
_IN_BACKWARDS = re.compile(f"{_NUMBER}|.")
_IN_BACKWARD_LINE = re.compile(  # a number that touches letters is theirs, one apart is not
    f"(?:{_NUMBER})?L(?:[^RA]*L)?M*(?:[^RALW]*DM*T*)?(?:[^RALWD]+$)?|{_NUMBER}|."
)
_OF_RIGHT_TO_LEFT = re.compile(  # marks that stand on Hebrew, Arabic, Syriac, Thaana, N'Ko letters
    "[\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0711\u0730-\u074a\u07a6-\u07b0"
    "\u07eb-\u07f3\u0816-\u082d\u0859-\u085b\u0898-\u08ff\ufb1e]"
)
_KINDS = {
    "L": "L", "R": "R", "AL": "R", "AN": "A", "EN": "D", "CS": "S", "ES": "E", "ET": "T",
    "NSM": "M", "WS": "W", "B": "W", "S": "W",
}  # fmt: skip
_OF_NUMBERS = {False: str.maketrans("E", "S"), True: str.maketrans("ET", "NN")}


def runs_backwards(lines: Sequence[str]) -> bool:
    """Tell whether a paragraph of these lines runs from right to left as a whole.

    The space at the end of a line tells it, where there is one. Else that is one without a letter
    of the other kind, or with fewer and with none at the left end: there such a letter would begin
    it, if it did not.
    """
    for line in lines[:-1]:
        if (told := told_direction(line)) is not None:
            return told
    kinds = [kind.replace("A", "R") for line in lines for kind in map(_kind, line) if kind in "LRA"]
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
    kinds = _kinds(line)
    if backwards:
        return _turned(_IN_BACKWARD_LINE, kinds, 0, len(line))
    order = list(range(len(line)))
    for stretch in _BACKWARDS.finditer(kinds):
        start, end = stretch.span()
        order[start:end] = _turned(_IN_BACKWARDS, kinds, start, end)
    return order


def _turned(unit: re.Pattern[str], kinds: str, start: int, end: int) -> list[int]:
    """Return the places of a stretch from its other end, but those of each unit as they stand."""
    units = [found.span() for found in unit.finditer(kinds, start, end)]
    return [place for span in reversed(units) for place in range(*span)]


def _kinds(line: str) -> str:
    """Return for each character a letter for its kind.

    Signs belong to a number (UAX #9, W4 and W5), but not among Arabic letters (W2).
    """
    is_arabic = any(unicodedata.bidirectional(char) == "AL" for char in line)
    return "".join(map(_kind, line)).translate(_OF_NUMBERS[is_arabic])


def _kind(char: str) -> str:
    if _OF_RIGHT_TO_LEFT.match(char):
        return "R"
    return _KINDS.get(unicodedata.bidirectional(char), "N")
