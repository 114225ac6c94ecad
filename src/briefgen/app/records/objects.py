"""The records of a file of JSON: an array, or JSON Lines, which are streamed."""

import json
import re
from collections.abc import Iterable, Iterator

from briefgen.app.files import open_input, read_input
from briefgen.app.records.record import NO_TEXT, SAVE_AS, Record, finding, is_text, read_text
from briefgen.diagnostics import InputError
from briefgen.reading.limits import MOST_BYTES
from briefgen.reading.marks import Sheet
from briefgen.reading.tree import decode

__all__ = ["array_records", "line_records"]

_SPACE = re.compile(r"[ \t\r\n]*")


def line_records(name: str) -> Iterator[Record]:
    """Yield a record for each line of JSON Lines."""
    line = number = 0
    with open_input(name) as data, read_text(data) as stream:
        while text := stream.readline(MOST_BYTES):
            line += 1
            if text.strip():
                number += 1
                yield _from_json(Record(source=name, number=number, line=line), text)


def _from_json(record: Record, text: str) -> Record:
    if not is_text(text):
        return record.with_problem(NO_TEXT, SAVE_AS)
    try:
        value = _DECODER.decode(text)
    except (ValueError, RecursionError) as error:
        return record.with_problem(_no_json(error))
    return record.with_value(value)


def array_records(name: str) -> Iterator[Record]:
    """Yield the items of an array, each read in its turn, so that its line is known.

    Raises InputError.
    """
    source, data = read_input(name)
    sheet = Sheet(source, decode(data, source).removeprefix("\ufeff"))
    text = sheet.text
    end = _after(text, 0)
    if text[end : end + 1] != "[":
        message = "found no list at the top of the file, expected [ and one { ... } a record"
        raise InputError([finding(sheet.place((end, end + 1)), message)])
    number, end = 0, _after(text, end + 1)
    while text[end : end + 1] != "]":
        number += 1
        record = Record(source=source, number=number, line=sheet.line(end))
        try:
            value, end = _DECODER.raw_decode(text, end)
        except (ValueError, RecursionError) as error:
            at = error.pos if isinstance(error, json.JSONDecodeError) else end
            raise InputError([finding(sheet.place((at, at + 1)), _no_json(error))]) from error
        yield record.with_value(value)
        end = _next(sheet, end)


def _after(text: str, start: int) -> int:
    """Return where the next character stands that is no space."""
    space = _SPACE.match(text, start)
    return start if space is None else space.end()


def _next(sheet: Sheet, end: int) -> int:
    """Return where the next item of an array begins, or the bracket that ends it."""
    end = _after(sheet.text, end)
    if sheet.text[end : end + 1] == ",":
        return _after(sheet.text, end + 1)
    if sheet.text[end : end + 1] == "]":
        return end
    message = "found no comma between two records, and no bracket that ends the list"
    raise InputError([finding(sheet.place((end, end + 1)), message)])


class _TwiceError(ValueError):
    """Raised for a field that stands twice in one map."""


def _unique(pairs: Iterable[tuple[str, object]]) -> dict[str, object]:
    fields: dict[str, object] = {}
    for key, value in pairs:
        if key in fields:
            raise _TwiceError(f'found the field "{key}" a second time')
        fields[key] = value
    return fields


def _no_number(name: str) -> float:
    raise _TwiceError(f"found {name}, expected a number")


_DECODER = json.JSONDecoder(object_pairs_hook=_unique, parse_constant=_no_number)


def _no_json(error: Exception) -> str:
    if isinstance(error, _TwiceError):
        return str(error)
    if isinstance(error, json.JSONDecodeError):
        return f"found what is no JSON at column {error.colno}"
    return "found what is no JSON that can be read"
