"""How an EDTF date is written: in prose, in a column, with what stands under it."""

from collections.abc import Iterator
from datetime import time, timedelta
from typing import assert_never

from briefgen.compose.direction import LEFT_TO_RIGHT_MARK
from briefgen.compose.labels import Labels
from briefgen.compose.parts import NO_BREAK
from briefgen.schema.edtf import Edtf, End, Moment, Precision
from briefgen.style.layout import DateForm

__all__ = ["Dates"]

_DAY_WIDTH = 2 * NO_BREAK
_NO_DAY = 5 * NO_BREAK
_EASTERN = "ABCDEFGHIKLM"
_WESTERN = "NOPQRSTUVWXY"
_WORDED = (DateForm.LONG, DateForm.SHORT)


class Dates:
    """Writes dates in the words of one language and the forms of one style."""

    def __init__(self, labels: Labels, prose: DateForm, table: DateForm) -> None:
        """Take the words and the forms of dates in prose and in tables."""
        self._labels = labels
        self._prose = _usual(prose, labels)
        self._table = _usual(table, labels)

    def prose(self, date: Edtf) -> str:
        """Return a date as running text has it: 25 June 2020, about June 2020."""
        return self._written(date, self._prose)

    def short(self, date: Edtf) -> str:
        """Return a date as labels and tables have it: 25 Jun 2020."""
        return self._written(date, self._table)

    def inline(self, date: Edtf) -> str:
        """Return a date in prose with its doubts behind it: June 2020 (approximate)."""
        text = self._plain(date, self._prose)
        for doubt, given in (("approximate", date.approximate), ("uncertain", date.uncertain)):
            if given:
                text = self._labels(f"date.{doubt}.in", date=text)
        return text

    def period(self, interval: Edtf) -> str:
        """Return a reporting period: 25 JUN 20 to 30 JUN 20."""
        return self._plain(interval, self._prose)

    def without_year(self, date: Edtf) -> str:
        """Return the shortest name of a date, where it begins: 25 Jun, else Jun 2020."""
        return self._moment(date.moment, self._table, year=False)

    def column(self, date: Edtf | None) -> str:
        """Return what stands in a date column, days under days and months under months."""
        if date is None:
            return self._labels("undated")
        moment = date.moment
        text = self._moment(moment, self._table)
        if self._table is DateForm.ISO or moment.precision < Precision.SEASON:
            return text
        if not self._labels("date.short").startswith("{day}"):
            return text
        if moment.day is None:
            return f"{_NO_DAY}{text}"
        return f"{_DAY_WIDTH}{text}" if text[1:2] in (" ", NO_BREAK) else text

    def qualifiers(self, date: Edtf | None) -> Iterator[str]:
        """Yield what stands under a date in a column: approximate, and since then."""
        if date is None:
            return
        if date.approximate:
            yield self._labels("date.approximate")
        if date.uncertain:
            yield self._labels("date.uncertain")
        if date.is_interval:
            yield self._stretch(date)
        yield from self._unknown(date.moment)

    def _stretch(self, date: Edtf) -> str:
        """Return how an interval goes on from the end that stands in the column."""
        if isinstance(date.end, Moment) and isinstance(date.start, Moment):
            return self._labels("date.until", date=self._moment(date.end, self._table))
        if date.end is End.OPEN:
            return self._labels("date.since")
        if date.start is End.OPEN:
            return self._labels("date.and_before")
        return self._labels("date.end_unknown" if date.end is End.UNKNOWN else "date.start_unknown")

    def _unknown(self, moment: Moment) -> Iterator[str]:
        """Yield the coarsest part that an XX leaves open, if any."""
        if moment.month_unspecified:
            yield self._labels("date.month_unknown")
        elif moment.day_unspecified:
            yield self._labels("date.day_unknown")

    def _written(self, date: Edtf, form: DateForm) -> str:
        comma = self._labels("comma")
        text = comma.join((self._plain(date, form), *self._unknown(date.moment)))
        if date.approximate:
            text = self._labels("date.about", date=text)
        return self._labels("date.uncertain.in", date=text) if date.uncertain else text

    def _plain(self, date: Edtf, form: DateForm) -> str:
        """Return a date or interval without its doubts."""
        start, end = date.start, date.end
        if end is None:
            return self._moment(date.moment, form)
        if start is End.OPEN:
            return self._labels("date.open_start", date=self._end(end, form))
        if end is End.OPEN:
            return self._labels("date.open_end", date=self._end(start, form))
        if year := self._shared_year(start, end, form):
            first, last = (self._end(day, form, year=False) for day in (start, end))
            return self._labels(f"date.{form}.range", start=first, end=last, year=year)
        return self._labels("date.range", start=self._end(start, form), end=self._end(end, form))

    def _shared_year(self, start: Moment | End, end: Moment | End, form: DateForm) -> str:
        """Return the year that two days name together, nothing where each names its own."""
        days = [one for one in (start, end) if isinstance(one, Moment) and one.day is not None]
        if form not in _WORDED or len(days) < 2 or days[0].year != days[1].year:
            return ""
        return self._year(days[0], form)

    def _end(self, end: Moment | End, form: DateForm, *, year: bool = True) -> str:
        if isinstance(end, End):
            return self._labels("date.unknown")
        return self._moment(end, form, year=year)

    def _moment(self, moment: Moment, form: DateForm, *, year: bool = True) -> str:
        match moment.precision:
            case Precision.CENTURY:
                return self._labels("date.century", century=moment.year // 100)
            case Precision.DECADE:
                return self._labels("date.decade", year=moment.year)
            case Precision.YEAR:
                return self._labels("date.year", year=self._year(moment, form))
            case Precision.SEASON:
                return self._labels(f"season.{moment.season}", year=moment.year)
            case Precision.MONTH:
                return self._month(moment, form)
            case Precision.DAY | Precision.INSTANT:
                return self._timed(moment, self._day(moment, form, year=year), form)
            case _:
                assert_never(moment.precision)

    def _month(self, moment: Moment, form: DateForm) -> str:
        year = self._year(moment, form)
        if form is DateForm.ISO:
            return self._in_order(f"{year}-{moment.month:02d}")
        return self._labels("date.month", month=self._name(moment, form), year=year)

    def _day(self, moment: Moment, form: DateForm, *, year: bool) -> str:
        """Return a day: 25 June 2020, 25 Jun 2020, 25 JUN 20, 2020-06-25."""
        name, of_year = self._name(moment, form), self._year(moment, form)
        match form:
            case DateForm.LONG | DateForm.SHORT:
                key = f"date.{form}" if year else f"date.{form}.no_year"
                return self._labels(key, day=moment.day, month=name, year=of_year)
            case DateForm.MILITARY:
                return f"{moment.day:02d} {name}" + (f" {of_year}" if year else "")
            case DateForm.ISO:
                return self._in_order(f"{of_year}-{moment.month:02d}-{moment.day:02d}")
            case _:
                assert_never(form)

    def _timed(self, moment: Moment, day: str, form: DateForm) -> str:
        """Return a day with its time: 16:30 UTC, or as a date-time group (251630Z JUN 20)."""
        if moment.time is None:
            return day
        clock, zone = moment.time, moment.time.tzname() or ""
        if form is DateForm.MILITARY and (letter := _zone_letter(clock)):
            return f"{moment.day:02d}{clock:%H%M}{letter} {day.split(' ', 1)[1]}"
        if form is DateForm.ISO:
            return f"{day}T{clock:%H:%M}{'Z' if zone == 'UTC' else zone.removeprefix('UTC')}"
        return self._labels("date.time", date=day, time=f"{clock:%H:%M} {zone}".rstrip())

    def _in_order(self, numbers: str) -> str:
        """Return an ISO date that keeps its order where words run from right to left (UAX #9)."""
        return f"{LEFT_TO_RIGHT_MARK}{numbers}" if self._labels.right_to_left else numbers

    def _name(self, moment: Moment, form: DateForm) -> str:
        """Return the name of a month: June, Jun, JUN."""
        if form is DateForm.LONG:
            return self._labels(f"month.{moment.month}")
        name = self._labels(f"month.{moment.month}.short")
        return name.upper() if form is DateForm.MILITARY else name

    def _year(self, moment: Moment, form: DateForm) -> str:
        """Return a year: 2020, of a military day 20; the year 0 of EDTF is 1 BC."""
        year = moment.year
        if form is DateForm.ISO:
            return f"{'-' if year < 0 else ''}{abs(year):04d}"
        if year < 1:
            return self._labels("date.bc", year=1 - year)
        is_short = form is DateForm.MILITARY and moment.precision >= Precision.MONTH
        return f"{year % 100:02d}" if is_short else str(year)


def _usual(form: DateForm, labels: Labels) -> DateForm:
    """Return the form, but the short one for military dates where months are in other letters."""
    is_latin = labels("month.1").isascii()
    return DateForm.SHORT if form is DateForm.MILITARY and not is_latin else form


def _zone_letter(clock: time) -> str:
    """Return the letter of a military time zone: Z, C for +3, J for local time, or nothing."""
    offset = clock.utcoffset()
    if offset is None:
        return "J"
    hours, rest = divmod(offset, timedelta(hours=1))
    if rest or not -12 <= hours <= 12:
        return ""
    return "Z" if not hours else _EASTERN[hours - 1] if hours > 0 else _WESTERN[-hours - 1]
