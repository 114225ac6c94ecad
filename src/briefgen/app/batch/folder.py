"""The folder that a run writes into, and what it knows from the run before."""

from pathlib import Path
from typing import Self

from briefgen.app.batch.digests import digest
from briefgen.app.batch.entry import Entry, Seal
from briefgen.app.batch.job import Job
from briefgen.app.batch.keys import Keys
from briefgen.app.batch.ledger import Ledger
from briefgen.app.batch.lock import Lock
from briefgen.app.batch.outcome import About, Outcome, Result, Status, failure
from briefgen.app.files import made_folder, remove_unfinished, write_files
from briefgen.app.formats import Format
from briefgen.diagnostics import Diagnostic, OutputError, Place, Severity

__all__ = ["OutputFolder"]


class OutputFolder:
    """Writes the files of each brief as soon as they are made: all of one brief, or none.

    To be entered before a run, which makes the folder where it is not there and keeps other runs
    out of it, and left after it. What a run that was killed left half written is taken away.
    With `rebuild` every brief is built, whatever is known of it.
    """

    def __init__(self, path: Path, *, rebuild: bool = False) -> None:
        self._path = path
        self._rebuild = rebuild
        self._keys = Keys()
        self._lock: Lock | None = None
        self._ledger: Ledger | None = None
        self._notices: list[str] = []

    def __enter__(self) -> Self:
        """Open the folder; raises OutputError where that cannot be, FolderInUseError among them."""
        made_folder(self._path)
        self._lock = Lock(self._path)
        if not self._lock.is_sure:
            self._notices.append("the folder cannot be locked: let no other run write into it")
        if self._lock.follows_a_crash:
            remove_unfinished(self._path)
        self._ledger = Ledger(self._path, self._keys.of_style)
        return self

    def __exit__(self, *_: object) -> None:
        if self._ledger is not None:
            self._ledger.close()
        if self._lock is not None:
            self._lock.release()

    def news(self) -> tuple[Diagnostic, ...]:
        """Return what went wrong with the folder's lock and record since it was last asked."""
        notices, self._notices = self._notices, []
        if self._ledger is not None:
            notices += self._ledger.notices
            self._ledger.notices.clear()
        return tuple(_warning(notice, self._path) for notice in notices)

    def find(self, job: Job) -> Outcome | None:
        """Return the outcome of a brief that nothing has changed for since it was built."""
        if self._ledger is None:
            return None
        key = self._keys.of(job)
        if job.style is None:
            self._keys.note_styles()
        entry = None if self._rebuild else self._ledger.current(job.name, key)
        if entry is None or (entry.diagnostics and entry.source != job.printed):
            return None  # findings tell the record's number, which another row may have changed
        return Outcome(
            source=job.printed,
            name=job.name,
            status=Status.UNCHANGED,
            diagnostics=entry.diagnostics,
            paths=tuple(self._path / seal.path for seal in entry.outputs),
            about=About(entry.title, entry.marking, entry.status, entry.date),
        )

    def keep(self, job: Job, result: Result) -> Outcome:
        """Write the files of a result; what cannot be written is a finding of a failed brief."""
        files = {f"{job.name}.{Format(form).ending}": data for form, data in result.files.items()}
        found, status, paths = (
            result.diagnostics,
            Status.BUILT,
            tuple(map(self._path.joinpath, files)),
        )
        try:
            self._refuse_a_way_out(job.name)
            write_files({self._path / name: data for name, data in files.items()})
            self._record(job, result, tuple(Seal(one, digest(files[one])) for one in files))
        except OutputError as error:
            found = (*found, failure("BG614", error.reason, error.path))
            status, paths = Status.FAILED, ()
        return Outcome(
            source=job.printed,
            name=job.name,
            status=status,
            diagnostics=found,
            paths=paths,
            about=result.about,
            seconds=result.seconds,
        )

    def _refuse_a_way_out(self, name: str) -> None:
        """Raise OutputError where a link in the folder leads out of it."""
        parent = (self._path / name).parent
        if not parent.resolve().is_relative_to(self._path.resolve()):
            raise OutputError(str(parent), "a link leads out of the folder of the run")

    def pause(self) -> None:
        """Write down what is known so far: the next brief may take long, and the run be killed."""
        if self._ledger is not None:
            self._ledger.write()

    def _record(self, job: Job, result: Result, outputs: tuple[Seal, ...]) -> None:
        if self._ledger is None:
            return
        name = result.product if job.style is None else ""
        style = Seal(name, self._keys.of_style(name)) if name else None
        entry = Entry(
            name=job.name,
            key=self._keys.of(job),
            inputs=result.inputs,
            outputs=outputs,
            style=style,
            source=job.printed,
            diagnostics=result.diagnostics,
            **result.about._asdict(),
        )
        self._ledger.record(entry)


def _warning(notice: str, folder: Path) -> Diagnostic:
    return Diagnostic(
        severity=Severity.WARNING,
        code="BG705",
        message=notice,
        place=Place(source=str(folder)),
    )
