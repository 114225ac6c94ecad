"""What signs such as `+`, `~` and `<` do between two values of a template."""

import operator
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from jinja2 import Undefined

from briefgen.templating.budget import spend
from briefgen.templating.problems import Unfit, shown
from briefgen.templating.values import Number, as_number, bounded, counts, is_numeric, written

__all__ = ["calculated", "compared", "concatenated", "said", "sliced", "tested"]

_SUMS: Mapping[str, Callable[[Number, Number], Number]] = {
    "+": operator.add,
    "-": operator.sub,
    "*": operator.mul,
    "/": operator.truediv,
    "//": operator.floordiv,
    "%": operator.mod,
}
_NUMBERS_ONLY = "texts are joined by ~, as in {{ country ~ ' (' ~ region ~ ')' }}"

_COMPARISONS: Mapping[str, Callable[[Any, Any], object]] = {
    "eq": operator.eq,
    "ne": operator.ne,
    "lt": operator.lt,
    "lteq": operator.le,
    "gt": operator.gt,
    "gteq": operator.ge,
    "in": lambda one, among: one in among,
    "notin": lambda one, among: one not in among,
}
_AMONG = frozenset({"in", "notin"})


def calculated(sign: str, left: object, right: object) -> object:
    """Return a sum, difference ... of two numbers; `+` joins two lists; raises Unfit.

    A text that is a number counts as one: all cells of CSV and all values of YAML are texts.
    """
    if sign == "+" and isinstance(left, list) and isinstance(right, list):
        spend(len(left) + len(right))
        return [*left, *right]
    try:
        first, second = as_number(left), as_number(right)
    except Unfit as unfit:
        hint = _NUMBERS_ONLY if sign == "+" else ""
        raise Unfit(f"{unfit.told} beside {sign}", hint) from unfit
    if sign in {"/", "//", "%"} and not second:
        raise Unfit("found a division by zero")
    return bounded(_SUMS[sign](first, second))


def concatenated(values: Sequence[object]) -> str:
    """Return values as one text, as `~` joins them."""
    texts = [written(value) for value in values]
    spend(0, sum(map(len, texts)))
    return "".join(texts)


def sliced(values: Sequence[Any]) -> list[object] | str:
    """Return a part of the first value, a list or a text; the others say from where to where."""
    held, *bounds = values
    if isinstance(held, Undefined):
        str(held)  # raises, with the reason
    if not isinstance(held, list | str):
        raise Unfit(f"found {shown(held)} before a slice, expected a list or a text")
    part: list[object] | str = held[slice(*bounds)]
    spend(1, len(part))
    return part


def said(value: object) -> object:
    """Return a value that stands for yes, an empty text for any other: a cell may say "no"."""
    return value if counts(value) else ""


def compared(left: object, sign: str, right: object) -> bool:
    """Tell how two values compare: as numbers where both are, else as what they are."""
    if sign not in _AMONG and is_numeric(left) and is_numeric(right):
        left, right = as_number(left), as_number(right)
    try:
        return bool(_COMPARISONS[sign](left, right))
    except TypeError as error:
        wanted = "a list or a text behind in" if sign in _AMONG else "two numbers or two texts"
        raise Unfit(f"found values that cannot be compared, expected {wanted}") from error


def tested(left: object, right: object, sign: str) -> bool:
    """Tell the same as `compared`, for what stands behind `is`."""
    return compared(left, sign, right)
