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

    def heading(self, block: Heading, /) -> None:
        """Draw a heading."""

    def paragraph(self, block: Paragraph, /) -> None:
        """Draw a paragraph."""

    def item_list(self, block: ItemList, /) -> None:
        """Draw a list."""

    def table(self, block: Table, /) -> None:
        """Draw a table."""

    def figure(self, block: Figure, /) -> None:
        """Draw a picture with its caption."""

    def contents(self, block: Contents, /) -> None:
        """Draw the contents list."""

    def notes(self, block: Notes, /) -> None:
        """Draw the endnotes."""


def write_blocks(  # noqa: C901  one case a kind of block is what it is for
    blocks: Iterable[Block], writer: BlockWriter
) -> None:
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
