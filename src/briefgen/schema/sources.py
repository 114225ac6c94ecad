"""What the brief rests on."""

from enum import StrEnum
from typing import Annotated, Any, ClassVar, Self

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema, model_validator

from briefgen.schema.edtf import Edtf
from briefgen.schema.part import Item
from briefgen.schema.prose import RichText
from briefgen.schema.refusal import refusal
from briefgen.schema.types import LanguageTag, Line, SourceId, Url

__all__ = ["Credibility", "Reliability", "Source", "SourceType"]


class SourceType(StrEnum):
    """What kind of source it is."""

    NEWS = "news"
    THINK_TANK = "think-tank"
    OFFICIAL = "official"
    STATEMENT = "statement"
    IMAGERY = "imagery"
    SOCIAL = "social"
    DATABASE = "database"
    INTERVIEW = "interview"
    ACADEMIC = "academic"
    BROADCAST = "broadcast"
    OTHER = "other"


class Reliability(StrEnum):
    """How reliable a source is (Admiralty code)."""

    COMPLETELY_RELIABLE = "A"
    USUALLY_RELIABLE = "B"
    FAIRLY_RELIABLE = "C"
    NOT_USUALLY_RELIABLE = "D"
    UNRELIABLE = "E"
    CANNOT_BE_JUDGED = "F"


class Credibility(StrEnum):
    """How credible information is (Admiralty code)."""

    CONFIRMED = "1"
    PROBABLY_TRUE = "2"
    POSSIBLY_TRUE = "3"
    DOUBTFUL = "4"
    IMPROBABLE = "5"
    CANNOT_BE_JUDGED = "6"


def _letter(value: object) -> object:
    if isinstance(value, str) and value.strip().upper() not in tuple(Reliability):
        raise refusal("BG206", f'"{value}" is not a reliability from A to F')
    return value.strip().upper() if isinstance(value, str) else value


def _digit(value: object) -> object:
    if isinstance(value, str) and value.strip() not in tuple(Credibility):
        raise refusal("BG206", f'"{value}" is not a credibility from 1 to 6')
    return value.strip() if isinstance(value, str) else value


def _sha256(text: str) -> str:
    digest = text.strip().lower()
    if len(digest) != 64 or not set(digest) <= set("0123456789abcdef"):
        hint = "copy the whole digest, as sha256sum prints it, or leave it out"
        raise refusal("BG005", f'"{text}" where 64 hexadecimal digits were expected', hint=hint)
    return digest


_DIGITS = WithJsonSchema({"enum": [*map(str, range(1, 7)), *range(1, 7)]})


class Source(Item):
    """One source."""

    noun: ClassVar[str] = "a source"
    string_form: ClassVar[str] = "title"

    title: Line | None = Field(None, description="Its title; expected if no `url` is given.")
    publisher: Line | None = Field(None, description="Who published it.")
    author: Line | None = Field(None, description="Who wrote it.")
    date: Edtf | None = Field(None, description="When it was published, such as `2020-06~`.")
    date_note: RichText | None = Field(None, description="How the date was inferred.")
    date_of_information: Edtf | None = Field(
        None, description="When the information dates from, if not from the publication."
    )
    url: Url | None = Field(None, description="Its address, http or https.")
    locator: Line | None = Field(None, description="Where in it, such as `pp. 3-5`.")
    archive_url: Url | None = Field(None, description="Address of an archived copy.")
    sha256: Annotated[str, AfterValidator(_sha256)] | None = Field(
        None,
        description="SHA-256 of the copy that was read: 64 hexadecimal digits. Kept, not printed.",
    )
    accessed: Edtf | None = Field(None, description="When the address was read.")
    type: SourceType = Field(
        SourceType.OTHER,
        description="`news think-tank official statement imagery social database interview "
        "academic broadcast other`. Kept, not printed.",
    )
    language: LanguageTag | None = Field(
        None, description="Its language, such as `ar`. Kept, not printed."
    )
    reliability: Annotated[Reliability, BeforeValidator(_letter)] = Field(
        Reliability.CANNOT_BE_JUDGED,
        description="How reliable the source is: `A` (completely) to `E`, `F` for not judged.",
    )
    credibility: Annotated[Credibility, BeforeValidator(_digit), _DIGITS] = Field(
        Credibility.CANNOT_BE_JUDGED,
        description="How credible its items are: `1` (confirmed) to `5`, `6` for not judged.",
    )
    descriptor: RichText | None = Field(
        None, description="What affects its quality: access, bias, expertise, currency."
    )
    via: Line | None = Field(
        None, description="Id of the source it is known through; printed `as relayed by`."
    )
    sources: tuple[SourceId, ...] = Field(
        (), description="Ids (or exact titles) of the sources this rests on. Kept, not printed."
    )

    @property
    def grading(self) -> str:
        """Its Admiralty grade, such as `C3`; empty where the author gives none."""
        if not {"reliability", "credibility"} & self.model_fields_set:
            return ""
        return f"{self.reliability}{self.credibility}"

    @classmethod
    def from_string(cls, text: str) -> dict[str, Any]:
        """Return the source that an address or a title stands for."""
        is_address = text.strip().lower().startswith(("http://", "https://"))
        return {"url" if is_address else "title": text}

    @model_validator(mode="after")
    def _has_title_or_address(self) -> Self:
        if not self.title and not self.url:
            raise refusal("BG006", "a source without title and url, where one was expected")
        return self
