"""Who issues a brief, who wrote it, and which question it answers."""

from typing import ClassVar

from pydantic import Field

from briefgen.schema.figures import Picture
from briefgen.schema.part import Part
from briefgen.schema.types import Level, Line, Slug

__all__ = ["Author", "Originator", "Requirement"]


class Originator(Part):
    """The body that issues a brief."""

    noun: ClassVar[str] = "an originator"
    string_form: ClassVar[str] = "name"

    name: Line = Field(description="Name of the body.")
    unit: Line | None = Field(None, description="The unit within it, printed after its name.")
    contact: Line | None = Field(None, description="Address for questions, printed in a sitrep.")
    logo: Picture | None = Field(
        None, description="Its logo, such as `{path: x.png, alt: ...}`. Kept, not printed yet."
    )


class Author(Part):
    """Someone who wrote it."""

    noun: ClassVar[str] = "an author"
    string_form: ClassVar[str] = "name"
    pair_form: ClassVar[tuple[str, str]] = ("name", "role")

    name: Line = Field(description="Name of the author.")
    role: Line | None = Field(None, description="Position of the author.")
    email: Line | None = Field(None, description="Mail address of the author. Kept, not printed.")


class Requirement(Part):
    """A question that the brief answers."""

    noun: ClassVar[str] = "a requirement"
    string_form: ClassVar[str] = "question"

    id: Slug | None = Field(None, description="Short name of the requirement. Kept, not printed.")
    question: Line = Field(description="The question, ending in `?`.")
    priority: Level | None = Field(
        None, description="`high`, `medium` or `low`. Kept, not printed."
    )
