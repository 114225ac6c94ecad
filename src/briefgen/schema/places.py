"""Where things happen."""

from decimal import Decimal
from typing import Annotated, ClassVar, Self

from pydantic import Field, WithJsonSchema, model_validator

from briefgen.schema.actors import NativeName
from briefgen.schema.part import Item
from briefgen.schema.prose import RichText
from briefgen.schema.refusal import refusal
from briefgen.schema.types import Country, Line, SourceId

__all__ = ["Place"]

_Degrees = Annotated[Decimal, WithJsonSchema({"type": ["number", "string"]})]


class Place(Item):
    """One place."""

    noun: ClassVar[str] = "a place"
    string_form: ClassVar[str] = "name"

    name: Line = Field(
        description="Preferred name, such as `Baghdad airport`; printed with the events there."
    )
    native_name: NativeName | None = Field(
        None, description="The name in its own script. Kept, not printed."
    )
    country: Country | None = Field(
        None, description="Three-letter country code, such as `IRQ`. Kept, not printed."
    )
    lat: _Degrees | None = Field(
        None, description="Latitude in degrees (WGS 84), such as `33.26`. Kept, not printed."
    )
    lon: _Degrees | None = Field(
        None, description="Longitude in degrees, such as `44.23`. Kept, not printed."
    )
    precision_m: float | None = Field(
        None,
        gt=0,
        description="How exact the coordinates are, in metres, such as `3000`. Kept, not printed.",
    )
    mgrs: Line | None = Field(
        None, description="MGRS reference, such as `38SMB4488`. Kept, not printed."
    )
    sources: tuple[SourceId, ...] = Field(
        (), description="Ids (or exact titles) of the sources this rests on. Kept, not printed."
    )
    note: RichText | None = Field(None, description="A note. Kept, not printed.")

    @model_validator(mode="after")
    def _has_whole_coordinates(self) -> Self:
        if (self.lat is None) != (self.lon is None):
            given, lacking = ("lat", "lon") if self.lon is None else ("lon", "lat")
            message = f'"{given}" without "{lacking}", where both or neither were expected'
            hint = f"add {lacking}, or leave {given} out"
            raise refusal("BG005", message, hint=hint, path=(given,))
        if self.lat is not None and self.precision_m is None:
            message = 'coordinates without "precision_m"'
            hint = "say how exact they are in metres, as in precision_m: 1000"
            raise refusal("BG005", message, hint=hint, path=("lat",))
        return self
