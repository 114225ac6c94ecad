"""What files hold, in a few characters: SHA-256 of their contents, never of their dates."""

import hashlib
import os
from pathlib import Path
from typing import Final

from briefgen.app.batch.entry import ABSENT

__all__ = ["Digests", "digest", "digest_of_file"]

_MOST_KEPT: Final = 4096


def digest(data: bytes) -> str:
    """Return the SHA-256 of bytes, in hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()


def digest_of_file(path: Path) -> str:
    """Return the SHA-256 of what a file holds; ABSENT for what is no file or cannot be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ABSENT


class Digests:
    """Digests of the files that many briefs of one run share: each is read once in a run.

    A file that is written again in the run is read again.
    """

    def __init__(self) -> None:
        self._known: dict[tuple[str, int, int, int], str] = {}

    def of(self, path: str) -> str:
        """Return the SHA-256 of what a file holds; ABSENT for what is no file."""
        try:
            seen = os.stat(path)  # noqa: PTH116  a Path for each of 10,000 briefs takes longer
        except OSError:
            return ABSENT
        state = (path, seen.st_ino, seen.st_size, seen.st_mtime_ns)
        if state not in self._known:
            if len(self._known) >= _MOST_KEPT:
                self._known.clear()
            self._known[state] = digest_of_file(Path(path))
        return self._known[state]
