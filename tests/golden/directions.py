"""How words that run from right to left are turned from the order of the page to that of reading.

A PDF shows a line's glyphs from left to right, whatever they say; every reader turns them round.
"""

import re
import unicodedata

__all__ = ["has_right_to_left", "in_reading_order"]

_LEFT_TO_RIGHT = frozenset({"L"})
_RIGHT_TO_LEFT = frozenset({"R", "AL"})


def has_right_to_left(text: str) -> bool:
    """Tell whether any letter runs from right to left."""
    return any(unicodedata.bidirectional(char) in _RIGHT_TO_LEFT for char in text)


def in_reading_order(line: str) -> str:
    """Return what a line shows from left to right with its right-to-left stretches turned round."""
    return "".join(
        "".join(reversed(_pieces(part))) if has_right_to_left(part) else part
        for part in _stretches(line)
    )


def _stretches(line: str) -> list[str]:
    """Return a line in parts: from the first to the last right-to-left letter, and the rest."""
    kinds = "".join(_kind(char) for char in line)
    cuts = [end for found in re.finditer(r"R(?:N*R)*", kinds) for end in found.span()]
    return [line[a:b] for a, b in zip([0, *cuts], [*cuts, len(line)], strict=True)]


def _kind(char: str) -> str:
    direction = unicodedata.bidirectional(char)
    if direction in _LEFT_TO_RIGHT:
        return "L"
    return "R" if direction in _RIGHT_TO_LEFT or direction == "AN" else "N"


def _pieces(text: str) -> list[str]:
    """Return the letters, each with the marks on it; numbers stay whole."""
    pieces: list[str] = []
    for char in text:
        direction = unicodedata.bidirectional(char)
        is_number = direction in {"EN", "AN"}
        if pieces and (direction == "NSM" or (is_number and pieces[-1][-1].isdecimal())):
            pieces[-1] += char
        else:
            pieces.append(char)
    return pieces
