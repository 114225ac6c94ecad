"""A Word file and a PDF in a form that a person can read in review."""

import io
import zipfile
from collections.abc import Iterator
from typing import Any

from lxml import etree
from pypdf import PdfReader

from tests.golden.pdf_content import read_page

__all__ = ["docx_as_xml", "pdf_as_text"]

_PARTS = ("word/document.xml", "word/endnotes.xml")


def docx_as_xml(data: bytes) -> str:
    """Return the body and the endnotes of a Word file: an element a line, namespaces left out."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        names = [name for name in _PARTS if name in archive.namelist()]
        return "\n".join(_part(name, archive.read(name)) for name in names) + "\n"


def _part(name: str, data: bytes) -> str:
    lines = [f"<!-- {name} -->"]
    _write(etree.fromstring(data), 0, lines)
    return "\n".join(lines)


def _write(element: etree._Element, depth: int, lines: list[str]) -> None:
    tag = _prefixed(element, element.tag)
    attributes = "".join(f' {_prefixed(element, k)}="{v!s}"' for k, v in element.items())
    text = (element.text or "").replace("\n", "\\n") if not len(element) else ""
    lines.append(f"{' ' * depth}<{tag}{attributes}>{text}")
    for child in element:
        _write(child, depth + 1, lines)


def _prefixed(element: etree._Element, name: str | bytes) -> str:
    qualified = etree.QName(str(name))
    prefixes = {uri: prefix for prefix, uri in element.nsmap.items()}
    prefix = prefixes.get(qualified.namespace or "")
    return f"{prefix}:{qualified.localname}" if prefix else qualified.localname


def pdf_as_text(data: bytes) -> str:
    """Return the outline of a PDF, then the words of each page by their marks, then the rest."""
    reader = PdfReader(io.BytesIO(data))
    lines = list(_outline(reader.outline, 0))
    for number, page in enumerate(reader.pages, 1):
        content = read_page(page, reader)
        lines += ["", f"--- page {number} of {len(reader.pages)} ---"]
        lines += [text.strip("\n") for _, text in sorted(content.marked.items()) if text.strip()]
        lines += ["-- head, foot and repeated rows --"]
        lines += [text.strip("\n") for text in content.artifacts if text.strip()]
    return "\n".join(line.rstrip() for line in lines) + "\n"


def _outline(entries: Any, depth: int) -> Iterator[str]:
    for entry in entries:
        if isinstance(entry, list):
            yield from _outline(entry, depth + 1)
        else:
            yield f"{'  ' * depth}{entry.title}"
