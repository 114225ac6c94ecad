"""What a document says, as plain text: the witness of the two formats."""

from briefgen.document.blocks import (
    Cell,
    Contents,
    Figure,
    Heading,
    ItemList,
    Notes,
    Paragraph,
    Row,
    Table,
)
from briefgen.document.document import Document
from briefgen.document.inline import Text, plain
from briefgen.document.marks import counted, mark
from briefgen.document.writer import write_blocks

__all__ = ["TextWriter", "render"]

_UNDERLINES = {1: "=", 2: "-"}


def render(document: Document) -> str:
    """Return the document as plain text, block by block; always ends in a newline."""
    writer = TextWriter()
    write_blocks(document.blocks, writer)
    running = document.running
    marking = (running.marking.restrictions, running.marking.banner)
    head = " | ".join(filter(None, (plain(running.head), *marking)))
    foot = " | ".join(filter(None, (plain(running.foot), *marking)))
    frame = [f"[head] {head}"] if head else []
    last = [f"[foot] {foot}"] if foot else []
    return "\n\n".join([*frame, *writer.parts, *last]) + "\n"


class TextWriter:
    """Collects one piece of text for each block."""

    def __init__(self) -> None:
        self.parts: list[str] = []

    def heading(self, block: Heading, /) -> None:
        """Write the words, underlined for levels 1 and 2."""
        words = " ".join(filter(None, (block.number, plain(block.text))))
        line = _UNDERLINES.get(block.level)
        self.parts.append(f"{words}\n{line * len(words)}" if line else words)

    def paragraph(self, block: Paragraph, /) -> None:
        """Write label, text and trailing words on one line."""
        self.parts.append(_paragraph(block))

    def item_list(self, block: ItemList, /) -> None:
        """Write an item a line, with its mark, two spaces deeper for each level."""
        lines = []
        for item, kind, number in counted(block):
            label = f"{plain(item.label)}: " if item.label else ""
            words = f"{mark(kind, number)} {label}{_words(item.text)}"
            lines.append(f"{'  ' * item.level}{words}")
        self.parts.append("\n".join(lines))

    def table(self, block: Table, /) -> None:
        """Write the caption, then a row a line, cells between bars."""
        rows = [_row(row) for row in block.rows]
        if block.header_rows:
            rows.insert(block.header_rows, "-" * max(map(len, rows[0].splitlines() or [""])))
        self.parts.append("\n".join([*_caption(block.caption), *rows]))

    def figure(self, block: Figure, /) -> None:
        """Write the alt text in brackets, then the caption."""
        self.parts.append("\n".join([f"[{block.alt}]", *_caption(block.caption)]))

    def contents(self, block: Contents, /) -> None:
        """Write the title and a line for each entry."""
        lines = [f"{'  ' * entry.level}{entry.words}" for entry in block.entries]
        self.parts.append("\n".join([plain(block.title), *lines]))

    def notes(self, block: Notes, /) -> None:
        """Write a line for each note."""
        self.parts.append("\n".join(f"{n.number} {_words(n.text)}" for n in block.notes))


def _caption(caption: Text) -> list[str]:
    return [_words(caption)] if caption else []


def _words(text: Text) -> str:
    return "".join(
        f"{span.text} <{span.link}>" if span.link and span.link != span.text else span.text
        for span in text
    )


def _paragraph(block: Paragraph) -> str:
    parts = (plain(block.label), _words(block.text), plain(block.trailing))
    return "  ".join(part for part in parts if part)


def _row(row: Row) -> str:
    return " | ".join(_cell(cell) for cell in row.cells)


def _cell(cell: Cell) -> str:
    return " / ".join(_paragraph(paragraph) for paragraph in cell.paragraphs)
