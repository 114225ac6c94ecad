"""Where words of another direction end: what follows them keeps its own."""

from dataclasses import replace
from itertools import pairwise
from unicodedata import bidirectional

from briefgen.document.inline import Mark, Span, Text

__all__ = ["LEFT_TO_RIGHT_MARK", "separated"]

LEFT_TO_RIGHT_MARK = "\u200e"


def separated(text: Text) -> Text:
    """Return a text in which words written from right to left do not draw in what follows.

    A left-to-right mark (UAX #9) stands behind every span that ends in such words, where another
    field, a citation or words of our own come next: else a date after an Arabic title would change
    its order, and the number of a note would stand on the wrong side of a name.
    """
    if not any(_ends_right_to_left(span.text) for span in text[:-1]):
        return text
    marked = [
        replace(span, text=span.text + LEFT_TO_RIGHT_MARK)
        if _is_apart(span, following) and _ends_right_to_left(span.text)
        else span
        for span, following in pairwise(text)
    ]
    return (*marked, text[-1])


def _is_apart(span: Span, following: Span) -> bool:
    return span.path != following.path or Mark.CITATION in following.marks


def _ends_right_to_left(text: str) -> bool:
    """Tell whether the last letter of a text runs from right to left."""
    if text.isascii():
        return False
    kinds = (bidirectional(char) for char in reversed(text))
    return next((kind != "L" for kind in kinds if kind in {"L", "R", "AL"}), False)
