"""Whether the pages of a file on a house's template bear the marking, and no other.

The rest of what stands at their heads and feet is the house's own.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate

from briefgen.proof.disagreement import Aspect, Disagreement, Saying, Side
from briefgen.proof.readback import Readback, Running
from briefgen.proof.words import has_right_to_left, shown, squeezed

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
    banner = one.properties.get("marking", "") or other.properties.get("marking", "")
    whole = squeezed("".join(wanted))
    for readback, side, counterpart in ((one, *sides), (other, *sides[::-1])):
        if side is Side.BRIEF or (side is Side.PDF and has_right_to_left(whole)):
            continue
        margins = _Margins(wanted, squeezed(banner))
        for page in readback.running or (_BARE,):
            for aspect, says, what in margins.wrong(page):
                lacking = Saying(counterpart, says if what == _LACKS else "")
                here = Saying(side, "" if what == _LACKS else says, page.place)
                message = f"the running {aspect} {what}"
                yield Disagreement(Aspect.MARKING, message, (lacking, here), "marking")


_LACKS, _OTHER = "lacks the marking", "bears another marking"


@dataclass(frozen=True, slots=True)
class _Margins:
    """What heads and feet are to say: the `wanted` words, and of them `banner` by itself.

    Why by itself: TOP SECRET holds SECRET, and is another marking. A label of the Traffic Light
    Protocol is known wherever it stands.
    """

    wanted: tuple[str, ...]
    banner: str

    def wrong(self, page: Running) -> Iterator[tuple[str, str, str]]:
        """Yield which margin of a page lacks what, or says what else."""
        for aspect, pieces in (("head", page.head), ("foot", page.foot)):
            for piece in self.wanted:
                if not self._is_in(pieces, squeezed(piece)):
                    yield aspect, piece, _LACKS
            for label in self._others(pieces):
                yield aspect, label, _OTHER
        for label in self._others(page.drawn):
            yield "head or foot", label, _OTHER

    def _is_in(self, pieces: tuple[str, ...], wanted: str) -> bool:
        found = "".join(map(squeezed, pieces))
        if _LABEL.fullmatch(wanted):
            return wanted in _labels(found)
        if wanted == self.banner:
            return _is_whole(wanted, list(map(squeezed, pieces)))
        return wanted in found

    def _others(self, said: tuple[str, ...]) -> list[str]:
        """Return the labels that are seen, however they were typed, and are not wanted."""
        seen = (*said, "".join(said))
        found = {label for each in seen for label in _labels(squeezed(shown(each)))}
        return sorted(found - set(_labels(squeezed("".join(self.wanted)))))


def _is_whole(wanted: str, pieces: list[str]) -> bool:
    """Tell whether words are whole pieces: one, or some that follow each other on long lines."""
    runs = (accumulate(pieces[start:]) for start in range(len(pieces)))
    return any(said == wanted for run in runs for said in run)


def _labels(said: str) -> list[str]:
    return _LABEL.findall(said.upper())


def _pieces(readback: Readback, side: Side) -> tuple[str, ...]:
    """Return the marking as a brief prints it, or as the properties of a file tell it."""
    said = tuple(filter(None, (readback.properties.get(name, "") for name in _MARKING)))
    if side is not Side.BRIEF:
        return said
    whole = squeezed("".join(said))
    pieces = {piece for page in readback.running for piece in page.head if squeezed(piece) in whole}
    return tuple(sorted(pieces)) if whole else ()
