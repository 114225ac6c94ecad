"""What a file says about itself: core properties, and custom ones for what Word has no name for."""

from datetime import UTC, datetime
from typing import Any

from briefgen.document.document import Meta
from briefgen.render.docx.markup import HEADER, escaped

__all__ = [
    "LONGEST",
    "core_properties",
    "custom_properties",
    "said",
    "set_core_properties",
    "stamp",
]

LONGEST = 255
"""The characters that Word keeps of a property."""

_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_FIRST = 2  # the numbers below are taken


def stamp(date: datetime) -> datetime:
    """Return the document's date in UTC, without a zone, to the second."""
    universal = date.astimezone(UTC) if date.tzinfo else date
    return universal.replace(tzinfo=None, microsecond=0)


def said(meta: Meta) -> dict[str, str]:
    """Return every property by its name, whole; of two of one name the later counts."""
    return {**_core(meta), **dict(meta.custom)}


def _core(meta: Meta) -> dict[str, str]:
    return {
        "title": meta.title,
        "author": meta.author,
        "subject": meta.subject,
        "keywords": "; ".join(meta.keywords),
        "category": meta.category,
        "content_status": meta.status,
        "language": meta.language,
        "identifier": meta.identifier,
        "version": meta.version,
    }


def core_properties(meta: Meta) -> dict[str, str]:
    """Return the core properties by their names, as the file holds them: cut where Word cuts."""
    return {name: value[:LONGEST] for name, value in _core(meta).items()}


def set_core_properties(core: Any, meta: Meta) -> None:
    """Fill the core properties of a package; what is longer than Word allows is cut."""
    for name, value in core_properties(meta).items():
        setattr(core, name, value)
    core.last_modified_by = core.author
    core.created = core.modified = stamp(meta.date)
    core.revision = 1


def custom_properties(meta: Meta) -> str:
    """Return custom.xml; of two properties of one name the later counts."""
    properties = "".join(
        f'<property fmtid="{_FORMAT}" pid="{number}" name="{escaped(name)}">'
        f"<vt:lpwstr>{escaped(value[:LONGEST])}</vt:lpwstr></property>"
        for number, (name, value) in enumerate(dict(meta.custom).items(), _FIRST)
    )
    return (
        f'{HEADER}<Properties xmlns="{_OFFICE}/custom-properties"'
        f' xmlns:vt="{_OFFICE}/docPropsVTypes">{properties}</Properties>'
    )
