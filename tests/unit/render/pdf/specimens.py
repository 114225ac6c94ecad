"""What the tests of the PDF renderer set: short texts, on a canvas of their own."""

import io
import re
from typing import Any, NamedTuple

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject

from briefgen.document.blocks import Block, Cell, Column, Paragraph, Row, Table
from briefgen.document.inline import Mark, Span, Text
from briefgen.document.roles import Role, TableKind
from briefgen.render.pdf.file.canvas import TaggedCanvas
from briefgen.render.pdf.file.structure import Element
from briefgen.render.pdf.fonts.chain import font_set
from briefgen.render.pdf.text.inline import Passage, Setter, Tone
from briefgen.render.pdf.text.painter import Painter
from briefgen.render.pdf.writer import render
from tests.builders import a_document, a_style, a_text

__all__ = [
    "LOOK",
    "Shown",
    "a_canvas",
    "a_painter",
    "a_paragraph",
    "a_passage",
    "a_row",
    "a_table",
    "code_of",
    "read",
    "roles",
    "root_of",
    "shown",
    "words_of",
]

LOOK = a_style().look

_TOKEN = re.compile(r"(?<![^\s\[])(-?[\d.]+)(?=[\s(\]])|(\((?:[^()\\]|\\.)*\))|([A-Za-z*'\"]+)")
_MOVES = frozenset({"Tm", "Td", "TD", "T*"})


class Shown(NamedTuple):
    """Words on a page, and where they begin, in points."""

    left: float
    bottom: float
    words: str


def a_canvas(mirror: float | None = None) -> TaggedCanvas:
    """Return a canvas of A4 with an empty structure."""
    face = font_set(LOOK.fonts).faces(bold=False, italic=False, mono=False)[0]
    root = Element("Document", joined=True)
    return TaggedCanvas(io.BytesIO(), (595, 842), root, face.name, mirror=mirror)


def a_painter(mirror: float | None = None) -> Painter:
    """Return a painter with a canvas of its own."""
    return Painter(a_canvas(mirror))


def a_passage(
    *words: str | Span, size: float = 10, language: str = "en-GB", hyphenates: bool = False
) -> Passage:
    """Return words ready to be broken into lines."""
    text: Text = tuple(word if isinstance(word, Span) else Span(text=word) for word in words)
    return Setter(LOOK, language).passage(text, Tone(size, hyphenates=hyphenates), Element("P"))


def a_paragraph(words: str, *marks: Mark, role: Role = Role.BODY) -> Paragraph:
    """Return a paragraph of one span."""
    return Paragraph(role=role, text=(Span(text=words, marks=frozenset(marks)),))


def a_row(*cells: str, role: Role = Role.CELL) -> Row:
    """Return a row of cells with one paragraph each, or none for an empty string."""
    paragraphs = ((Paragraph(role=role, text=a_text(words)),) if words else () for words in cells)
    return Row(cells=tuple(Cell(paragraphs=each) for each in paragraphs))


def a_table(
    *rows: Row, header: bool = True, kind: TableKind = TableKind.DATA, width: float = 40
) -> Table:
    """Return a table of two columns, under a header row of its own where one is wanted."""
    head = (a_row("Name", "Role", role=Role.TABLE_HEADER),) if header else ()
    columns = (Column(width=width), Column(width=170 - width))
    return Table(
        kind=kind, title="A table", columns=columns, rows=(*head, *rows), header_rows=len(head)
    )


def read(*blocks: Block, **document: Any) -> PdfReader:
    """Return the PDF of these blocks, opened."""
    return PdfReader(io.BytesIO(render(a_document(*blocks, **document), LOOK)))


def words_of(reader: PdfReader) -> list[str]:
    """Return the words of each page on one line."""
    return [" ".join(page.extract_text().split()) for page in reader.pages]


def code_of(reader: PdfReader) -> str:
    """Return the operators of the first page, those of its head and foot first."""
    page: Any = reader.pages[0]
    contents = page.get_contents()
    assert contents is not None
    named = page["/Resources"].get("/XObject", {})
    forms = (named[name] for name in sorted(named, reverse=True))
    parts = [*(form.get_object() for form in forms if form["/Subtype"] == "/Form"), contents]
    return "\n".join(part.get_data().decode("latin-1") for part in parts)


def shown(code: str) -> list[Shown]:
    """Return what operators show, line by line, and where each begins."""
    found: list[Shown] = []
    numbers: list[float] = []
    place = (0.0, 0.0)
    step = 0.0
    for number, literal, operator in _TOKEN.findall(code):
        if number:
            numbers.append(float(number))
        elif literal and found:
            found[-1] = found[-1]._replace(words=found[-1].words + literal[1:-1])
        elif operator:
            step = numbers[-1] if operator == "TD" else step
            place = _moved(operator, place, numbers, step)
            if operator in _MOVES:
                found.append(Shown(round(place[0], 2), round(place[1], 2), ""))
            numbers = []
    return found


def _moved(
    operator: str, place: tuple[float, float], numbers: list[float], step: float
) -> tuple[float, float]:
    match operator:
        case "BT":
            return 0.0, 0.0
        case "Tm":
            return numbers[-2], numbers[-1]
        case "Td" | "TD":
            return place[0] + numbers[-2], place[1] + numbers[-1]
        case "T*":
            return place[0], place[1] + step
        case _:
            return place


def root_of(reader: PdfReader) -> Any:
    """Return the root of the structure."""
    catalog: Any = reader.trailer["/Root"]
    return catalog["/StructTreeRoot"]


def roles(reader: PdfReader) -> Any:
    """Return the structure as nested lists: each role, then what is below it."""
    [root] = root_of(reader)["/K"]
    return _nested(root.get_object())


def _nested(element: DictionaryObject) -> list[Any]:
    kids = element.get("/K", ArrayObject())
    below = (kid.get_object() for kid in kids if not isinstance(kid, int))
    elements = [kid for kid in below if isinstance(kid, DictionaryObject) and "/S" in kid]
    return [str(element["/S"]).removeprefix("/"), *map(_nested, elements)]
