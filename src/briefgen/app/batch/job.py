"""What one brief of a run is to become, and where it finds what it names."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from briefgen.app.batch.digests import digest
from briefgen.app.files import read_picture, read_related
from briefgen.app.formats import DEFAULT_FORMATS, Format
from briefgen.app.records.record import Record
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

    def looked_at(self, name: str) -> tuple[str, ...]:
        """Return the paths that decide what is read: the last is read, the others are not there.

        Empty where no disk is asked.
        """

    def told(self) -> object:
        """Return, as plain values, what else decides what is read."""


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

    def looked_at(self, name: str) -> tuple[str, ...]:
        """Return the path in the brief's folder, then that in the other if it is not there."""
        near = self.path / name
        if self.root is None or near.is_file():
            return (str(near),)
        return (str(near), str(self.root / name))

    def told(self) -> object:
        """Return the two folders."""
        return [str(self.path), self.root and str(self.root)]


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

    def looked_at(self, _name: str) -> tuple[str, ...]:
        """Return nothing: no disk is asked."""
        return ()

    def told(self) -> object:
        """Return the name of each file and the digest of what it holds."""
        return {name: digest(data) for name, data in self.files.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One brief: its text and how to build it. Can be pickled, so it may travel to any worker.

    `source` is the name printed in findings; `name` the path of the files to be, without an
    ending, seen from the folder of the run. `text` is the brief's bytes as they were read, or those
    of a template that `record` fills. Style,
    formats, settings and so on are those of `briefgen.build`. A style by name is looked up where
    the work is done.
    """

    source: str
    name: str
    text: bytes
    record: Record | None = None
    style: Style | str | None = None
    formats: tuple[Format, ...] = DEFAULT_FORMATS
    settings: tuple[tuple[str, str], ...] = ()
    files: Files = Carried(files={})
    reference_doc: Reference | None = None
    force: bool = False
    verify: bool = True

    @property
    def printed(self) -> str:
        """What the brief is called in reports: its file, or the template and the record."""
        return self.source if self.record is None else f"{self.source}, {self.record.name}"
