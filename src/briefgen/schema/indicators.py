"""What to watch for."""

from enum import StrEnum
from typing import ClassVar

from pydantic import Field

from briefgen.schema.edtf import Edtf
from briefgen.schema.part import Item
from briefgen.schema.prose import RichText
from briefgen.schema.types import Line

__all__ = ["Indicator", "IndicatorStatus"]


class IndicatorStatus(StrEnum):
    """Whether an indicator has shown itself."""

    NOT_OBSERVED = "not-observed"
    EMERGING = "emerging"
    OBSERVED = "observed"


class Indicator(Item):
    """Something whose coming would tell which way things go."""

    noun: ClassVar[str] = "an indicator"
    string_form: ClassVar[str] = "text"

    text: RichText = Field(description="What would be seen.")
    scenario: Line | None = Field(None, description="Id of the scenario it points to.")
    status: IndicatorStatus = Field(
        IndicatorStatus.NOT_OBSERVED, description="`not-observed`, `emerging` or `observed`."
    )
    threshold: RichText | None = Field(None, description="How much of it would count.")
    source: RichText | None = Field(None, description="Where it would be seen, in words.")
    last_checked: Edtf | None = Field(None, description="When it was last looked for.")
