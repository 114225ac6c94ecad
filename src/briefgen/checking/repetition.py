"""Whether an event is told twice."""

import re
from collections.abc import Iterator

from briefgen.checking.finding import Finding, warning
from briefgen.schema.brief import Brief
from briefgen.schema.events import Event

__all__ = ["repeated_events"]

_ALIKE = 0.8
_WINDOW = 50
_Group = list[tuple[int, Event, frozenset[str]]]


def repeated_events(brief: Brief) -> Iterator[Finding]:
    """BG409: two events of overlapping date have the same actors and almost the same words.

    Each is compared with the 50 of the same actors that follow it in time.
    """
    for group in _by_actors(brief):
        group.sort(key=lambda entry: (entry[1].date.sort_key if entry[1].date else (), entry[0]))
        for place, (i, event, words) in enumerate(group):
            for j, other, others in group[place + 1 : place + 1 + _WINDOW]:
                if _overlap(event, other) and _likeness(words, others) >= _ALIKE:
                    later, known = (j, event) if j > i else (i, other)
                    message = f'this looks like the event "{known.id}" once more'
                    yield warning("BG409", ("events", later), message, "make them one")


def _by_actors(brief: Brief) -> list[_Group]:
    groups: dict[frozenset[str], _Group] = {}
    for i, event in enumerate(brief.events):
        actors = frozenset(part.actor for part in event.actors)
        words = frozenset(re.findall(r"\w+", event.description.plain.casefold()))
        groups.setdefault(actors, []).append((i, event, words))
    return list(groups.values())


def _overlap(event: Event, other: Event) -> bool:
    if event.date is None or other.date is None:
        return event.date is other.date
    return event.date.earliest <= other.date.latest and other.date.earliest <= event.date.latest


def _likeness(words: frozenset[str], others: frozenset[str]) -> float:
    """Return the share of all words that both texts have."""
    return len(words & others) / (len(words | others) or 1)
