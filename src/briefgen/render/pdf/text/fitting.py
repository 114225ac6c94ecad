"""How words are made to fit a few lines: cut short, or set smaller where nothing may be lost."""

from bisect import bisect_left
from collections.abc import Callable
from dataclasses import replace

from briefgen.document.inline import Text, plain
from briefgen.render.pdf.text.lines import Line

__all__ = ["limited", "whole"]

_SMALLER = 0.95
_LEAST_SIZE = 1.0  # points: nothing is set smaller, though it were lines that an author ended


def limited(text: Text, most: int, lines_of: Callable[[Text], list[Line]]) -> list[Line]:
    """Return at most so many lines of a text, the last ending in dots where words are lost."""
    lines = lines_of(text)
    if len(lines) <= most:
        return lines
    too_long = bisect_left(
        range(len(plain(text))),
        True,  # what is looked for
        key=lambda length: len(lines_of(_shortened(text, length))) > most,
    )
    return lines_of(_shortened(text, max(too_long - 1, 0)))[:most]


def whole(size: float, most: int, lines_of: Callable[[float], list[Line]]) -> list[Line]:
    """Return the lines of a text at a size in points, smaller where they would be too many."""
    lines = lines_of(size)
    while len(lines) > most and size > _LEAST_SIZE:
        size *= _SMALLER
        lines = lines_of(size)
    return lines


def _shortened(text: Text, length: int) -> Text:
    """Return the first characters of a text, and dots."""
    kept: Text = ()
    for span in text:
        if length > 0:
            kept = (*kept, replace(span, text=span.text[:length]))
            length -= len(span.text)
    words = kept[-1].text.rstrip() if kept else ""
    return (*kept[:-1], replace((*kept, *text)[len(kept) - 1], text=f"{words}..."))
