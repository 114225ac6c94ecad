"""The small constrained values that the sections share."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Annotated, Any, Self

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    WithJsonSchema,
)
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import PydanticKnownError, core_schema

from briefgen.schema.countries import ALPHA_2
from briefgen.schema.refusal import refusal

__all__ = [
    "IN_OUR_SPELLING",
    "ONE_OR_MANY",
    "OUR_SPELLING",
    "Confidence",
    "Country",
    "Grade",
    "LanguageTag",
    "Level",
    "Line",
    "Names",
    "Number",
    "Probability",
    "Slug",
    "SourceId",
    "Term",
    "Url",
    "YesNo",
    "string_schema",
]

_SOFT_HYPHEN = "\u00ad"
_SLUG = re.compile(r"[a-z][a-z0-9-]*")
_GRADE = re.compile(r"[A-F][1-6]")
_URL = re.compile(r"https?://[^\s/?#]+[^\s]*", re.IGNORECASE)
_COMMON_LANGUAGES = frozenset({"en", "en-GB", "en-US", "ar", "fa", "ru", "uk", "fr", "de", "es"})


class Level(StrEnum):
    """How much something matters."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Confidence(StrEnum):
    """How well the basis of a judgement carries it."""

    HIGH = "high"
    MODERATE = "moderate"
    LOW = "low"


OUR_SPELLING: Mapping[str, str] = MappingProxyType(
    {"judgment": "judgement", "organization": "organisation"}
)
"""Words of enums in other spellings, and as we write them."""


def _in_our_spelling(value: object) -> object:
    return OUR_SPELLING.get(value, value) if isinstance(value, str) else value


class _OneOrMany:
    """Marks a list that may be given as its one item."""

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_before_validator_function(_as_list, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        found = handler(schema)
        return {"anyOf": [found["items"], found]}


def _line(text: str) -> str:
    text = text.strip()
    if not text.strip(_SOFT_HYPHEN):
        hint = "write some words, or leave the field out"
        raise refusal("BG005", "blank text where words were expected", hint=hint)
    if "\n" in text:
        hint = "leave out the line breaks, or write the text with >- instead of |"
        raise refusal("BG005", "a text of several lines where one line was expected", hint=hint)
    return text


def _slug(text: str) -> str:
    if text and not _SLUG.fullmatch(text):
        hint = "small letters, digits and hyphens, beginning with a letter, as in second-raid"
        raise refusal("BG005", f'"{text}" is not a short name', hint=hint)
    return text


def _grade(text: str) -> str:
    if not _GRADE.fullmatch(text.strip().upper()):
        hint = "a letter A to F for the source, then a digit 1 to 6 for the information, as in C3"
        raise refusal("BG206", f'"{text}" is not a grade from A1 to F6', hint=hint)
    return text.strip().upper()


def _country(text: str) -> str:
    code = text.strip().upper()
    if code in ALPHA_2:
        return code
    alpha_3 = next((three for three, two in ALPHA_2.items() if two == code), "")
    hint = f'did you mean "{alpha_3}"?' if alpha_3 else "three letters of ISO 3166-1, as in IRQ"
    raise refusal("BG005", f'"{text}" is not a country code', hint=hint)


def _language(text: str) -> str:
    if text in _COMMON_LANGUAGES:
        return text
    from langcodes import standardize_tag, tag_is_valid

    if not tag_is_valid(text):
        hint = "a BCP 47 tag, as in en-GB, ar or uk"
        raise refusal("BG005", f'"{text}" is not a language tag', hint=hint)
    return standardize_tag(text)


def _url(text: str) -> str:
    address = text.strip().replace(_SOFT_HYPHEN, "")
    if _URL.fullmatch(address):
        return address
    hint = "begin the address with https://"
    raise refusal("BG609", f'"{text}" is not an address that begins with http or https', hint=hint)


def _yes_no(value: object) -> object:
    if isinstance(value, bool):
        return value
    known = {"true": True, "yes": True, "false": False, "no": False}
    if isinstance(value, str) and value.strip().lower() in known:
        return known[value.strip().lower()]
    found = f'"{value}"' if isinstance(value, str) else "a list or a map"
    hint = "write true or false; yes and no are read too"
    raise refusal("BG005", f"{found} where true or false was expected", hint=hint)


def _as_list(value: object) -> object:
    return [value] if isinstance(value, (str, Mapping)) else value


Line = Annotated[str, AfterValidator(_line)]
"""A text of one line, without markup."""

Slug = Annotated[
    str, AfterValidator(_slug), Field(json_schema_extra={"pattern": "^[a-z][a-z0-9-]*$"})
]
"""A short name: small letters, digits and hyphens, beginning with a letter."""

SourceId = Annotated[str, AfterValidator(_line)]
"""The id of a source; its exact title is accepted too, and resolved to the id."""

Grade = Annotated[
    str,
    AfterValidator(_grade),
    Field(examples=["C3"], json_schema_extra={"pattern": "^[A-Fa-f][1-6]$"}),
]
"""An Admiralty grade, as in `C3`."""

Country = Annotated[
    str,
    AfterValidator(_country),
    Field(examples=["IRQ"], json_schema_extra={"pattern": "^[A-Za-z]{3}$"}),
]
"""An ISO 3166-1 alpha-3 code, as in `IRQ`."""

LanguageTag = Annotated[str, AfterValidator(_language), Field(examples=["en-GB"])]
"""A BCP 47 language tag, as in `en-GB`."""

Url = Annotated[str, AfterValidator(_url), Field(examples=["https://example.org/"])]
"""An http or https address."""

YesNo = Annotated[bool, BeforeValidator(_yes_no)]
"""True or false; yes and no are read too."""

Number = Annotated[float, Field(allow_inf_nan=False)]
"""A finite number."""

IN_OUR_SPELLING = BeforeValidator(_in_our_spelling)
"""Reads an enum's values in other spellings."""

ONE_OR_MANY = _OneOrMany()
"""Reads one item as a list of it."""

Names = Annotated[tuple[Line, ...], ONE_OR_MANY]
"""One text or a list of texts."""

Term = Annotated[
    str,
    AfterValidator(lambda text: " ".join(text.lower().split())),
    WithJsonSchema({"type": "string", "examples": ["likely", "very unlikely"]}),
]
"""A likelihood term of a yardstick, as in `very likely`."""


@dataclass(frozen=True, slots=True)
class Probability:
    """A per cent range, low and high; equal for a single number."""

    low: float
    high: float

    @classmethod
    def of(cls, value: object) -> Self:
        """Return the range of a number (`55`, `55%`) or of a pair (`[55, 80]`)."""
        ends = value if isinstance(value, (list, tuple)) else [value]
        numbers = [_per_cent(end) for end in ends]
        if len(numbers) not in (1, 2) or None in numbers:
            hint = "a number or a pair from 0 to 100, as in 60 or [55, 80]"
            raise refusal("BG005", f"{_quoted(value)} is not a probability in per cent", hint=hint)
        low, high = (number for number in (numbers[0], numbers[-1]) if number is not None)
        if low > high:
            hint = "the lower number first, as in [55, 80]"
            raise refusal("BG005", f"the range {_quoted(value)} runs from high to low", hint=hint)
        return cls(low, high)

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: object, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        """Return the schema: anything that `of` understands."""
        return core_schema.no_info_plain_validator_function(
            lambda value: value if isinstance(value, cls) else cls.of(value),
            serialization=core_schema.plain_serializer_function_ser_schema(
                lambda value: [value.low, value.high]
            ),
        )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Return what editors see: a number, a per cent text, or a pair."""
        one = {"type": ["number", "string"]}
        return {"anyOf": [one, {"type": "array", "items": one, "minItems": 2, "maxItems": 2}]}


def _per_cent(value: object) -> float | None:
    try:
        number = float(str(value).strip().removesuffix("%"))
    except ValueError:
        return None
    return number if 0 <= number <= 100 else None


def _quoted(value: object) -> str:
    if isinstance(value, (list, tuple)):
        return "[" + ", ".join(str(end) for end in value) + "]"
    return f'"{value}"'


def string_schema(accept: Callable[[Any], Any]) -> core_schema.CoreSchema:
    """Return the schema of a value made from a string by `accept`, which takes its own too."""

    def accepted(value: object) -> object:
        if isinstance(value, (dict, list)) or value is None:
            raise PydanticKnownError("string_type")
        return accept(value)

    serial = core_schema.plain_serializer_function_ser_schema(str)
    return core_schema.no_info_plain_validator_function(accepted, serialization=serial)
