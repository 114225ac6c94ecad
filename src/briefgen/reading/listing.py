"""A YAML text that is a list becomes its items, each with its place."""

from briefgen.diagnostics import Diagnostic, InputError, Severity
from briefgen.reading.keys import Grown
from briefgen.reading.limits import MOST_BYTES, too_large
from briefgen.reading.marks import Sheet, mark_below, value_span
from briefgen.reading.stream import read

__all__ = ["parse_list"]


def parse_list(text: str, source: str) -> list[Grown]:
    """Return the items of a YAML list; raises InputError with every problem that can be seen."""
    if len(text) > MOST_BYTES:
        raise InputError([too_large(source)])
    sheet = Sheet(source, text.removeprefix("\ufeff"))
    reader = read(sheet)
    if reader.findings.errors:
        raise InputError(reader.findings.errors)
    mark = reader.mark
    if mark is None or not isinstance(reader.data, list):
        found = Diagnostic(
            severity=Severity.ERROR,
            code="BG002",
            message="found no list at the top of the file, expected one item a record",
            place=sheet.place((0, 1) if mark is None else value_span(mark)),
            hint='begin each record with "- "',
        )
        raise InputError([found])
    return [Grown(item, mark_below(mark, i)) for i, item in enumerate(reader.data)]
