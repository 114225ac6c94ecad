"""What a worker does that sees none of our files: it builds from what was sent, or says what lacks.

Which files a brief names is known for sure to those alone who build it: what it extends names
files in turn, and a library pictures. So nobody guesses: a worker that lacks some asks for them.
"""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from threading import Lock
from typing import Literal, NamedTuple

from briefgen.app.batch.fingerprint import release
from briefgen.app.batch.job import Job
from briefgen.app.batch.outcome import Result
from briefgen.app.batch.work import carry_out
from briefgen.diagnostics import AssetError, BriefgenError

__all__ = ["Answer", "Named", "OtherReleaseError", "Read", "Sent", "carry_out_there"]

_MOMENT = "SOURCE_DATE_EPOCH"
_ONE_AT_A_TIME = Lock()


class OtherReleaseError(BriefgenError):
    """A worker runs another briefgen, or stands on other libraries: its files would be others."""


class Named(NamedTuple):
    """A file as a brief names it, and what it takes it for."""

    use: Literal["picture", "related"]
    name: str


class Read(NamedTuple):
    """What was found at such a name: bytes, or why there are none; `paths` as a job's files."""

    paths: tuple[str, ...]
    data: bytes = b""
    refusal: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """Files that were sent with a job; those that it lacks are noted, and refused for now."""

    known: Mapping[Named, Read]
    lacking: list[Named] = field(default_factory=list)

    def picture(self, name: str) -> bytes:
        """Return the bytes of a picture; raises AssetError."""
        return self._read(Named("picture", name))

    def related(self, name: str) -> bytes:
        """Return the bytes of a file that the brief stands on; raises AssetError."""
        return self._read(Named("related", name))

    def looked_at(self, name: str) -> tuple[str, ...]:
        """Return the paths that were looked at where the file was read."""
        found = (read.paths for named, read in self.known.items() if named.name == name)
        return next(found, ())

    def told(self) -> object:
        """Return nothing: a job is known by what it was before it was sent."""
        return None

    def _read(self, named: Named) -> bytes:
        if named not in self.known:
            self.lacking.append(named)
            raise AssetError(f'"{named.name}" was not sent with the brief')
        read = self.known[named]
        if read.refusal:
            raise AssetError(read.refusal)
        return read.data


class Answer(NamedTuple):
    """What became of a job that was sent; a result only if nothing was lacking."""

    result: Result | None
    lacking: tuple[Named, ...] = ()


def carry_out_there(job: Job, known: Mapping[Named, Read], moment: str | None, ours: str) -> Answer:
    """Return what becomes of a job, built as it would be where it comes from.

    `moment` is the SOURCE_DATE_EPOCH of that place, `ours` the digest of its briefgen. Raises
    OtherReleaseError where this one's is another. Builds one brief at a time, in whatever threads
    a worker has: the moment is that of the whole process.
    """
    if release() != ours:
        raise OtherReleaseError("the worker runs another briefgen, or other libraries")
    files = Sent(known=known)
    with _ONE_AT_A_TIME:
        os.environ.pop(_MOMENT, None)
        if moment is not None:
            os.environ[_MOMENT] = moment
        result = carry_out(replace(job, files=files))
    return Answer(None, tuple(files.lacking)) if files.lacking else Answer(result)
