"""Where words of another direction end: what follows them keeps its own."""

import re
from dataclasses import replace
from itertools import pairwise

from briefgen.document.inline import Text

__all__ = ["LEFT_TO_RIGHT_MARK", "separated"]

LEFT_TO_RIGHT_MARK = "\u200e"
_ENDS_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc][^A-Za-z\u00c0-\u058f\u1e00-\u1fff]*$"
)


def separated(text: Text) -> Text:
    """Return a text in which words written from right to left do not draw in what follows.

    A left-to-right mark (UAX #9) stands behind every span that ends in such words, where another
    field or words of our own come next: else a date after an Arabic title would change its order.
    """
    if not any(_ENDS_RIGHT_TO_LEFT.search(span.text) for span in text[:-1]):
        return text
    marked = [
        replace(span, text=span.text + LEFT_TO_RIGHT_MARK)
        if span.path != following.path and _ENDS_RIGHT_TO_LEFT.search(span.text)
        else span
        for span, following in pairwise(text)
    ]
    return (*marked, text[-1])
