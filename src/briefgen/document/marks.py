"""What stands before an item of a list."""

from collections.abc import Iterator
from typing import assert_never

from briefgen.document.blocks import ItemList, ListItem, ListKind

__all__ = ["counted", "letters", "mark"]


def counted(block: ItemList) -> Iterator[tuple[ListItem, ListKind, int]]:
    """Yield each item with its kind and its number; below each item deeper ones begin anew.

    Each kind is counted by itself, so that bullets between two numbers do not count.
    """
    counts = {(0, block.kind): block.start - 1}
    for item in block.items:
        kind = item.kind or block.kind
        counts = {key: number for key, number in counts.items() if key[0] <= item.level}
        number = counts.get((item.level, kind), 0) + 1
        counts[item.level, kind] = number
        yield item, kind, number


def mark(kind: ListKind, number: int) -> str:
    """Return the mark of the `number`th item: `■`, `a`, `1.`; numbers count from 1."""
    match kind:
        case ListKind.BULLET:
            return "■"
        case ListKind.LETTER:
            return letters(number)
        case ListKind.NUMBER:
            return f"{number}."
        case _:
            assert_never(kind)


def letters(number: int) -> str:
    """Return a, b ... z, then aa, bb ... zz, as Word's `lowerLetter` goes on."""
    repeat, letter = divmod(number - 1, 26)
    return chr(ord("a") + letter) * (repeat + 1)
