"""In which direction words run, and in which order a line shows them (UAX #9)."""

import re
import unicodedata
from collections.abc import Sequence

from briefgen.document.direction import is_written_right_to_left

__all__ = ["base_level", "runs_right_to_left", "visual_order"]

_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_STRONG = frozenset({"L", "R", "AL"})


def runs_right_to_left(text: str) -> bool:
    """Tell whether a text holds anything that runs from right to left."""
    return bool(_RIGHT_TO_LEFT.search(text))


def base_level(text: str, language: str) -> int:
    """Return 1 for a paragraph that runs from right to left, 0 for any other.

    In a document written from right to left that is every one with a single such letter; in
    any other, one that begins with such a letter and has more of them than of the rest.
    """
    if text.isascii():
        return 0
    classes = [unicodedata.bidirectional(char) for char in text]
    strong = [each != "L" for each in classes if each in _STRONG]
    if is_written_right_to_left(language):
        return int(any(strong))
    return int(bool(strong) and strong[0] and 2 * sum(strong) > len(strong))


def visual_order(levels: Sequence[int]) -> list[int]:
    """Return the order, from left to right, in which pieces of these levels stand (rule L2)."""
    order = list(range(len(levels)))
    for level in range(max(levels, default=0), 0, -1):
        start = 0
        while start < len(order):
            if levels[order[start]] < level:
                start += 1
                continue
            end = start
            while end < len(order) and levels[order[end]] >= level:
                end += 1
            order[start:end] = order[start:end][::-1]
            start = end
    return order
