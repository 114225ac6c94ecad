"""What the authors do not know."""

from typing import ClassVar

from pydantic import Field

from briefgen.schema.part import Item
from briefgen.schema.prose import RichText
from briefgen.schema.types import Level, Line

__all__ = ["Gap"]


class Gap(Item):
    """One gap in what is known."""

    noun: ClassVar[str] = "a gap"
    string_form: ClassVar[str] = "text"

    text: RichText = Field(description="What is not known.")
    affects: tuple[Line, ...] = Field((), description="Ids of the judgements it weakens.")
    collection: RichText | None = Field(None, description="How it could be closed.")
    priority: Level | None = Field(None, description="`high`, `medium` or `low`.")
