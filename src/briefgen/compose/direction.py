"""Where words of another direction end: what follows them keeps its own."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise
from unicodedata import bidirectional

from briefgen.document.inline import Mark, Span, Text

__all__ = ["LEFT_TO_RIGHT_MARK", "RIGHT_TO_LEFT_MARK", "listed", "reads_right_to_left", "separated"]

LEFT_TO_RIGHT_MARK = "\u200e"
RIGHT_TO_LEFT_MARK = "\u200f"
_LETTERS = frozenset({"L", "R", "AL"})
_SPOKEN = _LETTERS | {"EN"}


def separated(text: Text, *, right_to_left: bool = False) -> Text:
    """Return a text in which words of another direction do not draw in what follows.

    A mark of the document's direction (UAX #9) stands behind every span that ends in such words,
    where another field, a citation or words of our own come next: else a date after an Arabic
    title, or after a Latin one in an Arabic document, would change its order, and the number of a
    note would stand on the wrong side of a name. Behind an address it opens the next span, for an
    address must stay as it is.
    """
    mark = RIGHT_TO_LEFT_MARK if right_to_left else LEFT_TO_RIGHT_MARK
    wanted = _is_drawn_left if right_to_left else _is_drawn_right
    if not any(map(wanted, text, text[1:])):
        return text
    spans = list(text)
    for place, (span, following) in enumerate(pairwise(text)):
        if not wanted(span, following):
            continue
        if span.link != span.text or Mark.CITATION in following.marks:
            spans[place] = replace(spans[place], text=f"{spans[place].text}{mark}")
        else:
            spans[place + 1] = replace(following, text=f"{mark}{following.text}")
    return tuple(spans)


def listed(items: Iterable[str], sign: str, *, right_to_left: bool) -> str:
    """Return items with a sign between them, each in its place whatever way its words run."""
    *front, last = tuple(items) or ("",)
    mark = RIGHT_TO_LEFT_MARK if right_to_left else LEFT_TO_RIGHT_MARK
    kept = [
        f"{item}{mark}" if _ends_against(item, right_to_left=right_to_left) else item
        for item in front
    ]
    return sign.join([*kept, last])


def reads_right_to_left(text: str) -> bool:
    """Tell whether the last letter of a text runs from right to left."""
    return _ends_against(text, right_to_left=False)


def _is_drawn_right(span: Span, following: Span) -> bool:
    """Tell whether what follows words from right to left would be drawn in by them."""
    return _is_apart(span, following) and _ends_against(span.text, right_to_left=False)


def _is_drawn_left(span: Span, following: Span) -> bool:
    """Tell whether what follows would be drawn in by Latin words, or a note's number by another.

    `2024.` and the number of a note are one number with a decimal point, says the algorithm.
    """
    is_note = Mark.CITATION in following.marks and Mark.CITATION not in span.marks
    if is_note and following.text[:1].isdigit() and _last(span.text, _SPOKEN) == "EN":
        return True
    return _is_apart(span, following) and _ends_against(span.text, right_to_left=True)


def _is_apart(span: Span, following: Span) -> bool:
    return span.path != following.path or Mark.CITATION in following.marks


def _ends_against(text: str, *, right_to_left: bool) -> bool:
    """Tell whether the last letter of a text runs the other way."""
    if not right_to_left and text.isascii():
        return False
    last = _last(text, _LETTERS)
    return last is not None and (last == "L") is right_to_left


def _last(text: str, kinds: frozenset[str]) -> str | None:
    """Return the bidirectional class of the last character of some classes, if there is one."""
    return next((kind for kind in map(bidirectional, reversed(text)) if kind in kinds), None)
