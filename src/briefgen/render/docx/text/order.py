"""How words that run against a paragraph from right to left keep their order in it."""

from dataclasses import replace

from briefgen.document.bidi.direction import runs_right_to_left
from briefgen.document.inline import Text, plain

__all__ = ["against", "in_order"]

_LEFT_TO_RIGHT_MARK = "\u200e"
_RIGHT_TO_LEFT_MARK = "\u200f"


def against(text: Text) -> bool:
    """Tell whether a text is all for the left, and would not stay so in such a paragraph.

    One that begins with a letter and ends in one stays, and so does a number; `2020\u20132024` and
    `Reuters.` do not.
    """
    words = plain(text).replace(_RIGHT_TO_LEFT_MARK, "").strip()
    if words.isalpha() or runs_right_to_left(words):
        return False
    from briefgen.document.bidi.levels import embedding_levels

    return len(set(embedding_levels(words, 1))) > 1


def in_order(text: Text, *, is_marked: bool) -> Text:
    """Return a text that is all for the left without the marks that would turn a part of it.

    `is_marked` has it begin and end with a mark of its own direction, as it must where the
    paragraph runs the other way.
    """
    spans = [
        replace(span, text=span.text.replace(_RIGHT_TO_LEFT_MARK, ""))
        if _RIGHT_TO_LEFT_MARK in span.text
        else span
        for span in text
    ]
    if is_marked and not spans[0].note:
        spans[0] = replace(spans[0], text=_LEFT_TO_RIGHT_MARK + spans[0].text)
    if is_marked and not spans[-1].note:
        spans[-1] = replace(spans[-1], text=spans[-1].text + _LEFT_TO_RIGHT_MARK)
    return tuple(spans)
