"""The closed set of blocks that a document is made of."""

from enum import StrEnum

from briefgen.document.inline import Text
from briefgen.document.roles import Role, TableKind
from briefgen.document.value import value

__all__ = [
    "Align",
    "Block",
    "Cell",
    "Column",
    "Contents",
    "ContentsEntry",
    "Figure",
    "Fill",
    "Heading",
    "ItemList",
    "ListItem",
    "ListKind",
    "Note",
    "Notes",
    "Paragraph",
    "Row",
    "Scope",
    "Table",
]


class Align(StrEnum):
    """Where a column's lines stand; start and end follow the direction of the document."""

    START = "start"
    CENTRE = "centre"
    END = "end"


class Fill(StrEnum):
    """The ground of a cell."""

    NONE = "none"
    PANEL = "panel"
    ACCENT = "accent"


class Scope(StrEnum):
    """What a header cell heads (PDF/UA Scope, OOXML header row or first column)."""

    NONE = "none"
    COLUMN = "column"
    ROW = "row"


class ListKind(StrEnum):
    """How the items of a list are marked: a square, a letter (a, b, ... z, aa), a number (1.)."""

    BULLET = "bullet"
    LETTER = "letter"
    NUMBER = "number"


@value
class Heading:
    """A heading of level 1 to 3; `number` is printed before it where the style numbers headings.

    `anchor` is unique in the document: bookmarks, contents and links point at it.
    """

    level: int
    text: Text
    anchor: str
    number: str = ""
    path: str | None = None


@value
class Paragraph:
    """A paragraph in a role.

    `label` stands at the page's left edge, in the label column, on the first line (a labelled
    line, the bottom line); `trailing` at the right edge of the first line (the product line).
    """

    role: Role
    text: Text
    label: Text = ()
    trailing: Text = ()
    path: str | None = None


@value
class ListItem:
    """One item; `level` counts from 0 (at most 2), `label` stands in the label column.

    `kind` is that of the list where it is None.
    """

    text: Text
    level: int = 0
    kind: ListKind | None = None
    label: Text = ()
    path: str | None = None


@value
class ItemList:
    """A list; `kind` is that of the items that have none, `start` the number of the first item."""

    kind: ListKind
    items: tuple[ListItem, ...]
    start: int = 1


@value
class Column:
    """A column of a table; `width` in millimetres."""

    width: float
    align: Align = Align.START


@value
class Cell:
    """The paragraphs of a cell, none for an empty one; `scope` makes it a header cell."""

    paragraphs: tuple[Paragraph, ...] = ()
    fill: Fill = Fill.NONE
    scope: Scope = Scope.NONE


@value
class Row:
    """One row: as many cells as the table has columns; links may point at its `anchor`."""

    cells: tuple[Cell, ...]
    anchor: str | None = None
    path: str | None = None


@value
class Table:
    """A table whose columns add up to the text width (or less, for key figures).

    The first `header_rows` rows (0 or 1) are repeated on every page. `caption` is printed above
    where it is given; `title` is the table's name for assistive technology and never empty.
    """

    kind: TableKind
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    title: str
    header_rows: int = 0
    caption: Text = ()
    path: str | None = None


@value
class Figure:
    """A picture: PNG or JPEG bytes, its width in millimetres, alt text, a caption below.

    Height follows from the picture's own proportions. `caption` starts with the strong
    `Figure n. Title.`; empty where there is none. `vector` is the SVG that the bytes stand in for
    where a format can show that; empty where there is none.
    """

    data: bytes
    media_type: str
    width: float
    height: float
    alt: str
    caption: Text = ()
    anchor: str | None = None
    vector: bytes = b""
    path: str | None = None


@value
class ContentsEntry:
    """One line of the contents list: a heading's level (1 or 2), number, words and anchor."""

    level: int
    text: str
    target: str
    number: str = ""

    @property
    def words(self) -> str:
        """All that the line says, but for its page."""
        return " ".join(filter(None, (self.number, self.text)))


@value
class Contents:
    """The contents list; page numbers are the renderer's to fill in."""

    title: Text
    entries: tuple[ContentsEntry, ...]


@value
class Note:
    """An endnote; `number` is its place in the order of first reference, counted from 1."""

    id: str
    number: int
    text: Text
    path: str | None = None


@value
class Notes:
    """The endnotes, in order; always the last block of a document, at most one."""

    notes: tuple[Note, ...]


Block = Heading | Paragraph | ItemList | Table | Figure | Contents | Notes
