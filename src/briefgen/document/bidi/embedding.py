"""How deep embeddings and isolates set the words in them (UAX #9, rules X1 to X10)."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from itertools import groupby
from typing import NamedTuple

from briefgen.document.bidi.classes import EXPLICIT
from briefgen.document.bidi.resolving import Sequence

__all__ = ["Places", "first_direction", "isolates", "placed_sequences"]

_DEEPEST = 125
_OPENING = "iIf"
_REMOVED = "_"
_DIRECTIONS = {
    "e": ("L",), "E": ("R",), "v": ("L", "L"), "V": ("R", "R"), "i": ("L",), "I": ("R",),
}  # fmt: skip


Places = list[int] | range
"""Where the characters of a sequence stand in the text."""


class _Status(NamedTuple):
    level: int
    override: str = ""
    isolates: bool = False


class _Embedded(NamedTuple):
    """The explicit levels of a paragraph, its own, and where its isolates end."""

    levels: list[int]
    base: int
    partners: Mapping[int, int]

    def edges(self, kept: list[int], places: list[int]) -> tuple[str, str]:
        """Return the directions at both ends of a sequence: of what is deeper there (X10)."""
        first, last = bisect_left(kept, places[0]), bisect_left(kept, places[-1])
        level = self.levels[places[0]]
        before = self.levels[kept[first - 1]] if first else self.base
        is_open = places[-1] in self.partners or last + 1 == len(kept)
        after = self.base if is_open else self.levels[kept[last + 1]]
        return "LR"[max(level, before) % 2], "LR"[max(level, after) % 2]


class _Stack:
    """The directional status stack, with counts of what it had no room for (X1)."""

    def __init__(self, base: int) -> None:
        self._stack = [_Status(base)]
        self._isolates = self._lost_isolates = self._lost_embeddings = 0

    @property
    def top(self) -> _Status:
        return self._stack[-1]

    def open(self, direction: str, override: str = "", *, isolates: bool = False) -> None:
        """Begin an embedding, override or isolate (X2 to X5b)."""
        level = self.top.level + 1
        level += level % 2 != (direction == "R")
        if level <= _DEEPEST and not self._lost_isolates and not self._lost_embeddings:
            self._isolates += isolates
            self._stack.append(_Status(level, override, isolates))
        elif isolates:
            self._lost_isolates += 1
        elif not self._lost_isolates:
            self._lost_embeddings += 1

    def end_isolate(self) -> None:
        """End the last isolate and what is open within it (X6a)."""
        if self._lost_isolates:
            self._lost_isolates -= 1
        elif self._isolates:
            self._lost_embeddings = 0
            while not self._stack.pop().isolates:
                pass
            self._isolates -= 1

    def end_embedding(self) -> None:
        """End the last embedding or override, unless an isolate keeps it open (X7)."""
        if self._lost_isolates:
            return
        if self._lost_embeddings:
            self._lost_embeddings -= 1
        elif len(self._stack) > 1 and not self.top.isolates:
            self._stack.pop()


def placed_sequences(text: str, classes: str, base: int) -> Iterator[tuple[Places, Sequence]]:
    """Yield the isolating run sequences of a paragraph, each with the places of its characters."""
    edge = "LR"[base]
    if EXPLICIT.search(classes):
        partners = isolates(classes)
        levels, classes = _explicit(classes, base, partners)
        yield from _sequences(text, classes, _Embedded(levels, base, partners))
    elif _REMOVED in classes:
        places = _kept(classes)
        yield places, Sequence(*_picked(text, classes, places), base, edge, edge)
    else:
        yield range(len(text)), Sequence(text, classes, base, edge, edge)


def isolates(classes: str) -> dict[int, int]:
    """Return where each isolate ends (BD9), by where it begins: behind the text if nowhere."""
    opened: list[int] = []
    partners: dict[int, int] = {}
    for place, letter in enumerate(classes):
        if letter in _OPENING:
            opened.append(place)
            partners[place] = len(classes)
        elif letter == "p" and opened:
            partners[opened.pop()] = place
    return partners


def first_direction(classes: str, partners: Mapping[int, int], start: int, end: int) -> str:
    """Return L or R, the direction of the first letter outside isolates (P2), "" without any."""
    while start < end:
        letter = classes[start]
        if letter in "LRA":
            return "L" if letter == "L" else "R"
        start = partners[start] if letter in _OPENING else start + 1
    return ""


def _explicit(classes: str, base: int, partners: Mapping[int, int]) -> tuple[list[int], str]:
    """Return the level of each character, and the classes overridden and removed (X1 to X9)."""
    stack = _Stack(base)
    levels: list[int] = []
    new: list[str] = []
    for place, letter in enumerate(classes):
        if letter == "p":
            stack.end_isolate()
        levels.append(stack.top.level)
        new.append(_REMOVED if letter in "eEvV^_" else stack.top.override or letter)
        if letter == "f":
            stack.open(
                first_direction(classes, partners, place + 1, partners[place]), isolates=True
            )
        elif letter == "^":
            stack.end_embedding()
        elif letter in _DIRECTIONS:
            stack.open(*_DIRECTIONS[letter], isolates=letter in _OPENING)
    return levels, "".join(new)


def _sequences(
    text: str, classes: str, embedded: _Embedded
) -> Iterator[tuple[list[int], Sequence]]:
    """Yield the level runs, those that an isolate parts put together (BD13 and X10)."""
    partners, kept = embedded.partners, _kept(classes)
    runs = [list(run) for _, run in groupby(kept, embedded.levels.__getitem__)]
    by_start = {run[0]: run for run in runs}
    ends = set(partners.values())
    for run in runs:
        if run[0] in ends:
            continue
        places = list(run)
        while (partner := partners.get(places[-1])) in by_start:
            places += by_start[partner]
        edges = embedded.edges(kept, places)
        yield places, Sequence(*_picked(text, classes, places), embedded.levels[places[0]], *edges)


def _kept(classes: str) -> list[int]:
    return [place for place, letter in enumerate(classes) if letter != _REMOVED]


def _picked(text: str, classes: str, places: list[int]) -> tuple[str, str]:
    return "".join([text[place] for place in places]), "".join([classes[place] for place in places])
