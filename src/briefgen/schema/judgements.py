"""What the authors judge: how likely it is, how sure they are of the basis, and why."""

from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from briefgen.schema.edtf import Edtf
from briefgen.schema.part import Item
from briefgen.schema.prose import RichText
from briefgen.schema.types import Confidence, Line, Probability, Term

__all__ = ["Change", "Judgement"]


class Change(StrEnum):
    """How a judgement stands to the one before it."""

    NEW = "new"
    UNCHANGED = "unchanged"
    RAISED = "raised"
    LOWERED = "lowered"
    REVISED = "revised"


class Judgement(Item):
    """One key judgement."""

    noun: ClassVar[str] = "a judgement"
    string_form: ClassVar[str] = "text"

    text: RichText = Field(
        description="One sentence with exactly one likelihood term and no word on confidence, "
        "as in `Further attacks are likely before the end of September 2020.` An id such as `kj1` "
        "is printed as `KJ-1` wherever a text names it."
    )
    likelihood: Term | None = Field(
        None, description="The term of the yardstick that the text uses, such as `very likely`."
    )
    probability: Probability | None = Field(
        None, description="A number or a range in per cent, such as `60` or `[55, 80]`."
    )
    confidence: Confidence | None = Field(
        None, description="`high`, `moderate` or `low`; printed as a sentence of its own."
    )
    rationale: RichText | None = Field(
        None, description="Why this confidence: the quality of sources, assumptions, gaps."
    )
    horizon: Edtf | None = Field(
        None, description="By when it can be judged right or wrong, such as `2020-09-30`."
    )
    assumptions: tuple[Line, ...] = Field(
        (), description="Ids of the assumptions it rests on. Kept, not printed."
    )
    indicators: tuple[Line, ...] = Field(
        (), description="Ids of the indicators to watch for it. Kept, not printed."
    )
    change: Change = Field(
        Change.NEW, description="Against the last brief: `new unchanged raised lowered revised`."
    )
    previous: RichText | None = Field(None, description="What the last brief judged.")
    dissent: RichText | None = Field(None, description="The other view, where one is held.")
