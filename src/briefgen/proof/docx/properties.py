"""What a file says about itself."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Final

from lxml import etree

from briefgen.proof.docx.languages import is_same_language, usual_language
from briefgen.proof.docx.package import Package
from briefgen.proof.docx.reading import Reading
from briefgen.proof.readback import Properties

__all__ = ["properties"]

_CORE: Final = {
    "title": "title",
    "creator": "author",
    "subject": "subject",
    "keywords": "keywords",
    "created": "created",
    "modified": "modified",
    "language": "language",
    "category": "category",
    "contentStatus": "status",
    "identifier": "identifier",
    "version": "version",
}
_CUSTOM: Final = {
    "Marking": "marking",
    "Serial": "serial",
    "Information cut-off": "information cut-off",
    "Countries": "countries",
    "Style": "style",
    "Generator": "generator",
}
_SOMETIMES: Final = {"Template": "template"}
_DATES: Final = ("created", "modified")
_W3CDTF: Final = re.compile(
    r"[0-9]{4}(-[0-9]{2}){0,2}(T[0-9]{2}:[0-9]{2}(:[0-9]{2}(\.[0-9]+)?)?(Z|[+-][0-9]{2}:[0-9]{2}))?"
)
_PLACE: Final = "docProps/core.xml"


def properties(reading: Reading) -> Properties:
    """Return the properties of a file; empty where it does not say one."""
    found = dict.fromkeys([*_CORE.values(), *_CUSTOM.values()], "")
    found |= dict(_core(reading)) | dict(_custom(reading.package))
    for name in _DATES:
        if found[name] and not _W3CDTF.fullmatch(found[name]):
            reading.fault(f'the property "{name}" is no date: "{found[name]}"', _PLACE)
        found[name] = _moment(found[name])
    said = found["language"]
    own = usual_language(said, reading.styles.usual)
    if own and said and not is_same_language(said, own):
        message = f"the properties say that the language is {said}, the styles say {own}"
        reading.fault(message, _PLACE)
        said = own
    found["language"] = said or own
    return found


def _core(reading: Reading) -> Iterator[tuple[str, str]]:
    """Yield the properties of all Office files; Word opens none that says one of them twice."""
    part = reading.package.property_part("core-properties")
    seen: set[str] = set()
    for element in part.root if part else ():
        own = etree.QName(element).localname
        if own in seen:
            reading.fault(f'the property "{own}" is there twice', _PLACE)
        seen.add(own)
        name = _CORE.get(own)
        if name is not None:
            yield name, (element.text or "").strip()


def _custom(package: Package) -> Iterator[tuple[str, str]]:
    part = package.property_part("custom-properties")
    for element in part.root if part else ():
        name = {**_CUSTOM, **_SOMETIMES}.get(element.get("name", ""))
        if name is not None:
            yield name, "".join(str(text) for text in element.itertext()).strip()


def _moment(said: str) -> str:
    """Return a date of W3CDTF in UTC to the second; as it stands where it is none."""
    try:
        moment = datetime.fromisoformat(said)
        universal = moment.astimezone(UTC) if moment.tzinfo else moment
    except (ValueError, OverflowError):  # no date, or one that in UTC is before the year 1
        return said
    return f"{universal.replace(tzinfo=None).isoformat(timespec='seconds')}Z"
