"""What is shown in pictures."""

from typing import ClassVar

from pydantic import Field, field_validator

from briefgen.schema.part import Item, Part
from briefgen.schema.prose import RichText
from briefgen.schema.refusal import refusal
from briefgen.schema.types import Line

__all__ = ["Figure", "Picture"]

_HINT = "say in a sentence what the picture shows to a reader who cannot see it"


class Picture(Part):
    """A picture with the words that stand in for it."""

    noun: ClassVar[str] = "a picture"
    string_form: ClassVar[str] = "path"

    path: Line = Field(
        description="The picture's file (PNG, JPEG or SVG), seen from the brief's folder."
    )
    alt: str = Field(
        "",
        validate_default=True,
        description="Required: what the picture shows, for readers who cannot see it.",
    )

    @field_validator("alt")
    @classmethod
    def _stands_in_for_the_picture(cls, alt: str) -> str:
        if not alt.strip():
            raise refusal("BG603", f"{cls.noun} without alt text", hint=_HINT)
        return " ".join(alt.split())


class Figure(Item, Picture):
    """A picture with its caption."""

    noun: ClassVar[str] = "a figure"
    string_form: ClassVar[str] = ""

    caption: RichText | None = Field(None, description="The caption below the picture.")
    credit: RichText | None = Field(None, description="Whose picture it is.")
