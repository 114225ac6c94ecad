"""What the authors take as given."""

from typing import ClassVar

from pydantic import Field

from briefgen.schema.part import Item
from briefgen.schema.prose import RichText
from briefgen.schema.types import YesNo

__all__ = ["Assumption"]


class Assumption(Item):
    """One assumption."""

    noun: ClassVar[str] = "an assumption"
    string_form: ClassVar[str] = "text"

    text: RichText = Field(description="What is taken as given.")
    linchpin: YesNo = Field(False, description="`true` if a judgement falls with it.")
    if_wrong: RichText | None = Field(
        None, description="What would follow if it were wrong; expected of a linchpin."
    )
