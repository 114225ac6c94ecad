"""Bytes of a file become text."""

import codecs

from briefgen.diagnostics import Diagnostic, InputError, Place, Severity
from briefgen.reading.limits import MOST_BYTES, too_large
from briefgen.reading.marks import Sheet

__all__ = ["decode"]

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_BINARY = {
    b"PK\x03\x04": "a Word file or another archive",
    b"%PDF-": "a PDF",
    b"\xd0\xcf\x11\xe0": "an old Word file",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
    b"\x1f\x8b": "a compressed file",
    b"\x7fELF": "a program",
}
_CONTROLS = bytes({*range(0x20), 0x7F} - {0x09, 0x0A, 0x0C, 0x0D, 0x1B})
_SAMPLE = 8192
_CONTROL_SHARE = 0.1


def decode(data: bytes, source: str) -> str:
    """Return the text of a file in UTF-8, or UTF-16 with a byte order mark; raises InputError."""
    if len(data) > MOST_BYTES:
        raise InputError([too_large(source)])
    bom, encoding = next(
        (pair for pair in _BYTE_ORDER_MARKS if data.startswith(pair[0])), (b"", "utf-8")
    )
    if not bom and (kind := _binary_kind(data)):
        raise InputError([_finding(Place(source=source), f"found {kind}, expected a YAML text")])
    try:
        return data[len(bom) :].decode(encoding)
    except UnicodeDecodeError as error:
        raise InputError([_bad_bytes(error, source)]) from error


def _binary_kind(data: bytes) -> str:
    for beginning, kind in _BINARY.items():
        if data.startswith(beginning):
            return kind
    sample = data[:_SAMPLE]
    kept = sample.translate(None, _CONTROLS)
    return "a binary file" if len(sample) - len(kept) > _CONTROL_SHARE * len(sample) else ""


def _bad_bytes(error: UnicodeDecodeError, source: str) -> Diagnostic:
    """Return the finding for bytes that are not text, at the place of the first of them."""
    good = error.object[: error.start].decode(error.encoding)
    rest = error.object[error.start : error.start + 400].decode(error.encoding, "replace")
    place = Sheet(source, good + rest).place((len(good), len(good) + 1))
    byte = error.object[error.start]
    message = f"found the byte 0x{byte:02X}, expected text in {error.encoding.upper()}"
    return _finding(place, message, "save the file as UTF-8")


def _finding(place: Place, message: str, hint: str = "") -> Diagnostic:
    return Diagnostic(
        severity=Severity.ERROR, code="BG001", message=message, place=place, hint=hint
    )
