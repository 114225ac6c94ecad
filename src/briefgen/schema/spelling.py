"""Which known word a mistyped one was meant to be."""

from collections.abc import Iterable

__all__ = ["distance", "nearest"]


def distance(first: str, second: str, limit: int = 2) -> int:
    """Return how many single edits (swaps of neighbours count as one) part two words.

    Anything above `limit` is returned as `limit + 1`.
    """
    if abs(len(first) - len(second)) > limit:
        return limit + 1
    before: list[int] = []
    above = list(range(len(second) + 1))
    for i, char in enumerate(first, 1):
        row = [i]
        for j, other in enumerate(second, 1):
            cost = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (char != other))
            if i > 1 and j > 1 and char == second[j - 2] and first[i - 2] == other:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before, above = above, row
    return min(above[-1], limit + 1)


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word within two edits of a word, and within half its length."""
    limit = min(2, len(word) // 2)
    found = [(distance(word, other), other) for other in known]
    near = min((pair for pair in found if pair[0] <= limit), default=None)
    return near[1] if near else None
