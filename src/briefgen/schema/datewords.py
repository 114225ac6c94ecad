"""Which EDTF date an author meant who wrote one as people do."""

import re

__all__ = ["meant", "needs_level_2"]

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
_ABOUT = re.compile(
    r"(?:about|around|circa|ca?\.?|early|mid|late|approximately)[ -]|~", re.IGNORECASE
)
_NAME = r"(?P<month>[A-Za-z]{3,9})\.?"
_YEAR = r"(?P<year>\d{4})"
_NAMED = (
    re.compile(rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[ -]{_NAME},?[ -]{_YEAR}"),
    re.compile(rf"{_NAME} (?P<day>\d{{1,2}})(?:st|nd|rd|th)?,? {_YEAR}"),
    re.compile(rf"{_NAME},? {_YEAR}"),
)
_YEAR_FIRST = re.compile(r"(\d{4})[-/. ]?(\d{1,2})[-/. ]?(\d{1,2})")
_YEAR_LAST = re.compile(r"(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})")
_CLOCK = re.compile(r"(\d{4}-\d\d-\d\d)[T ](\d\d):?(\d\d)(?::(\d\d))? ?(Z|UTC|[+-]\d\d(?::\d\d)?)?")
_LEVEL_2 = re.compile(
    r"[\[{].*[\]}]"  # sets
    r"|.*[~?%](?=[\dX])|.*[~?%]-"  # qualified parts
    r"|.*\dS\d|Y-?\d+E\d.*"  # significant digits, exponents
    r"|(?:\d{4}-(?:2[5-9]|3\d|4[01]))"  # longer lists of seasons
    r"|(?=.*X)[-0-9X~?%/.]+"  # unspecified digits elsewhere
)


def needs_level_2(text: str) -> bool:
    """Tell whether a text that is not level 0 or 1 looks like EDTF of level 2."""
    return _LEVEL_2.fullmatch(text) is not None or bool(re.search(r"\d[~?%]-|[/-][~?%]\d", text))


def meant(text: str) -> str:
    """Return the hint for a date in words or in another order."""
    about = _ABOUT.match(text)
    bare = text[about.end() :] if about else text
    found = [form + ("~" if about else "") for form in _forms(bare.strip())]
    if not found:
        return "write it as year-month-day, as in 2020-06-25, 2020-06 or 2020-06~"
    return "write it as " + " or ".join(found)


def _forms(text: str) -> list[str]:
    """Return the EDTF forms a text can stand for, the likeliest first."""
    if clock := _CLOCK.fullmatch(text):
        day, hour, minute, second, zone = clock.groups()
        return [f"{day}T{hour}:{minute}:{second or '00'}{'Z' if zone == 'UTC' else zone or ''}"]
    if re.fullmatch(r"\d{4}(?:-\d\d){0,2}", text):
        return [text]
    if decade := re.fullmatch(r"(\d{3})0'?s", text):
        return [f"{decade[1]}X"]
    if years := re.fullmatch(r"(\d{4}) ?(?:-|–|to) ?(\d{4})", text):
        return [f"{years[1]}/{years[2]}"]
    return _numbered(text) or _named(text)


def _numbered(text: str) -> list[str]:
    if found := _YEAR_FIRST.fullmatch(text):
        return _day(*(int(part) for part in found.groups()))
    if found := _YEAR_LAST.fullmatch(text):
        first, second, year = (int(part) for part in found.groups())
        return list(dict.fromkeys(_day(year, second, first) + _day(year, first, second)))
    if found := re.fullmatch(r"(\d{4})[-/.](\d)", text):
        return [f"{found[1]}-0{found[2]}"]
    if found := re.fullmatch(r"(\d{1,2})[/.](\d{4})", text):
        return [f"{found[2]}-{int(found[1]):02}"] if 1 <= int(found[1]) <= 12 else []
    return []


def _day(year: int, month: int, day: int) -> list[str]:
    return [f"{year}-{month:02}-{day:02}"] if 1 <= month <= 12 and 1 <= day <= 31 else []


def _named(text: str) -> list[str]:
    found = next((match for form in _NAMED if (match := form.fullmatch(text))), None)
    if not found:
        return []
    name, year = found["month"].lower(), int(found["year"])
    day = found.groupdict().get("day")
    if name in _SEASONS and not day:
        return [f"{year}-{_SEASONS[name]}"]
    if name[:3] not in _MONTHS:
        return []
    month = _MONTHS.index(name[:3]) + 1
    return _day(year, month, int(day)) if day else [f"{year}-{month:02}"]
