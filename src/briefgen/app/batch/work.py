"""What a worker does with one job: no disk but the files that the job lets it read."""

import traceback
from collections.abc import Callable
from time import perf_counter
from typing import TYPE_CHECKING

from briefgen.app.batch.digests import digest
from briefgen.app.batch.entry import ABSENT, Seal
from briefgen.app.batch.job import Files, Job
from briefgen.app.batch.outcome import NOTHING_KNOWN, About, Result, failure
from briefgen.app.build import build
from briefgen.app.outcome import Built, Rejected
from briefgen.diagnostics import BriefgenError, InputError
from briefgen.reading.tree import decode

if TYPE_CHECKING:
    from briefgen.document.document import Document

__all__ = ["carry_out"]


def carry_out(job: Job) -> Result:
    """Return what becomes of a job; whatever is wrong with the brief, or with briefgen, is told.

    Raises MemoryError, after which a process is not to be trusted with another job.
    """
    started = perf_counter()
    reader = _Reader(job.files)
    try:
        outcome: Built | Rejected = _built(job, reader)
    except InputError as error:
        outcome = Rejected(diagnostics=error.diagnostics)
    except BriefgenError as error:
        outcome = Rejected(diagnostics=(failure("BG001", str(error), job.source),))
    except MemoryError:
        raise
    except Exception as error:  # noqa: BLE001  a bug costs the brief that shows it, not the run
        return _bug(job, error, perf_counter() - started)
    diagnostics = outcome.diagnostics
    if job.record is not None:
        from briefgen.app.templating import told

        diagnostics = told(diagnostics)
    files = outcome.files if isinstance(outcome, Built) else {}
    return Result(
        files=files,
        diagnostics=diagnostics,
        about=_about(outcome.document) if isinstance(outcome, Built) else NOTHING_KNOWN,
        product=outcome.product if isinstance(outcome, Built) else "",
        inputs=tuple(reader.seals.values()),
        seconds=perf_counter() - started,
    )


def _built(job: Job, reader: "_Reader") -> Built | Rejected:
    return build(
        decode(job.text, job.source),
        source=job.source,
        style=job.style,
        formats=job.formats,
        settings=job.settings,
        record=job.record,
        pictures=reader.picture,
        related=reader.related,
        reference_doc=job.reference_doc,
        force=job.force,
        verify=job.verify,
    )


def _bug(job: Job, error: Exception, seconds: float) -> Result:
    message = f"a bug in briefgen stopped the build: {type(error).__name__}"
    hint = "please report it with the lines printed for it"
    return Result(
        diagnostics=(failure("BG703", message, job.source, hint),),
        seconds=seconds,
        trace="".join(traceback.format_exception(error)),
    )


def _about(document: "Document") -> About:
    meta, marking = document.meta, document.running.marking
    return About(
        title=meta.title,
        marking=" ".join(filter(None, (marking.banner, marking.restrictions))),
        status=meta.status,
        date=meta.date.date().isoformat(),
    )


class _Reader:
    """Reads the files that a brief names, and remembers what the disk held at each path."""

    def __init__(self, files: Files) -> None:
        self.seals: dict[str, Seal] = {}
        self._files = files

    def picture(self, name: str) -> bytes:
        """Return the bytes of a picture; raises AssetError."""
        return self._noted(name, self._files.picture)

    def related(self, name: str) -> bytes:
        """Return the bytes of a file that the brief stands on; raises AssetError."""
        return self._noted(name, self._files.related)

    def _noted(self, name: str, read: Callable[[str], bytes]) -> bytes:
        """Return what a file holds; one that is missing is remembered too."""
        paths = self._files.looked_at(name)
        self.seals |= {path: Seal(path, ABSENT) for path in paths}
        data = read(name)
        if paths:
            self.seals[paths[-1]] = Seal(paths[-1], digest(data))
        return data
