"""Which words a page does not show, though they stand in the file."""

from typing import Final

from lxml import etree

from briefgen.proof.contrast import Colour, is_seen
from briefgen.proof.docx.names import VAL, W, twips
from briefgen.proof.docx.theme import themed

__all__ = ["PAPER", "STRUCK", "shade", "too_low", "unseen"]

PAPER: Final = "FFFFFF"
"""The ground of a page."""

STRUCK: Final = "struck out"
"""Why words are as good as hidden that can be seen."""

_LEAST_SIZE: Final = 4  # half-points
_LARGEST_SIZE: Final = 1000  # half-points: a letter that is wider than a page
_LEAST_HEIGHT: Final = 40  # twentieths of a point
_HEX: Final = 6
_PERCENT: Final = "pct"
_HIGHLIGHTS: Final = {
    "black": "000000",
    "blue": "0000FF",
    "cyan": "00FFFF",
    "darkBlue": "000080",
    "darkCyan": "008080",
    "darkGray": "808080",
    "darkGreen": "008000",
    "darkMagenta": "800080",
    "darkRed": "800000",
    "darkYellow": "808000",
    "green": "00FF00",
    "lightGray": "C0C0C0",
    "magenta": "FF00FF",
    "red": "FF0000",
    "white": "FFFFFF",
    "yellow": "FFFF00",
}


def unseen(colour: str | None, ground: str, size: int | None) -> str | None:
    """Return why words of a colour and a size (half-points) on a ground cannot be seen.

    None where they can. A colour that is `auto` or unknown is legible on any ground; an empty
    ground is unknown.
    """
    if size is not None and not _LEAST_SIZE <= size <= _LARGEST_SIZE:
        return f"set in {size / 2:g} pt"
    if colour is None or not ground or not _is_hex(colour):
        return None
    if is_seen(_colour(colour), _colour(ground)):
        return None
    return f"{colour.upper()} on {ground.upper()}"


def too_low(what: str, height: str | None) -> str | None:
    """Return why words cannot be seen on `what` of exactly this height, None where they can."""
    said = twips(height)
    return f"{what} {said / 20:g} pt high" if said is not None and said < _LEAST_HEIGHT else None


def shade(element: etree._Element) -> str | None:
    """Return the ground that w:shd or w:highlight gives, None where none; a theme may name it."""
    if element.tag == f"{W}highlight":
        return _HIGHLIGHTS.get(element.get(VAL) or "")
    fill, colour = _hex(element.get(f"{W}fill")), _hex(element.get(f"{W}color"))
    pattern = element.get(VAL) or ""
    if pattern == "solid":
        return colour or "000000"
    if pattern.startswith(_PERCENT) and pattern.removeprefix(_PERCENT).isdecimal():
        share = int(pattern.removeprefix(_PERCENT)) / 100
        return _mixed(colour or "000000", fill or PAPER, share)
    return themed(element, "themeFill", fill)


def _hex(colour: str | None) -> str | None:
    return colour if colour is not None and _is_hex(colour) else None


def _is_hex(colour: str) -> bool:
    return len(colour) == _HEX and all(char in "0123456789abcdefABCDEF" for char in colour)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[0:2], 16), int(colour[2:4], 16), int(colour[4:6], 16)


def _colour(digits: str) -> Colour:
    red, green, blue = _channels(digits)
    return red / 255, green / 255, blue / 255


def _mixed(over: str, under: str, share: float) -> str:
    pairs = zip(_channels(over), _channels(under), strict=True)
    return "".join(f"{round(a * share + b * (1 - share)):02X}" for a, b in pairs)
