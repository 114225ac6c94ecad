"""The measures of the bands at the head and the foot of the page, the same in every style.

The colours of the labels are those of FIRST's Traffic Light Protocol, version 2.0: each on black.
"""

import unicodedata
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from briefgen.style.units import TEXT_WIDTH, Colour, Millimetres, Points

__all__ = [
    "BANNER_LEADING",
    "BANNER_SIZE",
    "BESIDE_BOX",
    "EXTRA_MARGIN",
    "LEFT_WIDTH",
    "OWN_LINES_GAP",
    "PAGE_WIDTH",
    "RUNNING_LEADING",
    "TLP_GROUND",
    "TLP_LABELS",
    "TlpLabel",
    "extra_margin",
    "own_lines",
]

_POINT: Final[Millimetres] = 25.4 / 72
_BESIDE_LABEL = 2  # lines
_WIDE = frozenset("mwMW@%\u2014\u2026")


@dataclass(frozen=True, slots=True)
class TlpLabel:
    """How a label is set: the colour of its words, the width of its box."""

    colour: Colour
    width: Millimetres


OWN_LINES_GAP: Final[Millimetres] = 1.0
"""The space between the band and restrictions on lines of their own."""

TLP_GROUND: Final[Colour] = "#000000"
"""The ground of every label of TLP 2.0."""

TLP_LABELS: Final = MappingProxyType(
    {
        "TLP:RED": TlpLabel("#FF2B2B", 25.0),
        "TLP:AMBER": TlpLabel("#FFC000", 31.0),
        "TLP:AMBER+STRICT": TlpLabel("#FFC000", 49.0),
        "TLP:GREEN": TlpLabel("#33FF00", 31.0),
        "TLP:CLEAR": TlpLabel("#FFFFFF", 31.0),
    }
)
"""The five labels of TLP 2.0."""

LEFT_WIDTH: Final[Millimetres] = 68.0
"""How much of the foot the words at the left may take."""

PAGE_WIDTH: Final[Millimetres] = 34.0
"""How much of the foot the page number takes, in the middle."""

BESIDE_BOX: Final[Millimetres] = 3.0
"""The space between the box of a label and the words beside it."""

EXTRA_MARGIN: Final[Millimetres] = 5.0
"""How much more margin a page has whose marking stands on a line of its own."""

BANNER_SIZE: Final[Points] = 12.0
"""The size of a marking."""

BANNER_LEADING: Final[Points] = 14.0
"""The distance between two lines of a marking."""

RUNNING_LEADING: Final[Points] = 10.0
"""The distance between two lines beside the marking."""


def own_lines(restrictions: str, label: str, size: Points, width: Millimetres = TEXT_WIDTH) -> int:
    """Return how many lines of their own restrictions need; 0 where they fit beside the label.

    `width` is that of the text, with the page number in its middle.

    Why counted from the kind of each letter: both formats must set them alike, and one of them
    measures nothing. A letter counts as much as the widest of its kind.
    """
    known = TLP_LABELS.get(label)
    room = (width - PAGE_WIDTH) / 2 - BESIDE_BOX - (known.width if known else 0)
    if room > _POINT * size and _count(restrictions, room, size) <= (_BESIDE_LABEL if known else 1):
        return 0
    return _count(restrictions, width, size) if restrictions else 0


def extra_margin(lines: int, *, is_text: bool) -> Millimetres:
    """Return how much more margin the head and the foot want, each.

    `lines` are those that the restrictions have for themselves; `is_text` where the marking has.
    """
    own = OWN_LINES_GAP + lines * RUNNING_LEADING * _POINT if lines else 0
    return own + (EXTRA_MARGIN if is_text else 0)


def _count(words: str, width: Millimetres, size: Points) -> int:
    """Return how many lines words take at most."""
    room = width / _POINT / size
    lines, used = 0, room
    for word in words.split():
        long = sum(map(_ems, word))
        if used + _ems(" ") + long > room:
            lines, used = lines + 1, 0.0
        used += _ems(" ") + long
        while used > room:
            lines, used = lines + 1, used - room + 1
    return lines


def _ems(char: str) -> float:
    if char in _WIDE or unicodedata.east_asian_width(char) in "WF":
        return 1.0
    if unicodedata.combining(char):
        return 0.0
    if char.isupper():
        return 0.8
    return 0.6 if char < "\u0250" else 0.8
