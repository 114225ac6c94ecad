"""Whether the pages of a file on a house's template bear the marking, and no other.

The rest of what stands at their heads and feet is the house's own.
"""

import re
from collections.abc import Iterator

from briefgen.proof.disagreement import Aspect, Disagreement, Saying, Side
from briefgen.proof.readback import Readback, Running
from briefgen.proof.words import has_right_to_left, squeezed

__all__ = ["is_on_template", "marking_disagreements"]

_MARKING = ("marking", "restrictions")
_LABEL = re.compile(r"TLP:(?:RED|AMBER(?:\+STRICT)?|GREEN|CLEAR|WHITE)")
_BARE = Running(head=(), foot=())


def is_on_template(readback: Readback) -> bool:
    """Tell whether a file says that it was built on a template."""
    return bool(readback.properties.get("template"))


def marking_disagreements(
    one: Readback, other: Readback, sides: tuple[Side, Side]
) -> Iterator[Disagreement]:
    """Yield where a head or foot of either file lacks the marking, or bears another."""
    wanted = _pieces(one, sides[0]) or _pieces(other, sides[1])
    whole = squeezed("".join(wanted))
    for readback, side, counterpart in ((one, *sides), (other, *sides[::-1])):
        if side is Side.BRIEF or (side is Side.PDF and has_right_to_left(whole)):
            continue
        for page in readback.running or (_BARE,):
            for name, found in ((Aspect.HEAD, page.head), (Aspect.FOOT, page.foot)):
                margin = "head" if name is Aspect.HEAD else "foot"
                for says, what in _wrong(wanted, squeezed("".join(found))):
                    lacking = Saying(counterpart, says if what == _LACKS else "")
                    here = Saying(side, "" if what == _LACKS else says, page.place)
                    message = f"the running {margin} {what}"
                    yield Disagreement(Aspect.MARKING, message, (lacking, here), "marking")


_LACKS, _OTHER = "lacks the marking", "bears another marking"


def _wrong(wanted: tuple[str, ...], found: str) -> Iterator[tuple[str, str]]:
    for piece in wanted:
        if squeezed(piece) not in found:
            yield piece, _LACKS
    allowed = set(_LABEL.findall(squeezed("".join(wanted))))
    for label in sorted(set(_LABEL.findall(found)) - allowed):
        yield label, _OTHER


def _pieces(readback: Readback, side: Side) -> tuple[str, ...]:
    """Return the marking as a brief prints it, or as the properties of a file tell it."""
    said = tuple(filter(None, (readback.properties.get(name, "") for name in _MARKING)))
    if side is not Side.BRIEF:
        return said
    whole = squeezed("".join(said))
    pieces = {piece for page in readback.running for piece in page.head if squeezed(piece) in whole}
    return tuple(sorted(pieces)) if whole else ()
