"""What runs in each worker process: one call after the other, until nobody asks any more."""

import os
import signal
from collections.abc import Mapping
from importlib import import_module
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any, Final, NamedTuple

__all__ = ["OUT_OF_MEMORY", "PRELOADED", "Surroundings", "serve", "surroundings"]

OUT_OF_MEMORY: Final = 12
"""The code with which a worker ends that has no memory left."""

PRELOADED: Final = (
    "briefgen.app.batch.work",
    "briefgen.app.proof",
    "briefgen.render.docx.writer",
    "briefgen.render.pdf.writer",
)
"""What every worker needs: read once for all where processes can be copied."""


_SETTINGS: Final = ("SOURCE_DATE_EPOCH", "BRIEFGEN_STYLE_PATH")


class Surroundings(NamedTuple):
    """What a build finds around it: the folder that paths start from, settings of the environment.

    Why: a worker is a copy of a process that may have begun long ago, and elsewhere.
    """

    folder: str
    settings: Mapping[str, str]

    def take_on(self) -> None:
        """Make them those of this process."""
        os.chdir(self.folder)
        for name in _SETTINGS:
            os.environ.pop(name, None)
        os.environ.update(self.settings)


def surroundings() -> Surroundings:
    """Return those of this process."""
    settings = {name: os.environ[name] for name in _SETTINGS if name in os.environ}
    return Surroundings(str(Path.cwd()), settings)


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
            surroundings, function, values, named = pipe.recv()
            surroundings.take_on()
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
