"""What a record is: one row of a table, one object of JSON, one item of a YAML list."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from io import TextIOWrapper
from typing import BinaryIO, Final

from briefgen.diagnostics import Diagnostic, Place, Severity

__all__ = ["NO_TEXT", "SAVE_AS", "Record", "finding", "is_text", "no_text", "read_text"]

NO_TEXT: Final = "found bytes that are no text in UTF-8"
SAVE_AS: Final = "save the file as UTF-8"


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """One record: its fields, its number from 1, and the line of the file in which it begins.

    One that cannot be used has `diagnostics` and no fields.
    """

    source: str
    number: int
    line: int
    fields: Mapping[str, object] = field(default_factory=dict)
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def name(self) -> str:
        """What the record is called in messages."""
        return f"record {self.number} of {self.source}"

    def problem(self, message: str, hint: str = "") -> Diagnostic:
        """Return what is wrong with the record, at its line."""
        return finding(Place(source=self.source, line=self.line), message, hint)

    def with_problem(self, message: str, hint: str = "") -> "Record":
        """Return the record as one that cannot be used."""
        return replace(self, diagnostics=(self.problem(message, hint),))

    def with_value(self, value: object) -> "Record":
        """Return the record with its fields; one that is no map cannot be used."""
        if isinstance(value, dict):
            return replace(self, fields=value)
        return self.with_problem(f"found no map of fields in record {self.number}")


def finding(place: Place, message: str, hint: str = "") -> Diagnostic:
    """Return what is wrong with a file of data."""
    return Diagnostic(
        severity=Severity.ERROR, code="BG721", message=message, place=place, hint=hint
    )


def no_text(place: Place) -> Diagnostic:
    """Return the finding for bytes that are not text."""
    return finding(place, NO_TEXT, SAVE_AS)


def read_text(data: BinaryIO) -> TextIOWrapper:
    """Return a file of UTF-8 as text; bytes that are none are kept, see `is_text`."""
    return TextIOWrapper(data, "utf-8-sig", errors="surrogateescape", newline="")


def is_text(*texts: str) -> bool:
    """Tell whether all that was read is text: a wrong byte costs the record in which it stands."""
    try:
        "".join(texts).encode()
    except UnicodeEncodeError:
        return False
    return True
