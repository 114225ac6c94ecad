"""What one brief of a run is to become, and where it finds what it names."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from briefgen.app.files import read_picture, read_related
from briefgen.app.formats import DEFAULT_FORMATS, Format
from briefgen.app.templates import Reference
from briefgen.diagnostics import AssetError
from briefgen.style.style import Style

__all__ = ["Carried", "Files", "Folder", "Job"]


class Files(Protocol):
    """The files that a brief may name: pictures, and the briefs and libraries that it stands on."""

    def picture(self, name: str) -> bytes:
        """Return the bytes of the picture at a path seen from the brief; raises AssetError."""

    def related(self, name: str) -> bytes:
        """Return the bytes of a file that the brief stands on; raises AssetError."""

    def printed(self, name: str) -> str:
        """Return the path by which a file is found again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Folder:
    """Files on a disk that the worker sees: those in the brief's folder, and below `root`."""

    path: Path
    root: Path | None = None

    def picture(self, name: str) -> bytes:
        """Return the bytes of a picture in one of the folders; raises AssetError."""
        return read_picture(name, self.path, self.root)

    def related(self, name: str) -> bytes:
        """Return the bytes of another brief in one of the folders; raises AssetError."""
        return read_related(name, self.path, self.root)

    def printed(self, name: str) -> str:
        """Return the path of a file: in the brief's folder, else in the other where it is there."""
        near = self.path / name
        if self.root is None or near.exists():
            return str(near)
        return str(self.root / name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """Files that travel with the job, by the names that briefs use: no disk is needed."""

    files: Mapping[str, bytes]

    def picture(self, name: str) -> bytes:
        """Return the bytes of a file that was handed in; raises AssetError for any other."""
        return self.related(name)

    def related(self, name: str) -> bytes:
        """Return the bytes of a file that was handed in; raises AssetError for any other."""
        if name not in self.files:
            raise AssetError(f'"{name}" was not handed in with the brief')
        return self.files[name]

    def printed(self, name: str) -> str:
        """Return the name itself."""
        return name


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One brief: its text and how to build it. Can be pickled, so it may travel to any worker.

    `source` is the name printed in findings; `name` the path of the files to be, without an
    ending, seen from the folder of the run. `text` is the brief's bytes as they were read. Style,
    formats, settings and so on are those of `briefgen.build`. A style by name is looked up where
    the work is done.
    """

    source: str
    name: str
    text: bytes
    style: Style | str | None = None
    formats: tuple[Format, ...] = DEFAULT_FORMATS
    settings: tuple[tuple[str, str], ...] = ()
    files: Files = Carried(files={})
    reference_doc: Reference | None = None
    force: bool = False
    verify: bool = True
