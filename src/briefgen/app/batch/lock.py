"""One run at a time for each output folder, and whether the run before it ended by itself.

Why not a library: the file that is locked also tells who holds it, and that a run was ended in
its middle; those at hand empty it or take it away.
"""

import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Final

from briefgen.diagnostics import OutputError

__all__ = ["LOCK_NAME", "FolderInUseError", "Lock"]

LOCK_NAME: Final = ".briefgen.lock"

_MOST_DIGITS: Final = 20
_FLAGS: Final = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0)
"""A link in the place of the lock is refused: what it leads to would be emptied."""

if sys.platform == "win32":
    import msvcrt

    _FAR: Final = 1 << 30  # what is locked on Windows cannot be read

    def _lock(file: int) -> None:
        """Lock an open file until it is closed; raises OSError where another has it."""
        os.lseek(file, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except PermissionError as error:
            raise BlockingIOError from error
        finally:
            os.lseek(file, 0, os.SEEK_SET)

else:
    import fcntl

    def _lock(file: int) -> None:
        """Lock an open file until it is closed; raises BlockingIOError where another has it."""
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


class FolderInUseError(OutputError):
    """A folder that another run writes into; the reason says which."""


class Lock:
    """A folder taken by this process.

    The system gives it up when the process ends, however it ends. `is_sure` is False on a disk
    that has no locks. `follows_a_crash` tells that the run before was ended before it was done.
    """

    def __init__(self, folder: Path) -> None:
        """Take a folder; raises FolderInUseError if it is taken, OutputError if it is read-only."""
        self.is_sure = True
        try:
            self._file: int | None = os.open(folder / LOCK_NAME, _FLAGS, 0o666)
        except OSError as error:
            reason = (error.strerror or str(error)).lower()
            raise OutputError(str(folder), f"nothing can be written into it: {reason}") from error
        self._take(self._file, folder)
        self.follows_a_crash = bool(_holder(self._file))
        self._note(str(os.getpid()))

    def release(self) -> None:
        """Give the folder up, and note that the run is over."""
        if self._file is not None:
            self._note("")
            os.close(self._file)
            self._file = None

    def _take(self, file: int, folder: Path) -> None:
        try:
            _lock(file)
        except BlockingIOError as error:
            holder = _holder(file)
            os.close(file)
            process = f" (process {holder})" if holder else ""
            message = f"another run of briefgen{process} is writing into this folder"
            raise FolderInUseError(str(folder), message) from error
        except OSError:  # NFS without a lock daemon, some network shares
            self.is_sure = False

    def _note(self, text: str) -> None:
        """Write who holds the folder; on a full disk nobody is told."""
        if self._file is not None:
            with suppress(OSError):
                os.ftruncate(self._file, 0)
                os.lseek(self._file, 0, os.SEEK_SET)
                os.write(self._file, text.encode())


def _holder(file: int) -> str:
    """Return the process that last took the folder and has not given it up, by its number."""
    os.lseek(file, 0, os.SEEK_SET)
    said = os.read(file, _MOST_DIGITS).decode("ascii", "replace")
    return said if said.isdigit() else ""
