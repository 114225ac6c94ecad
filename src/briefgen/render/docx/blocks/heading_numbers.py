"""Which headings Word numbers by itself: those whose number is the one that it would count."""

from collections.abc import Iterable

from briefgen.document.blocks import Block, Heading

__all__ = ["HeadingNumbers"]


class HeadingNumbers:
    """The headings of a document that are numbered as Word numbers them: 1, 1.1, 1.2, 2.

    `levels` are those that have one. A heading that has no number, or another one, does not count.
    """

    def __init__(self, blocks: Iterable[Block] = ()) -> None:
        """Count the headings of these blocks."""
        self._counted: set[str] = set()
        levels: set[int] = set()
        counts: list[int] = []
        for block in blocks:
            if isinstance(block, Heading) and block.number:
                due = _next(counts, block.level)
                if block.number == ".".join(map(str, due)):
                    counts = due
                    levels.add(block.level)
                    self._counted.add(block.anchor)
        self.levels = frozenset(levels)

    def counts(self, heading: Heading) -> bool:
        """Tell whether Word numbers a heading."""
        return heading.anchor in self._counted


def _next(counts: list[int], level: int) -> list[int]:
    """Return the counts at the next heading of a level, none where one above it has no number."""
    if len(counts) < level - 1:
        return []
    last = counts[level - 1] if len(counts) >= level else 0
    return [*counts[: level - 1], last + 1]
