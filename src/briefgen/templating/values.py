"""What a value is in a template: how it is written, whether it counts, what it is as a number."""

from collections.abc import Iterable, Mapping

from jinja2 import Undefined

from briefgen.templating.budget import spend
from briefgen.templating.problems import Unfit, shown

__all__ = ["Number", "as_number", "bounded", "counts", "is_numeric", "plain", "written"]

Number = int | float

_LARGEST = 10**18
_LONGEST = 40
_NO = frozenset({"", "0", "false", "no"})


def plain(value: object, depth: int) -> object:
    """Return a value as plain data of its own, at most `depth` lists and maps deep.

    Every part is counted. Raises Unfit for what is not there or is no data.
    """
    if isinstance(value, Undefined):
        str(value)  # raises, with the reason
    if value is None or isinstance(value, bool):
        spend(1)
        return value
    if isinstance(value, int | float):
        spend(1)
        return bounded(value)
    if isinstance(value, str):
        spend(1, len(value))
        return str(value)
    return _held(value, depth)


def _held(value: object, depth: int) -> object:
    spend(1)
    if depth < 1:
        raise Unfit("found lists and maps too deep in each other")
    if isinstance(value, Mapping):
        return {_key(key): plain(one, depth - 1) for key, one in value.items()}
    if isinstance(value, Iterable) and not isinstance(value, bytes):
        return [plain(one, depth - 1) for one in value]
    raise Unfit(f"found {shown(value)}, expected a text, a number, a list or a map")


def _key(key: object) -> str:
    text = written(key)
    spend(0, len(text))
    return text


def bounded(value: Number) -> Number:
    """Return a number; raises Unfit for one that is no number or beyond 10 to the 18th."""
    if not -_LARGEST <= value <= _LARGEST:
        raise Unfit("found a number beyond 1,000,000,000,000,000,000")
    return value


def written(value: object) -> str:
    """Return a value as it stands in a text; raises Unfit for a list or a map."""
    if isinstance(value, str):
        return str(value)
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(bounded(value))
    if isinstance(value, float):
        return format(bounded(value), ".15g")
    if isinstance(value, Undefined):
        return str(value)  # raises, with the reason
    hint = "a list is put into words by join, as in {{ names | join(', ') }}"
    raise Unfit(f"found {shown(value)} within a text, expected words or a number", hint)


def counts(value: object) -> bool:
    """Tell whether a value stands for yes: in a text by what it says, so that cells of CSV do."""
    if isinstance(value, str):
        return value.strip().lower() not in _NO
    return bool(value)


def is_numeric(value: object) -> bool:
    """Tell whether a value is a number or a text that is one."""
    try:
        as_number(value)
    except Unfit:
        return False
    return True


def as_number(value: object) -> Number:
    """Return a number, also that of a text such as "12" or "-3.5"; raises Unfit."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return bounded(value)
    if isinstance(value, str) and len(value) <= _LONGEST and "_" not in value:
        try:
            return bounded(float(value)) if set(value) & set(".eE") else bounded(int(value))
        except ValueError:
            pass
    if isinstance(value, Undefined):
        str(value)  # raises, with the reason
    raise Unfit(f"found {shown(value)}, expected a number")
