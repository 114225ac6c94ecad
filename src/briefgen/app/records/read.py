"""What the records of a file of data are, one after the other: CSV, JSON, JSON Lines, YAML."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import PurePath

from briefgen.app.files import UnreadableError, read_input
from briefgen.app.records.objects import array_records, line_records
from briefgen.app.records.record import Record, finding
from briefgen.app.records.table import csv_records
from briefgen.diagnostics import InputError, Place
from briefgen.reading.listing import parse_list
from briefgen.reading.tree import decode

__all__ = ["records"]


def records(name: str) -> Iterator[Record]:
    """Yield the records of a file; a record that cannot be used does not end the others.

    Raises InputError for a file that cannot be read, or not any further.
    """
    ending = PurePath(name).suffix.lower()
    reader = _READERS.get(ending)
    if reader is None:
        hint = f"name the file with one of {', '.join(_READERS)}"
        message = f'found the ending "{ending}" of a file of data, expected CSV, JSON or YAML'
        raise InputError([finding(Place(source=name), message, hint)])
    try:
        yield from reader(name)
    except UnreadableError as error:
        raise InputError([finding(Place(source=name), str(error))]) from error


def _yaml(name: str) -> Iterator[Record]:
    source, data = read_input(name)
    for i, (value, mark) in enumerate(parse_list(decode(data, source), source)):
        line = mark.sheet.line(mark.span[0])
        yield Record(source=source, number=i + 1, line=line).with_value(value)


_READERS: Mapping[str, Callable[[str], Iterator[Record]]] = {
    ".csv": csv_records,
    ".tsv": csv_records,
    ".json": array_records,
    ".jsonl": line_records,
    ".ndjson": line_records,
    ".yaml": _yaml,
    ".yml": _yaml,
}
