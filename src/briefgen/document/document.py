"""What a document is: its properties, its running head and foot, and its blocks."""

from datetime import datetime
from enum import StrEnum

from briefgen.document.blocks import Block
from briefgen.document.inline import Text
from briefgen.document.value import value

__all__ = ["Document", "Marking", "MarkingScheme", "Meta", "PageLabel", "Running"]


class MarkingScheme(StrEnum):
    """How a marking is set: not at all, as a TLP 2.0 label in its black box, as plain text."""

    NONE = "none"
    TLP = "tlp"
    TEXT = "text"


@value
class Marking:
    """The banner of every page's head and foot; `restrictions` is printed beside it."""

    scheme: MarkingScheme = MarkingScheme.NONE
    banner: str = ""
    restrictions: str = ""


@value
class PageLabel:
    """The words round the page number and the count of pages: `before` 3 `between` 7 `after`."""

    before: str = "Page "
    between: str = " of "
    after: str = ""


@value
class Running:
    """The running head and foot, the same on every page."""

    head: Text = ()
    foot: Text = ()
    page_label: PageLabel = PageLabel()
    marking: Marking = Marking()


@value
class Meta:
    """Document properties; `date` is the document's date in UTC, `language` a BCP 47 tag.

    `custom` holds further properties by name (marking, serial, information cut-off, style ...).
    """

    title: str
    date: datetime
    language: str = "en-GB"
    author: str = ""
    subject: str = ""
    keywords: tuple[str, ...] = ()
    category: str = ""
    status: str = ""
    identifier: str = ""
    version: str = ""
    custom: tuple[tuple[str, str], ...] = ()


@value
class Document:
    """A document: what both formats say, in order, with nothing left to decide but the look."""

    meta: Meta
    blocks: tuple[Block, ...]
    running: Running = Running()
