"""What LibreOffice takes a Word file for: the headings, items and tables that it saves as ODT."""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from briefgen.document.blocks import Heading
from briefgen.document.document import Document
from briefgen.document.inline import plain
from briefgen.proof.readback import Kind
from briefgen.proof.witness import witness
from briefgen.proof.words import squeezed

__all__ = ["Structure", "structure_of", "structure_of_odt"]

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_NOTE = f"{_TEXT}note-body"
_MARK = re.compile(r"List_20_.*_20_Mark")  # one set by hand, behind the label of its item


@dataclass(frozen=True)
class Structure:
    """The headings and items of a document, each with its level, and its tables.

    Headings count from 1, items from 0. A table is its rows, its columns, the rows that head it.
    """

    headings: tuple[tuple[int, str], ...]
    items: tuple[tuple[int, str], ...]
    tables: tuple[tuple[int, int, int], ...]

    def __str__(self) -> str:
        counts = (self.headings, "headings"), (self.items, "items"), (self.tables, "tables")
        return ", ".join(f"{len(found)} {name}" for found, name in counts)


def structure_of(document: Document) -> Structure:
    """Return the structure that every file of a document must have.

    The numbers of headings are none of their words: the styles count them.
    """
    passages = witness(document).passages
    cells = [passage.cell for passage in passages if passage.cell]
    tables: dict[int, tuple[int, int, int]] = {}
    for cell in cells:
        rows, columns, heads = tables.get(cell.table, (0, 0, 0))
        heads += cell.heads and not cell.column
        tables[cell.table] = max(rows, cell.row + 1), max(columns, cell.column + 1), heads
    items = tuple((one.level, squeezed(one.text)) for one in passages if one.kind is Kind.ITEM)
    headings = tuple(
        (one.level, squeezed(plain(one.text)))
        for one in document.blocks
        if isinstance(one, Heading)
    )
    return Structure(headings, items, tuple(tables.values()))


def structure_of_odt(path: Path) -> Structure:
    """Return the structure of a text in OpenDocument."""
    with zipfile.ZipFile(path) as archive:
        root = etree.fromstring(archive.read("content.xml"))
    return Structure(tuple(_headings(root)), tuple(_items(root)), tuple(_tables(root)))


def _headings(root: etree._Element) -> Iterator[tuple[int, str]]:
    for heading in root.iter(f"{_TEXT}h"):
        yield int(heading.get(f"{_TEXT}outline-level", "1")), _said(heading)


def _items(root: etree._Element) -> Iterator[tuple[int, str]]:
    for item in root.iter(f"{_TEXT}list-item"):
        words = "".join(_said(child) for child in item if child.tag == f"{_TEXT}p")
        if words:  # one that holds but deeper ones stands for the levels above them
            yield len([*item.iterancestors(f"{_TEXT}list")]) - 1, words


def _tables(root: etree._Element) -> Iterator[tuple[int, int, int]]:
    for table in root.iter(f"{_TABLE}table"):
        columns = table.iter(f"{_TABLE}table-column")
        width = sum(int(each.get(f"{_TABLE}number-columns-repeated", "1")) for each in columns)
        heads = table.findall(f"{_TABLE}table-header-rows/{_TABLE}table-row")
        yield len([*table.iter(f"{_TABLE}table-row")]), width, len(heads)


def _said(element: etree._Element) -> str:
    return squeezed("".join(_texts(element)))


def _texts(element: etree._Element) -> Iterator[str]:
    """Yield what stands in an element, but for the notes referred to there and marks of items."""
    yield element.text or ""
    for child in element:
        if child.tag != _NOTE and not _MARK.fullmatch(child.get(f"{_TEXT}style-name", "")):
            yield from _texts(child)
        yield child.tail or ""
