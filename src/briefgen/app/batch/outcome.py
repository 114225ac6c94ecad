"""What became of each brief of a run."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from briefgen.app.batch.entry import Seal
from briefgen.diagnostics import Diagnostic, Place, Severity

__all__ = ["NOTHING_KNOWN", "About", "Outcome", "Result", "Status", "failure"]


class Status(StrEnum):
    """Built, left as it was because nothing changed, refused as it is written, or not finished."""

    BUILT = "built"
    UNCHANGED = "unchanged"
    REJECTED = "rejected"
    FAILED = "failed"

    @property
    def is_well(self) -> bool:
        """Tell whether the files of the brief are there."""
        return self in {Status.BUILT, Status.UNCHANGED}


class About(NamedTuple):
    """What a list of briefs says of one; empty where it was rejected. `date` is ISO 8601."""

    title: str = ""
    marking: str = ""
    status: str = ""
    date: str = ""


NOTHING_KNOWN = About()


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What a worker makes of a job: the bytes of each format by its name, none if it is rejected.

    `inputs` are the files that were read from a disk on the brief's behalf, `product` is the
    brief's, by which its style is found where the job names none. `seconds` is what the work took.
    `trace` is what Python says of a bug, empty if there was none.
    """

    files: Mapping[str, bytes] = field(default_factory=dict)
    diagnostics: tuple[Diagnostic, ...] = ()
    about: About = NOTHING_KNOWN
    inputs: tuple[Seal, ...] = ()
    product: str = ""
    seconds: float = 0.0
    trace: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of a brief. `name` is that of its job, `paths` are the files written.

    `files` holds the bytes of each format by its name where they are not written to a folder.
    """

    source: str
    name: str
    status: Status
    diagnostics: tuple[Diagnostic, ...] = ()
    paths: tuple[Path, ...] = ()
    files: Mapping[str, bytes] = field(default_factory=dict)
    about: About = NOTHING_KNOWN
    seconds: float = 0.0
    trace: str = ""


def failure(code: str, message: str, source: str, hint: str = "") -> Diagnostic:
    """Return the finding that a brief could not be finished, through no fault of its text."""
    return Diagnostic(
        severity=Severity.ERROR,
        code=code,
        message=message,
        place=Place(source=source),
        hint=hint,
    )
