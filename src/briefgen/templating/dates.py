"""How the filters `date` and `number` write in the words of a language (CLDR, by Babel)."""

import re
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from briefgen.templating.problems import Unfit, shown
from briefgen.templating.values import as_number

if TYPE_CHECKING:
    from babel import Locale

__all__ = ["date_in_words", "number_in_words"]

_FORMS = {"long": ("y", "yMMMM", "yMMMMd"), "short": ("y", "yMMM", "yMMMd")}
_DATE = re.compile(r"(?P<year>[0-9]{4})(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2})(?:T.*)?)?)?")
_MOST_DECIMALS = 12


class _Day(NamedTuple):
    """A day, and how much of it was said: 0 its year, 1 its month, 2 the day itself."""

    day: date
    said: int


def date_in_words(value: object, form: str, language: str) -> str:
    """Return an ISO date or interval in words: 25 June 2020, Jun 2020, 3–9 June 2020.

    `form` is long, short or iso; a time of day is left out. Raises Unfit.
    """
    if form not in {*_FORMS, "iso"}:
        raise Unfit(f"found the form {shown(form)}, expected long, short or iso")
    ends = [_day(one, value) for one in str(value).split("/")]
    if len(ends) > 2:
        raise _no_date(value)
    if form == "iso":
        return "/".join(end.day.isoformat()[: 4 + 3 * end.said] for end in ends)
    return _between(ends, form, language) if len(ends) == 2 else _one(ends[0], form, language)


def _one(end: _Day, form: str, language: str) -> str:
    from babel.dates import format_date, format_skeleton

    locale = _locale(language)
    if end.said == 2:
        return format_date(end.day, "long" if form == "long" else "medium", locale)
    return format_skeleton(_FORMS[form][end.said], end.day, locale=locale)


def _between(ends: list[_Day], form: str, language: str) -> str:
    from babel.dates import format_interval

    said = min(end.said for end in ends)
    return str(
        format_interval(ends[0].day, ends[1].day, _FORMS[form][said], locale=_locale(language))
    )


def _day(text: str, value: object) -> _Day:
    match = _DATE.fullmatch(text.strip())
    if match is None:
        raise _no_date(value)
    given = [int(part) for part in match.groups() if part is not None]
    try:
        return _Day(date(*given, *(1 for _ in range(3 - len(given)))), len(given) - 1)
    except ValueError as error:
        raise _no_date(value) from error


def _no_date(value: object) -> Unfit:
    hint = "briefgen writes the dates of its own fields: those need no filter"
    return Unfit(f"found {shown(value)}, expected a date such as 2020-06-25 or 2020-06", hint)


def number_in_words(value: object, decimals: object, language: str) -> str:
    """Return a number with the signs of a language: 12,500.5; raises Unfit.

    With `decimals` exactly so many digits stand after the decimal sign.
    """
    from babel.numbers import format_decimal

    number = as_number(value)
    if decimals is None:
        return str(format_decimal(number, locale=_locale(language)))
    digits = as_number(decimals)
    if digits not in range(_MOST_DECIMALS + 1):
        raise Unfit(f"found {shown(decimals)} decimals, expected 0 to {_MOST_DECIMALS}")
    form = "#,##0" + ("." + "0" * int(digits) if digits else "")
    return str(format_decimal(number, format=form, locale=_locale(language)))


@lru_cache(16)
def _locale(language: str) -> "Locale":
    """Return what CLDR knows of a language; raises Unfit where that is nothing."""
    from babel import Locale, UnknownLocaleError

    for name in (language, language.partition("-")[0]):
        try:
            return Locale.parse(name, sep="-")
        except (UnknownLocaleError, ValueError):
            continue
    raise Unfit(f"found the language {shown(language)}, expected one such as en-GB")
