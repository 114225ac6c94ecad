"""What a file says about itself: core properties, and custom ones for what Word has no name for."""

from datetime import UTC, datetime
from typing import Any

from briefgen.document.document import Meta
from briefgen.render.docx.markup import HEADER, escaped

__all__ = ["custom_properties", "set_core_properties", "stamp"]

_LONGEST = 255
_FORMAT = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_FIRST = 2  # the numbers below are taken


def stamp(date: datetime) -> datetime:
    """Return the document's date in UTC, without a zone, to the second."""
    universal = date.astimezone(UTC) if date.tzinfo else date
    return universal.replace(tzinfo=None, microsecond=0)


def set_core_properties(core: Any, meta: Meta) -> None:
    """Fill the core properties of a package; what is longer than Word allows is cut."""
    core.title = meta.title[:_LONGEST]
    core.author = core.last_modified_by = meta.author[:_LONGEST]
    core.subject = meta.subject[:_LONGEST]
    core.keywords = "; ".join(meta.keywords)[:_LONGEST]
    core.category = meta.category[:_LONGEST]
    core.content_status = meta.status[:_LONGEST]
    core.language = meta.language[:_LONGEST]
    core.identifier = meta.identifier[:_LONGEST]
    core.version = meta.version[:_LONGEST]
    core.created = core.modified = stamp(meta.date)
    core.revision = 1


def custom_properties(meta: Meta) -> str:
    """Return custom.xml; of two properties of one name the later counts."""
    properties = "".join(
        f'<property fmtid="{_FORMAT}" pid="{number}" name="{escaped(name)}">'
        f"<vt:lpwstr>{escaped(value[:_LONGEST])}</vt:lpwstr></property>"
        for number, (name, value) in enumerate(dict(meta.custom).items(), _FIRST)
    )
    return (
        f'{HEADER}<Properties xmlns="{_OFFICE}/custom-properties"'
        f' xmlns:vt="{_OFFICE}/docPropsVTypes">{properties}</Properties>'
    )
