"""What stands in a cell, a note, a head or a foot: its paragraphs one after another."""

from collections.abc import Iterable, Iterator
from typing import Final

from lxml import etree

from briefgen.proof.assembly import Chunk
from briefgen.proof.docx.columns import Columns
from briefgen.proof.docx.drawings import Box, chosen
from briefgen.proof.docx.grid import GridCell, GridRow, grid_rows
from briefgen.proof.docx.hidden import shade
from briefgen.proof.docx.inline import Inline
from briefgen.proof.docx.layout import LAYS_OUT, Layout, laid_out
from briefgen.proof.docx.names import NAMESPACES, VAL, W, integer
from briefgen.proof.docx.numbering import Mark
from briefgen.proof.docx.package import Part
from briefgen.proof.docx.places import is_note
from briefgen.proof.docx.reading import Entry, Reading
from briefgen.proof.docx.room import Room
from briefgen.proof.docx.styles import BODY_TEXT, ParagraphStyle, Setting
from briefgen.proof.docx.words import Words

__all__ = ["Block", "Blocks"]

_ALTERNATE: Final = f"{{{NAMESPACES['mc']}}}AlternateContent"
_PARAGRAPH: Final = f"{W}p"
_TABLE: Final = f"{W}tbl"
_BLOCKS: Final = frozenset({_PARAGRAPH, _TABLE})
_PROPERTIES: Final = f"{W}pPr"
_SAID: Final[dict[object, str]] = {
    f"{W}pStyle": "style",
    f"{W}numPr": "number",
    f"{W}outlineLvl": "outline",
    f"{W}shd": "ground",
    **dict.fromkeys(LAYS_OUT, "layout"),
}
_HOLDERS: Final = frozenset(
    W + name for name in ("sdt", "sdtContent", "customXml", "smartTag", "ins", "moveTo")
)

_Said = dict[str, str]
_NOWHERE: Final[Layout] = {}


class Block:
    """A paragraph that was read: its style, its mark and level if numbered, what it says."""

    __slots__ = ("is_contents", "level", "mark", "outline", "style", "words")

    def __init__(self, style: ParagraphStyle, words: Words) -> None:
        """Begin with a paragraph that is as its style says, and not numbered."""
        self.style = style
        self.words = words
        self.outline = style.outline
        self.level = 0
        self.mark: Mark | None = None
        self.is_contents = False

    @property
    def printed_mark(self) -> str:
        """The mark that a page shows: that of the numbering, or the one set by hand."""
        if self.mark is None:
            return ""
        return self.words.symbols if self.mark.is_hidden else self.mark.text

    @property
    def chunks(self) -> list[Chunk]:
        """What it says, its mark in front."""
        mark = self.printed_mark
        return [Chunk(f"{mark} "), *self.words.chunks] if mark else self.words.chunks


class Blocks:
    """Reads the paragraphs of one part, in order."""

    def __init__(self, reading: Reading, part: Part, *, is_running: bool = False) -> None:
        """Begin before the first paragraph; `is_running` is for what every page repeats."""
        self._reading = reading
        self._part = part
        self._inline = Inline(reading, part, is_running=is_running)
        self.room = reading.rooms[0]

    def flat(self, parent: etree._Element, setting: Setting) -> list[Block]:
        """Return all paragraphs within, those of tables and text boxes as well."""
        found: list[Block] = []
        for element in _contained(parent):
            if element.tag == _TABLE:
                found += self._cells(element, setting)
                continue
            block = self.paragraph(element, setting)
            found.append(block)
            if block.words.boxes:
                found += self.boxed(block.words.boxes)
        return found

    def columns(self, table: etree._Element) -> Columns:
        """Return the columns of a table that stands here."""
        return Columns(table, self._reading.styles, self.room)

    def cell(self, row: GridRow, cell: GridCell, setting: Setting, room: Room) -> list[Block]:
        """Return all paragraphs of a cell, which a row may hide."""
        around, self.room = self.room, room
        found = self.flat(cell.element, setting)
        self.room = around
        if row.hidden:
            for block in found:
                block.words.hide(row.hidden)
        return found

    def boxed(self, boxes: Iterable[Box]) -> Iterator[Block]:
        """Yield the paragraphs of text boxes."""
        for box in boxes:
            reason = self.room.unseen(box.layout)
            for block in self.flat(box.content, self._reading.styles.setting(box.ground)):
                if reason:
                    block.words.hide(reason)
                yield block

    def paragraph(self, element: etree._Element, setting: Setting) -> Block:
        """Return a paragraph that was read."""
        said, layout = _said(element)
        style = self._reading.styles.paragraph(said.get("style"))
        level, mark = 0, None
        if style.number or "number" in said:
            level, mark = self._mark(style, said)
        ground = said.get("ground") or style.ground
        if ground:
            setting = self._reading.styles.setting(ground, setting.words)
        marked = mark is not None and mark.is_hidden
        block = Block(style, self._inline.words(element, style, setting, marked=marked))
        block.level, block.mark = level, mark
        if mark is not None and mark.indents:
            layout = {**_indents(mark.indents, style, said), **layout}
        if reason := self.room.unseen_as(style.id, style.layout, layout):
            block.words.hide(reason)
        if "outline" in said:
            own = integer(said["outline"], BODY_TEXT)
            block.outline = own if own < BODY_TEXT else None
        block.is_contents = style.contents is not None or block.words.page is not None
        if block.is_contents or block.outline is not None or style.heading:
            self._list(block, element)
        return block

    def _list(self, block: Block, element: etree._Element) -> None:
        """Keep a heading, or a line of a list of contents, of the main part."""
        if self._part is not self._reading.package.main:
            return
        text = "".join(each.text for each in block.chunks if not is_note(each.link))
        if block.is_contents and block.words.contents:
            entry = Entry(element, text, block.style.contents or 1, None, block.words.contents)
        else:
            outlined = None if block.outline is None else block.outline + 1
            entry = Entry(element, text, block.style.heading, outlined)
        self._reading.outline.append(entry)

    def _mark(self, style: ParagraphStyle, said: _Said) -> tuple[int, Mark | None]:
        """Return the level of a numbered paragraph and its mark, None where it is not numbered.

        The level that names its style comes before the one that the style names (17.3.1.19).
        """
        number = said.get("number") or style.number
        if number is None or number == "0":
            return 0, None
        numbering = self._reading.numbering
        if "level" in said:
            level = integer(said["level"])
        else:
            linked = numbering.level_of_style(number, style.id)
            level = linked if linked is not None else style.level or 0
        return level, numbering.mark(number, level)

    def _cells(self, table: etree._Element, setting: Setting) -> Iterator[Block]:
        shading = self._reading.shadings.of(table, setting)
        rows, columns = grid_rows(table), self.columns(table)
        for index, row in enumerate(rows):
            for cell in row.cells:
                if not cell.goes_on:
                    size = len(rows), row.width
                    own = shading.setting(cell, (index, cell.column), size)
                    yield from self.cell(row, cell, own, columns.room(cell))


def _contained(parent: etree._Element) -> Iterator[etree._Element]:
    """Yield the paragraphs and tables within, in content controls and revisions as well."""
    for child in parent:
        tag = child.tag
        if tag in _BLOCKS:
            yield child
        elif tag == _ALTERNATE:
            choice = chosen(child)
            yield from _contained(choice) if choice is not None else ()
        elif tag in _HOLDERS:
            yield from _contained(child)


def _indents(level: Layout, style: ParagraphStyle, said: _Said) -> Layout:
    """Return what counts of the indents of a level: a style that is numbered has its own."""
    if "number" in said:
        return level
    return {name: place for name, place in level.items() if name not in style.layout}


def _said(paragraph: etree._Element) -> tuple[_Said, Layout]:
    """Return what the properties of a paragraph say, and where they put it."""
    said: _Said = {}
    layout: Layout = _NOWHERE
    properties = paragraph[0] if len(paragraph) else None
    if properties is None or properties.tag != _PROPERTIES:
        return said, layout
    for child in properties:
        name = _SAID.get(child.tag)
        if name is None:
            continue
        if name == "layout":
            layout = {**layout, **laid_out(child)}
        elif name == "number":
            numbers = {_NUMBER.get(each.tag, ""): each.get(VAL) or "" for each in child}
            said |= {key: number for key, number in numbers.items() if key}
        else:
            said[name] = (shade(child) or "") if name == "ground" else child.get(VAL) or ""
    return said, layout


_NUMBER: Final[dict[object, str]] = {f"{W}numId": "number", f"{W}ilvl": "level"}
