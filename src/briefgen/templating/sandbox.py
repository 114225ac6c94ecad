"""The sandbox in which expressions run: data can be read, and nothing of Python is in reach."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial, wraps
from typing import Any, cast

from jinja2 import StrictUndefined, Undefined, pass_context
from jinja2.runtime import Context
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.tests import TESTS as JINJA

from briefgen.templating.budget import spend
from briefgen.templating.filters import FILTERS
from briefgen.templating.operators import calculated, compared, concatenated, said, sliced, tested
from briefgen.templating.problems import Unfit, did_you_mean, shown
from briefgen.templating.values import as_number

__all__ = ["COMPARED", "CONCATENATED", "NAMED", "SAID", "SANDBOX", "SLICED", "TESTS"]

COMPARED = "compared as"
CONCATENATED = "one text of"
NAMED = "field of the record"
SAID = "counts as"
SLICED = "slice of"
"""Filters that stand for signs and names; no name of a template has a space in it."""

_KEPT = (
    "defined",
    "undefined",
    "none",
    "string",
    "number",
    "mapping",
    "sequence",
    "true",
    "false",
)
_SIGNS = {"eq": "eq", "ne": "ne", "lt": "lt", "le": "lteq", "gt": "gt", "ge": "gteq", "in": "in"}

TESTS: Mapping[str, Callable[..., bool]] = {
    **{name: cast("Callable[..., bool]", JINJA[name]) for name in _KEPT},
    **{name: partial(tested, sign=sign) for name, sign in _SIGNS.items()},
    "odd": lambda value: bool(as_number(value) % 2),
    "even": lambda value: not as_number(value) % 2,
}
"""What can stand behind `is`, and in `select` and its like."""


class _Missing(StrictUndefined):
    """What is not there: an error as soon as it is used, but for `default` and `is defined`."""

    __slots__ = ()

    def __init__(self, hint: str = "", *, message: str = "", name: str = "") -> None:
        super().__init__(name=name)
        told = message or "there is nothing here"  # Jinja makes one for an empty list's first item
        self._undefined_exception = lambda _: Unfit(told, hint, name=name)  # type: ignore[assignment]


class _Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox without its statements, calls, globals and the attributes of objects."""

    intercepted_binops = frozenset({"+", "-", "*", "/", "//", "%", "**"})
    intercepted_unops = frozenset({"+", "-"})

    def __init__(self) -> None:
        super().__init__(
            undefined=_Missing,
            keep_trailing_newline=True,
            optimized=False,  # or else '*' and filters between constants run before any limit
            cache_size=0,
        )
        self.globals = {}
        counted = {name: _counted(made) for name, made in FILTERS.items()}
        own = {
            COMPARED: compared,
            CONCATENATED: concatenated,
            NAMED: _named,
            SAID: said,
            SLICED: sliced,
        }
        self.filters = {**counted, **own}
        self.tests = {name: _stepped(made) for name, made in TESTS.items()}

    def getattr(self, obj: Any, attribute: str) -> Any:
        """Return a field of a map, an item of a list; never an attribute of a Python object."""
        return self.getitem(obj, attribute)

    def getitem(self, obj: Any, argument: Any) -> Any:
        """Return a field of a map or an item of a list or text."""
        if isinstance(obj, Undefined):
            return obj
        if isinstance(obj, Mapping):
            return obj[argument] if _is_key(obj, argument) else _no_field(obj, argument)
        if isinstance(obj, list | tuple | str) and isinstance(argument, int):
            if -len(obj) <= argument < len(obj):
                return obj[argument]
            return _Missing(message=f"found {len(obj)} items, expected one at {argument}")
        return _Missing(message=f'{shown(obj)} has no field "{argument}"')

    def call_binop(
        self,
        context: Context,  # noqa: ARG002  the parameters are Jinja's
        operator: str,
        left: Any,
        right: Any,
    ) -> Any:
        """Return what a sign makes of two values."""
        return calculated(operator, left, right)

    def call_unop(
        self,
        context: Context,  # noqa: ARG002  the parameters are Jinja's
        operator: str,
        arg: Any,
    ) -> Any:
        """Return a number, or its negative."""
        return -as_number(arg) if operator == "-" else as_number(arg)


@pass_context
def _named(context: Context, name: str) -> Any:
    """Return the value of a name; looked up here, as Jinja has names of its own, such as self."""
    known = context.parent
    if name in known:
        return known[name]
    hint = did_you_mean(name, list(known))
    return _Missing(hint, message=f'"{name}" is not a field of the record', name=name)


def _is_key(held: Mapping[Any, Any], key: object) -> bool:
    return isinstance(key, str) and key in held


def _no_field(held: Mapping[Any, Any], name: object) -> _Missing:
    hint = did_you_mean(str(name), list(held))
    return _Missing(hint, message=f'there is no field "{name}" in the map')


def _counted(made: Callable[..., Any]) -> Callable[..., Any]:
    """Return a filter whose result counts towards the budget, item by item."""

    @wraps(made)
    def counted(*given: Any, **named: Any) -> Any:
        result = made(*given, **named)
        if isinstance(result, str):
            spend(1, len(result))
        elif isinstance(result, list):
            spend(len(result))
        elif isinstance(result, Iterator):
            return _taken(result)
        return result

    return counted


def _stepped(made: Callable[..., bool]) -> Callable[..., bool]:
    """Return a test that counts each time: `select` shows nothing of what it drops."""

    def stepped(*given: Any) -> bool:
        spend(1)
        return made(*given)

    return stepped


def _taken(items: Iterator[Any]) -> list[Any]:
    """Return what an iterator gives as a list, counted while it is made."""
    taken = []
    for item in items:
        spend(1)
        taken.append(item)
    return taken


SANDBOX = _Sandbox()
