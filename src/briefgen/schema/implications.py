"""What follows for the reader: implications and recommendations."""

from typing import ClassVar

from pydantic import Field

from briefgen.schema.edtf import Edtf
from briefgen.schema.part import Item
from briefgen.schema.prose import RichText
from briefgen.schema.types import Level, Line

__all__ = ["Implication", "Recommendation"]


class Implication(Item):
    """One thing that follows."""

    noun: ClassVar[str] = "an implication"
    string_form: ClassVar[str] = "text"

    text: RichText = Field(description="What follows.")
    audience: Line | None = Field(None, description="For whom it follows.")


class Recommendation(Item):
    """One thing to do."""

    noun: ClassVar[str] = "a recommendation"
    string_form: ClassVar[str] = "text"

    text: RichText = Field(description="What to do.")
    owner: Line | None = Field(None, description="Who should do it.")
    priority: Level | None = Field(None, description="`high`, `medium` or `low`.")
    deadline: Edtf | None = Field(None, description="By when, such as `2020-07-15`.")
