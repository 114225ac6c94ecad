"""Which bidirectional class each character has, as one letter each (UAX #9, table 4)."""

import re
import unicodedata

__all__ = ["EXPLICIT", "bidi_classes"]

EXPLICIT = re.compile("[eEvV^iIfp]")
"""An embedding, override or isolate, or the end of one."""

_LETTERS = {
    "L": "L", "R": "R", "AL": "A", "EN": "1", "AN": "2",
    "ES": "-", "CS": ",", "ET": "%", "NSM": "M",
    "B": "B", "S": "S", "WS": "W", "ON": "O", "BN": "_",
    "LRE": "e", "RLE": "E", "LRO": "v", "RLO": "V", "PDF": "^",
    "LRI": "i", "RLI": "I", "FSI": "f", "PDI": "p",
}  # fmt: skip
_UNASSIGNED = (  # the Unicode Character Database, DerivedBidiClass.txt, @missing
    ("A", re.compile(
        "[\u0600-\u07bf\u0860-\u08ff\ufb50-\ufdcf\ufdf0-\ufdff\ufe70-\ufeff\U00010d00-\U00010d3f"
        "\U00010ec0-\U00010eff\U00010f30-\U00010f6f\U0001ec70-\U0001ecbf\U0001ed00-\U0001ed4f"
        "\U0001ee00-\U0001eeff]"
    )),
    ("R", re.compile("[\u0590-\u08ff\ufb1d-\ufb4f\U00010800-\U00010fff\U0001e800-\U0001efff]")),
    ("%", re.compile("[\u20a0-\u20cf]")),
)  # fmt: skip


class _Letters(dict[int, str]):
    """The letter of each character met so far."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        letter = _LETTERS.get(unicodedata.bidirectional(char)) or _unassigned(char)
        self[code] = letter
        return letter


_letters = _Letters()


def bidi_classes(text: str) -> str:
    """Return a letter for the class of every character of a text."""
    return text.translate(_letters)


def _unassigned(char: str) -> str:
    """Return the class of a character that Python's database does not know."""
    return next((letter for letter, block in _UNASSIGNED if block.match(char)), "L")
