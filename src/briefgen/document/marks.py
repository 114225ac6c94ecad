"""What stands before an item of a list."""

from typing import assert_never

from briefgen.document.blocks import ListKind

__all__ = ["letters", "mark"]


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
