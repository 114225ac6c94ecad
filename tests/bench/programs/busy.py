"""Does work that needs nothing but the processor, in so many processes: how far two help here.

busy.py PROCESSES PIECES
"""

import sys
from concurrent.futures import ProcessPoolExecutor

_STEPS = 600_000  # some 40 ms: what a brief takes


def piece(number: int) -> int:
    """Do one piece of work."""
    total = number
    for step in range(_STEPS):
        total = (total * 31 + step) & 0xFFFF
    return total


def main() -> None:
    """Do them all."""
    processes, pieces = map(int, sys.argv[1:])
    with ProcessPoolExecutor(processes) as pool:
        for _ in pool.map(piece, range(pieces)):
            pass


if __name__ == "__main__":
    main()
