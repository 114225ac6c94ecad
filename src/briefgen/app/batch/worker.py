"""What runs in each worker process: one call after the other, until nobody asks any more."""

import os
import signal
from importlib import import_module
from multiprocessing.connection import Connection
from typing import Any, Final

__all__ = ["OUT_OF_MEMORY", "PRELOADED", "serve"]

OUT_OF_MEMORY: Final = 12
"""The code with which a worker ends that has no memory left."""

PRELOADED: Final = (
    "briefgen.app.batch.work",
    "briefgen.app.proof",
    "briefgen.render.docx.writer",
    "briefgen.render.pdf.writer",
)
"""What every worker needs: read once for all where processes can be copied."""


def serve(pipe: Connection) -> None:
    """Answer each call that comes through a pipe: whether it went well, and what came of it.

    Ctrl-C is left to the parent, which ends its workers itself.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    for name in PRELOADED:
        import_module(name)
    try:
        pipe.send(None)
        while True:
            function, values, named = pipe.recv()
            pipe.send(_answer(function, values, named))
    except (EOFError, OSError):  # the parent is gone
        return


def _answer(function: Any, values: tuple[Any, ...], named: dict[str, Any]) -> tuple[bool, Any]:
    try:
        return True, function(*values, **named)
    except MemoryError:
        os._exit(OUT_OF_MEMORY)
    except Exception as error:  # noqa: BLE001  whoever asked is to know, as with any executor
        return False, RuntimeError(f"{type(error).__name__}: {error}")
