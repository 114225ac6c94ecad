"""What a brief says first: its summary bullets."""

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from briefgen.schema.part import Item
from briefgen.schema.prose import RichText
from briefgen.schema.types import IN_OUR_SPELLING, Confidence, Line, Term

__all__ = ["Basis", "SummaryBullet"]


class Basis(StrEnum):
    """What a statement is: reported information, an assumption, or a judgement of the authors."""

    INFORMATION = "information"
    ASSUMPTION = "assumption"
    JUDGEMENT = "judgement"


class SummaryBullet(Item):
    """One bullet of the summary."""

    noun: ClassVar[str] = "a summary bullet"
    string_form: ClassVar[str] = "text"

    text: RichText = Field(description="The bullet, best in at most 35 words.")
    basis: Annotated[Basis, IN_OUR_SPELLING] = Field(
        Basis.INFORMATION,
        description="What it is: `information` (reported), `assumption` or `judgement`.",
    )
    events: tuple[Line, ...] = Field(
        (), description="Ids of the events it rests on; their sources count when it names none."
    )
    likelihood: Term | None = Field(
        None, description="Term of the yardstick, when the basis is `judgement`. Kept, not printed."
    )
    confidence: Confidence | None = Field(
        None,
        description="`high`, `moderate` or `low`, when the basis is `judgement`. "
        "Kept, not printed.",
    )
