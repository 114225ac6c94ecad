"""What a document says, taken from its blocks: the witness that readers are compared with."""

from collections.abc import Iterator
from itertools import count

from briefgen.document.blocks import (
    Cell,
    Contents,
    Figure,
    Heading,
    ItemList,
    Notes,
    Paragraph,
    Table,
)
from briefgen.document.document import Document
from briefgen.document.inline import Span, Text
from briefgen.document.marks import mark
from briefgen.document.writer import write_blocks
from tests.parity.readback import APART, INSIDE, Chunk, Findings, Item, Readback, joined, squeezed

__all__ = ["expected"]


def expected(document: Document) -> Readback:
    """Return what every format of the document must say."""
    teller = _Teller()
    write_blocks(document.blocks, teller)
    return teller.found.readback()


class _Teller:
    def __init__(self) -> None:
        self.found = Findings()

    def heading(self, block: Heading, /) -> None:
        chunks = [Chunk(block.number), *_chunks(block.text)]
        self.found.outline.append((block.level, joined(chunks)))
        self.found.chunks += [*chunks, APART]

    def paragraph(self, block: Paragraph, /) -> None:
        self.found.chunks += _paragraph(block)

    def item_list(self, block: ItemList, /) -> None:
        counters = {(0, block.kind): count(block.start)}
        for item in block.items:
            for deeper in [key for key in counters if key[0] > item.level]:
                del counters[deeper]
            chunks = [*_chunks(item.label), *_chunks(item.text)]
            kind = item.kind or block.kind
            printed = mark(kind, next(counters.setdefault((item.level, kind), count(1))))
            self.found.items.append(Item(item.level, printed, joined(chunks)))
            self.found.chunks += [*chunks, APART]

    def table(self, block: Table, /) -> None:
        self.found.chunks += [*_chunks(block.caption), APART]
        rows = [tuple(joined(_cell(cell)) for cell in row.cells) for row in block.rows]
        self.found.tables.append(tuple(rows))
        self.found.chunks += [
            chunk for row in block.rows for cell in row.cells for chunk in _cell(cell)
        ]

    def figure(self, block: Figure, /) -> None:
        self.found.alts.append(squeezed(block.alt))
        self.found.chunks += [*_chunks(block.caption), APART]

    def contents(self, block: Contents, /) -> None:
        self.found.contents += [squeezed(entry.text) for entry in block.entries]
        self.found.chunks += [*_chunks(block.title), APART]

    def notes(self, block: Notes, /) -> None:
        for note in block.notes:
            chunks = _chunks(note.text)
            self.found.notes.append((str(note.number), joined(chunks)))
            self.found.chunks += [*chunks, APART]


def _paragraph(block: Paragraph) -> Iterator[Chunk]:
    for text in (block.label, block.text, block.trailing):
        yield from _chunks(text)
    yield APART


def _cell(cell: Cell) -> Iterator[Chunk]:
    for paragraph in cell.paragraphs:
        yield from _paragraph(paragraph)


def _chunks(text: Text) -> list[Chunk]:
    return [Chunk(span.text, _address(span)) for span in text]


def _address(span: Span) -> str | None:
    return span.link or (INSIDE if span.target or span.note else None)
