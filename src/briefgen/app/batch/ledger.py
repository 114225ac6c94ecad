"""Which briefs of a folder need not be built again: the ledger that a run keeps beside its files.

One small database for each output folder. What it says of a brief counts only as long as the
files that were read and those that were written still hold the same bytes, so that a run that
was killed between the two, or a file that somebody touched, costs a build and never a wrong file.
"""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from time import monotonic
from typing import Final, Self

from briefgen.app.batch.digests import Digests, digest_of_file
from briefgen.app.batch.entry import Entry, entry_from_json, entry_json

__all__ = ["LEDGER_NAME", "Ledger"]

LEDGER_NAME: Final = ".briefgen.sqlite3"

_ASIDE: Final = f"{LEDGER_NAME}.aside"
_VERSION: Final = 1
_MOST_WAITING: Final = 256
_LONGEST_WAIT: Final = 1.0  # seconds
_BUSY: Final = 5.0  # seconds
_SPOILT: Final = frozenset(
    {sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_FORMAT, sqlite3.SQLITE_NOTADB}
)


class _SpoiltError(Exception):
    """A database that is none, is damaged, or was written by another briefgen."""


class Ledger:
    """The entries of one output folder.

    Entries are written in groups, at most a second's work at a time. Trouble with the database
    never stops a run: it is told in `notices`, and what cannot be looked up is built. One process
    at a time keeps it: that is what the lock of a run is for.
    """

    def __init__(self, folder: Path, style_digest: Callable[[str], str] = lambda _name: "") -> None:
        """Open the ledger of a folder that exists; `style_digest` tells what a name leads to."""
        self.notices: list[str] = []
        self._folder = folder
        self._style_digest = style_digest
        self._digests = Digests()
        self._waiting: dict[str, Entry] = {}
        self._written = monotonic()
        self._database = self._opened(folder / LEDGER_NAME)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def current(self, name: str, key: str) -> Entry | None:
        """Return the entry of a brief if all that it was built from and into is as it was."""
        entry = self._waiting.get(name) or self._read(name)
        if entry is None or entry.key != key:
            return None
        return entry if self._is_current(entry) else None

    def record(self, entry: Entry) -> None:
        """Remember a brief whose files are written; what was known of its name is forgotten."""
        self._waiting[entry.name] = entry
        if len(self._waiting) >= _MOST_WAITING or monotonic() - self._written > _LONGEST_WAIT:
            self.write()

    def write(self) -> None:
        """Write the entries that wait, all or none."""
        rows = [(one.name, entry_json(one)) for one in self._waiting.values()]
        self._waiting.clear()
        self._written = monotonic()
        if self._database is None or not rows:
            return
        try:
            with self._database:
                self._database.executemany("INSERT OR REPLACE INTO brief VALUES (?, ?)", rows)
        except sqlite3.Error as error:
            self._give_up("cannot be written", error)

    def close(self) -> None:
        """Write what waits and let go of the database."""
        self.write()
        if self._database is not None:
            self._database.close()
            self._database = None

    def _is_current(self, entry: Entry) -> bool:
        style = entry.style
        if style is not None and self._style_digest(style.path) != style.digest:
            return False
        return all(self._digests.of(one.path) == one.digest for one in entry.inputs) and all(
            digest_of_file(self._folder / one.path) == one.digest for one in entry.outputs
        )

    def _read(self, name: str) -> Entry | None:
        if self._database is None:
            return None
        try:
            rows = self._database.execute("SELECT entry FROM brief WHERE name = ?", (name,))
            row = rows.fetchone()
        except sqlite3.Error as error:
            self._give_up("cannot be read", error)
            return None
        try:
            return entry_from_json(row[0]) if row else None
        except (ValueError, KeyError, TypeError, AttributeError):
            return None

    def _opened(self, path: Path) -> sqlite3.Connection | None:
        """Return the database at a path, a new one where the old one is of no use."""
        try:
            try:
                return _connected(path)
            except _SpoiltError as error:
                _set_aside(path)
                self.notices.append(
                    f'"{path}" {error}: set aside as "{_ASIDE}", everything is built again'
                )
                return _connected(path)
        except (sqlite3.Error, _SpoiltError, OSError) as error:
            self.notices.append(
                f'"{path}" cannot be used ({error}): everything is built, and again the next time'
            )
            return None

    def _give_up(self, what: str, error: sqlite3.Error) -> None:
        """Go on without the database."""
        path = self._folder / LEDGER_NAME
        self.notices.append(f'"{path}" {what} ({error}): some briefs will be built again')
        if self._database is not None:
            self._database.close()
            self._database = None


def _connected(path: Path) -> sqlite3.Connection:
    """Return a sound database with our table; raises _SpoiltError for one that is not ours."""
    if path.is_symlink():
        raise _SpoiltError("is a link to another place")
    database = sqlite3.connect(path, timeout=_BUSY, check_same_thread=False)
    try:
        _look_through(database)
    except sqlite3.Error as error:
        database.close()
        if _is_spoilt(error):
            raise _SpoiltError(f"is damaged ({error})") from error
        raise
    except _SpoiltError:
        database.close()
        raise
    return database


def _look_through(database: sqlite3.Connection) -> None:
    """Make the table of a new database; refuse one that is damaged or of another version."""
    version = database.execute("PRAGMA user_version").fetchone()[0]
    if version == 0 and not database.execute("SELECT 1 FROM sqlite_schema LIMIT 1").fetchone():
        database.executescript(
            "BEGIN; CREATE TABLE brief (name TEXT PRIMARY KEY, entry TEXT) WITHOUT ROWID; "
            f"PRAGMA user_version = {_VERSION}; COMMIT;"
        )
        return
    if version != _VERSION:
        raise _SpoiltError("was written by another version of briefgen")
    if (said := database.execute("PRAGMA quick_check(1)").fetchone()[0]) != "ok":
        raise _SpoiltError(f"is damaged ({said})")
    database.execute("SELECT name, entry FROM brief LIMIT 0")


def _is_spoilt(error: sqlite3.Error) -> bool:
    """Tell whether an error is the database's own fault, and not that of the disk round it."""
    code = getattr(error, "sqlite_errorcode", None)
    return code is not None and code & 0xFF in _SPOILT


def _set_aside(path: Path) -> None:
    """Rename a database, with the journal that belongs to it and must not meet another."""
    for ending in ("-journal", "-wal", "-shm", ""):
        old = path.with_name(path.name + ending)
        if old.exists():
            old.replace(path.with_name(_ASIDE + ending))
