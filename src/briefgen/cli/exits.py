"""The exit codes, named."""

from enum import IntEnum

__all__ = ["Exit"]


class Exit(IntEnum):
    """What the shell is told; wrong usage is 2, typer's own."""

    WELL = 0
    REJECTED = 1
    USAGE = 2
    BUG = 3
    INTERRUPTED = 130
