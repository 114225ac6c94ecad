"""Which passage of one telling is which of another."""

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from briefgen.proof.readback import Passage

__all__ = ["Pairs", "aligned"]

Pairs = list[tuple[int | None, int | None]]
"""The indices of what belongs together, in order; None where a side has nothing that fits."""

_ALIKE = 0.6


def aligned(one: Sequence[Passage], other: Sequence[Passage]) -> Pairs:
    """Return the passages of two tellings in pairs: the same words, else words much alike."""
    keys, other_keys = _keys(one), _keys(other)
    if keys == other_keys:
        return [(i, i) for i in range(len(keys))]
    matcher = SequenceMatcher(None, keys, other_keys, autojunk=False)
    pairs: Pairs = []
    for tag, i, i_end, j, j_end in matcher.get_opcodes():
        if tag == "equal":
            pairs += zip(range(i, i_end), range(j, j_end), strict=True)
        else:
            pairs += _changed(one, other, range(i, i_end), range(j, j_end))
    return pairs


def _keys(passages: Sequence[Passage]) -> list[tuple[str, str]]:
    return [(passage.kind, passage.words) for passage in passages]


def _changed(
    one: Sequence[Passage], other: Sequence[Passage], ours: range, theirs: range
) -> Iterator[tuple[int | None, int | None]]:
    """Yield pairs out of two stretches that differ: in step where they have one shape."""
    if [one[i].kind for i in ours] == [other[j].kind for j in theirs]:
        yield from zip(ours, theirs, strict=True)
        return
    rest = list(theirs)
    for i in ours:
        found = next((at for at, j in enumerate(rest) if _are_alike(one[i], other[j])), None)
        if found is None:
            yield i, None
        else:
            yield from ((None, j) for j in rest[:found])
            yield i, rest[found]
            rest = rest[found + 1 :]
    yield from ((None, j) for j in rest)


def _are_alike(one: Passage, other: Passage) -> bool:
    matcher = SequenceMatcher(None, one.words, other.words, autojunk=False)
    return matcher.real_quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE
