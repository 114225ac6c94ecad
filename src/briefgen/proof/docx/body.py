"""What the body and the notes of a file say, passage by passage, in reading order."""

from collections.abc import Iterable
from typing import Final

from lxml import etree

from briefgen.proof.assembly import Chunk, assembled, with_targets
from briefgen.proof.docx.blocks import Block, Blocks, chunks_of
from briefgen.proof.docx.drawings import chosen
from briefgen.proof.docx.grid import GridCell, GridRow, grid_rows
from briefgen.proof.docx.inline import Inline, bookmark
from briefgen.proof.docx.names import NAMESPACES, W, value
from briefgen.proof.docx.notes import KINDS, key
from briefgen.proof.docx.reading import Reading
from briefgen.proof.docx.shading import Shading
from briefgen.proof.docx.styles import PAGE
from briefgen.proof.readback import Cell, Kind, Passage
from briefgen.proof.words import squeezed

__all__ = ["Body"]

_ALTERNATE: Final = f"{{{NAMESPACES['mc']}}}AlternateContent"
_FOREIGN: Final = frozenset({f"{W}altChunk", f"{W}subDoc"})
_LEFT_OUT: Final = frozenset(
    W + name for name in ("sdtPr", "sdtEndPr", "del", "moveFrom", "sectPr", "bookmarkEnd")
)
_TOP: Final = "_top"  # a bookmark that Word knows in every file


class Body:
    """Collects the passages of a file; `places` tells which one a key leads to."""

    def __init__(self, reading: Reading) -> None:
        """Begin with no passage."""
        self._reading = reading
        self._language = reading.styles.language
        self._blocks = Blocks(reading, Inline(reading, reading.package.main))
        self._passages: list[Passage] = []
        self._places: dict[str, int] = {bookmark(_TOP): 0}
        self._begun: list[str] = []
        self._paragraphs = 0
        self._tables = 0

    def passages(self) -> tuple[Passage, ...]:
        """Return all that the body and the notes say."""
        body = self._reading.package.main.root.find(f"{W}body")
        if body is not None:
            self._read(body)
        for kind in KINDS:
            self._read_notes(kind)
        if self._passages:
            self._reach(len(self._passages) - 1)
        for name, place in self._reading.noted.items():
            if place in self._places:
                self._places[name] = self._places[place]
        return with_targets(self._passages, self._places)

    def _read(self, parent: etree._Element) -> None:
        for child in parent:
            tag = child.tag
            if tag == f"{W}p":
                self._paragraph(child)
            elif tag == f"{W}tbl":
                self._table(child)
            elif tag == f"{W}bookmarkStart":
                self._begun.append(child.get(f"{W}name") or "")
            elif tag == _ALTERNATE:
                choice = chosen(child)
                self._read(choice if choice is not None else child)
            elif tag in _FOREIGN:
                part = self._reading.package.main.name
                self._reading.fault("another file is taken in here, which is not read", part)
            elif tag not in _LEFT_OUT:
                self._read(child)

    def _paragraph(self, element: etree._Element) -> None:
        self._paragraphs += 1
        block = self._blocks.paragraph(element, PAGE)
        place = f"paragraph {self._paragraphs}"
        self._take(block, place)
        for inner in self._blocks.boxed(block.words.boxes, PAGE):
            self._take(inner, place)

    def _take(self, block: Block, place: str) -> None:
        """Say what a paragraph of the body says."""
        self._begun += block.words.begun
        self._check_hidden(block, place)
        mark = block.printed_mark
        if block.is_contents:
            self._contents_line(block, place)
        elif block.outline is not None:
            if squeezed(block.words.text):
                level = block.outline + 1
                self._say(Kind.HEADING, [chunks_of(block)], place, level=level)
        elif mark:
            words = block.words.chunks
            self._say(Kind.ITEM, [words], place, level=block.level, mark=squeezed(mark))
        elif squeezed(block.words.text):
            self._say(Kind.PARAGRAPH, [block.words.chunks], place)
        for alt in block.words.alts:
            self._say(Kind.FIGURE, [[Chunk(alt)]], place)

    def _contents_line(self, block: Block, place: str) -> None:
        if squeezed(block.words.text):
            level, page = block.style.contents or 1, squeezed(block.words.page or "") or None
            self._say(Kind.CONTENTS, [block.words.chunks], place, level=level, mark=page)

    def _table(self, element: etree._Element) -> None:
        self._tables += 1
        place = f"table {self._tables}"
        name = value(element.find(f"{W}tblPr"), "tblCaption") or ""
        self._say(Kind.TABLE, [[Chunk(name)]], place)
        shading = Shading(element, self._reading.styles, PAGE)
        rows = grid_rows(element)
        for index, row in enumerate(rows):
            self._begun += row.bookmarks
            own = [cell for cell in row.cells if not cell.goes_on]
            for number, cell in enumerate(own, 1):
                at = f"{place}, row {index + 1}, cell {number}"
                setting = shading.setting(cell, (index, cell.column), (len(rows), row.width))
                blocks = list(self._blocks.flat(cell.element, setting))
                self._cell(blocks, self._position(cell, row, index), at)

    def _position(self, cell: GridCell, row: GridRow, index: int) -> Cell:
        return Cell(
            table=self._tables - 1,
            row=index,
            column=cell.column,
            rows=cell.rows,
            columns=cell.columns,
            heads=row.heads,
        )

    def _cell(self, blocks: Iterable[Block], position: Cell, place: str) -> None:
        paragraphs: list[list[Chunk]] = []
        alts: list[str] = []
        for block in blocks:
            self._begun += block.words.begun
            self._check_hidden(block, place)
            paragraphs.append(chunks_of(block))
            alts += block.words.alts
        self._say(Kind.CELL, paragraphs, place, cell=position)
        for alt in alts:
            self._say(Kind.FIGURE, [[Chunk(alt)]], place)

    def _read_notes(self, kind: str) -> None:
        notes = self._reading.notes[kind]
        if notes.part is None:
            return
        blocks = Blocks(self._reading, Inline(self._reading, notes.part))
        for identifier, number, element in notes.in_order():
            place = f"{kind} {number}"
            said = list(blocks.flat(element))
            for block in said:
                self._begun += block.words.begun
                self._check_hidden(block, place)
            self._places[key(kind, identifier)] = len(self._passages)
            self._say(Kind.NOTE, [chunks_of(block) for block in said], place, mark=number)

    def _check_hidden(self, block: Block, place: str) -> None:
        for words, reason in block.words.hidden:
            self._reading.fault(f'hidden text ({reason}): "{" ".join(words.split())}"', place)

    def _say(
        self, kind: Kind, paragraphs: Iterable[list[Chunk]], place: str, **rest: object
    ) -> None:
        self._reach(len(self._passages))
        passage = assembled(kind, paragraphs, self._language, place=place, **rest)
        self._passages.append(passage)

    def _reach(self, index: int) -> None:
        """Let the bookmarks that have begun lead to a passage."""
        for name in self._begun:
            self._places.setdefault(bookmark(name), index)
        self._begun.clear()
