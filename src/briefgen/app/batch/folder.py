"""The folder that a run writes into."""

from pathlib import Path

from briefgen.app.batch.job import Job
from briefgen.app.batch.outcome import Outcome, Result, Status, failure
from briefgen.app.files import write_files
from briefgen.app.formats import Format
from briefgen.diagnostics import OutputError

__all__ = ["OutputFolder"]


class OutputFolder:
    """Writes the files of each brief as soon as they are made: all of one brief, or none."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def find(self, _job: Job) -> Outcome | None:
        """Return None: every brief is built again."""
        return None

    def keep(self, job: Job, result: Result) -> Outcome:
        """Write the files of a result; what cannot be written is a finding of a failed brief."""
        files = {
            self._path / f"{job.name}.{Format(form).ending}": data
            for form, data in result.files.items()
        }
        found, status, paths = result.diagnostics, Status.BUILT, tuple(files)
        try:
            write_files(files)
        except OutputError as error:
            found = (*found, failure("BG614", error.reason, error.path))
            status, paths = Status.FAILED, ()
        return Outcome(
            source=job.source,
            name=job.name,
            status=status,
            diagnostics=found,
            paths=paths,
            about=result.about,
            seconds=result.seconds,
        )
