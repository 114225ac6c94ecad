"""Why words of such properties cannot be seen, though they stand in the file."""

from collections.abc import Sequence
from typing import Final

from briefgen.proof.docx.hidden import STRUCK, unseen
from briefgen.proof.docx.names import half_points, integer, twips
from briefgen.proof.docx.runs import RunProperties
from briefgen.proof.docx.theme import Theme

__all__ = ["illegible", "toggled"]

_NARROWEST: Final = 10  # percent of a letter's width
_CLOSEST: Final = -1 / 3  # of their size, between two letters: they are half as wide as high
_USUAL_SIZE: Final = 20  # half-points
_FARTHEST: Final = 720  # twentieths of a point between two letters: half an inch
_HIGHEST: Final = 100  # half-points above or below the line: four lines of text
_TIGHTEST: Final = 100  # twentieths of a point in which all words of a run are to fit


def illegible(said: RunProperties, ground: str, theme: Theme, *, struck: bool) -> str | None:
    """Return why words on a ground cannot be seen, or do not count; None where they do."""
    if said.spec_vanish:
        return "specVanish"
    if said.web_hidden:
        return "webHidden"
    if said.width is not None and integer(said.width.rstrip("%"), 100) < _NARROWEST:
        return f"letters {said.width.rstrip('%')} % wide"
    size = said.native_size if said.is_native else said.size
    if moved := _moved(said, size or _USUAL_SIZE):
        return moved
    found = unseen(theme.colour(said.colour), theme.colour(ground) or "", size)
    return found or (STRUCK if struck or said.struck_twice else None)


def _moved(said: RunProperties, size: int) -> str | None:
    """Return why letters of a size (half-points) that are moved cannot be read."""
    apart = twips(said.apart) or 0
    if apart < _CLOSEST * size * 10:
        return f"letters {-apart / 20:g} pt closer"
    if apart > _FARTHEST:
        return f"letters {apart / 20:g} pt further apart"
    if abs(raised := half_points(said.raised) or 0) > _HIGHEST:
        return f"{abs(raised) / 2:g} pt {'above' if raised > 0 else 'below'} the line"
    fitted = twips(said.fitted)
    if fitted is not None and fitted < _TIGHTEST:
        return f"fitted into {fitted / 20:g} pt"
    return None


def toggled(own: bool | None, styled: Sequence[bool | None], by_default: bool | None) -> bool:
    """Tell whether a toggle property is on: two styles that say so say the contrary (17.7.3)."""
    if own is not None:
        return own
    return sum(map(bool, styled)) % 2 == 1 or bool(by_default)
