"""Why words of such properties cannot be seen, though they stand in the file."""

from collections.abc import Sequence
from typing import Final

from briefgen.proof.docx.hidden import STRUCK, unseen
from briefgen.proof.docx.names import integer, twips
from briefgen.proof.docx.runs import RunProperties
from briefgen.proof.docx.theme import Theme

__all__ = ["illegible", "toggled"]

_NARROWEST: Final = 10  # percent of a letter's width
_CLOSEST: Final = -200  # twentieths of a point between two letters: more than a letter is wide


def illegible(said: RunProperties, ground: str, theme: Theme, *, struck: bool) -> str | None:
    """Return why words on a ground cannot be seen, or do not count; None where they do."""
    if said.spec_vanish:
        return "specVanish"
    if said.web_hidden:
        return "webHidden"
    if said.width is not None and integer(said.width.rstrip("%"), 100) < _NARROWEST:
        return f"letters {said.width.rstrip('%')} % wide"
    apart = twips(said.apart)
    if apart is not None and apart < _CLOSEST:
        return f"letters {-apart / 20:g} pt closer"
    size = said.native_size if said.is_native else said.size
    found = unseen(theme.colour(said.colour), theme.colour(ground) or "", size)
    return found or (STRUCK if struck or said.struck_twice else None)


def toggled(own: bool | None, styled: Sequence[bool | None], by_default: bool | None) -> bool:
    """Tell whether a toggle property is on: two styles that say so say the contrary (17.7.3)."""
    if own is not None:
        return own
    return sum(map(bool, styled)) % 2 == 1 or bool(by_default)
