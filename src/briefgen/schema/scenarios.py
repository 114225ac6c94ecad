"""How things may go on."""

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import Field

from briefgen.schema.edtf import Edtf
from briefgen.schema.part import Item
from briefgen.schema.prose import RichText
from briefgen.schema.types import ONE_OR_MANY, Line, Term

__all__ = ["Scenario", "ScenarioType"]


class ScenarioType(StrEnum):
    """Why a scenario is told."""

    MOST_LIKELY = "most-likely"
    MOST_DANGEROUS = "most-dangerous"
    BEST_CASE = "best-case"
    WILDCARD = "wildcard"


class Scenario(Item):
    """One way things may go."""

    noun: ClassVar[str] = "a scenario"
    pair_form: ClassVar[tuple[str, str]] = ("title", "description")
    string_form: ClassVar[str] = "title"

    title: RichText = Field(description="Short name, such as `Negotiated pause`.")
    description: RichText | None = Field(None, description="What happens in it.")
    type: ScenarioType | None = Field(
        None, description="`most-likely`, `most-dangerous`, `best-case` or `wildcard`."
    )
    likelihood: Term | None = Field(None, description="Term of the yardstick, such as `unlikely`.")
    horizon: Edtf | None = Field(None, description="By when it would have come about.")
    drivers: Annotated[tuple[RichText, ...], ONE_OR_MANY] = Field(
        (), description="What would bring it about."
    )
    indicators: tuple[Line, ...] = Field(
        (), description="Ids of the indicators that point to it. Kept, not printed."
    )
    implications: RichText | None = Field(None, description="What it would mean.")
