"""Whether an event is told twice."""

import re
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from briefgen.checking.finding import Finding, warning
from briefgen.schema.brief import Brief
from briefgen.schema.events import Event

__all__ = ["repeated_events"]

_ALIKE = 0.8
_WINDOW = 50
_Days = tuple[date, date] | None


class _Told(NamedTuple):
    """An event with its place in the list, its words, its first and last possible day."""

    place: int
    event: Event
    words: frozenset[str]
    days: _Days


def repeated_events(brief: Brief) -> Iterator[Finding]:
    """BG409: two events of overlapping date have the same actors and almost the same words.

    Each is compared with the 50 of the same actors that follow it in time.
    """
    for group in _by_actors(brief):
        group.sort(key=lambda told: (told.event.date.sort_key if told.event.date else (), told[0]))
        for index, one in enumerate(group):
            for other in group[index + 1 : index + 1 + _WINDOW]:
                if _overlap(one.days, other.days) and _likeness(one.words, other.words) >= _ALIKE:
                    known, later = sorted((one, other), key=lambda told: told.place)
                    message = f'this looks like the event "{known.event.id}" once more'
                    yield warning("BG409", ("events", later.place), message, "make them one")


def _by_actors(brief: Brief) -> list[list[_Told]]:
    groups: dict[frozenset[str], list[_Told]] = {}
    for i, event in enumerate(brief.events):
        actors = frozenset(part.actor for part in event.actors)
        words = frozenset(re.findall(r"\w+", event.description.plain.casefold()))
        days = (event.date.earliest, event.date.latest) if event.date else None
        groups.setdefault(actors, []).append(_Told(i, event, words, days))
    return list(groups.values())


def _overlap(days: _Days, others: _Days) -> bool:
    if days is None or others is None:
        return days is others
    return days[0] <= others[1] and others[0] <= days[1]


def _likeness(words: frozenset[str], others: frozenset[str]) -> float:
    """Return the share of all words that both texts have."""
    return len(words & others) / (len(words | others) or 1)
