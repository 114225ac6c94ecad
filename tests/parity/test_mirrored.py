"""Is a page that is read from the right the mirror image of the same page read from the left?"""

import io
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache

import pytest
from pypdf import PdfReader
from reportlab.lib.units import mm

from briefgen.document.blocks import Paragraph
from briefgen.document.document import Document, Marking, MarkingScheme, Running
from briefgen.document.inline import Span, Text
from briefgen.document.roles import Role
from briefgen.document.walk import with_texts
from briefgen.proof.disagreement import sentence
from briefgen.proof.pdf.file import File
from briefgen.proof.pdf.marks import PageContent
from briefgen.proof.pdf.pages import Pages
from briefgen.proof.pdf.reader import read_pdf
from briefgen.proof.pdf.report import Report
from briefgen.proof.verify import verify
from briefgen.proof.words import has_right_to_left
from briefgen.render.docx.writer import render as render_docx
from briefgen.render.pdf.writer import render
from tests.builders import a_document, a_style, a_text
from tests.samples import sample_document

WIDTH = 210 * mm
FINE = 0.03  # points: what rounding leaves
_RULE = re.compile(r"(\S+) (\S+) m (\S+) \2 l S")
GAP = 4.5  # points at most between words of one line

Box = tuple[float, float, float, float]
"""Left, bottom, right, top."""


def _latin(text: Text) -> Text:
    """Return a text whose lines are the same in any document, and can be measured.

    No letter of it runs from right to left, no link stands within a line, no face changes.
    """
    return tuple(
        replace(
            span,
            text="x" * len(span.text) if has_right_to_left(span.text) else span.text,
            marks=frozenset(),
            link=None,
            target=None,
            note=None,
        )
        for span in text
    )


def _document(language: str, scheme: MarkingScheme) -> Document:
    document: Document = with_texts(sample_document(), _latin)
    address = (Span(text="A line that leads out", link="https://harbour.example/"),)
    first = Paragraph(role=Role.BODY, text=address)
    marking = replace(document.running.marking, scheme=scheme, restrictions="For the desk")
    return replace(
        document,
        meta=replace(document.meta, language=language),
        running=replace(document.running, marking=marking),
        blocks=(first, *document.blocks),
    )


@cache
def _rendered(language: str, style: str, scheme: MarkingScheme) -> bytes:
    look = a_style(style).look
    fonts = look.fonts.model_copy(update={"native_scale": 1.0})  # larger words, larger leading
    return render(_document(language, scheme), look.model_copy(update={"fonts": fonts}))


def _pages(data: bytes) -> list[PageContent]:
    report = Report()
    return Pages(File(data), report).contents


def _drawn(data: bytes) -> Iterator[list[Box]]:
    """Yield the grounds, rules and pictures of each page."""
    for page, code in zip(_pages(data), _codes(data), strict=True):
        boxes = [(each.left, each.bottom, each.right, each.top) for each in page.grounds]
        rules = [tuple(map(float, found)) for found in _RULE.findall(code)]
        yield [*boxes, *((left, height, right, height) for left, height, right in rules)]


def _codes(data: bytes) -> Iterator[str]:
    for page in PdfReader(io.BytesIO(data)).pages:
        contents = page.get_contents()
        assert contents is not None
        yield contents.get_data().decode("latin-1")


def _lines(data: bytes) -> Iterator[list[Box]]:
    """Yield what stands together on a line, for each line of each page."""
    for page in _pages(data):
        rest = sorted(_stretches(page))
        lines: list[Box] = []
        while rest:
            line = rest.pop(0)
            while near := [box for box in rest if _is_beside(line, box)]:
                rest.remove(near[0])
                line = _joined(line, near[0])
            lines.append(line)
        yield lines


def _stretches(page: PageContent) -> Iterator[Box]:
    """Yield a box of no height for what is shown from one place on, but for space at its end."""
    ends = {point.mark: len(point.mark.parts) for point in page.points}
    words = ""
    width = 0.0
    for point in reversed(page.points):
        text = "".join(point.mark.parts[point.start : ends[point.mark]])
        ends[point.mark] = point.start
        font, size = point.setting.font, point.setting.size
        assert font is not None
        width += font.length(text if words else text.rstrip()) * size
        words = text.strip() + words
        if not point.goes_on:
            if words:
                yield point.left, point.baseline, point.left + width, point.baseline
            words, width = "", 0.0


def _is_beside(line: Box, box: Box) -> bool:
    return abs(line[1] - box[1]) < GAP and box[0] - line[2] < GAP and line[0] - box[2] < GAP


def _joined(one: Box, other: Box) -> Box:
    return (
        min(one[0], other[0]), min(one[1], other[1]),
        max(one[2], other[2]), max(one[3], other[3]),
    )  # fmt: skip


def _links(data: bytes) -> Iterator[list[Box]]:
    """Yield the boxes of the links of each page."""
    for page in PdfReader(io.BytesIO(data)).pages:
        rects = [each.get_object()["/Rect"] for each in page.get("/Annots", ())]
        yield [(float(a), float(b), float(c), float(d)) for a, b, c, d in rects]


def _mirrored(boxes: Iterable[Box]) -> list[Box]:
    return [(WIDTH - right, bottom, WIDTH - left, top) for left, bottom, right, top in boxes]


def _assert_alike(found: Iterable[Box], wanted: Iterable[Box]) -> None:
    left = list(found)
    for box in wanted:
        nearest = min(left, key=lambda each: _apart(each, box))
        assert nearest == pytest.approx(box, abs=FINE)
        left.remove(nearest)
    assert left == []


def _apart(one: Box, other: Box) -> float:
    return max(abs(a - b) for a, b in zip(one, other, strict=True))


@pytest.mark.parametrize(
    ("style", "scheme"), [("assessment", MarkingScheme.TLP), ("sitrep", MarkingScheme.TEXT)]
)
@pytest.mark.parametrize(
    ("look_at", "least"),
    [
        (_drawn, 36),
        (_lines, 150),
        (_links, 4),
    ],
    ids=["drawn", "lines", "links"],
)
def test_every_kind_of_block_stands_on_the_other_side(style, scheme, look_at, least):
    here = list(look_at(_rendered("en-GB", style, scheme)))
    there = list(look_at(_rendered("ar", style, scheme)))

    for one, other in zip(here, there, strict=True):
        _assert_alike(other, _mirrored(one))
    assert sum(map(len, here)) >= least


def test_a_marking_too_long_for_its_place_beside_the_label_is_whole_in_head_and_foot():
    marking = Marking(
        scheme=MarkingScheme.TLP,
        banner="TLP:AMBER+STRICT",
        restrictions="المتلقون وحدهم دون غيرهم من الناس، ولا يجوز النشر",
    )
    running = Running(marking=marking, foot=a_text("BG-1, 2031"))
    document = a_document(language="ar", running=running)

    [found] = read_pdf(render(document, a_style().look)).running

    assert marking.restrictions in found.head
    assert marking.restrictions in found.foot


@pytest.mark.parametrize("style", ["assessment", "sitrep"])
@pytest.mark.parametrize("language", ["ar", "he"])
def test_mirrored_pages_are_read_back_as_the_document_says(language, style):
    document = sample_document()
    document = replace(document, meta=replace(document.meta, language=language))
    look = a_style(style).look

    found = verify(render_docx(document, look), render(document, look), document)

    assert [sentence(one) for one in found] == []
