"""What a line of text is made of: a flat tuple of spans."""

from enum import StrEnum

from briefgen.document.value import value

__all__ = ["Mark", "Span", "Text", "plain"]


class Mark(StrEnum):
    """What is special about a span; marks add up, at most one of them names a colour."""

    STRONG = "strong"
    EMPHASIS = "emphasis"
    MONO = "mono"
    CITATION = "citation"
    INK = "ink"
    ACCENT = "accent"
    MUTED = "muted"
    INVERSE = "inverse"


@value
class Span:
    """A run of text set alike; a newline in `text` is a forced line break.

    `link` is an address outside (http, https or mailto), `target` the anchor of a block in this
    document, `note` the id of the `Note` that the span refers to; at most one of the three is
    given. `anchor` makes the block or the row that the span stands in a place to lead to.
    `language` is a BCP 47 tag where it differs from the document's. `path` is the place in the
    YAML that the words came from, as in `summary[2].text`, and None for words of our own.
    """

    text: str
    marks: frozenset[Mark] = frozenset()
    link: str | None = None
    target: str | None = None
    note: str | None = None
    anchor: str | None = None
    language: str | None = None
    path: str | None = None


Text = tuple[Span, ...]


def plain(text: Text) -> str:
    """Return the characters of a text alone."""
    return "".join(span.text for span in text)
