"""What the files of a run are called: names that every system can hold, and no name twice."""

import re
from hashlib import sha256
from pathlib import PurePosixPath
from typing import Final
from unicodedata import category, normalize

from briefgen.app.formats import Format
from briefgen.diagnostics import BriefgenError

__all__ = ["NameClashError", "Names", "safe_name"]

# What Windows refuses in a name, and the devices that it opens instead of a file
# (learn.microsoft.com/windows/win32/fileio/naming-a-file).
_REFUSED: Final = re.compile(r'[<>:"\\|?*]')
_DEVICE: Final = re.compile(
    r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?:\.|$)", re.IGNORECASE
)
_UNSEEN: Final = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_KEPT: Final = frozenset("\u200c\u200d")
_INSTEAD: Final = "-"
_MOST_BYTES: Final = 180
"""Of 255 in a name: an ending and a temporary name need room beside it."""
_MOST_PARTS: Final = 16
_ENDINGS: Final = tuple(f".{form.ending}" for form in Format)


class NameClashError(BriefgenError):
    """Two briefs would be written to one file; the message names both."""


def safe_name(name: str) -> str:
    """Return a path below a folder, its parts joined by `/`, that Windows, macOS and Linux hold.

    `name` may have folders in it, by `/`. What a system refuses becomes `-`; `.`, `..` and empty
    parts are left out, so that nothing leads out of the folder; a part that is too long is cut and
    told from others by a few digits.
    """
    parts = [part for part in normalize("NFC", name).split("/") if part.strip(". ")]
    safe = [_safe_part(part) for part in parts[-_MOST_PARTS:]]
    return str(PurePosixPath(*safe)) if safe else "brief"


def _safe_part(part: str) -> str:
    seen = "".join(one if one in _KEPT or category(one) not in _UNSEEN else "" for one in part)
    whole = _REFUSED.sub(_INSTEAD, seen).strip().rstrip(". ")
    if _DEVICE.match(whole):
        whole = f"_{whole}"
    if len(whole.encode()) <= _MOST_BYTES:
        return whole or _INSTEAD
    digits = sha256(whole.encode()).hexdigest()[:8]
    cut = whole.encode()[: _MOST_BYTES - 9].decode(errors="ignore")
    return f"{cut.rstrip('. ')}{_INSTEAD}{digits}"


class Names:
    """The names that are taken in a run, and by whom.

    Two names are one where a system does not tell capitals or ways of composing letters apart.
    """

    def __init__(self) -> None:
        self._taken: dict[bytes, str] = {}
        self._folders: dict[bytes, str] = {}

    def take(self, name: str, source: str) -> None:
        """Note that a brief is to be written to a name; raises NameClashError if it is taken.

        One source may stand in a run twice, with other settings: that makes two briefs.
        """
        key = _key(name)
        if first := self._taken.get(key):
            message = f'"{first}" and "{source}" would both be written to "{name}"'
            raise NameClashError(message)
        if other := self._in_the_way(name):
            message = f'a file of "{other}" would be a folder of "{source}", or the other way round'
            raise NameClashError(message)
        self._taken[key] = source
        for folder in _folders(name):
            self._folders.setdefault(_key(folder), source)

    def has(self, name: str, source: str) -> bool:
        """Tell whether a name is taken, and by this brief."""
        return self._taken.get(_key(name)) == source

    def _in_the_way(self, name: str) -> str | None:
        """Return whose file is one of the name's folders, or whose folder is one of its files."""
        pairs = ((folder, ending) for folder in _folders(name) for ending in _ENDINGS)
        files = [
            self._taken.get(_key(folder[: -len(ending)]))
            for folder, ending in pairs
            if folder.lower().endswith(ending)
        ]
        folders = [self._folders.get(_key(name + ending)) for ending in _ENDINGS]
        return next(filter(None, (*files, *folders)), None)


def _folders(name: str) -> list[str]:
    """Return the folders that a name needs within that of the run."""
    return [str(folder) for folder in PurePosixPath(name).parents][:-1]


def _key(name: str) -> bytes:
    """Return a few bytes for a name: as many for each of a million."""
    folded = normalize("NFC", normalize("NFD", name).casefold())
    return sha256(folded.encode()).digest()[:12]
