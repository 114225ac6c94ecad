"""What the body and the notes of a file say, passage by passage, in reading order."""

from collections.abc import Iterable
from typing import Final

from lxml import etree

from briefgen.proof.assembly import Chunk, assembled, with_targets
from briefgen.proof.docx.blocks import Block, Blocks
from briefgen.proof.docx.drawings import chosen
from briefgen.proof.docx.grid import GridCell, GridRow, grid_rows
from briefgen.proof.docx.names import NAMESPACES, W, value
from briefgen.proof.docx.notes import KINDS
from briefgen.proof.docx.places import bookmark, note
from briefgen.proof.docx.reading import Reading
from briefgen.proof.readback import Cell, Kind, Passage
from briefgen.proof.words import squeezed

__all__ = ["Body"]

_PARAGRAPH: Final = f"{W}p"
_TABLE: Final = f"{W}tbl"
_ALTERNATE: Final = f"{{{NAMESPACES['mc']}}}AlternateContent"
_SECTION_ENDS: Final = f"{W}pPr/{W}sectPr"
_FOREIGN: Final = frozenset({f"{W}altChunk", f"{W}subDoc"})
_LEFT_OUT: Final = frozenset(
    W + name for name in ("sdtPr", "sdtEndPr", "del", "moveFrom", "sectPr", "bookmarkEnd")
)
_TOP: Final = "_top"  # a bookmark that Word knows in every file


class Body:
    """Collects the passages of a file."""

    def __init__(self, reading: Reading) -> None:
        """Begin with no passage."""
        self._reading = reading
        self._language = reading.styles.language
        self._blocks = Blocks(reading, reading.package.main)
        self._passages: list[Passage] = []
        self._places: dict[str, int] = {bookmark(_TOP): 0}
        self._begun: list[str] = []
        self._paragraphs = 0
        self._tables = self._sections = 0

    def passages(self) -> tuple[Passage, ...]:
        """Return all that the body and the notes say."""
        body = self._reading.package.main.root.find(f"{W}body")
        if body is not None:
            self._read(body)
        for kind in KINDS:
            self._read_notes(kind)
        if self._passages:
            self._reach(len(self._passages) - 1)
            noted = self._reading.noted.items()
            places = self._places
            places |= {name: places[place] for name, place in noted if place in places}
            return with_targets(self._passages, places)
        return ()

    def _read(self, parent: etree._Element) -> None:
        for child in parent:
            tag = child.tag
            if tag == _PARAGRAPH:
                self._paragraph(child)
            elif tag == _TABLE:
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
        block = self._blocks.paragraph(element, self._reading.page)
        if len(self._reading.rooms) > 1 and element.find(_SECTION_ENDS) is not None:
            self._sections = min(self._sections + 1, len(self._reading.rooms) - 1)
        place = f"paragraph {self._paragraphs}"
        self._take(block, place)
        for inner in self._blocks.boxed(block.words.boxes):
            self._take(inner, place)
        self._blocks.room = self._reading.rooms[self._sections]

    def _take(self, block: Block, place: str) -> None:
        """Say what a paragraph of the body says."""
        self._note(block, place)
        if block.style.is_caption and self._begun and self._follows_figure:
            self._reach(len(self._passages) - 1)
        words, mark = block.words, block.printed_mark
        if words.symbols and block.mark and squeezed(words.symbols) != squeezed(block.mark.text):
            message = f'the mark "{mark}" is set by hand where the list counts "{block.mark.text}"'
            self._reading.fault(message, place)
        if mark and block.outline is None and not block.is_contents:
            said = squeezed(mark)
            self._say(Kind.ITEM, [words.chunks], place, level=block.level, mark=said)
        elif words.chunks and words.say_something:
            self._paragraph_of(block, place)
        for alt in words.alts:
            self._say(Kind.FIGURE, [[Chunk(alt)]], place)

    @property
    def _follows_figure(self) -> bool:
        """Tell whether a figure was said last: what leads to its caption leads to it."""
        return bool(self._passages) and self._passages[-1].kind is Kind.FIGURE

    def _paragraph_of(self, block: Block, place: str) -> None:
        """Say a paragraph that is no item of a list."""
        words = block.words
        if block.is_contents:
            level = block.style.contents or 1
            page: str | None = squeezed(words.page or "")
            if not page and words.contents and words.contents.omits_page(level):
                page = None
            self._say(Kind.CONTENTS, [words.chunks], place, level=level, mark=page)
        elif block.outline is not None:
            self._say(Kind.HEADING, [block.chunks], place, level=block.outline + 1)
        else:
            self._say(Kind.PARAGRAPH, [words.chunks], place)

    def _table(self, element: etree._Element) -> None:
        self._tables += 1
        place = f"table {self._tables}"
        name = value(element.find(f"{W}tblPr"), "tblCaption") or ""
        self._say(Kind.TABLE, [[Chunk(name)]], place)
        shading = self._reading.shadings.of(element, self._reading.page)
        rows, columns = grid_rows(element), self._blocks.columns(element)
        for index, row in enumerate(rows):
            self._begun += row.bookmarks
            for number, cell in enumerate((c for c in row.cells if not c.goes_on), 1):
                setting = shading.setting(cell, (index, cell.column), (len(rows), row.width))
                blocks = self._blocks.cell(row, cell, setting, columns.room(cell))
                position = self._position(cell, row, index)
                self._cell(blocks, position, f"{place}, row {index + 1}, cell {number}")

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
            self._note(block, place)
            paragraphs.append(block.chunks)
            alts += block.words.alts
        self._say(Kind.CELL, paragraphs, place, cell=position)
        for alt in alts:
            self._say(Kind.FIGURE, [[Chunk(alt)]], place)

    def _read_notes(self, kind: str) -> None:
        notes = self._reading.notes[kind]
        if notes.part is None:
            return
        blocks = Blocks(self._reading, notes.part)
        for identifier, number, element in notes.in_order():
            place = f"{kind} {number}"
            mark = number if next(element.iter(f"{W}{kind}Ref"), None) is not None else ""
            said = blocks.flat(element, self._reading.page)
            for block in said:
                self._note(block, place)
            self._places[note(kind, identifier)] = len(self._passages)
            self._say(Kind.NOTE, [block.chunks for block in said], place, mark=mark)

    def _note(self, block: Block, place: str) -> None:
        """Keep the bookmarks of a paragraph; note its hidden words."""
        self._begun += block.words.begun
        if block.words.hidden:
            self._reading.hidden(block.words.hidden, place)

    def _say(
        self, kind: Kind, paragraphs: Iterable[list[Chunk]], place: str, **rest: object
    ) -> None:
        if self._begun:
            self._reach(len(self._passages))
        passage = assembled(kind, paragraphs, self._language, place=place, **rest)
        self._passages.append(passage)

    def _reach(self, index: int) -> None:
        """Let the bookmarks that have begun lead to a passage."""
        for name in self._begun:
            self._places.setdefault(bookmark(name), index)
        self._begun.clear()
