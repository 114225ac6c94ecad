"""Which way the words of a mark run that holds words of one direction alone."""

from collections.abc import Sequence
from unicodedata import bidirectional

from briefgen.proof.words import spaced, squeezed

__all__ = ["Way", "signs_run_backwards", "way_of"]

Way = bool | None
"""True from right to left, False from left to right, None both ways."""

_BACKWARDS = frozenset({"R", "AL"})
_FORWARDS = frozenset({"L", "EN", "AN"})


def way_of(text: str, *, signs: bool) -> Way:
    """Tell which way the words of a text run; `signs` is the way of one that holds signs alone."""
    kinds = set(map(bidirectional, text))
    is_backwards = not kinds.isdisjoint(_BACKWARDS)
    if kinds.isdisjoint(_FORWARDS):
        return is_backwards or signs
    return None if is_backwards else False


def signs_run_backwards(lines: Sequence[str], told: str) -> bool:
    """Tell by the words that are read for an element (ActualText) which way its signs run.

    `lines` are what it draws. Why: a page does not tell it of signs alone.
    """
    way = way_of(told, signs=False)
    if way is not False or not _FORWARDS.isdisjoint(map(bidirectional, told)):
        return way is True
    turned = "".join([line[::-1] for line in lines])
    return squeezed(told) == squeezed(turned) and _signs(told) != _signs("".join(lines))


def _signs(text: str) -> str:
    """Return the signs of a text with the spaces around them."""
    return spaced(f"|{text}|")
