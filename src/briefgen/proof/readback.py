"""What a file says, in a form that is the same for every format."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from briefgen.document.value import value

__all__ = [
    "PAGE",
    "PAGES",
    "Cell",
    "Fault",
    "Kind",
    "Link",
    "Passage",
    "Properties",
    "Readback",
    "Running",
]

PAGE = "\ue0f0"
"""Stands in a running head or foot for the page's number (a PAGE field)."""

PAGES = "\ue0f1"
"""Stands in a running head or foot for the count of pages (a NUMPAGES field)."""


class Kind(StrEnum):
    """What a passage is."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "list item"
    TABLE = "table"
    CELL = "cell"
    FIGURE = "figure"
    CONTENTS = "contents line"
    NOTE = "endnote"


@dataclass(frozen=True, slots=True)
class Link:
    """The words of a link and where it leads: an address, or `#` and the index of a passage.

    A link to a row leads to its first cell; `#?` is a link to nothing. `touches` tells, while a
    file is read, that no word stands between it and the link before it.
    """

    text: str
    target: str
    touches: bool = False


@value
class Cell:
    """Where a cell stands, all counted from 0, and how many rows and columns it spans.

    `heads` tells whether its row is repeated at the top of every page (OOXML tblHeader, PDF
    THead).
    """

    table: int
    row: int
    column: int
    rows: int = 1
    columns: int = 1
    heads: bool = False


@value
class Passage:
    """The smallest thing that is said: a heading, a paragraph, an item, a cell, a note.

    `text` is what it says, for people; the paragraphs of a cell stand on lines of their own; a
    table says its accessible name, a figure its alt text. `words` is what is compared: the visible
    characters, in what order files have in common (`briefgen.proof.words`). `level` is that of
    a heading or a contents line from 1, of an item from 0. `mark` is what is printed before an item
    or a note and after a contents line (the page); None where the file does not say. `links` are in
    reading order, notes referred to among them. `languages` are the letters in other languages than
    the document's, each by the primary subtag of BCP 47. `is_settled` where the file tells the
    order of words in two directions, as all do but some PDFs. `place` says where in its file it
    stands, `path` from where in the brief it came.
    """

    kind: Kind
    text: str = field(compare=False)
    words: str
    level: int = 0
    mark: str | None = None
    cell: Cell | None = None
    links: tuple[Link, ...] = ()
    languages: tuple[tuple[str, str], ...] = ()
    is_settled: bool = field(default=True, compare=False)
    place: str = field(default="", compare=False)
    path: str | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """The running head and foot of one page: their pieces in order, each on one line.

    Of a PDF what is set anew is a piece: a page's drawing tells no more of where one ends. In a
    Word file a page's number is `PAGE`, the count of pages `PAGES`; `only` is "first" or "even" for
    a part that is printed on such pages alone. `place` says which page, which part. `drawn` is what
    drawings in them say: letters of WordArt, words in shapes, words for those who do not see them.
    """

    head: tuple[str, ...]
    foot: tuple[str, ...]
    only: str = ""
    place: str = ""
    drawn: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a file in itself: hidden words, a bookmark that is not closed."""

    message: str
    place: str = ""


Properties = Mapping[str, str]
"""Document properties by name: title, author, subject, keywords, created, modified, language.

`keywords` stand as the file joins them; dates are ISO 8601 in UTC to the second; `marking`,
`restrictions` and `style` where they are told.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Readback:
    """All that a file says.

    `outline` is what a reader navigates by, (level from 1, `words`): the bookmarks of a PDF, the
    headings of a Word file. `running` has an entry for each page of a PDF; of a Word file one for
    each of its parts (`pages` is then 0). `dormant` are the heads and feet of a Word file that no
    page shows until first or even pages are set apart in Word.
    """

    passages: tuple[Passage, ...]
    outline: tuple[tuple[int, str], ...]
    running: tuple[Running, ...]
    properties: Properties
    dormant: tuple[Running, ...] = ()
    pages: int = 0
    faults: tuple[Fault, ...] = ()
