"""Files of briefs -> jobs: what each is called, and what it holds when its turn comes."""

from collections.abc import Iterable, Iterator
from glob import glob, has_magic
from pathlib import Path

from briefgen.app.batch.job import Folder, Job
from briefgen.app.batch.names import Names, safe_name
from briefgen.app.batch.outcome import Outcome, Status, failure
from briefgen.app.files import UnreadableError, read_input
from briefgen.app.stamp import moment_of_the_world
from briefgen.app.stories import Order
from briefgen.app.templates import Reference, read_reference

__all__ = ["jobs_of", "matched", "named"]


def matched(briefs: Iterable[str]) -> Iterator[str]:
    """Yield each path, and in place of a pattern what it matches, which not every shell sees to."""
    for brief in briefs:
        is_pattern = has_magic(brief) and not Path(brief).exists()
        found = sorted(glob(brief, recursive=True)) if is_pattern else []  # noqa: PTH207  a whole path
        yield from found or [brief]


def named(briefs: Iterable[str]) -> dict[str, str]:
    """Return the name of the files to be by the path of each brief.

    Raises NameClashError where two briefs would be written to one file.
    """
    names, taken = {}, Names()
    for brief in dict.fromkeys(briefs):
        names[brief] = safe_name(Path(brief).stem)
        taken.take(names[brief], brief)
    return names


def jobs_of(names: dict[str, str], order: Order) -> Iterator[Job | Outcome]:
    """Yield the job of each brief, read when it is asked for; a brief that is not there is told.

    Raises InputError for a template that cannot be read, and BriefgenError for a SOURCE_DATE_EPOCH
    that is no moment.
    """
    moment_of_the_world()
    reference = read_reference(order.reference_doc) if order.reference_doc else None
    return (_job(brief, name, order, reference) for brief, name in names.items())


def _job(brief: str, name: str, order: Order, reference: Reference | None) -> Job | Outcome:
    try:
        source, text = read_input(brief)
    except UnreadableError as error:
        found = failure("BG001", str(error), brief)
        return Outcome(source=brief, name=name, status=Status.REJECTED, diagnostics=(found,))
    return Job(
        source=source,
        name=name,
        text=text,
        style=order.style,
        formats=order.formats,
        settings=tuple(order.settings),
        files=Folder(path=Path(brief).parent, root=order.asset_root),
        reference_doc=reference,
        force=order.force,
        verify=order.verify,
    )
