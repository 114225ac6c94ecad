"""Which links repeat words of the block they lead to: in Word those are cross-references.

A REF field prints what its bookmark encloses, so there has to be one round exactly those words:
`Figure 1` of a caption, `3` of a source's number. Any other link leads to its block and says what
it says.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from operator import attrgetter
from typing import Any

from briefgen.document.blocks import (
    Block,
    Contents,
    Figure,
    Heading,
    ItemList,
    Note,
    Notes,
    Paragraph,
    Row,
    Table,
)
from briefgen.document.inline import Span, Text

__all__ = ["CrossReferences"]

_PREFIX = "_Ref "  # bookmarks whose names begin with a low line do not show in Word's list


class CrossReferences:
    """The blocks of a document, with an anchor on all words that a link repeats."""

    def __init__(self, blocks: Iterable[Block]) -> None:
        """Find the links of these blocks, and the words that each repeats."""
        self.blocks = tuple(blocks)
        self._known: dict[tuple[str, str], str] = {}
        wanted: dict[str, dict[str, None]] = {}
        for span in _links(self.blocks):
            wanted.setdefault(span.target or "", {})[span.text] = None
        if wanted:
            self.blocks = tuple(self._anchored(block, wanted) for block in self.blocks)

    def anchor(self, link: Span) -> str | None:
        """Return the anchor of the words that a link repeats, None where it repeats none.

        Words that are repeated themselves repeat no others: fields must not go round in a ring.
        """
        if link.anchor and link.anchor.startswith(_PREFIX):
            return None
        return self._known.get((link.target or "", link.text))

    def _anchored(self, block: Block, wanted: Mapping[str, Iterable[str]]) -> Block:
        match block:
            case Heading() if block.anchor in wanted:
                return replace(block, text=self._marked(block.text, block.anchor, wanted))
            case Figure() if block.anchor is not None and block.anchor in wanted:
                return replace(block, caption=self._marked(block.caption, block.anchor, wanted))
            case Table() if any(row.anchor in wanted for row in block.rows):
                rows = tuple(self._row(row, wanted) for row in block.rows)
                return replace(block, rows=rows)
            case _:
                return block

    def _row(self, row: Row, wanted: Mapping[str, Iterable[str]]) -> Row:
        """Return a row with anchors in its first cell, which says what the row is."""
        anchor = row.anchor
        if anchor is None or anchor not in wanted:
            return row
        first, *others = row.cells
        paragraphs = tuple(
            replace(block, text=self._marked(block.text, anchor, wanted))
            for block in first.paragraphs
        )
        return replace(row, cells=(replace(first, paragraphs=paragraphs), *others))

    def _marked(self, text: Text, anchor: str, wanted: Mapping[str, Iterable[str]]) -> Text:
        """Return a text with an anchor on the words that links to its block repeat."""
        for number, words in enumerate(wanted[anchor]):
            if (anchor, words) in self._known:
                continue
            name = f"{_PREFIX}{anchor} {number}" if number else f"{_PREFIX}{anchor}"
            for index, span in enumerate(text):
                if parts := _parted(span, words, name):
                    text = (*text[:index], *parts, *text[index + 1 :])
                    self._known[anchor, words] = name
                    break
        return text


def _parted(span: Span, words: str, anchor: str) -> Text:
    """Return a span in parts, the words by themselves and anchored; nothing where it has none.

    A note has no words of its own, and of two anchors round the same words one would be lost.
    """
    if span.note or span.anchor or words not in span.text:
        return ()
    found = re.search(rf"(?<!\w){re.escape(words)}(?!\w)", span.text)
    if found is None:
        return ()
    before, after = span.text[: found.start()], span.text[found.end() :]
    parts = (
        replace(span, text=before),
        replace(span, text=words, anchor=anchor),
        replace(span, text=after),
    )
    return tuple(part for part in parts if part.text)


def _links(blocks: Iterable[Block]) -> Iterator[Span]:
    """Yield the spans that lead to a block."""
    for text in _texts(blocks):
        for span in text:
            if span.target is not None:
                yield span


def _texts(blocks: Iterable[Block | Note]) -> Iterator[Text]:
    """Yield every text of the blocks that may hold a link."""
    for block in blocks:
        match block:
            case Paragraph():
                yield from (block.label, block.text, block.trailing)
            case Table():
                yield block.caption
                cells = (cell for row in block.rows for cell in row.cells)
                yield from _texts(paragraph for cell in cells for paragraph in cell.paragraphs)
            case ItemList():
                yield from (text for item in block.items for text in (item.label, item.text))
            case Notes():
                yield from _texts(block.notes)
            case _:
                yield _ONLY_TEXT[type(block)](block)


_ONLY_TEXT: Mapping[type, Callable[[Any], Text]] = {
    Heading: attrgetter("text"),
    Note: attrgetter("text"),
    Figure: attrgetter("caption"),
    Contents: attrgetter("title"),
}
