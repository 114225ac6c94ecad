"""What a file says of itself: the information dictionary, the XMP packet, its language."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone

from lxml import etree

from briefgen.proof.pdf.file import File
from briefgen.proof.pdf.objects import text_string
from briefgen.proof.pdf.report import Report
from briefgen.proof.readback import Properties

__all__ = ["read_properties"]

_DATE = re.compile(
    r"(?:D:)?(\d{4})(\d\d)?(\d\d)?(\d\d)?(\d\d)?(\d\d)?(?:(Z)|([+-])(\d\d)'?(?:(\d\d)'?)?)?.*"
)
_NAMESPACES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
}
_ENTRIES = {
    "title": ("/Title", "dc:title"),
    "author": ("/Author", "dc:creator"),
    "subject": ("/Subject", "dc:description"),
    "keywords": ("/Keywords", "pdf:Keywords"),
    "created": ("/CreationDate", "xmp:CreateDate"),
    "modified": ("/ModDate", "xmp:ModifyDate"),
}
_DATES = frozenset({"created", "modified"})


def read_properties(file: File, report: Report) -> Properties:
    """Return the document properties; report where the file says one in two ways."""
    packet = _packet(file, report)
    found: dict[str, str] = {}
    for name, (key, path) in _ENTRIES.items():
        date = name in _DATES
        told = text_string(file.value(file.information.get(key))).strip("\x00")
        own = _moment(told) if date else told
        other = _instant(_said(packet, path)) if date else _said(packet, path)
        if own and other and own != other:
            report.add(f"the {name} is {own!r} in the information dictionary, {other!r} in the XMP")
        found[name] = own or other
    _check_keywords(packet, found["keywords"], report)
    found["language"] = text_string(file.value(file.catalog.get("/Lang")))
    other = _said(packet, "dc:language")
    if other and found["language"] and other.lower() != found["language"].lower():
        report.add(f"the language is {found['language']!r} in the catalog, {other!r} in the XMP")
    return found


def _check_keywords(packet: etree._Element | None, keywords: str, report: Report) -> None:
    """Report keywords that are others in dc:subject than in pdf:Keywords."""
    other = _said(packet, "dc:subject")
    if other and keywords and _split(other) != _split(keywords):
        report.add(f"the keywords are {keywords!r}, in the XMP also {other!r}")


def _split(keywords: str) -> list[str]:
    return [each.strip() for each in re.split("[,;]", keywords) if each.strip()]


def _packet(file: File, report: Report) -> etree._Element | None:
    data = file.stream(file.catalog.get("/Metadata"))
    if data is None:
        return None
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(data.strip(b"\x00\t\n\r "), parser)
    except etree.XMLSyntaxError:
        report.add("an XMP packet that is no XML")
        return None


def _said(packet: etree._Element | None, name: str) -> str:
    """Return the value of a property: its text, its default language's, or its items."""
    if packet is None:
        return ""
    prefix, _, local = name.partition(":")
    tag = f"{{{_NAMESPACES[prefix]}}}{local}"
    for description in packet.iter(f"{{{_NAMESPACES['rdf']}}}Description"):
        if tag in description.attrib:
            return str(description.attrib[tag]).strip()
    found = next(packet.iter(tag), None)
    if found is None:
        return ""
    items = found.findall("*/rdf:li", _NAMESPACES)
    if found.find("rdf:Alt", _NAMESPACES) is not None:
        items = items[:1]
    return ", ".join(item.text or "" for item in items) if items else (found.text or "").strip()


def _moment(text: str) -> str:
    """Return a date of PDF (ISO 32000-1, 7.9.4) as ISO 8601 in UTC, or as it is."""
    found = _DATE.fullmatch(text)
    if found is None:
        return text
    year, month, day, hour, minute, second, _, sign, hours, minutes = found.groups()
    shift = timedelta(hours=int(hours or 0), minutes=int(minutes or 0))
    return _in_utc(
        lambda: datetime(
            int(year), int(month or 1), int(day or 1),
            int(hour or 0), int(minute or 0), int(second or 0),
            tzinfo=timezone(-shift if sign == "-" else shift),
        ),
        text,
    )  # fmt: skip


def _instant(text: str) -> str:
    """Return a date of XMP as ISO 8601 in UTC, or as it is."""
    return _in_utc(lambda: datetime.fromisoformat(text), text) if text else ""


def _in_utc(read: Callable[[], datetime], text: str) -> str:
    try:
        date = read()
        moment = date if date.tzinfo else date.replace(tzinfo=UTC)
        return f"{moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec='seconds')}Z"
    except (ValueError, OverflowError):
        return text
