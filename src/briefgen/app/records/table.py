"""The records of a CSV file, streamed: no more than one row is in memory at a time."""

import csv
from collections.abc import Iterator
from io import TextIOWrapper
from itertools import chain
from typing import TextIO

from briefgen.app.files import open_input
from briefgen.app.records.record import Record, finding, no_text
from briefgen.diagnostics import InputError, Place

__all__ = ["csv_records"]

_SEPARATORS = ",;\t|"
_QUOTES = 'a cell with a quote in it stands in quotes, and has each of its own twice: "a ""b"" c"'


def csv_records(name: str) -> Iterator[Record]:
    """Yield a record for each row of a CSV file below its head; raises InputError."""
    with open_input(name) as data, TextIOWrapper(data, "utf-8-sig", newline="") as stream:
        rows = _Rows(name, stream)
        try:
            yield from rows.records()
        except csv.Error as error:
            place = Place(source=name, line=rows.line)
            message = "found a cell that is no CSV, expected quotes in pairs"
            raise InputError([finding(place, message, _QUOTES)]) from error
        except UnicodeDecodeError as error:
            raise InputError([no_text(name, rows.line)]) from error


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
        names = self._names(next(rows, []))
        number = 0
        self.line = rows.line_num + 1
        for row in rows:
            cells = [cell.strip() for cell in row]
            if any(cells):
                number += 1
                yield self._record(number, names, cells)
            self.line = rows.line_num + 1

    def _names(self, row: list[str]) -> list[str]:
        names = [cell.strip() for cell in row]
        message = ""
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

    def _record(self, number: int, names: list[str], cells: list[str]) -> Record:
        record = Record(source=self._source, number=number, line=self.line)
        if len(cells) == len(names):
            return record.with_value(dict(zip(names, cells, strict=True)))
        message = f"found {len(cells)} cells in record {number}, expected {len(names)}"
        hint = "a cell with a separator in it stands in quotes"
        return record.with_problem(message, hint)
