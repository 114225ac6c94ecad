"""Which days and clocks there are."""

from datetime import UTC, date, timedelta, timezone

from briefgen.schema.refusal import refusal

__all__ = ["check_day", "clamped_day", "month_length", "zone"]

_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_FARTHEST_ZONE = timedelta(hours=14)


def month_length(year: int, month: int) -> int:
    """Return the days of a month in the Gregorian calendar, carried back before its time."""
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return 29 if month == 2 and leap else _LENGTHS[month - 1]


def clamped_day(year: int, month: int, day: int) -> date:
    """Return a day; the first or last of all days where the year is out of reach."""
    if year < 1:
        return date.min
    return date.max if year > date.max.year else date(year, month, day)


def check_day(year: int, month: int | None, day: int | None, text: str) -> None:
    """Refuse a month or a day that no calendar has; `text` is what the author wrote."""
    if month is not None and not 1 <= month <= 12:
        hint = "months run from 01 to 12, seasons from 21 (spring) to 24 (winter)"
        raise refusal("BG402", f'"{text}" has a month that no calendar has', hint=hint)
    if month and day is not None and not 1 <= day <= month_length(year, month):
        hint = f"{year:04}-{month:02} has {month_length(year, month)} days"
        raise refusal("BG402", f'"{text}" is a day that no calendar has', hint=hint)


def zone(text: str | None) -> timezone | None:
    """Return the zone that `Z`, `+03` or `-03:30` names; raises ValueError where none is."""
    if text is None or text == "Z":
        return UTC if text else None
    hours, _, minutes = text[1:].partition(":")
    offset = timedelta(hours=int(hours), minutes=int(minutes or 0))
    if offset > _FARTHEST_ZONE or int(minutes or 0) > 59:
        raise ValueError(text)
    return timezone(-offset if text[0] == "-" else offset)
