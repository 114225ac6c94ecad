"""How to visit every word of a document, and how to change them all alike."""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar

from briefgen.document.inline import Span, Text

__all__ = ["every_span", "every_string", "with_strings", "with_texts"]

T = TypeVar("T")

_WORDS = frozenset({"text", "title", "alt", "author", "subject", "banner", "restrictions"})


def every_span(value: object) -> Iterator[Span]:
    """Yield the spans of a document, a block or a tuple of them, in reading order."""
    if isinstance(value, Span):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from every_span(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from every_span(getattr(value, field.name))


def every_string(value: object, name: str = "") -> Iterator[str]:
    """Yield all that is printed or named: words of spans, titles, alt texts, properties."""
    if isinstance(value, str):
        if name in _WORDS:
            yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from every_string(item, name)
    elif is_dataclass(value):
        for field in fields(value):
            yield from every_string(getattr(value, field.name), field.name)


def with_texts(value: T, change: Callable[[Text], Text]) -> T:
    """Return the same with `change` applied to every text, that is every tuple of spans."""
    changed: object = value
    if isinstance(value, tuple):
        if value and isinstance(value[0], Span):
            changed = change(value)
        else:
            changed = tuple(with_texts(item, change) for item in value)
    elif is_dataclass(value) and not isinstance(value, type):
        texts = {
            field.name: with_texts(held, change)
            for field in fields(value)
            if isinstance(held := getattr(value, field.name), tuple) or is_dataclass(held)
        }
        changed = replace(value, **texts)
    return changed  # type: ignore[return-value]  # each branch rebuilds what it was given


def with_strings(value: T, change: Callable[[str], str], name: str = "") -> T:
    """Return the same with `change` applied to every string that `every_string` yields."""
    changed: object = value
    if isinstance(value, str):
        changed = change(value) if name in _WORDS and type(value) is str else value
    elif isinstance(value, tuple):
        changed = tuple(with_strings(item, change, name) for item in value)
    elif is_dataclass(value) and not isinstance(value, type):
        new = {
            field.name: with_strings(getattr(value, field.name), change, field.name)
            for field in fields(value)
        }
        changed = replace(value, **new)
    return changed  # type: ignore[return-value]  # each branch rebuilds what it was given
