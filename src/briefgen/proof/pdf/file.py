"""Where the objects of a file are found, whatever state the file is in."""

import io
import re
from itertools import pairwise
from typing import Any

import pikepdf

from briefgen.diagnostics import ProofError
from briefgen.proof.pdf.objects import MalformedError, Ref, parsed, simple

__all__ = ["File"]

_HEADER = re.compile(rb"([0-9]+)[\x00\t\n\f\r ]+([0-9]+)[\x00\t\n\f\r ]+obj")
_BUFFER = re.compile(r"(?:stream )?<[^<>]* at 0x[0-9A-Fa-f]+>(?::\s*)?")
_IN_FILE, _IN_STREAM = 1, 2  # XrefEntry.type of an object by itself, or packed with others
_LONGEST_CHAIN = 8  # of references to references
_DEEPEST = 50  # of a page in the page tree


class File:
    """A PDF and the objects in it, each read once.

    Why: qpdf finds and mends; but its objects cross into Python piece by piece. What stands
    plainly in the file is therefore read from the file's bytes.
    """

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._pdf = _opened(data)
        self.is_encrypted = self._pdf.is_encrypted
        self._table = {} if self.is_encrypted else self._pdf.get_xref_table()
        self._packed: dict[int, list[bytes]] = {}
        self._values: dict[Ref, Any] = {}
        self.undecoded: dict[Ref, None] = {}

    @property
    def catalog(self) -> dict[str, Any]:
        """The document catalog."""
        return self._own("/Root")

    @property
    def information(self) -> dict[str, Any]:
        """The information dictionary."""
        return self._own("/Info")

    @property
    def pages(self) -> list[Ref]:
        """The pages, in order."""
        try:
            return [Ref(*page.objgen) for page in self._pdf.pages]
        except pikepdf.PdfError as error:
            raise ProofError(f"the PDF has no pages that can be read: {_told(error)}") from None

    def value(self, value: Any) -> Any:
        """Return what a reference leads to, or any other value as it is; null for nothing."""
        for _ in range(_LONGEST_CHAIN):
            if type(value) is not Ref:
                return value
            if value not in self._values:
                self._values[value] = self._read(value)
            value = self._values[value]
        return None

    def dictionary(self, value: Any) -> dict[str, Any]:
        """Return the dictionary that a value is or leads to; of a stream its own; or an empty."""
        found = self.value(value)
        return found if isinstance(found, dict) else {}

    def array(self, value: Any) -> list[Any]:
        """Return the array that a value is or leads to, or an empty one."""
        found = self.value(value)
        return found if isinstance(found, list) else []

    def inherited(self, page: dict[str, Any], key: str) -> Any:
        """Return an entry of a page, or of the nodes above it (ISO 32000-1, 7.7.3.4)."""
        for _ in range(_DEEPEST):
            if key in page:
                return self.value(page[key])
            page = self.dictionary(page.get("/Parent"))
        return None

    def stream(self, ref: Any) -> bytes | None:
        """Return the decoded data of a stream; None for what is none or cannot be decoded.

        What cannot be decoded is kept in `undecoded`: a viewer may know the filter all the same.
        """
        if type(ref) is not Ref:
            return None
        found = self._pdf.get_object(*ref)
        if not isinstance(found, pikepdf.Stream):
            return None
        try:
            return found.read_bytes()
        except (pikepdf.PdfError, NotImplementedError):
            self.undecoded[ref] = None
            return None

    def raw(self, ref: Ref) -> bytes:
        """Return the bytes of an object, in PDF syntax."""
        entry = self._table.get(ref)
        if entry is None:
            return self._mended(ref)
        if entry.type == _IN_STREAM:
            return self._unpacked(entry) or self._mended(ref)
        found = _HEADER.match(self._data, entry.offset or 0) if entry.type == _IN_FILE else None
        if found is None or (int(found[1]), int(found[2])) != ref:
            return self._mended(ref)
        end = self._data.find(b"endobj", found.end())
        return self._data[found.end() : end if end >= 0 else None]

    def _unpacked(self, entry: Any) -> bytes | None:
        """Return the bytes of an object that stands in an object stream (ISO 32000-1, 7.5.7)."""
        number = entry.obj_stream_number
        if number not in self._packed:
            self._packed[number] = _objects_of(self._pdf.get_object(number, 0))
        held = self._packed[number]
        return held[entry.obj_stream_index] if entry.obj_stream_index < len(held) else None

    def _read(self, ref: Ref) -> Any:
        raw = self.raw(ref)
        try:
            found = simple(raw)
            return parsed(raw)[0] if found is None else found
        except MalformedError:
            pass
        try:
            return parsed(self._mended(ref))[0]
        except MalformedError:
            return None

    def _mended(self, ref: Ref) -> bytes:
        found: Any = self._pdf.get_object(*ref)
        if isinstance(found, pikepdf.Stream):
            return found.stream_dict.unparse()
        if isinstance(found, pikepdf.Object):
            return found.unparse(resolved=True)
        return pikepdf.Array([found]).unparse().strip(b"[ ]")  # a number or null, made Python's own

    def _own(self, key: str) -> dict[str, Any]:
        found = self._pdf.trailer.get(key)
        if not isinstance(found, pikepdf.Dictionary):
            return {}
        return self.dictionary(Ref(*found.objgen) if found.is_indirect else _plain(found))


def _plain(value: pikepdf.Object) -> Any:
    try:
        return parsed(value.unparse())[0]
    except MalformedError:
        return None


def _opened(data: bytes) -> pikepdf.Pdf:
    try:
        return pikepdf.open(io.BytesIO(data))
    except pikepdf.PasswordError:
        raise ProofError("the PDF is encrypted, and cannot be read without a password") from None
    except pikepdf.PdfError as error:
        raise ProofError(f"the file is no PDF that can be read: {_told(error)}") from None


def _told(error: pikepdf.PdfError) -> str:
    """Return what is wrong, but for the name of the buffer that is read."""
    return _BUFFER.sub("", str(error))


def _objects_of(stream: Any) -> list[bytes]:
    """Return the objects of an object stream, in PDF syntax; none if it is not sound."""
    try:
        data, first = stream.read_bytes(), int(stream.First)
        offsets = [first + int(each) for each in data[:first].split()[1::2]]
    except (AttributeError, ValueError, pikepdf.PdfError):
        return []
    return [data[start:end] for start, end in pairwise([*offsets, len(data)])]
