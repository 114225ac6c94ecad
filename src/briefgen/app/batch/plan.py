"""All briefs of a run: where each comes from, what it is called, and the job it becomes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from briefgen.app.batch.job import Folder, Job
from briefgen.app.batch.names import Names, safe_name
from briefgen.app.batch.outcome import Outcome, Status, failure
from briefgen.app.files import UnreadableError, read_input
from briefgen.app.records.read import records
from briefgen.app.records.record import Record, finding
from briefgen.app.stamp import moment_of_the_world
from briefgen.app.stories import Order
from briefgen.app.templates import Reference, read_reference
from briefgen.diagnostics import Diagnostic, InputError, Place

__all__ = ["Mailing", "Plan", "Single"]

_CHANGED: Final = "the file of data was changed while its names were read"
_SHORTER: Final = "found fewer records than when its names were read"


@dataclass(frozen=True, slots=True, kw_only=True)
class Single:
    """A brief in a file; `name` is the path of its files, without an ending."""

    path: str
    name: str
    order: Order

    def takers(self) -> Iterator[tuple[str, str]]:
        """Yield the name of the files to be, and whose they are."""
        yield safe_name(self.name), self.path

    def jobs(self, _names: Names, reference: Reference | None) -> Iterator[Job | Outcome]:
        """Yield the job of the brief, read now; `reference` is its Word template."""
        yield _job(self, safe_name(self.name), None, reference)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mailing:
    """A template and a file of data: one brief a record.

    `name` is a template too; without one a brief is called as the template and by its number.
    """

    path: str
    data: str
    name: str
    order: Order

    def takers(self) -> Iterator[tuple[str, str]]:
        """Yield the name for each record, empty for one that makes none, and the record."""
        for record in records(self.data):
            name = self._name(record)
            yield name if isinstance(name, str) else "", self._printed(record)

    def jobs(self, names: Names, reference: Reference | None) -> Iterator[Job | Outcome]:
        """Yield the job of each record as it is read; a record that makes none is told."""
        for record in records(self.data):
            name = self._name(record)
            if not isinstance(name, str):
                yield self._lost(record, name)
            elif not names.has(name, self._printed(record)):
                yield self._lost(record, (record.problem(_CHANGED),))
            else:
                yield _job(self, name, record, reference)

    def _name(self, record: Record) -> str | tuple[Diagnostic, ...]:
        from briefgen.app.templating import named

        if not self.name:
            return safe_name(f"{Path(self.path).stem}-{record.number}")
        try:
            return safe_name(named(self.name, record))
        except InputError as error:
            return error.diagnostics

    def _lost(self, record: Record, found: tuple[Diagnostic, ...]) -> Outcome:
        return Outcome(
            source=self._printed(record),
            name="",
            status=Status.REJECTED,
            diagnostics=found,
        )

    def _printed(self, record: Record) -> str:
        return f"{self.path}, {record.name}"


class Plan:
    """The briefs of a run, each with a name of its own.

    Data is read twice: for the names, of which none may come twice, and for the briefs. So nothing
    is built where two would be one file, and no record is kept.
    """

    def __init__(self, lots: Iterable[Single | Mailing]) -> None:
        """Read all names; raises NameClashError, InputError for data that cannot be read."""
        self._names = Names()
        self._lots = [(lot, self._taken(lot)) for lot in lots]

    def __len__(self) -> int:
        """Return the number of briefs, with the records that make none."""
        return sum(count for _, count in self._lots)

    def jobs(self) -> Iterator[Job | Outcome]:
        """Return the jobs in order, each read when it is asked for; a brief that is lost is told.

        Raises InputError for a Word template that cannot be read, and BriefgenError for a
        SOURCE_DATE_EPOCH that is no moment.
        """
        moment_of_the_world()
        named = dict.fromkeys(lot.order.reference_doc for lot, _ in self._lots)
        references = {name: read_reference(name) if name else None for name in named}
        return (
            job
            for lot, count in self._lots
            for job in self._jobs_of(lot, count, references[lot.order.reference_doc])
        )

    def _taken(self, lot: Single | Mailing) -> int:
        """Take the names of a lot, and return how many briefs it has."""
        count = 0
        for name, source in lot.takers():
            count += 1
            if name:
                self._names.take(name, source)
        return count

    def _jobs_of(
        self, lot: Single | Mailing, count: int, reference: Reference | None
    ) -> Iterator[Job | Outcome]:
        """Yield the jobs of a lot; data that went missing since its names were read is told."""
        found = 0
        try:
            for job in lot.jobs(self._names, reference):
                found += 1
                yield job
        except InputError as error:
            yield _broken_off(lot, error.diagnostics)
        else:
            if isinstance(lot, Mailing) and found < count:
                yield _broken_off(lot, (finding(Place(source=lot.data), _SHORTER),))


def _broken_off(lot: Single | Mailing, found: tuple[Diagnostic, ...]) -> Outcome:
    return Outcome(source=lot.path, name="", status=Status.FAILED, diagnostics=found)


def _job(
    lot: Single | Mailing, name: str, record: Record | None, reference: Reference | None
) -> Job | Outcome:
    path, order = lot.path, lot.order
    try:
        source, text = read_input(path)
    except UnreadableError as error:
        found = failure("BG001", str(error), path)
        return Outcome(source=path, name=name, status=Status.REJECTED, diagnostics=(found,))
    return Job(
        source=source,
        name=name,
        text=text,
        record=record,
        style=order.style,
        formats=order.formats,
        settings=tuple(order.settings),
        files=Folder(path=Path(path).parent, root=order.asset_root),
        reference_doc=reference,
        force=order.force,
        verify=order.verify,
    )
