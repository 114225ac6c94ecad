"""How a document becomes a PDF: one handler for each kind of block."""

import io
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reportlab.platypus.doctemplate import BaseDocTemplate, LayoutError, PageTemplate
from reportlab.platypus.flowables import Flowable, Spacer
from reportlab.platypus.frames import Frame as PlatypusFrame

from briefgen.diagnostics import RenderError
from briefgen.document.blocks import (
    Contents,
    Figure,
    Heading,
    ItemList,
    Notes,
    Paragraph,
    Table,
)
from briefgen.document.document import Document
from briefgen.document.inline import plain
from briefgen.document.roles import Role
from briefgen.document.writer import write_blocks
from briefgen.render.pdf.band import Band
from briefgen.render.pdf.boxes.box import Box, Chain
from briefgen.render.pdf.boxes.contents import contents_boxes
from briefgen.render.pdf.boxes.figures import SPACE_ROUND, PictureBox
from briefgen.render.pdf.boxes.lists import item_boxes, note_boxes
from briefgen.render.pdf.boxes.paragraph import ParagraphBox
from briefgen.render.pdf.boxes.paragraphs import ParagraphSetter
from briefgen.render.pdf.boxes.tables import TableBox, TableSetter
from briefgen.render.pdf.file.canvas import TaggedCanvas
from briefgen.render.pdf.file.hooks import compact_streams, text_string
from briefgen.render.pdf.file.metadata import describe
from briefgen.render.pdf.file.structure import Element
from briefgen.render.pdf.fonts.chain import covers
from briefgen.render.pdf.page import Frame, frame
from briefgen.render.pdf.sections import Sections
from briefgen.render.pdf.styles import StyleSheet
from briefgen.render.pdf.text.inline import Setter
from briefgen.render.pdf.text.painter import Painter
from briefgen.style.look import Look

__all__ = ["PageNumbers", "PdfWriter", "Typeset", "covers", "page_numbers", "render", "typeset"]

_CAPTION_ROOM = 80.0  # points left below the tallest picture for its caption


@dataclass(frozen=True, slots=True)
class PageNumbers:
    """On which page each anchor stands, and how many pages there are."""

    pages: Mapping[str, int]
    total: int


@dataclass(frozen=True, slots=True)
class Typeset:
    """A finished PDF and the pages of its headings."""

    data: bytes
    numbers: PageNumbers


def render(document: Document, look: Look) -> bytes:
    """Return the document as a PDF; equal documents give equal bytes."""
    return typeset(document, look).data


def page_numbers(document: Document, look: Look) -> PageNumbers:
    """Return where the headings stand, without writing the file."""
    writer = PdfWriter(document, look)
    writer.lay_out()
    return writer.numbers


def typeset(document: Document, look: Look) -> Typeset:
    """Return the PDF and its page numbers, for the price of the PDF."""
    writer = PdfWriter(document, look)
    writer.lay_out()
    return Typeset(writer.finish(), writer.numbers)


class PdfWriter:
    """Sets the blocks of one document on the pages of one canvas."""

    def __init__(self, document: Document, look: Look) -> None:
        self.document = document
        self.page: Frame = frame(document, look)
        self.sections = Sections()
        self._buffer = io.BytesIO()
        setter = Setter(look, document.meta.language)
        body = setter.fonts.faces(bold=False, italic=False, mono=False)[0]
        size = (self.page.width, self.page.height)
        mirror = self.page.left + self.page.right if setter.is_mirrored else None
        self.canvas = TaggedCanvas(self._buffer, size, self.sections.root, body.name, mirror=mirror)
        self.painter = Painter(self.canvas)
        self._look = look
        airy = look.fonts.native_scale if setter.is_mirrored else 1
        self._sheet = StyleSheet(look, airy)  # larger words want more room
        self._setter = setter
        self._paragraphs = ParagraphSetter(self._sheet, setter, self.painter)
        self._tables = TableSetter(self._sheet, setter)
        self._boxes: list[Flowable] = []
        self._kept: list[Box] = []
        self._after_heading = 0

    @property
    def numbers(self) -> PageNumbers:
        """The pages of all anchors, once the document is laid out."""
        return PageNumbers(dict(self.canvas.anchors), self.canvas.count)

    def lay_out(self) -> None:
        """Set all blocks and break them into pages."""
        write_blocks(self.document.blocks, self)
        self._release()
        band = Band(self.document.running, self.page, self._setter, self.painter)
        template = PageTemplate(
            frames=[self._platypus_frame()], onPage=lambda *_: band.draw(self.canvas)
        )
        pages = BaseDocTemplate(self._buffer, pagesize=(self.page.width, self.page.height))
        pages.addPageTemplates([template])
        try:
            pages.build(self._boxes or [Spacer(1, 1)], canvasmaker=lambda *_, **__: self.canvas)
        except LayoutError:
            raise RenderError("a block has a part that is taller than the page") from None
        self.canvas.fill_gaps()

    def finish(self) -> bytes:
        """Return the file."""
        with compact_streams():
            describe(self.canvas, self.document)
            self.canvas.finish()
        return self._buffer.getvalue()

    def heading(self, block: Heading, /) -> None:
        """Open a section; the heading stays with what follows and is bookmarked."""
        element = self.sections.begin(block.level)
        depth = self.sections.depth
        title = " ".join(filter(None, (block.number, plain(block.text))))

        def on_draw(left: float, top: float) -> None:
            self.canvas.mark_place(block.anchor, left, top)
            self.canvas.addOutlineEntry(text_string(title), block.anchor, depth - 1)

        box = self._paragraphs.heading(block, element, on_draw)
        if block.level > 1 and self._after_heading == block.level - 1:
            box.spaceBefore = 0
        self._add(box)
        self._after_heading = block.level

    def paragraph(self, block: Paragraph, /) -> None:
        """Set a paragraph in its role."""
        self._add(self._paragraphs.paragraph(block, self._child("P")))

    def item_list(self, block: ItemList, /) -> None:
        """Set the items of a list below each other."""
        self._add_all(item_boxes(block, self._paragraphs, self.sections.current))

    def table(self, block: Table, /) -> None:
        """Set a table, its caption above it."""
        element = self._child("Table")
        element.attributes["Table"] = {"Summary": _literal(block.title)}
        if block.caption:
            caption = element.child("Caption")
            self._add(self._paragraphs.box(Role.TABLE_CAPTION, block.caption, caption))
        if block.rows:
            content = self._tables.content(block, element)
            self._add(TableBox(content, self._look, self.painter, self.page.text_height))

    def figure(self, block: Figure, /) -> None:
        """Set a picture, its caption below it."""
        element = self._child("Figure", alt=block.alt)
        limits = (self.page.text_width, self.page.text_height - _CAPTION_ROOM)
        picture = PictureBox(block, self.canvas, element, limits)
        picture.keep_with_next = bool(block.caption)
        self._add(picture)
        if block.caption:
            caption = self._child("Caption")
            box = self._paragraphs.box(Role.FIGURE_CAPTION, block.caption, caption)
            box.spaceAfter = max(box.spaceAfter, SPACE_ROUND)
            self._add(box)

    def contents(self, block: Contents, /) -> None:
        """Set the contents list; its page numbers are filled in at the end."""
        self._add_all(contents_boxes(block, self._paragraphs, self.sections.current))

    def notes(self, block: Notes, /) -> None:
        """Set the notes below a short rule."""
        parent = self.sections.current
        self._add_all(note_boxes(block, self._paragraphs, parent, self._setter.referred))

    def _child(self, role: str, **properties: str) -> Element:
        return self.sections.current.child(role, **properties)

    def _add_all(self, boxes: Iterable[Box]) -> None:
        for box in boxes:
            self._add(box)

    def _add(self, box: Box) -> None:
        """Put a box into the flow, chained to those before it that must not be left behind."""
        self._after_heading = 0
        if isinstance(box, ParagraphBox):
            box.let_break(self.page.text_width, self.page.text_height)
        self._kept.append(box)
        if not box.keep_with_next:
            self._release()

    def _release(self) -> None:
        if len(self._kept) > 1:
            chain = Chain(self._kept)
            excess = chain.measure(self.page.text_width) - self.page.text_height
            for picture in chain.members if excess > 0 else ():
                if isinstance(picture, PictureBox):
                    picture.shrink(excess)
            self._boxes.append(chain)
        elif self._kept:
            self._boxes.append(self._kept[0])
        self._kept = []

    def _platypus_frame(self) -> PlatypusFrame:
        page = self.page
        return PlatypusFrame(
            page.left, page.bottom, page.text_width, page.text_height, 0, 0, 0, 0, id="text"
        )


def _literal(text: str) -> str:
    """Return a text as a PDF string in hexadecimal."""
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"
