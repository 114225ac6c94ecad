"""What a run tells other programs: a report for each kind asked for, written as outcomes come."""

import html
import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from typing import Final, Protocol, Self, TextIO, assert_never

import typer

from briefgen.app.batch.index import INDEX_NAME, Index
from briefgen.app.batch.outcome import Outcome, Status
from briefgen.cli.console import object_of, visible
from briefgen.diagnostics import Diagnostic, OutputError, Severity

__all__ = ["Counts", "Form", "ReportKind", "Reports", "Wanted", "counted", "form_of", "reports_of"]

Counts = Mapping[Status, int]
"""How many briefs had each outcome."""

_COMMANDS: Final[Mapping[Severity, str]] = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.INFO: "notice",
}
_MARKUP: Final = re.compile(r"([\\`*_\[\]|~#!$])")


class ReportKind(StrEnum):
    """For programs, for the pages of a workflow on GitHub, for people."""

    JSON = "json"
    GITHUB = "github"
    MARKDOWN = "markdown"


class Form(Protocol):
    """What a report says, in the order in which it is written."""

    def head(self) -> str:
        """Return what comes before the first brief."""

    def brief(self, outcome: Outcome) -> str:
        """Return what is said of a brief."""

    def foot(self, counts: Counts) -> str:
        """Return what comes after the last brief."""


Wanted = tuple[Form, Path | None]
"""A report and its file; None for standard output."""


def reports_of(said: Iterable[str], folder: Path) -> "Reports":
    """Return the page of a run in its folder, and the reports that are asked for.

    These are KIND or KIND:FILE; others are refused.
    """
    wanted: list[Wanted] = [(Index(folder), folder / INDEX_NAME)]
    for one in said:
        kind, _, path = one.partition(":")
        if kind not in set(ReportKind):
            known = ", ".join(ReportKind)
            message = f'"{kind}" is no kind of report: expected one of {known}'
            raise typer.BadParameter(message, param_hint="--report")
        wanted.append((form_of(ReportKind(kind)), Path(path) if path else None))
    if sum(path is None for _, path in wanted) > 1:
        message = "only one report can be printed: name files for the others, as in json:FILE"
        raise typer.BadParameter(message, param_hint="--report")
    return Reports(wanted)


class Reports:
    """The reports of a run. Each file gets its name when it is whole; a pipe is written to at once.

    To be entered before the run; raises OutputError where a file cannot be written.
    """

    def __init__(self, wanted: Sequence[Wanted]) -> None:
        self._wanted = wanted
        self._open: list[_Report] = []
        self.counts = dict.fromkeys(Status, 0)

    def __enter__(self) -> Self:
        try:
            for form, path in self._wanted:
                self._open.append(_Report(form, path))
        except OutputError:
            for one in self._open:
                one.drop()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        for one in self._open:
            one.end(self.counts)

    @property
    def take_stdout(self) -> bool:
        """Tell whether standard output belongs to a report."""
        return any(path is None for _, path in self._wanted)

    @property
    def all_well(self) -> bool:
        """Tell whether the files of every brief so far are there."""
        return all(status.is_well for status, count in self.counts.items() if count)

    def add(self, outcome: Outcome) -> None:
        """Tell of the next brief."""
        self.counts[outcome.status] += 1
        for one in self._open:
            one.write(one.form.brief(outcome))

    def lost(self) -> Iterator[OutputError]:
        """Yield why a report could not be written to its end."""
        yield from (one.lost for one in self._open if one.lost is not None)


class _Report:
    def __init__(self, form: Form, path: Path | None) -> None:
        self.form = form
        self.lost: OutputError | None = None
        self._path = path
        self._unfinished: Path | None = None
        self._stream = self._opened()
        self.write(form.head())

    def write(self, text: str) -> None:
        """Write a part; from the first that cannot be written on, none is."""
        if self.lost is None:
            try:
                self._stream.write(text)
            except BrokenPipeError:
                raise
            except OSError as error:
                self.lost = _lost(self._path, error)

    def end(self, counts: Counts) -> None:
        """Write what comes last, and give the file its name."""
        self.write(self.form.foot(counts))
        if self._path is None:
            return
        try:
            self._stream.close()
            if self._unfinished is not None and self.lost is None:
                self._unfinished.replace(self._path)
        except OSError as error:
            self.lost = self.lost or _lost(self._path, error)
        self.drop()

    def drop(self) -> None:
        """Let go of a report that has no name yet."""
        if self._unfinished is not None:
            with suppress(OSError):
                self._stream.close()
            with suppress(OSError):
                self._unfinished.unlink(missing_ok=True)

    def _opened(self) -> TextIO:
        if self._path is None:
            return sys.stdout
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            if self._path.exists() and not self._path.is_file():  # a pipe or a terminal
                return self._path.open("w", encoding="utf-8")
            self._unfinished = self._path.with_name(f".{self._path.name}.unfinished")
            return self._unfinished.open("w", encoding="utf-8", newline="\n")
        except OSError as error:
            raise _lost(self._path, error) from error


def _lost(path: Path | None, error: OSError) -> OutputError:
    return OutputError(str(path or "<stdout>"), (error.strerror or str(error)).lower())


def form_of(kind: ReportKind) -> Form:
    """Return a report of a kind, at its beginning."""
    match kind:
        case ReportKind.JSON:
            return _Json()
        case ReportKind.GITHUB:
            return _GitHub()
        case ReportKind.MARKDOWN:
            return _Markdown()
        case _:
            assert_never(kind)


class _Json:
    def __init__(self) -> None:
        self._between = ""

    def head(self) -> str:
        return '{"briefs": ['

    def brief(self, outcome: Outcome) -> str:
        told = {
            "source": outcome.source,
            "outcome": outcome.status.value,
            "files": [path.as_posix() for path in outcome.paths],
            **outcome.about._asdict(),
            "seconds": round(outcome.seconds, 3),
            "diagnostics": [object_of(found) for found in outcome.diagnostics],
        }
        between, self._between = self._between, ","
        return f"{between}\n{json.dumps(told)}"

    def foot(self, counts: Counts) -> str:
        return f'\n], "counts": {json.dumps(counts)}}}\n'


class _GitHub:
    """Commands of a workflow (docs.github.com: workflow commands): each finding at its line."""

    def head(self) -> str:
        return ""

    def brief(self, outcome: Outcome) -> str:
        return "".join(map(self._finding, outcome.diagnostics))

    def foot(self, counts: Counts) -> str:
        return f"::notice title=briefgen::{counted(counts)}\n"

    def _finding(self, found: Diagnostic) -> str:
        place = found.place
        text = found.message + (f"\nhint: {found.hint}" if found.hint else "")
        return (
            f"::{_COMMANDS[found.severity]} file={_property(place.source)},line={place.line},"
            f"col={place.column},title={found.code}::{_data(text)}\n"
        )


def _data(text: str) -> str:
    lines = "\n".join(map(visible, text.splitlines()))
    return lines.replace("%", "%25").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


class _Markdown:
    def head(self) -> str:
        return "| Brief | Outcome | Title | Marking | Findings |\n|---|---|---|---|---|\n"

    def brief(self, outcome: Outcome) -> str:
        about = outcome.about
        findings = "<br>".join(map(self._finding, outcome.diagnostics))
        cells = (
            *map(_plain, (outcome.source, outcome.status, about.title, about.marking)),
            findings,
        )
        return f"| {' | '.join(cells)} |\n"

    def foot(self, counts: Counts) -> str:
        return f"\n{counted(counts)}\n"

    def _finding(self, found: Diagnostic) -> str:
        place = f"{found.place.source}:{found.place.line}"
        return _plain(f"{place}: {found.severity} {found.code}: {found.message}")


def _plain(text: str) -> str:
    """Return a text that stands in a cell of a Markdown table as it is."""
    return _MARKUP.sub(r"\\\1", html.escape(visible(text), quote=False))


def counted(counts: Counts) -> str:
    """Return a line such as `2 built, 1 rejected`."""
    said = [f"{count:,} {status.value}" for status, count in counts.items() if count]
    return ", ".join(said) or "no briefs"
