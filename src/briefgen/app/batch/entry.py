"""What is remembered of a brief that was built, and how it is put into words for a database."""

import json
from dataclasses import asdict, dataclass
from typing import Any, NamedTuple

from briefgen.diagnostics import Diagnostic, Place, Severity

__all__ = ["ABSENT", "Entry", "Seal", "entry_from_json", "entry_json"]

ABSENT = ""
"""The digest of a file that is not there."""


class Seal(NamedTuple):
    """A file, or a style by its name, and the SHA-256 of what it held; ABSENT for no file."""

    path: str
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A brief as it was last built.

    `name` is its output's path in the folder, without an ending. `key` is the fingerprint of all
    that it was built from but for what it names itself: `inputs` are the files that were read on
    its behalf, `style` the style that its product chose. `outputs` are its files, seen from the
    folder. The rest is for the report: `source` as a job prints it, `date` as ISO 8601 has it.
    """

    name: str
    key: str
    inputs: tuple[Seal, ...] = ()
    outputs: tuple[Seal, ...] = ()
    style: Seal | None = None
    source: str = ""
    title: str = ""
    marking: str = ""
    status: str = ""
    date: str = ""
    diagnostics: tuple[Diagnostic, ...] = ()


def entry_json(entry: Entry) -> str:
    """Return an entry as JSON, in ASCII: names of files may hold what is no text."""
    return json.dumps(asdict(entry), separators=(",", ":"))


def entry_from_json(text: str) -> Entry:
    """Return the entry that JSON tells of; raises ValueError, KeyError or TypeError for others."""
    told: dict[str, Any] = json.loads(text)
    style = told.pop("style")
    entry = Entry(
        inputs=_seals(told.pop("inputs")),
        outputs=_seals(told.pop("outputs")),
        style=None if style is None else _seals([style])[0],
        diagnostics=tuple(_diagnostic(one) for one in told.pop("diagnostics")),
        **told,
    )
    if not entry.outputs or not all(_is_of(entry.name, seal.path) for seal in entry.outputs):
        raise ValueError("an entry without files of its own")
    return entry


def _is_of(name: str, path: str) -> bool:
    """Tell whether a path is the name with an ending."""
    return path.startswith(f"{name}.") and "/" not in path[len(name) :]


def _seals(told: list[list[object]]) -> tuple[Seal, ...]:
    return tuple(Seal(_text(path), _text(digest)) for path, digest in told)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("a seal holds two texts")
    return value


def _diagnostic(told: dict[str, Any]) -> Diagnostic:
    severity, place = Severity(told.pop("severity")), Place(**told.pop("place"))
    return Diagnostic(severity=severity, place=place, **told)
