"""The measures and colours a style is written in."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

__all__ = ["TEXT_WIDTH", "Colour", "Frozen", "Millimetres", "Points", "Share"]

TEXT_WIDTH = 170
"""The width of the text block in millimetres, on every paper."""

Points = Annotated[float, Field(ge=0, le=400, allow_inf_nan=False)]
"""A length in points (1/72 inch)."""

Millimetres = Annotated[float, Field(ge=0, le=1000, allow_inf_nan=False)]
"""A length in millimetres."""

Share = Annotated[float, Field(gt=0, le=4, allow_inf_nan=False)]
"""A factor, as 1.1 for ten per cent more."""

Colour = Annotated[str, StringConstraints(pattern=r"^#[0-9A-Fa-f]{6}$", to_upper=True)]
"""An sRGB colour, as `#1F3864`."""


class Frozen(BaseModel):
    """A part of a style: unknown keys are refused, values never change."""

    model_config = ConfigDict(frozen=True, extra="forbid")
