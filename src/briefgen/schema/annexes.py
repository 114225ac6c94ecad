"""What stands at the end."""

from typing import ClassVar

from pydantic import Field

from briefgen.schema.part import Item
from briefgen.schema.prose import Prose, RichText
from briefgen.schema.types import Line

__all__ = ["Annex"]


class Annex(Item):
    """One annex: a text, a figure, or both."""

    noun: ClassVar[str] = "an annex"

    title: RichText = Field(description="Title of the annex.")
    body: Prose | None = Field(None, description="The text, in the same Markdown as a discussion.")
    figure: Line | None = Field(None, description="Id of the figure it shows.")
