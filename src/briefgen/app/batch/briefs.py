"""Which briefs a command means: paths, and what patterns match."""

from collections.abc import Iterable, Iterator
from glob import glob, has_magic
from pathlib import Path

__all__ = ["matched"]


def matched(briefs: Iterable[str]) -> Iterator[str]:
    """Yield each path, and in place of a pattern what it matches, which not every shell sees to."""
    for brief in briefs:
        is_pattern = has_magic(brief) and not Path(brief).exists()
        found = sorted(glob(brief, recursive=True)) if is_pattern else []  # noqa: PTH207  a whole path
        yield from found or [brief]
