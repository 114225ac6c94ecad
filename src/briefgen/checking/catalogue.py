"""Every check of a valid brief, in the order of its codes."""

from briefgen.checking import (
    actors,
    consistency,
    dates,
    estimates,
    links,
    order,
    places,
    repetition,
)
from briefgen.checking.finding import Check, Finding
from briefgen.schema.brief import Brief

__all__ = ["CHECKS", "check"]

CHECKS: tuple[Check, ...] = (
    actors.duplicated_actors,
    actors.alias_clashes,
    actors.repeated_names,
    actors.idle_actors,
    links.circular_links,
    links.acts_after_death,
    actors.native_scripts,
    actors.unranked_actors,
    estimates.unknown_terms,
    dates.events_after_issue,
    dates.events_after_cutoff,
    order.impossible_order,
    dates.times_without_zone,
    dates.unexplained_dates,
    repetition.repeated_events,
    consistency.loose_dates,
    places.odd_coordinates,
    places.overstated_coordinates,
    dates.late_cutoff,
    consistency.differing_numbers,
    dates.events_outside_period,
)


def check(brief: Brief) -> tuple[Finding, ...]:
    """Return what every check finds; references are the business of `references`."""
    return tuple(finding for one in CHECKS for finding in one(brief))
