"""How actors stand to each other."""

from enum import StrEnum
from typing import ClassVar, Self

from pydantic import Field, model_validator

from briefgen.schema.edtf import Edtf
from briefgen.schema.part import Item
from briefgen.schema.refusal import refusal
from briefgen.schema.types import Confidence, Line

__all__ = ["Relationship", "RelationshipType"]


class RelationshipType(StrEnum):
    """What binds two actors, read from the first to the second."""

    LEADS = "leads"
    MEMBER_OF = "member-of"
    SUBORDINATE_TO = "subordinate-to"
    ALIGNED_WITH = "aligned-with"
    ALLIED_WITH = "allied-with"
    OPPOSES = "opposes"
    TARGETS = "targets"
    FUNDS = "funds"
    CONTROLS = "controls"
    ATTRIBUTED_TO = "attributed-to"
    KIN_OF = "kin-of"
    LOCATED_AT = "located-at"
    RELATED_TO = "related-to"


class Relationship(Item):
    """One link between two actors."""

    noun: ClassVar[str] = "a relationship"

    from_: Line = Field(alias="from", description="Id of the actor it begins at.")
    to: Line = Field(description="Id of the actor it leads to.")
    type: RelationshipType = Field(
        RelationshipType.RELATED_TO,
        description="`leads member-of subordinate-to aligned-with allied-with opposes targets "
        "funds controls attributed-to kin-of located-at related-to`.",
    )
    start: Edtf | None = Field(None, description="Since when, such as `2018`.")
    end: Edtf | None = Field(None, description="Until when, such as `2020-01-03`.")
    confidence: Confidence | None = Field(None, description="`high`, `moderate` or `low`.")

    @model_validator(mode="after")
    def _ends_after_its_start(self) -> Self:
        if self.start and self.end and self.end.latest < self.start.earliest:
            message = f'end "{self.end}" stands before start "{self.start}"'
            raise refusal("BG402", message, path=("end",))
        return self
