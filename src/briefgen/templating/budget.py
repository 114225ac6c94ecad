"""How much one record may make of a template; every limit is far above what a brief needs."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

from briefgen.templating.problems import Unfit

__all__ = ["Budget", "Limits", "spend", "spending"]

_EVERY = 256


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The most that filling a template with one record may take.

    `values` counts texts, lists and maps and each step of `each`; `characters` those of all texts,
    also of texts on the way; `depth` is how deep lists and maps may stand in each other.
    """

    values: int = 500_000
    characters: int = 20_000_000
    depth: int = 40
    seconds: float = 10.0


@dataclass(slots=True)
class Budget:
    """What has been spent so far."""

    limits: Limits
    values: int = 0
    characters: int = 0
    _start: float = field(default_factory=time.monotonic)
    _spent: int = 0

    def spend(self, values: int, characters: int = 0) -> None:
        """Count more; raises Unfit where a limit is passed."""
        self.values += values
        self.characters += characters
        if self.values > self.limits.values:
            raise _excess(f"more than {self.limits.values:,} values", "in a brief")
        if self.characters > self.limits.characters:
            raise _excess(f"more than {self.limits.characters:,} characters", "in a brief")
        self._spent += 1
        if self._spent % _EVERY == 0 or values >= _EVERY or characters >= _EVERY:
            self._look_at_the_clock()

    def _look_at_the_clock(self) -> None:
        if time.monotonic() - self._start > self.limits.seconds:
            raise _excess(f"more than {self.limits.seconds:g} seconds of work", "for one record")


_BUDGET: ContextVar[Budget] = ContextVar("budget")


@contextmanager
def spending(limits: Limits) -> Iterator[Budget]:
    """Give what is filled within a budget of its own."""
    budget = Budget(limits)
    token = _BUDGET.set(budget)
    try:
        yield budget
    finally:
        _BUDGET.reset(token)


def spend(values: int, characters: int = 0) -> None:
    """Count towards the budget at hand; raises Unfit where a limit is passed."""
    _BUDGET.get().spend(values, characters)


def _excess(what: str, where: str) -> Unfit:
    return Unfit(f"found {what}, the most allowed {where}", is_final=True)
