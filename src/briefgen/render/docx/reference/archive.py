"""Which entries a template's zip has, and whether it may be unpacked at all."""

import io
import re
import zipfile
import zlib
from collections.abc import Sequence

from briefgen.diagnostics import TemplateError

__all__ = ["unpacked"]

_MOST_ENTRIES = 2_000
_LARGEST_PART = 32 << 20  # bytes, unpacked
_LARGEST = 128 << 20
_ENCRYPTED = 0x1
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PACKED = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})  # all that OPC allows
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError)
_UNREADABLE = (*_DAMAGED, NotImplementedError, OSError, RuntimeError, ValueError)
_STRAY = re.compile(r"^[/~]|[\\:\x00-\x1f]|(^|/)\.{1,2}(/|$)|//")
_SMALLER = "take the pictures and texts out of it that its pages do not need"
_SAVE_AGAIN = "open it in Word and save it as a Word document or template (.docx, .dotx)"


def unpacked(data: bytes) -> dict[str, bytes]:
    """Return the entries of a zip by name; raises TemplateError for one that is not to be trusted.

    Sizes are held to their limits both as they are declared and as they turn out.
    """
    if data.startswith(_OLE):
        raise TemplateError("it is encrypted, or in the format of older Words", _SAVE_AGAIN)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = [entry for entry in archive.infolist() if not entry.is_dir()]
            _check_sizes(entries)
            _check_names([entry.filename for entry in entries])
            return {entry.filename: _content(archive, entry) for entry in entries}
    except _UNREADABLE as error:
        raise TemplateError(f"it is no Word file: {str(error).lower()}", _SAVE_AGAIN) from error


def _check_sizes(entries: Sequence[zipfile.ZipInfo]) -> None:
    if len(entries) > _MOST_ENTRIES:
        raise TemplateError(f"it has {len(entries):,} parts, more than {_MOST_ENTRIES:,}", _SMALLER)
    for entry in entries:
        if entry.flag_bits & _ENCRYPTED or entry.compress_type not in _PACKED:
            raise TemplateError(f"{entry.filename} is packed in a way that Word does not read")
        if entry.file_size > _LARGEST_PART:
            raise TemplateError(
                f"{entry.filename} is larger than {_LARGEST_PART >> 20} MB", _SMALLER
            )
    if sum(entry.file_size for entry in entries) > _LARGEST:
        raise TemplateError(f"it is larger than {_LARGEST >> 20} MB when unpacked", _SMALLER)


def _check_names(names: Sequence[str]) -> None:
    """Refuse names that lead out of the package, that are there twice, or lie in another part."""
    seen: set[str] = set()
    for name in names:
        if _STRAY.search(name):
            raise TemplateError(f'a part is called "{name}", which is no name of a part')
        if name.lower() in seen:
            raise TemplateError(f"the part {name} is there twice")
        seen.add(name.lower())
    for name in seen:
        steps = name.split("/")
        if any("/".join(steps[:depth]) in seen for depth in range(1, len(steps))):
            raise TemplateError(f"the part {name} lies in another part")


def _content(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    with archive.open(entry) as part:
        content = part.read(entry.file_size + 1)
    if len(content) != entry.file_size:
        raise TemplateError(f"{entry.filename} is not as large as the package says")
    return content
