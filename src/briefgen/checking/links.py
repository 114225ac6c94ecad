"""Whether links between actors, and their lives, can be as told."""

from collections.abc import Iterator

from briefgen.checking.cycles import cycles
from briefgen.checking.finding import Finding, warning
from briefgen.schema.brief import Brief
from briefgen.schema.events import ParticipantRole
from briefgen.schema.relationships import Relationship, RelationshipType

__all__ = ["acts_after_death", "circular_links"]

_PASSIVE = frozenset({ParticipantRole.TARGET, ParticipantRole.VICTIM})
_COMMAND = frozenset({RelationshipType.LEADS, RelationshipType.SUBORDINATE_TO})
_MEMBERSHIP = frozenset({RelationshipType.MEMBER_OF})


def circular_links(brief: Brief) -> Iterator[Finding]:
    """BG108: an actor is linked to itself, or stands above itself by way of others."""
    for i, link in enumerate(brief.relationships):
        if link.from_ == link.to:
            message = f'the actor "{link.to}" is linked to itself'
            yield warning("BG108", ("relationships", i, "to"), message)
    for types in (_COMMAND, _MEMBERSHIP):
        yield from _cycles_of(brief, types)


def _cycles_of(brief: Brief, types: frozenset[RelationshipType]) -> Iterator[Finding]:
    arrows: dict[str, list[str]] = {}
    places: dict[tuple[str, str], int] = {}
    for i, link in enumerate(brief.relationships):
        if link.type in types and link.from_ != link.to:
            above, below = _arrow(link)
            arrows.setdefault(above, []).append(below)
            arrows.setdefault(below, [])
            places.setdefault((above, below), i)
    for cycle in cycles(arrows):
        way = ", ".join(f'"{id_}"' for id_ in (*cycle, cycle[0]))
        path = ("relationships", places[cycle[0], cycle[1]])
        yield warning("BG108", path, f"actors stand above each other in a circle: {way}")


def _arrow(link: Relationship) -> tuple[str, str]:
    """Return who stands above whom."""
    is_downward = link.type is RelationshipType.LEADS
    return (link.from_, link.to) if is_downward else (link.to, link.from_)


def acts_after_death(brief: Brief) -> Iterator[Finding]:
    """BG110: an actor acts in an event after the day it died."""
    died = {actor.id: actor.died for actor in brief.actors if actor.died}
    for i, event in enumerate(brief.events):
        for j, part in enumerate(event.actors):
            end = died.get(part.actor)
            if end is None or event.date is None or part.role in _PASSIVE:
                continue
            if event.date.earliest > end.latest:
                message = f'"{part.actor}" acts on {event.date} but died on {end}'
                yield warning("BG110", ("events", i, "actors", j), message)
