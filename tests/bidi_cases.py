"""The Unicode Consortium's tests of the bidirectional algorithm, case by case, and who fails."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from briefgen.document.bidi.classes import bidi_classes
from briefgen.document.bidi.direction import visual_order
from briefgen.document.bidi.embedding import first_direction, isolates
from briefgen.document.bidi.levels import embedding_levels

__all__ = ["Case", "fails", "read_cases"]

_FIELDS = 5  # of a line of BidiCharacterTest.txt
_BY_ITSELF = 2  # the code there for a paragraph whose first letter tells its direction
_CHARACTERS = {
    "L": "a", "R": "\u05d0", "AL": "\u0627", "EN": "1", "AN": "\u0661", "ES": "+", "CS": ",",
    "ET": "%", "NSM": "\u0300", "B": "\u2029", "S": "\t", "WS": " ", "ON": "!", "BN": "\u00ad",
    "LRE": "\u202a", "RLE": "\u202b", "LRO": "\u202d", "RLO": "\u202e", "PDF": "\u202c",
    "LRI": "\u2066", "RLI": "\u2067", "FSI": "\u2068", "PDI": "\u2069",
}  # fmt: skip


class Case(NamedTuple):
    """A text, the level of its paragraph (None: its own), and what becomes of it.

    `levels` has None for what the algorithm removes, `order` the places that are left.
    """

    text: str
    base: int | None
    levels: tuple[int | None, ...]
    order: tuple[int, ...]


def read_cases(lines: Iterable[str]) -> Iterator[Case]:
    """Yield the cases of lines in the form of BidiTest.txt, BidiCharacterTest.txt, or both."""
    levels: tuple[int | None, ...] = ()
    order: tuple[int, ...] = ()
    for line in lines:
        head, _, rest = line.partition(":")
        if head == "@Levels":
            levels = _levels(rest)
        elif head == "@Reorder":
            order = _numbers(rest)
        elif line.count(";") == _FIELDS - 1:
            yield _of_characters(line)
        elif line.strip() and line[0] not in "#@":
            names, _, bases = line.partition(";")
            text = "".join(_CHARACTERS[name] for name in names.split())
            for bit, base in ((1, None), (2, 0), (4, 1)):
                if int(bases) & bit:
                    yield Case(text, base, levels, order)


def _of_characters(line: str) -> Case:
    codes, base, _, levels, order = line.split(";")
    text = "".join(chr(int(code, 16)) for code in codes.split())
    return Case(
        text, None if int(base) == _BY_ITSELF else int(base), _levels(levels), _numbers(order)
    )


def _levels(text: str) -> tuple[int | None, ...]:
    return tuple(None if level == "x" else int(level) for level in text.split())


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(int(number) for number in text.split())


def fails(case: Case) -> str:
    """Return what our levels and our order are where they are not those of a case, else nothing."""
    ours = embedding_levels(case.text, _base(case))
    levels = [
        None if wanted is None else level for wanted, level in zip(case.levels, ours, strict=True)
    ]
    kept = [place for place, level in enumerate(levels) if level is not None]
    order = tuple(kept[place] for place in visual_order([ours[place] for place in kept]))
    if (tuple(levels), order) == (case.levels, case.order):
        return ""
    return f"{case.text!a} in {case.base}: {levels}, {order}; not {case.levels}, {case.order}"


def _base(case: Case) -> int:
    if case.base is not None:
        return case.base
    classes = bidi_classes(case.text)
    return int(first_direction(classes, isolates(classes), 0, len(classes)) == "R")
