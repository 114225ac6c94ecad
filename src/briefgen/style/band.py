"""The measures of the bands at the head and the foot of the page, the same in every style.

The colours of the labels are those of FIRST's Traffic Light Protocol, version 2.0: each on black.
"""

from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from briefgen.style.units import Colour, Millimetres, Points

__all__ = [
    "BANNER_LEADING",
    "BANNER_SIZE",
    "BESIDE_BOX",
    "EXTRA_MARGIN",
    "LEFT_WIDTH",
    "PAGE_WIDTH",
    "RUNNING_LEADING",
    "TLP_GROUND",
    "TLP_LABELS",
    "TlpLabel",
]


@dataclass(frozen=True, slots=True)
class TlpLabel:
    """How a label is set: the colour of its words, the width of its box."""

    colour: Colour
    width: Millimetres


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
