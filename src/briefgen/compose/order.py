"""In which order events stand, from their dates and from before and after."""

from collections.abc import Sequence
from datetime import date

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
    same day; one that must come before another stands in front of it.
    """
    by_id = {event.id: event for event in events}
    places = {event.id: place for place, event in enumerate(events)}
    keys: dict[str, Key] = {}
    for event in events:
        _settle(event, by_id, places, keys)
    return keys


def _settle(
    event: Event, by_id: dict[str, Event], places: dict[str, int], keys: dict[str, Key]
) -> Key:
    if event.id in keys:
        return keys[event.id]
    own = event.date.earliest if event.date else date.max
    key: Key = (own, 0, places[event.id])
    keys[event.id] = key
    if after := by_id.get(event.after or ""):
        day, rank, _ = _settle(after, by_id, places, keys)
        if own < day or own == date.max:
            key = (day, rank + 1, places[event.id])
    if before := by_id.get(event.before or ""):
        day, rank, _ = _settle(before, by_id, places, keys)
        if key[0] >= day:
            key = (day, rank - 1, places[event.id])
    keys[event.id] = key
    return key
