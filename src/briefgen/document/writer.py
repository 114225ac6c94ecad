"""What every renderer must be able to draw, and the only match on blocks."""

from collections.abc import Iterable
from typing import Protocol, assert_never

from briefgen.document.blocks import (
    Block,
    Contents,
    Figure,
    Heading,
    ItemList,
    Notes,
    Paragraph,
    Table,
)

__all__ = ["BlockWriter", "write_blocks"]


class BlockWriter(Protocol):
    """One handler for each kind of block."""

    def heading(self, block: Heading, /) -> None: ...
    def paragraph(self, block: Paragraph, /) -> None: ...
    def item_list(self, block: ItemList, /) -> None: ...
    def table(self, block: Table, /) -> None: ...
    def figure(self, block: Figure, /) -> None: ...
    def contents(self, block: Contents, /) -> None: ...
    def notes(self, block: Notes, /) -> None: ...


def write_blocks(blocks: Iterable[Block], writer: BlockWriter) -> None:
    """Hand each block, in order, to its handler."""
    for block in blocks:
        match block:
            case Heading():
                writer.heading(block)
            case Paragraph():
                writer.paragraph(block)
            case ItemList():
                writer.item_list(block)
            case Table():
                writer.table(block)
            case Figure():
                writer.figure(block)
            case Contents():
                writer.contents(block)
            case Notes():
                writer.notes(block)
            case _:
                assert_never(block)
