"""Does the contents list of the Word file name the pages on which the PDF has its headings?"""

import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lxml import etree
from pypdf import PdfReader

from briefgen.app.build import build
from briefgen.app.files import read_picture
from briefgen.app.outcome import Built
from briefgen.document.blocks import Contents
from tests.parity.docx_numbering import NS
from tests.parity.readback import squeezed

_BRIEF = Path(__file__).parents[2] / "briefs" / "halvern-port.yaml"
_ENTRY = re.compile(r"(.*)PAGEREF\S+\\h(\d+)")


def _listed(docx: bytes) -> list[tuple[str, int]]:
    """Return the words and the page of each line of the contents list."""
    with zipfile.ZipFile(io.BytesIO(docx)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    told = (f"{{{NS['w']}}}t", f"{{{NS['w']}}}instrText")
    lines = (
        [part.text or "" for part in line.iter(*told) if "TOC \\o" not in (part.text or "")]
        for line in root.iterfind(".//w:sdt//w:p", NS)
    )
    found = (_ENTRY.fullmatch(squeezed("".join(line))) for line in lines)
    return [(entry[1], int(entry[2])) for entry in found if entry]


def _outlined(reader: PdfReader, entries: list[Any], depth: int = 1) -> Iterator[tuple[str, int]]:
    """Yield the words and the page of each heading of the first two levels."""
    for entry in entries:
        if not isinstance(entry, list):
            page = reader.get_destination_page_number(entry)
            assert page is not None
            yield squeezed(str(entry.title)), page + 1
        elif depth == 1:
            yield from _outlined(reader, entry, depth + 1)


def test_the_contents_list_in_word_names_the_pages_of_the_pdf():
    brief = _BRIEF.read_text(encoding="utf-8")
    built = build(
        brief, style="assessment", pictures=lambda name: read_picture(name, _BRIEF.parent)
    )
    assert isinstance(built, Built), built.diagnostics
    reader = PdfReader(io.BytesIO(built.files["pdf"]))
    outlined = list(_outlined(reader, reader.outline))
    [contents] = [block for block in built.document.blocks if isinstance(block, Contents)]

    listed = _listed(built.files["docx"])

    assert [words for words, _ in listed] == [squeezed(entry.text) for entry in contents.entries]
    assert listed == outlined[-len(listed) :]
    assert len({page for _, page in listed}) >= 10
