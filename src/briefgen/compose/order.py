"""In which order events stand, from their dates and from before and after."""

from collections.abc import Sequence
from datetime import date
from graphlib import CycleError, TopologicalSorter

from briefgen.schema.edtf import Edtf
from briefgen.schema.events import Event

__all__ = ["in_period", "ordered"]

Key = tuple[date, int, int]


def ordered(events: Sequence[Event]) -> tuple[Event, ...]:
    """Return the events oldest first; undated ones without an anchor come last."""
    keys = _keys(events)
    return tuple(sorted(events, key=lambda event: keys[event.id]))


def in_period(shown: Sequence[Event], events: Sequence[Event], period: Edtf) -> tuple[Event, ...]:
    """Return those of `shown` that stand inside the period."""
    keys = _keys(events)
    return tuple(e for e in shown if period.earliest <= keys[e.id][0] <= period.latest)


def _keys(events: Sequence[Event]) -> dict[str, Key]:
    """Return a sort key for each id: the earliest day it can be, moved by before and after.

    An event that must come after another starts no earlier than it and stands behind all of the
    same day; one that must come before another stands in front of it. In a cycle, which only a
    forced build can hold, dates alone decide.
    """
    keys = {event.id: (_own_day(event), 0, place) for place, event in enumerate(events)}
    by_id = {event.id: event for event in events}
    anchors = {id_: {a for a in (e.after, e.before) if a in by_id} for id_, e in by_id.items()}
    try:
        for id_ in TopologicalSorter(anchors).static_order():
            keys[id_] = _moved(by_id[id_], keys)
    except CycleError:
        pass
    return keys


def _own_day(event: Event) -> date:
    return event.date.earliest if event.date else date.max


def _moved(event: Event, keys: dict[str, Key]) -> Key:
    day, rank, place = keys[event.id]
    if event.after in keys:
        after = keys[event.after]
        if day < after[0] or day == date.max:
            day, rank = after[0], after[1] + 1
    if event.before in keys:
        before = keys[event.before]
        if day >= before[0]:
            day, rank = before[0], before[1] - 1
    return (day, rank, place)
