"""Where links within a document lead: to rows, and from a source's back to its first citation."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

from briefgen.document.blocks import Block, Table
from briefgen.document.inline import Span, Text
from briefgen.document.walk import every_text, with_texts

__all__ = ["citation_anchor", "judgement_anchor", "source_anchor", "with_returns"]

_SOURCE, _CITATION, _JUDGEMENT = "source-", "citation-", "judgement-"


def source_anchor(source: str) -> str:
    """Return the anchor of a source's row."""
    return f"{_SOURCE}{source}"


def citation_anchor(source: str) -> str:
    """Return the anchor of the citation that comes first."""
    return f"{_CITATION}{source}"


def judgement_anchor(judgement: str) -> str:
    """Return the anchor of a judgement's row."""
    return f"{_JUDGEMENT}{judgement}"


def with_returns(blocks: Iterable[Block]) -> tuple[Block, ...]:
    """Return the same with an anchor on the first citation of each source that leads to its row.

    A row's number leads nowhere where no citation leads to the row, nor does the number of a
    judgement that the style does not print.
    """
    given = [(block, _targets(block)) for block in blocks]
    targets = {target for _, found in given for target in found}
    cited = {target.removeprefix(_SOURCE) for target in targets if target.startswith(_SOURCE)}
    places = {citation_anchor(source) for source in cited}
    places.update(_rows(block for block, _ in given))
    led = partial(_led, places=frozenset(places), waiting=set(cited))
    return tuple(with_texts(block, led) if found else block for block, found in given)


def _targets(block: Block) -> set[str]:
    """Return where the spans of a block lead."""
    return {span.target for text in every_text(block) for span in text if span.target}


def _rows(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if isinstance(block, Table):
            yield from (row.anchor for row in block.rows if row.anchor)


def _led(text: Text, places: frozenset[str], waiting: set[str]) -> Text:
    for span in text:
        if span.target is not None:
            return tuple([_returned(span, places, waiting) for span in text])
    return text


def _returned(span: Span, places: frozenset[str], waiting: set[str]) -> Span:
    target = span.target or ""
    if target.startswith((_CITATION, _JUDGEMENT)) and target not in places:
        return replace(span, target=None)
    source = target.removeprefix(_SOURCE)
    if target.startswith(_SOURCE) and source in waiting:
        waiting.remove(source)
        return replace(span, anchor=citation_anchor(source))
    return span
