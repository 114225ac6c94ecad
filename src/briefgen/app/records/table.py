"""The records of a CSV file, streamed: no more than one row is in memory at a time."""

import csv
from collections.abc import Iterator
from itertools import chain
from typing import TextIO

from briefgen.app.files import open_input
from briefgen.app.records.record import (
    NO_TEXT,
    SAVE_AS,
    Record,
    finding,
    is_text,
    no_text,
    read_text,
)
from briefgen.diagnostics import InputError, Place
from briefgen.reading.limits import MOST_CHARACTERS

__all__ = ["csv_records"]

_SEPARATORS = ",;\t|"
_NO_CSV = "found a cell that is no CSV, expected quotes in pairs"
_QUOTES = 'a cell with a quote in it stands in quotes, and has each of its own twice: "a ""b"" c"'


def csv_records(name: str) -> Iterator[Record]:
    """Yield a record for each row of a CSV file below its head; raises InputError."""
    csv.field_size_limit(max(csv.field_size_limit(), MOST_CHARACTERS))
    with open_input(name) as data, read_text(data) as stream:
        yield from _Rows(name, stream).records()


class _Rows:
    """Reads a CSV file row by row; its first line names the columns and tells the separator."""

    def __init__(self, source: str, stream: TextIO) -> None:
        self._source = source
        self._stream = stream
        self.line = 1

    def records(self) -> Iterator[Record]:
        """Yield a record for each row below the head."""
        head = self._stream.readline()
        separator = max(_SEPARATORS, key=head.count)
        lines = chain([head], self._stream)
        rows = csv.reader(lines, delimiter=separator, strict=True, skipinitialspace=True)
        names = self._names(self._row(rows) or [])
        number = 0
        self.line = rows.line_num + 1
        while (row := self._row(rows)) is not None:
            if not isinstance(row, list) or any(row):
                number += 1
                yield self._record(number, names, row)
            self.line = rows.line_num + 1

    def _row(self, rows: Iterator[list[str]]) -> "list[str] | csv.Error | None":
        """Return the cells of the next row, what is wrong with it, or None after the last one."""
        try:
            row = next(rows, None)
        except csv.Error as error:
            return error
        return row and [cell.strip() for cell in row]

    def _names(self, names: list[str] | csv.Error) -> list[str]:
        message = ""
        if isinstance(names, csv.Error):
            raise InputError([finding(Place(source=self._source), _NO_CSV, _QUOTES)])
        if not is_text(*names):
            raise InputError([no_text(Place(source=self._source))])
        if not any(names):
            message = "found no names of columns in the first line"
        elif "" in names:
            message = f"found no name above column {names.index('') + 1}"
        elif twice := [name for i, name in enumerate(names) if name in names[:i]]:
            message = f'found two columns called "{twice[0]}"'
        if message:
            hint = "the first line names the columns, each once"
            raise InputError([finding(Place(source=self._source), message, hint)])
        return names

    def _record(self, number: int, names: list[str], cells: list[str] | csv.Error) -> Record:
        record = Record(source=self._source, number=number, line=self.line)
        if isinstance(cells, csv.Error):
            return record.with_problem(_NO_CSV, _QUOTES)
        if not is_text(*cells):
            return record.with_problem(NO_TEXT, SAVE_AS)
        if len(cells) == len(names):
            return record.with_value(dict(zip(names, cells, strict=True)))
        message = f"found {len(cells)} cells in record {number}, expected {len(names)}"
        hint = "a cell with a separator in it stands in quotes"
        return record.with_problem(message, hint)
