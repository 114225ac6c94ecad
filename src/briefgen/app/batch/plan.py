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
from briefgen.app.records.record import Record
from briefgen.app.stamp import moment_of_the_world
from briefgen.app.stories import Order
from briefgen.app.templates import Reference, read_reference
from briefgen.diagnostics import Diagnostic, InputError

__all__ = ["Mailing", "Plan", "Single"]

_CHANGED: Final = "the file of data was changed while its names were read"


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
        """Yield the name for each record that makes one, and the record."""
        for record in records(self.data):
            if isinstance(name := self._name(record), str):
                yield name, record.name

    def jobs(self, names: Names, reference: Reference | None) -> Iterator[Job | Outcome]:
        """Yield the job of each record as it is read; a record that makes none is told."""
        for record in records(self.data):
            name = self._name(record)
            if not isinstance(name, str):
                yield self._lost(record, name)
            elif not names.has(name, record.name):
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
            source=f"{self.path}, {record.name}",
            name="",
            status=Status.REJECTED,
            diagnostics=found,
        )


class Plan:
    """The briefs of a run, each with a name of its own.

    Data is read twice: for the names, of which none may come twice, and for the briefs. So nothing
    is built where two would be one file, and no record is kept.
    """

    def __init__(self, lots: Iterable[Single | Mailing]) -> None:
        """Read all names; raises NameClashError, InputError for data that cannot be read."""
        self._lots = tuple(lots)
        self._names = Names()
        for lot in self._lots:
            for name, source in lot.takers():
                self._names.take(name, source)

    def __len__(self) -> int:
        """Return the number of names; records that make none are not counted."""
        return len(self._names)

    def jobs(self) -> Iterator[Job | Outcome]:
        """Return the jobs in order, each read when it is asked for; a brief that is lost is told.

        Raises InputError for a Word template that cannot be read, and BriefgenError for a
        SOURCE_DATE_EPOCH that is no moment.
        """
        moment_of_the_world()
        named = dict.fromkeys(lot.order.reference_doc for lot in self._lots)
        references = {name: read_reference(name) if name else None for name in named}
        return (
            job
            for lot in self._lots
            for job in lot.jobs(self._names, references[lot.order.reference_doc])
        )


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
