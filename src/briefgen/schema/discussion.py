"""What is argued at length."""

from typing import ClassVar, Self

from pydantic import Field, model_validator

from briefgen.schema.part import Item
from briefgen.schema.prose import Prose, RichText
from briefgen.schema.refusal import refusal
from briefgen.schema.types import Line

__all__ = ["Discussion"]


class Discussion(Item):
    """One section of the discussion."""

    noun: ClassVar[str] = "a discussion section"

    heading: RichText | None = Field(None, description="Heading of the section.")
    body: Prose | None = Field(
        None,
        description="The text in Markdown: paragraphs, `##` sub-headings, lists up to three levels "
        "deep, tables, emphasis, links, and citations such as `[@bbc p. 3]`.",
    )
    figures: tuple[Line, ...] = Field((), description="Ids of the figures printed below its text.")

    @model_validator(mode="after")
    def _says_something(self) -> Self:
        if self.body is None and not self.figures:
            message = "a discussion section without body, where text was expected"
            raise refusal("BG005", message, hint="add body: with the text, or figures: with ids")
        return self
