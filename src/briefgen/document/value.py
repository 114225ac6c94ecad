"""What every part of a document is: a value, made once and never changed."""

from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

__all__ = ["value"]

T = TypeVar("T")


@dataclass_transform(frozen_default=True, kw_only_default=True)
def value(kind: type[T]) -> type[T]:
    """Make a class one of values, told by their fields; type checkers let nobody change one.

    Why nothing stops it at run time: a frozen dataclass takes three times as long to make, and a
    document is thousands of them.
    """
    return dataclass(slots=True, kw_only=True, unsafe_hash=True)(kind)
