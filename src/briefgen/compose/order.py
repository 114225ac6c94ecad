"""In which order events stand, from their dates and from before and after."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from graphlib import CycleError, TopologicalSorter

from briefgen.schema.edtf import Edtf
from briefgen.schema.events import Event

__all__ = ["in_period", "ordered"]

_AFTER_ALL_DATES = (10**9,)


@dataclass(frozen=True, slots=True, order=True)
class _Position:
    """Where an event stands: its first instant, its rank among equals, its place in the brief."""

    instant: tuple[int, ...]
    rank: int
    place: int
    day: date

    @property
    def is_dated(self) -> bool:
        return self.instant != _AFTER_ALL_DATES


def ordered(events: Sequence[Event]) -> tuple[Event, ...]:
    """Return the events oldest first; undated ones without an anchor come last."""
    positions = _positions(events)
    return tuple(sorted(events, key=lambda event: positions[event.id]))


def in_period(shown: Sequence[Event], events: Sequence[Event], period: Edtf) -> tuple[Event, ...]:
    """Return those of `shown` that begin inside the period."""
    positions = _positions(events)
    return tuple(e for e in shown if period.earliest <= positions[e.id].day <= period.latest)


def _positions(events: Sequence[Event]) -> dict[str, _Position]:
    """Return the position of each id: the first instant it can be, moved by before and after.

    What must come after an event starts no earlier than it, and stands behind all that starts
    with it. What has no date stands in front of the events it must precede, else right behind
    those it must follow. In a cycle, which only a forced build can hold, dates alone decide.
    """
    positions = {event.id: _own(event, place) for place, event in enumerate(events)}
    earlier = _earlier(events, positions)
    try:
        order = tuple(TopologicalSorter(earlier).static_order())
    except CycleError:
        return positions
    for later in reversed(order):
        for id_ in earlier[later]:
            positions[id_] = _in_front(positions[id_], positions[later])
    for id_ in order:
        for before in earlier[id_]:
            positions[id_] = _behind(positions[id_], positions[before])
    return positions


def _own(event: Event, place: int) -> _Position:
    if event.date is None:
        return _Position(_AFTER_ALL_DATES, 0, place, date.max)
    return _Position(event.date.sort_key, 0, place, event.date.moment.earliest)


def _earlier(events: Sequence[Event], known: Collection[str]) -> dict[str, list[str]]:
    """Return the ids that must come before each id."""
    earlier: dict[str, list[str]] = {id_: [] for id_ in known}
    for event in events:
        if event.after and event.after in known:
            earlier[event.id].append(event.after)
        if event.before and event.before in known:
            earlier[event.before].append(event.id)
    return earlier


def _in_front(position: _Position, later: _Position) -> _Position:
    """Return the position of an event that must precede another: only an undated one moves."""
    if position.is_dated and position.rank == 0:
        return position
    return min(position, replace(later, rank=later.rank - 1, place=position.place))


def _behind(position: _Position, earlier: _Position) -> _Position:
    """Return the position of an event that must follow another: undated or too early, it moves."""
    if position.is_dated and position > earlier:
        return position
    return replace(earlier, rank=earlier.rank + 1, place=position.place)
