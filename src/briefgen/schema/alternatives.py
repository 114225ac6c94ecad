"""How else the evidence can be read."""

from typing import ClassVar

from pydantic import Field

from briefgen.schema.part import Item
from briefgen.schema.prose import RichText
from briefgen.schema.types import Line, Term

__all__ = ["Alternative"]


class Alternative(Item):
    """One other explanation."""

    noun: ClassVar[str] = "an alternative"
    string_form: ClassVar[str] = "hypothesis"

    hypothesis: RichText = Field(description="The other explanation, in one sentence.")
    likelihood: Term | None = Field(None, description="Term of the yardstick, such as `unlikely`.")
    supports: tuple[Line, ...] = Field(
        (), description="Ids of events or sources that speak for it."
    )
    contradicts: tuple[Line, ...] = Field(
        (), description="Ids of events or sources that speak against it."
    )
    assessment: RichText | None = Field(None, description="What the authors think of it.")
