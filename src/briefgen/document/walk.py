"""How to visit every word of a document, and how to change them all alike."""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from datetime import datetime
from enum import Enum
from itertools import chain
from operator import is_not
from typing import Any, TypeVar, get_origin

from briefgen.document.inline import Span, Text

__all__ = ["every_span", "every_string", "every_text", "with_strings", "with_texts"]

T = TypeVar("T")

_NAMES: dict[type, tuple[str, ...]] = {}  # looked up a hundred times for each paragraph
_HOLDERS: dict[type, tuple[str, ...]] = {}
_SPEAKERS: dict[type, tuple[str, ...]] = {}

_UNDRAWN = frozenset(  # names of things and places, and the properties that no page shows
    {"anchor", "id", "language", "link", "media_type", "note", "path", "target"}
    | {"category", "custom", "identifier", "keywords", "status", "version"}
)


def every_text(value: object) -> Iterator[Text]:
    """Yield the texts of a document, a block or a tuple of them, in reading order; no empty one."""
    waiting = [value]
    while waiting:
        held = waiting.pop()
        if type(held) is not tuple:
            waiting.extend([getattr(held, name) for name in _holders(held)[::-1]])
        elif held and type(held[0]) is Span:
            yield held
        else:
            waiting.extend(held[::-1])


def every_span(value: object) -> Iterator[Span]:
    """Yield the spans of a document, a block or a tuple of them, in reading order."""
    return iter((value,)) if isinstance(value, Span) else chain.from_iterable(every_text(value))


def every_string(value: object) -> Iterator[str]:
    """Yield all that is printed or named: words of spans, titles, alt texts, page labels."""
    waiting: list[Any] = [value]
    while waiting:
        held = waiting.pop()
        kind = type(held)
        if kind is str:
            yield held
        elif kind is not tuple:
            names = _SPEAKERS.get(kind) or _speakers(held)
            waiting.extend([getattr(held, name) for name in names[::-1]])
        elif held and type(held[0]) is Span:  # most of what there is
            yield from [span.text for span in held]
        else:
            waiting.extend(held[::-1])


def _speakers(value: object) -> tuple[str, ...]:
    """Return the fields of a dataclass that may hold words."""
    kind = type(value)
    names = _SPEAKERS.get(kind)
    if names is None:
        held = fields(kind) if is_dataclass(kind) else ()
        names = tuple(
            each.name for each in held if each.name not in _UNDRAWN and not _is_mute(each.type)
        )
        _SPEAKERS[kind] = names
    return names


def _is_mute(kind: object) -> bool:
    """Tell whether the values of a type hold no words: choices, numbers, dates."""
    return isinstance(kind, type) and issubclass(kind, (Enum, int, float, datetime))


def _is_word(name: str, held: str) -> bool:
    """Tell whether a string of a field is for the reader; kinds and schemes are not."""
    return type(held) is str and name not in _UNDRAWN


def _names(value: object) -> tuple[str, ...]:
    """Return the fields of a dataclass; of anything else none."""
    kind = type(value)
    names = _NAMES.get(kind)
    if names is None:
        names = tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()
        _NAMES[kind] = names
    return names


def _holders(value: object) -> tuple[str, ...]:
    """Return the fields of a dataclass that may hold spans: tuples and other dataclasses."""
    kind = type(value)
    names = _HOLDERS.get(kind)
    if names is None:
        held = fields(kind) if is_dataclass(kind) else ()
        names = tuple(
            each.name for each in held if get_origin(each.type) is tuple or is_dataclass(each.type)
        )
        _HOLDERS[kind] = names
    return names


def with_texts(value: T, change: Callable[[Text], Text]) -> T:
    """Return the same with `change` applied to every text, that is every tuple of spans.

    What no change is in stays the very object that it is.
    """
    changed: object = value
    if isinstance(value, tuple):
        if value and isinstance(value[0], Span):
            changed = change(value)
        else:
            items = [with_texts(item, change) for item in value]
            if any(map(is_not, items, value)):
                changed = tuple(items)
    else:
        texts = {}
        for name in _holders(value):
            held = getattr(value, name)
            new = with_texts(held, change) if held != () else held
            if new is not held:
                texts[name] = new
        changed = replace(value, **texts) if texts else value  # type: ignore[type-var]  # has names
    return changed  # type: ignore[return-value]  # each branch rebuilds what it was given


def with_strings(value: T, change: Callable[[str], str], name: str = "") -> T:
    """Return the same with `change` applied to every string that `every_string` yields."""
    changed: object = value
    if isinstance(value, str):
        changed = change(value) if _is_word(name, value) else value
    elif isinstance(value, tuple):
        changed = tuple(with_strings(item, change, name) for item in value)
    elif names := _names(value):
        new = {each: with_strings(getattr(value, each), change, each) for each in names}
        changed = replace(value, **new)  # type: ignore[type-var]  # it has names of fields
    return changed  # type: ignore[return-value]  # each branch rebuilds what it was given
