"""When Python looks for garbage: not while a brief is being built."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["uncollected"]


@contextmanager
def uncollected() -> Iterator[None]:
    """Hold the collector of circular garbage back; a collector that is off stays off.

    Why: nearly all that a build makes lives to its end, so looking through it again and again
    costs a twentieth of the time and finds nothing.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
