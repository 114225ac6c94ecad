"""What a brief is built from, in a few characters: another fingerprint, another build."""

import hashlib
import json
import os
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.metadata import PackageNotFoundError, requires
from importlib.metadata import version as installed
from pathlib import Path
from typing import TYPE_CHECKING, Final

import briefgen
from briefgen.app.batch.digests import Digests
from briefgen.app.batch.entry import ABSENT

if TYPE_CHECKING:
    from briefgen.style.style import Style

__all__ = ["StyleDigests", "fingerprint", "release"]

_FILES_OF_STYLES: Final = (".ttf", ".ttc", ".otf", ".docx", ".dotx")
_NAME_ENDS: Final = frozenset(" ;[<>=!~(")


def fingerprint(parts: Mapping[str, object]) -> str:
    """Return the digest of what a build depends on: plain values by name, in any order.

    briefgen itself and SOURCE_DATE_EPOCH are always among them.
    """
    world = {"release": release(), "moment": os.environ.get("SOURCE_DATE_EPOCH", "")}
    told = json.dumps([parts, world], sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()


@cache
def release() -> str:
    """Return the digest of briefgen as it runs: its own code, and the versions it stands on.

    The code is read because a checkout changes without a change of its version.
    """
    import sys
    import zlib

    mixed = hashlib.sha256()
    versions = [f"python {sys.version}", f"zlib {zlib.ZLIB_RUNTIME_VERSION}", *_versions()]
    mixed.update("\n".join(versions).encode())
    folder = Path(briefgen.__file__).parent
    for path in sorted(folder.rglob("*.py")):
        data = path.read_bytes()
        mixed.update(f"{path.relative_to(folder).as_posix()} {len(data)}\n".encode() + data)
    return mixed.hexdigest()


def _versions() -> Iterator[str]:
    """Yield the name and the version of each library and font package that is at hand."""
    for requirement in requires("briefgen") or ():
        end = next((i for i, one in enumerate(requirement) if one in _NAME_ENDS), None)
        name = requirement[:end]
        try:
            yield f"{name} {installed(name)}"
        except PackageNotFoundError:  # of an extra
            continue


class StyleDigests:
    """Digests of styles and of all that they lead to; each style is looked up once in a run."""

    def __init__(self) -> None:
        self._known: dict[str, str] = {}
        self._files = Digests()

    def of_name(self, wanted: str) -> str:
        """Return the digest of the style called `wanted` or in this file; ABSENT for none."""
        if wanted not in self._known:
            self._known[wanted] = self._looked_up(wanted)
        return self._known[wanted]

    def of(self, style: "Style") -> str:
        """Return the digest of a style, of its font files and of its template."""
        told = style.model_dump_json()
        files = sorted({name for name in _texts(json.loads(told)) if _names_file(name)})
        return fingerprint({"style": told, "files": [(one, self._files.of(one)) for one in files]})

    def _looked_up(self, wanted: str) -> str:
        from briefgen.app.styles import find_style
        from briefgen.diagnostics import InputError

        try:
            return self.of(find_style(wanted))
        except InputError:
            return ABSENT


def _names_file(text: str) -> bool:
    return text.lower().endswith(_FILES_OF_STYLES) or Path(text).is_absolute()


def _texts(value: object) -> Iterator[str]:
    """Yield every text within plain data, keys left out."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from _texts(list(value.values()))
    elif isinstance(value, Iterable):
        for one in value:
            yield from _texts(one)
