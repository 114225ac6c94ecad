"""When something happened, as EDTF writes it: the Library of Congress profile, levels 0 and 1."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from datetime import time as ClockTime  # noqa: N812 - a field is called time
from enum import IntEnum, StrEnum
from typing import Self

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import core_schema

from briefgen.schema.gregorian import check_day, clamped_day, month_length, zone
from briefgen.schema.refusal import refusal
from briefgen.schema.types import string_schema

__all__ = ["Edtf", "End", "Moment", "Precision", "Season"]

_MOMENT = re.compile(
    r"(?P<year>-?\d{4}|Y-?[1-9]\d{4,8}|-?\d{3}X|-?\d{2}XX)"
    r"(?:-(?P<month>\d\d|XX)(?:-(?P<day>\d\d|XX))?)?(?P<mark>[~?%])?",
    re.ASCII,
)
_INSTANT = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?P<zone>Z|[+-]\d\d(?::\d\d)?)?", re.ASCII
)


class Precision(IntEnum):
    """How fine a date is."""

    CENTURY = 1
    DECADE = 2
    YEAR = 3
    SEASON = 4
    MONTH = 5
    DAY = 6
    INSTANT = 7


class Season(IntEnum):
    """A season of the northern year; winter begins in December."""

    SPRING = 21
    SUMMER = 22
    AUTUMN = 23
    WINTER = 24

    @property
    def first_month(self) -> int:
        """The month it begins in."""
        return 3 * (self - 20)


class End(StrEnum):
    """An end of an interval that is no date: open (it goes on), or unknown."""

    OPEN = ".."
    UNKNOWN = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """One date; for a decade or century `year` is its first, for a season `month` is not given.

    `month_unspecified` and `day_unspecified` tell of an XX: `2020-06-XX` is June 2020 to the
    month, its day unspecified. `time` is its time of day, with its zone if one was written.
    """

    year: int
    month: int | None = None
    day: int | None = None
    season: Season | None = None
    time: ClockTime | None = None
    precision: Precision
    approximate: bool = False
    uncertain: bool = False
    month_unspecified: bool = False
    day_unspecified: bool = False

    @property
    def earliest(self) -> date:
        """The first day it can mean."""
        month = self.season.first_month if self.season else self.month or 1
        return clamped_day(self.year, month, self.day or 1)

    @property
    def latest(self) -> date:
        """The last day it can mean."""
        year = self.year + {Precision.DECADE: 9, Precision.CENTURY: 99}.get(self.precision, 0)
        if self.season:
            year, month = year + (self.season is Season.WINTER), self.season.first_month % 12 + 2
        else:
            month = self.month or 12
        return clamped_day(year, month, self.day or month_length(year, month))

    @property
    def sort_key(self) -> tuple[int, ...]:
        """What sorts dates: the first instant, in UTC where there is a zone; coarse before fine."""
        if self.time is not None and self.time.tzinfo is not None:
            utc = datetime.combine(self.earliest, self.time).astimezone(UTC)
            return (*utc.timetuple()[:6], self.precision)
        month = self.season.first_month if self.season else self.month or 1
        clock = self.time or ClockTime()
        return (
            self.year,
            month,
            self.day or 1,
            clock.hour,
            clock.minute,
            clock.second,
            self.precision,
        )


@dataclass(frozen=True, slots=True)
class Edtf:
    """A date or an interval; `text` is what the author wrote, `end` None for a single date."""

    text: str
    start: Moment | End
    end: Moment | End | None = None

    @classmethod
    def of(cls, text: str) -> Self:
        """Return the date a text stands for; refuse what is not EDTF of level 0 or 1."""
        text = text.strip()
        start, slash, end = text.partition("/")
        if not slash:
            return cls(text, _moment(text, text))
        found = cls(text, _interval_end(start, text), _interval_end(end, text))
        if isinstance(found.start, End) and isinstance(found.end, End):
            raise _not_edtf(text)
        if found.latest < found.earliest:
            hint = f"did you mean {end}/{start}?"
            raise refusal("BG402", f'the interval "{text}" ends before it begins', hint=hint)
        return found

    @property
    def is_interval(self) -> bool:
        """Whether it has a start and an end."""
        return self.end is not None

    @property
    def moments(self) -> tuple[Moment, ...]:
        """The dates it is made of: one, or the known ends of an interval."""
        return tuple(end for end in (self.start, self.end) if isinstance(end, Moment))

    @property
    def moment(self) -> Moment:
        """The date itself; for an interval its known start, else its end."""
        return self.moments[0]

    @property
    def precision(self) -> Precision:
        """How fine the date is; that of the known start, else the end, of an interval."""
        return self.moment.precision

    @property
    def approximate(self) -> bool:
        """Whether any part of it is approximate."""
        return any(moment.approximate for moment in self.moments)

    @property
    def uncertain(self) -> bool:
        """Whether any part of it is uncertain."""
        return any(moment.uncertain for moment in self.moments)

    @property
    def earliest(self) -> date:
        """The first day it can mean; the first of all days where the start is open or unknown."""
        return self.start.earliest if isinstance(self.start, Moment) else date.min

    @property
    def latest(self) -> date:
        """The last day it can mean; the last of all days where the end is open or unknown."""
        end = self.start if self.end is None else self.end
        return end.latest if isinstance(end, Moment) else date.max

    @property
    def sort_key(self) -> tuple[int, ...]:
        """What sorts dates in time: the start, or the end where the start is not known."""
        return self.moment.sort_key

    def __str__(self) -> str:
        """Return what the author wrote."""
        return self.text

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: object, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        """Return the schema: a string, or a date that stands already."""
        return string_schema(lambda value: value if isinstance(value, cls) else cls.of(str(value)))

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Return what editors see: a string with examples."""
        return {"type": "string", "examples": ["2020-06-25", "2020-06~", "2020-01-03/2020-06-25"]}


def _interval_end(text: str, whole: str) -> Moment | End:
    if text in (End.OPEN, End.UNKNOWN):
        return End(text)
    if "T" in text:
        hint = "an interval runs from day to day: leave the times out"
        raise refusal("BG401", f'"{whole}" is not an EDTF date', hint=hint)
    if "X" in text:
        raise _not_edtf(whole)
    return _moment(text, whole)


def _moment(text: str, whole: str) -> Moment:
    if found := _INSTANT.fullmatch(text):
        return _instant(found, whole)
    found = _MOMENT.fullmatch(text)
    if not found or not _is_level_1(found):
        raise _not_edtf(whole)
    year, month, day = found["year"], found["month"], found["day"]
    number = int(month) if month and month != "XX" else None
    season = Season(number) if number in tuple(Season) and day is None else None
    moment = Moment(
        year=_first_year(year),
        month=None if season else number,
        day=int(day) if day and day != "XX" else None,
        season=season,
        precision=_precision(found, season),
        approximate=found["mark"] in ("~", "%"),
        uncertain=found["mark"] in ("?", "%"),
        month_unspecified=month == "XX",
        day_unspecified=day == "XX",
    )
    check_day(moment.year, moment.month, moment.day, whole)
    return moment


def _first_year(text: str) -> int:
    """Return the year that is written, the first of a decade or century."""
    year = text.removeprefix("Y")
    return int(year.replace("X", "9" if year.startswith("-") else "0"))


def _is_level_1(found: re.Match[str]) -> bool:
    """Tell whether what is unspecified, and how years are written, stays within level 1."""
    year, month, day = found["year"], found["month"], found["day"]
    if month is None:
        return year != "-0000"
    if "X" in year or year.startswith("Y") or (month == "XX" and day not in (None, "XX")):
        return False
    return not (month.isdigit() and 25 <= int(month) <= 41)


def _precision(found: re.Match[str], season: Season | None) -> Precision:
    if found["day"] and found["day"] != "XX":
        return Precision.DAY
    if season:
        return Precision.SEASON
    if found["month"] and found["month"] != "XX":
        return Precision.MONTH
    digits = found["year"].count("X")
    return (Precision.YEAR, Precision.DECADE, Precision.CENTURY)[digits]


def _instant(found: re.Match[str], whole: str) -> Moment:
    year, month, day, hour, minute, second = (int(part) for part in found.groups()[:6])
    try:
        clock = ClockTime(hour, minute, second, tzinfo=zone(found["zone"]))
    except ValueError:
        raise refusal("BG402", f'"{whole}" has a time that no clock shows') from None
    moment = Moment(year=year, month=month, day=day, time=clock, precision=Precision.INSTANT)
    check_day(moment.year, moment.month, moment.day, whole)
    return moment


def _not_edtf(text: str) -> Exception:
    from briefgen.schema.datewords import meant, needs_level_2

    if needs_level_2(text):
        hint = "write it more coarsely, as in 2020-06~ or 2020-06-01/2020-06-30"
        return refusal("BG401", f'"{text}" needs EDTF level 2, which is not read', hint=hint)
    return refusal("BG401", f'"{text}" is not an EDTF date', hint=meant(text))
