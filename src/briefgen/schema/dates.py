"""Which dates a brief itself takes: a certain day, a real interval."""

from typing import Annotated

from pydantic import AfterValidator

from briefgen.schema.edtf import Edtf, Precision
from briefgen.schema.refusal import refusal

__all__ = ["EdtfDay", "EdtfInterval"]


def _day_of_issue(value: Edtf) -> Edtf:
    moment = value.moment
    if (
        value.is_interval
        or moment.precision < Precision.DAY
        or value.approximate
        or value.uncertain
    ):
        hint = "a day or a time, as in 2020-06-30"
        raise refusal("BG005", f'"{value}" where one certain day was expected', hint=hint)
    return value


def _real_interval(value: Edtf) -> Edtf:
    if not value.is_interval:
        hint = "a start and an end with a slash between, as in 2020-06-20/2020-06-30"
        raise refusal("BG005", f'"{value}" where an interval was expected', hint=hint)
    return value


EdtfDay = Annotated[Edtf, AfterValidator(_day_of_issue)]
"""One certain day, or an instant."""

EdtfInterval = Annotated[Edtf, AfterValidator(_real_interval)]
"""An interval."""
