"""How numbered objects become a file: packed into object streams, found by a stream of places.

ISO 32000-1, 7.5.7 and 7.5.8. Why our own: pikepdf would have to read the finished file and write it
anew, and with its smaller streams the file was 5 % larger (docs/explanation/performance.md).
"""

import zlib
from collections.abc import Iterable, Sequence
from itertools import accumulate

__all__ = ["packed"]

_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_PER_STREAM = 256  # objects of one object stream: their places count in one byte
_PLACE = 4  # bytes of an offset, or of the number of an object stream
_FREE, _IN_FILE, _IN_STREAM = 0, 1, 2
_UP = b"\x02"  # each row of the places is written as what it is more than that above it

_Row = tuple[int, int, int]


def packed(objects: Iterable[bytes], trailer: bytes) -> bytes:
    """Return a file of objects numbered from 1 on; `trailer` holds the entries of its trailer."""
    file = _File()
    plain: list[tuple[int, bytes]] = []
    for number, data in enumerate(objects, 1):
        if data.endswith(b"endstream\n"):
            file.add(number, _with_line_end(data))
        else:
            plain.append((number, data if data.endswith(b"\n") else data + b"\n"))
    following = len(plain) + len(file.rows)
    for i in range(0, len(plain), _PER_STREAM):
        file.add_packed(following, plain[i : i + _PER_STREAM])
        following += 1
    return file.finished(following, trailer)


def _with_line_end(stream: bytes) -> bytes:
    """Return a stream with an end of line before `endstream` (ISO 19005-2, 6.1.7.1).

    Why CR and LF: after data that ends in CR, LF alone would be taken for its second half.
    """
    return stream.removesuffix(b"endstream\n") + b"\r\nendstream\n"


class _File:
    """The parts of a file so far, and where its objects are."""

    def __init__(self) -> None:
        self.rows: dict[int, _Row] = {0: (_FREE, 0, 255)}
        self._parts = [_HEADER]
        self._length = len(_HEADER)

    def add(self, number: int, data: bytes) -> None:
        """Add an object that stands by itself."""
        self.rows[number] = (_IN_FILE, self._length, 0)
        self._write(b"%d 0 obj\n%bendobj\n" % (number, data))

    def add_packed(self, number: int, objects: Sequence[tuple[int, bytes]]) -> None:
        """Add objects in a stream of this number."""
        for place, (each, _) in enumerate(objects):
            self.rows[each] = (_IN_STREAM, number, place)
        offsets = accumulate((len(data) for _, data in objects), initial=0)
        heads = (
            b"%d %d" % (each[0], offset) for each, offset in zip(objects, offsets, strict=False)
        )
        head = b" ".join(heads) + b"\n"
        entries = b"/Type/ObjStm/N %d/First %d" % (len(objects), len(head))
        self.add(number, _stream(entries, head + b"".join(data for _, data in objects)))

    def finished(self, number: int, trailer: bytes) -> bytes:
        """Return the file, the places of its objects in a stream of this number."""
        start = self._length
        self.rows[number] = (_IN_FILE, start, 0)
        entries = b"/Type/XRef/Size %d/W[1 %d 1]/DecodeParms<</Predictor 12/Columns %d>>%b" % (
            *(number + 1, _PLACE, _PLACE + 2),
            trailer,
        )
        self.add(number, _stream(entries, _rows(self.rows[each] for each in range(number + 1))))
        self._write(b"startxref\n%d\n%%%%EOF\n" % start)
        return b"".join(self._parts)

    def _write(self, data: bytes) -> None:
        self._parts.append(data)
        self._length += len(data)


def _stream(entries: bytes, data: bytes) -> bytes:
    small = zlib.compress(data, 9)
    head = b"<<%b/Filter/FlateDecode/Length %d>>" % (entries, len(small))
    return b"%b\nstream\n%b\r\nendstream\n" % (head, small)


def _rows(rows: Iterable[_Row]) -> bytes:
    """Return the rows, each as its difference from the one above (PNG's predictor "up")."""
    written: list[bytes] = []
    above = bytes(_PLACE + 2)
    for kind, place, index in rows:
        row = bytes((kind, *place.to_bytes(_PLACE, "big"), index))
        written += _UP, bytes([(one - other) & 255 for one, other in zip(row, above, strict=True)])
        above = row
    return b"".join(written)
