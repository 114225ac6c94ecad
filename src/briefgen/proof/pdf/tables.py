"""What the rows and cells of a table say, and where in its grid they stand."""

from collections.abc import Iterator, Sequence
from itertools import product

from briefgen.proof.assembly import Chunk
from briefgen.proof.pdf.inline import Inline
from briefgen.proof.pdf.objects import text_string
from briefgen.proof.pdf.story import Story
from briefgen.proof.pdf.text import Piece, chunks_of
from briefgen.proof.pdf.tree import Element
from briefgen.proof.readback import Cell, Kind
from briefgen.proof.words import unspaced

__all__ = ["TableReader"]

_GROUPS = frozenset({"THead", "TBody", "TFoot"})
_MOST_SPANNED = 1000  # rows or columns of one cell


class TableReader:
    """Reads tables into a story; `heads` are the words of rows that may be repeated."""

    def __init__(self, story: Story, inline: Inline) -> None:
        self._story = story
        self._inline = inline
        self._tables = 0

    def read(self, table: Element) -> None:
        """Say the name of a table, then each of its cells."""
        summary = text_string(table.attributes.get("/Summary"))
        self._story.say(Kind.TABLE, [], words=summary or table.alt)
        taken: set[tuple[int, int]] = set()
        heads: list[str] = []
        for index, (row, is_head) in enumerate(_rows(table)):
            said = self._row(
                row, Cell(table=self._tables, row=index, column=0, heads=is_head), taken
            )
            if is_head:
                heads.append(said)
        self._story.repeated.update(map(unspaced, [*heads, "\n".join(heads)]))
        self._tables += 1

    def _row(self, row: Element, start: Cell, taken: set[tuple[int, int]]) -> str:
        """Say the cells of a row and return its words; `taken` are the places that are filled."""
        column, said = 0, ""
        for element in row.elements():
            while (start.row, column) in taken:
                column += 1
            rows, columns = _span(element, "/RowSpan"), _span(element, "/ColSpan")
            paragraphs = self._inline.paragraphs(element)
            cell = Cell(
                table=start.table, row=start.row, column=column, rows=rows, columns=columns,
                heads=start.heads,
            )  # fmt: skip
            self._story.say(Kind.CELL, paragraphs, cell=cell)
            if rows > 1 or columns > 1:
                down, across = range(start.row, start.row + rows), range(column, column + columns)
                taken.update(product(down, across))
            column += columns
            if start.heads:
                said += _words(paragraphs)
        return said


def _words(paragraphs: Sequence[Sequence[Piece]]) -> str:
    """Return the words of paragraphs, each on lines of its own."""
    return "".join(chunk.text for each in paragraphs for chunk in (*chunks_of(each), Chunk("\n")))


def _rows(table: Element) -> Iterator[tuple[Element, bool]]:
    """Yield each row and whether it stands in the head of the table."""
    for kid in table.elements("TR", *_GROUPS):
        if kid.role == "TR":
            yield kid, False
        else:
            for row in kid.elements("TR"):
                yield row, kid.role == "THead"


def _span(cell: Element, key: str) -> int:
    value = cell.attributes.get(key)
    return min(value, _MOST_SPANNED) if type(value) is int and value > 0 else 1
