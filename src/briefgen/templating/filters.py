"""What a template can do to a value behind a `|`."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from jinja2 import Undefined, pass_context
from jinja2.filters import FILTERS as JINJA
from jinja2.runtime import Context

from briefgen.templating.budget import spend
from briefgen.templating.dates import date_in_words, number_in_words
from briefgen.templating.problems import Unfit, shown
from briefgen.templating.values import Number, as_number, bounded, written

__all__ = ["FILTERS", "LANGUAGE", "slug"]

LANGUAGE = "language of the brief"
"""The name under which the language stands among the names of a template; none can be typed so."""

_KEPT = (
    "first", "last", "length", "count", "list", "reverse", "sort", "unique", "min", "max",
    "select", "reject", "selectattr", "rejectattr", "map",
)  # fmt: skip
_LATIN_MARKS = re.compile(r"[\u0300-\u036f]+")
_NO_WORD = re.compile(r"[^\w]+|_+")
_LETTERS = str.maketrans({"æ": "ae", "œ": "oe", "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th"})
_MOST_PLACES = 15


def slug(value: object) -> str:
    """Return a text as part of a file's name: "Côte d'Ivoire" is cote-d-ivoire; raises Unfit."""
    folded = unicodedata.normalize("NFKD", written(value).casefold().translate(_LETTERS))
    bare = unicodedata.normalize("NFC", _LATIN_MARKS.sub("", folded))
    words = _NO_WORD.sub("-", bare).strip("-")
    if not words:
        raise Unfit(f"found {shown(value)}, expected letters or digits to make a name of")
    return words


@pass_context
def _date(context: Context, value: object, form: str = "long", language: str = "") -> str:
    if isinstance(value, Undefined):
        return str(value)
    return date_in_words(value, form, language or context[LANGUAGE])


@pass_context
def _number(context: Context, value: object, decimals: object = None, language: str = "") -> str:
    return number_in_words(value, decimals, language or context[LANGUAGE])


def _default(value: object, other: object = "") -> object:
    """Return another value for what is missing, nothing, or an empty text."""
    missing = isinstance(value, Undefined) or value is None or value == ""
    return other if missing else value


def _join(value: Iterable[object], separator: str = ", ", last: str | None = None) -> str:
    """Return the items of a list as one text; `last` stands before the last item."""
    if isinstance(value, str) or not isinstance(value, Iterable):
        raise Unfit(f"found {shown(value)} before join, expected a list")
    texts = [written(one) for one in value]
    spend(0, sum(map(len, texts)) + len(separator) * len(texts))
    if last is None or len(texts) < 2:
        return separator.join(texts)
    return f"{separator.join(texts[:-1])}{last}{texts[-1]}"


def _split(value: object, separator: str = ",") -> list[str]:
    """Return the parts of a text between separators, without the empty ones."""
    if not separator:
        raise Unfit("found an empty separator after split, expected one such as ';'")
    return [part.strip() for part in written(value).split(separator) if part.strip()]


def _of_text(made: Callable[[str], object]) -> Callable[[object], object]:
    """Return a filter that takes its value as it would be written, and refuses lists and maps."""
    return lambda value: made(written(value))


def _truncate(value: object, length: object = 255, end: str = "…") -> str:
    """Return a text of at most `length` characters, cut between words where it is longer."""
    text, most = written(value), int(as_number(length)) - len(end)
    if len(text) <= most + len(end):
        return text
    cut = text[: max(most, 0) + 1].rpartition(" ")[0] or text[: max(most, 0)]
    return f"{cut.rstrip()}{end}"


def _replace(value: object, old: str, new: str) -> str:
    text = written(value)
    spend(0, len(text) + text.count(old) * len(new))
    return text.replace(old, new)


def _round(value: object, places: object = 0) -> Number:
    wanted = as_number(places)
    if wanted not in range(_MOST_PLACES + 1):
        raise Unfit(f"found {shown(places)} after round, expected 0 to {_MOST_PLACES}")
    return round(as_number(value), int(wanted)) if wanted else round(as_number(value))


def _int(value: object, other: int = 0) -> int:
    try:
        return int(as_number(value))
    except Unfit:
        if isinstance(value, Undefined):
            raise
        return other


def _float(value: object, other: float = 0.0) -> float:
    try:
        return float(as_number(value))
    except Unfit:
        if isinstance(value, Undefined):
            raise
        return other


@pass_context
def _sum(context: Context, value: Iterable[object], attribute: str | None = None) -> Number:
    """Return the sum of numbers, or of one field of each item of a list."""
    items: Iterable[object] = value
    if attribute is not None:
        items = [context.environment.getitem(one, attribute) for one in value]
    return bounded(sum(as_number(one) for one in items))


_OURS: Mapping[str, Callable[..., Any]] = {
    "slug": slug,
    "date": _date,
    "number": _number,
    "join": _join,
    "default": _default,
    "d": _default,
    "split": _split,
    "replace": _replace,
    "round": _round,
    "int": _int,
    "float": _float,
    "sum": _sum,
    "abs": lambda value: abs(as_number(value)),
    "truncate": _truncate,
    **{name: _of_text(getattr(str, name)) for name in ("capitalize", "lower", "upper")},
    "title": _of_text(JINJA["title"]),
    "trim": _of_text(str.strip),
    "wordcount": _of_text(lambda text: len(text.split())),
    "string": written,
}

FILTERS: Mapping[str, Callable[..., Any]] = {**{name: JINJA[name] for name in _KEPT}, **_OURS}
"""Every filter of a template by its name: none gives markup, chance, or Python's own attributes."""
