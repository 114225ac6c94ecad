"""What stands in a cell, a note, a head or a foot: its paragraphs one after another."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lxml import etree

from briefgen.proof.assembly import Chunk
from briefgen.proof.docx.drawings import Box, chosen
from briefgen.proof.docx.grid import grid_rows
from briefgen.proof.docx.hidden import shade
from briefgen.proof.docx.inline import Inline, Words
from briefgen.proof.docx.names import NAMESPACES, VAL, W, integer
from briefgen.proof.docx.numbering import Mark
from briefgen.proof.docx.reading import Reading
from briefgen.proof.docx.shading import Shading
from briefgen.proof.docx.styles import PAGE, ParagraphStyle, Setting

__all__ = ["BLOCKS", "Block", "Blocks", "chunks_of", "contained"]

_ALTERNATE: Final = f"{{{NAMESPACES['mc']}}}AlternateContent"
_PARAGRAPH: Final = f"{W}p"
_TABLE: Final = f"{W}tbl"
BLOCKS: Final = frozenset({_PARAGRAPH, _TABLE})
"""What paragraphs and tables are called."""

_HOLDERS: Final = frozenset(
    W + name for name in ("sdtContent", "customXml", "smartTag", "ins", "moveTo")
)


@dataclass(slots=True)
class Block:
    """A paragraph that was read: its style, its mark and level if numbered, what it says."""

    style: ParagraphStyle
    outline: int | None
    level: int
    mark: Mark | None
    words: Words
    is_contents: bool

    @property
    def printed_mark(self) -> str:
        """The mark that a page shows: that of the numbering, or the one set by hand."""
        if self.mark is None:
            return ""
        return self.words.symbols if self.mark.is_hidden else self.mark.text


class Blocks:
    """Reads the paragraphs of one part, in order."""

    def __init__(self, reading: Reading, inline: Inline) -> None:
        """Read by means of a reader of paragraphs."""
        self._reading = reading
        self._inline = inline

    def flat(self, parent: etree._Element, setting: Setting = PAGE) -> Iterator[Block]:
        """Yield all paragraphs within, those of tables and text boxes as well."""
        for element in contained(parent):
            if element.tag == _TABLE:
                yield from self._cells(element, setting)
            else:
                block = self.paragraph(element, setting)
                yield block
                yield from self.boxed(block.words.boxes, setting)

    def boxed(self, boxes: list[Box], setting: Setting) -> Iterator[Block]:
        """Yield the paragraphs of text boxes."""
        for box in boxes:
            yield from self.flat(box.content, Setting(box.ground, setting.words))

    def paragraph(self, element: etree._Element, setting: Setting) -> Block:
        """Return a paragraph that was read."""
        styles = self._reading.styles
        said = _said(element.find(f"{W}pPr"))
        style = styles.paragraph(said.get("style"))
        level, mark = self._mark(style, said)
        outline = style.outline
        if "outline" in said:
            own = integer(said["outline"], 9)
            outline = own if own < 9 else None
        ground = said.get("ground") or style.ground
        if ground:
            setting = Setting(ground, setting.words)
        was_in_contents = self._inline.is_in_contents
        marked = mark is not None and mark.is_hidden
        words = self._inline.words(element, style, setting, marked=marked)
        in_field = was_in_contents or self._inline.is_in_contents
        is_contents = style.contents is not None or (in_field and words.page is not None)
        return Block(style, outline, level, mark, words, is_contents)

    def _mark(self, style: ParagraphStyle, said: dict[str, str]) -> tuple[int, Mark | None]:
        """Return the level of a numbered paragraph and its mark, None where it is not numbered."""
        number = said.get("number") or style.number
        if number is None or number == "0":
            return 0, None
        numbering = self._reading.numbering
        if "level" in said:
            level = integer(said["level"])
        elif style.level is not None:
            level = style.level
        else:
            level = numbering.level_of_style(number, style.id)
        return level, numbering.mark(number, level)

    def _cells(self, table: etree._Element, setting: Setting) -> Iterator[Block]:
        shading = Shading(table, self._reading.styles, setting)
        rows = grid_rows(table)
        for index, row in enumerate(rows):
            for cell in row.cells:
                if not cell.goes_on:
                    size = len(rows), row.width
                    own = shading.setting(cell, (index, cell.column), size)
                    yield from self.flat(cell.element, own)


def contained(parent: etree._Element) -> Iterator[etree._Element]:
    """Yield the paragraphs and tables within, in content controls and revisions as well."""
    for child in parent:
        tag = child.tag
        if tag in BLOCKS:
            yield child
        elif tag == _ALTERNATE:
            choice = chosen(child)
            yield from contained(choice) if choice is not None else ()
        elif tag == f"{W}sdt" or tag in _HOLDERS:
            yield from contained(child)


_PROPERTIES: Final = {
    f"{W}pStyle": "style",
    f"{W}outlineLvl": "outline",
    f"{W}numPr": "number",
    f"{W}shd": "ground",
}


def _said(properties: etree._Element | None) -> dict[str, str]:
    """Return what an element w:pPr says."""
    said: dict[str, str] = {}
    for child in properties if properties is not None else ():
        name = _PROPERTIES.get(str(child.tag))
        if name is None:
            continue
        if name == "number":
            said |= _number(child)
        elif name == "ground":
            said[name] = shade(child) or ""
        else:
            said[name] = child.get(VAL) or ""
    return said


def _number(element: etree._Element) -> dict[str, str]:
    names = {f"{W}numId": "number", f"{W}ilvl": "level"}
    return {
        name: child.get(VAL) or ""
        for child in element
        if (name := names.get(str(child.tag))) is not None
    }


def chunks_of(block: Block) -> list[Chunk]:
    """Return the words of a paragraph with its mark, if it has one, in front."""
    mark = block.printed_mark
    return [Chunk(f"{mark} "), *block.words.chunks] if mark else block.words.chunks
