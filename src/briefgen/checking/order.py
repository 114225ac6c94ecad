"""Whether the order of events can be as `before` and `after` say."""

from collections.abc import Iterator

from briefgen.checking.cycles import cycles
from briefgen.checking.finding import Finding, error
from briefgen.schema.brief import Brief
from briefgen.schema.events import Event

__all__ = ["impossible_order"]


def impossible_order(brief: Brief) -> Iterator[Finding]:
    """BG406: before and after contradict the dates, or lead round in a circle."""
    followers: dict[str, list[str]] = {event.id: [] for event in brief.events}
    for i, event in enumerate(brief.events):
        for name, other in (("before", event.before), ("after", event.after)):
            known = brief.events_by_id.get(other or "")
            if known is None:
                continue
            first, second = (event, known) if name == "before" else (known, event)
            followers[first.id].append(second.id)
            if _is_later(first, second):
                message = f'"{name}: {other}" contradicts the dates {event.date} and {known.date}'
                yield error("BG406", ("events", i, name), message)
    yield from _circles(brief, followers)


def _is_later(first: Event, second: Event) -> bool:
    """Tell whether an event begins when the other is surely over."""
    return bool(first.date and second.date and first.date.earliest > second.date.latest)


def _circles(brief: Brief, followers: dict[str, list[str]]) -> Iterator[Finding]:
    places = {event.id: i for i, event in reversed(list(enumerate(brief.events)))}
    for cycle in cycles(followers):
        i = places[cycle[0]]
        name = "before" if brief.events[i].before else "after"
        way = ", ".join(f'"{id_}"' for id_ in (*cycle, cycle[0]))
        message = f"events come before each other in a circle: {way}"
        yield error("BG406", ("events", i, name), message)
