"""Which briefs a command means: paths, and what patterns match."""

from collections.abc import Iterable, Iterator
from glob import glob, has_magic
from pathlib import Path

__all__ = ["matched"]


def matched(briefs: Iterable[str], folder: Path = Path()) -> Iterator[str]:
    """Yield each path, and in place of a pattern what it matches, which not every shell sees to.

    Paths and patterns are seen from `folder`.
    """
    for brief in briefs:
        is_pattern = has_magic(brief) and not (folder / brief).exists()
        found = glob(brief, root_dir=folder, recursive=True) if is_pattern else []  # noqa: PTH207  a whole path
        yield from sorted(found) or [brief]
