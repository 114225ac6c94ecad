"""How the row of a source leads back to where the source is first cited."""

from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from briefgen.document.blocks import Block
from briefgen.document.inline import Span, Text
from briefgen.document.walk import every_span, with_texts

__all__ = ["citation_anchor", "source_anchor", "with_returns"]

_SOURCE, _CITATION = "source-", "citation-"


def source_anchor(source: str) -> str:
    """Return the anchor of a source's row."""
    return f"{_SOURCE}{source}"


def citation_anchor(source: str) -> str:
    """Return the anchor of the citation that comes first."""
    return f"{_CITATION}{source}"


def with_returns(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Return the same with an anchor on the first citation of each source that leads to its row.

    A row's number leads nowhere where no citation leads to the row.
    """
    blocks = tuple(blocks)
    spans = every_span(blocks)
    targets = (span.target for span in spans if span.target)
    cited = {target.removeprefix(_SOURCE) for target in targets if target.startswith(_SOURCE)}
    waiting = set(cited)
    return with_texts(blocks, partial(_led, cited=frozenset(cited), waiting=waiting))


def _led(text: Text, cited: frozenset[str], waiting: set[str]) -> Text:
    return tuple(_returned(span, cited, waiting) for span in text)


def _returned(span: Span, cited: frozenset[str], waiting: set[str]) -> Span:
    target = span.target or ""
    if target.startswith(_CITATION) and target.removeprefix(_CITATION) not in cited:
        return replace(span, target=None)
    source = target.removeprefix(_SOURCE)
    if target.startswith(_SOURCE) and source in waiting:
        waiting.remove(source)
        return replace(span, anchor=citation_anchor(source))
    return span
