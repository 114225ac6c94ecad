"""Which way each character of a sequence runs, by those around it (UAX #9, W1-W7, N0-N2, I1-I2).

The classes of a sequence are a string, each rule a substitution in it.
"""

import re
from typing import NamedTuple

from briefgen.document.bidi.brackets import resolve_brackets

__all__ = ["Sequence", "resolved_levels"]

_MARKED = re.compile("(.)(M+)")
_AFTER_ARABIC = re.compile("A[^LR]*")
_SEPARATOR = (re.compile("(?<=1)[-,](?=1)"), re.compile("(?<=2),(?=2)"))
_TERMINATORS = re.compile("(?<!%)%++(?=1)|(?<=1)%+")
_AFTER_LATIN = re.compile("L[^R]*")
_NEUTRALS = str.maketrans("-,%BSWiIfp", "OOOOOOOOOO")
_BETWEEN_LATIN = re.compile("(?<=L)O++(?=L)")
_BETWEEN_RIGHT = re.compile("(?<=[R12])O++(?=[R12])")
_IMPLICIT = (str.maketrans("LR12", "\0\1\2\2"), str.maketrans("LR12", "\1\0\1\1"))


class Sequence(NamedTuple):
    """An isolating run sequence (BD13): its text and classes, its level, what is around it."""

    text: str
    classes: str
    level: int
    start: str
    end: str


def resolved_levels(sequence: Sequence) -> list[int]:
    """Return the level of each character of a sequence."""
    level = sequence.level
    direction = "LR"[level % 2]
    weak = _weak(sequence.start + sequence.classes)[1:]
    strong = resolve_brackets(sequence.text, weak, sequence.start, direction, sequence.classes)
    neutral = _neutral(sequence.start + strong + sequence.end, direction)[1:-1]
    return [level + ord(rise) for rise in neutral.translate(_IMPLICIT[level % 2])]


def _weak(classes: str) -> str:
    """Resolve marks, numbers and their signs (W1 to W7)."""
    if "M" in classes:
        classes = _MARKED.sub(_with_letter, classes)
    if "A" in classes:
        classes = _AFTER_ARABIC.sub(lambda found: found[0].replace("1", "2"), classes)
        classes = classes.replace("A", "R")
    if "1" in classes or "2" in classes:
        classes = _SEPARATOR[0].sub("1", classes)
        classes = _SEPARATOR[1].sub("2", classes)
        classes = _TERMINATORS.sub(lambda found: "1" * len(found[0]), classes)
        classes = _AFTER_LATIN.sub(lambda found: found[0].replace("1", "L"), classes)
    return classes.translate(_NEUTRALS)


def _with_letter(found: re.Match[str]) -> str:
    """Return marks as what stands before them; the edge of an isolate is nothing to stand on."""
    before, marks = found.groups()
    return before + ("O" if before in "iIfp" else before) * len(marks)


def _neutral(classes: str, direction: str) -> str:
    """Resolve what has no direction by that of both sides, else of the sequence (N1 and N2)."""
    classes = _BETWEEN_LATIN.sub(lambda found: "L" * len(found[0]), classes)
    classes = _BETWEEN_RIGHT.sub(lambda found: "R" * len(found[0]), classes)
    return classes.replace("O", direction)
