"""Whether the dates of a brief fit together."""

from collections.abc import Iterator

from briefgen.checking.finding import Finding, error, warning
from briefgen.checking.values import values
from briefgen.schema.brief import Brief, Product
from briefgen.schema.edtf import Edtf
from briefgen.schema.events import EventStatus

__all__ = [
    "events_after_cutoff",
    "events_after_issue",
    "events_outside_period",
    "late_cutoff",
    "times_without_zone",
    "unexplained_dates",
]

_AHEAD = frozenset({EventStatus.PLANNED, EventStatus.FORECAST})


def events_after_issue(brief: Brief) -> Iterator[Finding]:
    """BG403: an event has happened that starts after the date of issue."""
    for i, date in _happened(brief):
        if date.earliest > brief.date.latest:
            message = f'the event on {date} comes after the date of the brief, "{brief.date}"'
            hint = "mark it as status: planned or status: forecast"
            yield error("BG403", ("events", i, "date"), message, hint)


def events_after_cutoff(brief: Brief) -> Iterator[Finding]:
    """BG404: an event comes after the latest information used."""
    cutoff = brief.information_cutoff
    for i, date in _happened(brief) if cutoff else ():
        if cutoff and cutoff.latest < date.earliest <= brief.date.latest:
            message = f'the event on {date} comes after the information cutoff "{cutoff}"'
            yield warning("BG404", ("events", i, "date"), message)


def _happened(brief: Brief) -> Iterator[tuple[int, Edtf]]:
    """Yield the dated events that are not still to come."""
    for i, event in enumerate(brief.events):
        if event.date is not None and event.status not in _AHEAD:
            yield i, event.date


def times_without_zone(brief: Brief) -> Iterator[Finding]:
    """BG407: a clock time has no zone."""
    for path, date in values(brief, Edtf):
        if any(moment.time and not moment.time.tzinfo for moment in date.moments):
            hint = f"write {date}Z for UTC, or {date}+03:00"
            yield warning("BG407", path, f'the time "{date}" has no zone', hint)


def unexplained_dates(brief: Brief) -> Iterator[Finding]:
    """BG408: a date is null and nothing says why."""
    for i, event in enumerate(brief.events):
        if event.date is None and event.date_note is None:
            hint = "say in date_note what the source says of the time"
            yield warning("BG408", ("events", i, "date"), "no date and no date_note", hint)


def late_cutoff(brief: Brief) -> Iterator[Finding]:
    """BG414: the information cutoff comes after the date of issue."""
    cutoff = brief.information_cutoff
    if cutoff and cutoff.earliest > brief.date.latest:
        message = f'the information cutoff "{cutoff}" comes after the date "{brief.date}"'
        yield error("BG414", ("information_cutoff",), message)


def events_outside_period(brief: Brief) -> Iterator[Finding]:
    """BG416: an event of a situation report lies outside its period."""
    period = brief.period
    for i, date in _happened(brief) if period and brief.product == Product.SITREP else ():
        if period and (date.latest < period.earliest or date.earliest > period.latest):
            message = f'the event on {date} lies outside the period "{period}"'
            yield warning("BG416", ("events", i, "date"), message)
