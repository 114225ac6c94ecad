"""What is argued at length."""

from typing import ClassVar

from pydantic import Field

from briefgen.schema.part import Item
from briefgen.schema.prose import Prose, RichText
from briefgen.schema.types import Line

__all__ = ["Discussion"]


class Discussion(Item):
    """One section of the discussion."""

    noun: ClassVar[str] = "a discussion section"

    heading: RichText | None = Field(None, description="Heading of the section.")
    body: Prose = Field(
        description="The text in Markdown: paragraphs, `##` sub-headings, lists, tables, "
        "emphasis, links, and citations such as `[@bbc p. 3]`."
    )
    figures: tuple[Line, ...] = Field((), description="Ids of the figures printed with it.")
