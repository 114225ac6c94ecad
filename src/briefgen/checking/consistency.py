"""Whether summary and judgements say the same as the events."""

import re
from collections.abc import Iterator
from datetime import date

from briefgen.checking.finding import Finding, Path, info, warning
from briefgen.checking.values import values
from briefgen.schema.brief import Brief
from briefgen.schema.edtf import Edtf, Moment, Precision
from briefgen.schema.events import Event

__all__ = ["differing_numbers", "loose_dates"]

_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
_MONTH = "|".join(_MONTHS)
_DAYS = (
    re.compile(rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?P<month>{_MONTH}),? (?P<year>\d{{4}})\b"),
    re.compile(rf"\b(?P<month>{_MONTH}) (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year>\d{{4}})\b"),
    re.compile(r"\b(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)\b"),
)
_COUNT = re.compile(r"(?<![\w.,:/-])(\d{1,3}(?:,\d{3})+|\d+)(?![\w.:/-]*\d) ([a-z]{3,})")


def loose_dates(brief: Brief) -> Iterator[Finding]:
    """BG410: a day in the summary or a judgement is that of no event."""
    if not brief.events:
        return
    known = _other_days(brief)
    for path, text in _statements(brief):
        for day in dict.fromkeys(_days(text)):
            if day not in known and not any(_carries(event, day) for event in brief.events):
                message = f'no event carries the day "{day.isoformat()}"'
                yield warning("BG410", path, message, "add the event, or mend the date")


def _statements(brief: Brief) -> Iterator[tuple[Path, str]]:
    for i, bullet in enumerate(brief.summary):
        yield ("summary", i, "text"), bullet.text.plain
    for i, judgement in enumerate(brief.judgements):
        yield ("judgements", i, "text"), judgement.text.plain


def _days(text: str) -> Iterator[date]:
    """Yield the days that a text names."""
    for form in _DAYS:
        for found in form.finditer(text.lower()):
            name = found["month"]
            month = int(name) if name.isdigit() else _MONTHS.index(name) + 1
            try:
                yield date(int(found["year"]), month, int(found["day"]))
            except ValueError:
                continue


def _other_days(brief: Brief) -> set[date]:
    """Return the days that the brief gives elsewhere: its own dates and the horizons."""
    dated = values(brief.model_copy(update={"events": ()}), Edtf)
    return {m.earliest for _, edtf in dated for m in edtf.moments if _is_day(m)}


def _carries(event: Event, day: date) -> bool:
    if event.date is None or not all(map(_is_day, event.date.moments)):
        return False
    return event.date.earliest <= day <= event.date.latest


def _is_day(moment: Moment) -> bool:
    return moment.precision >= Precision.DAY


def differing_numbers(brief: Brief) -> Iterator[Finding]:
    """BG415: a bullet counts the same things as an event it cites, but counts otherwise."""
    for i, bullet in enumerate(brief.summary):
        told = _counts(bullet.text.plain)
        for id_ in bullet.events:
            event = brief.events_by_id.get(id_)
            for thing, numbers in _counts(event.description.plain if event else "").items():
                if thing in told and not told[thing] & numbers:
                    here, there = (", ".join(sorted(n)) for n in (told[thing], numbers))
                    message = f'{here} {thing}, but {there} {thing} in the event "{id_}"'
                    yield info("BG415", ("summary", i, "text"), message)


def _counts(text: str) -> dict[str, set[str]]:
    """Return the numbers of a text by the word that follows, if in small letters."""
    counts: dict[str, set[str]] = {}
    for number, thing in _COUNT.findall(text):
        counts.setdefault(thing, set()).add(number.replace(",", ""))
    return counts
