"""How deep each character of a paragraph stands in words of the other direction (UAX #9)."""

import re

from briefgen.document.bidi.classes import bidi_classes
from briefgen.document.bidi.embedding import placed_sequences
from briefgen.document.bidi.resolving import resolved_levels

__all__ = ["embedding_levels"]

_PARAGRAPH = re.compile("[^B]+|B")
_REMOVED = -1
_BLANK = "WiIfpeEvV_^"
_AT_EDGES = re.compile(f"(?<![{_BLANK}])[{_BLANK}]*+(?:[BS]|$)")


def embedding_levels(text: str, base: int) -> list[int]:
    """Return the embedding level of every character of a text, as if on one line.

    A line end closes what is open. What the algorithm removes has the level of what is before it.
    """
    classes = bidi_classes(text)
    levels: list[int] = []
    if "B" not in classes:
        return _of_paragraph(text, classes, base)
    for found in _PARAGRAPH.finditer(classes):
        start, end = found.span()
        levels += _of_paragraph(text[start:end], found[0], base)
    return levels


def _of_paragraph(text: str, classes: str, base: int) -> list[int]:
    levels = _resolved(text, classes, base)
    for found in _AT_EDGES.finditer(classes):
        start, end = found.span()
        levels[start:end] = [base] * (end - start)
    return levels


def _resolved(text: str, classes: str, base: int) -> list[int]:
    """Return the levels before whitespace at the edges is reset (rule L1)."""
    levels = [_REMOVED] * len(text)
    for places, sequence in placed_sequences(text, classes, base):
        resolved = resolved_levels(sequence)
        if len(resolved) == len(text):
            return resolved
        for place, level in zip(places, resolved, strict=True):
            levels[place] = level
    before = base
    for place, level in enumerate(levels):
        if level == _REMOVED:
            levels[place] = before
        before = levels[place]
    return levels
