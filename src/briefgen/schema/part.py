"""What all parts of a brief share: refused keys, keys of the user's own, short forms."""

from collections.abc import Mapping
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field, GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core.core_schema import CoreSchema

from briefgen.schema.prose import RichText
from briefgen.schema.refusal import refusal
from briefgen.schema.spelling import nearest
from briefgen.schema.types import Grade, Slug, SourceId

__all__ = ["Item", "Part"]


class Part(BaseModel):
    """A part of a brief: unknown keys are refused, `x-` keys left alone, values never change.

    `string_form` names the field that a lone string fills, `pair_form` the two fields that a
    mapping of one pair fills (`Name: role`), `kept_null` the fields where an explicit null says
    something. Empty values count as not given.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", allow_inf_nan=False, defer_build=True)

    noun: ClassVar[str] = "part"
    string_form: ClassVar[str] = ""
    pair_form: ClassVar[tuple[str, str] | None] = None
    kept_null: ClassVar[frozenset[str]] = frozenset()

    @classmethod
    def field_keys(cls) -> frozenset[str]:
        """Return the keys an author can write."""
        return frozenset(field.alias or name for name, field in cls.model_fields.items())

    @classmethod
    def from_string(cls, text: str) -> dict[str, Any]:
        """Return the mapping that a lone string stands for."""
        return {cls.string_form: text}

    @classmethod
    def expanded(cls, data: object) -> object:
        """Return what an author wrote with its short form written out; refuse a misspelt field."""
        if isinstance(data, str) and cls.string_form:
            return cls.from_string(data)
        if not isinstance(data, Mapping) or len(data) != 1 or not cls.string_form:
            return data
        [(key, value)] = data.items()
        if not isinstance(key, str) or key in cls.field_keys() or key.startswith("x-"):
            return data
        return cls._pair(key, value, data)

    @classmethod
    def _pair(cls, key: str, value: object, data: object) -> object:
        if meant := _meant_field(key, cls.field_keys()):
            message = f'"{key}" looks like a misspelt field of {cls.noun}'
            raise refusal("BG009", message, hint=f'did you mean "{meant}"?')
        if cls.pair_form is None and isinstance(value, str):
            hint = "put the text in quotes: a colon followed by a space makes a field of it"
            raise refusal("BG004", f'"{key}" is not a field of {cls.noun}', hint=hint, path=(key,))
        return (
            data if cls.pair_form is None else dict(zip(cls.pair_form, (key, value), strict=True))
        )

    @model_validator(mode="before")
    @classmethod
    def _without_empty_values(cls, data: object) -> object:
        data = cls.expanded(data)
        if not isinstance(data, Mapping):
            return data
        return {
            key: value
            for key, value in data.items()
            if not (isinstance(key, str) and key.startswith("x-"))
            and (key in cls.kept_null or not _is_empty(value))
        }

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Return the schema for editors: the full form, the short forms, the user's own keys."""
        found = handler(schema)
        full = handler.resolve_ref_schema(found)
        full["patternProperties"] = {"^x-": {"description": "Your own; never printed."}}
        forms = cls._short_forms(full)
        if forms:
            title = full.pop("title")
            inner = dict(full)
            full.clear()
            full.update({"title": title, "anyOf": [*forms, inner]})
        return found

    @classmethod
    def _short_forms(cls, full: JsonSchemaValue) -> list[JsonSchemaValue]:
        forms: list[JsonSchemaValue] = []
        if cls.string_form:
            forms.append({"type": "string", "description": f"Short for `{cls.string_form}`."})
        if cls.pair_form:
            first, second = cls.pair_form
            forms.append(
                {
                    "type": "object",
                    "description": f"Short for `{first}` and `{second}`.",
                    "minProperties": 1,
                    "maxProperties": 1,
                    "propertyNames": {"not": {"enum": sorted(full["properties"])}},
                    "additionalProperties": {"type": ["string", "number", "boolean", "null"]},
                }
            )
        return forms


class Item(Part):
    """An entry of a list: it can be referred to, sourced, graded, and carry a note."""

    id: Slug = Field(
        "",
        description="Short name for references, such as `kj1` or `raid`; small letters, digits and "
        "hyphens, unique in the file. Made from the name or title when not given.",
    )
    sources: tuple[SourceId, ...] = Field(
        (), description="Ids (or exact titles) of the sources this rests on, such as `[bbc, un]`."
    )
    portion: str | None = Field(
        None, description="Portion mark of this item, such as `U`. Kept, not printed yet."
    )
    note: RichText | None = Field(None, description="A note printed with this item.")
    grade: Grade | None = Field(
        None,
        description="Admiralty grade of this item: reliability A to F of the source and "
        "credibility 1 to 6 of the information, such as `C3`. Kept, not printed.",
    )


def _is_empty(value: object) -> bool:
    return value is None or (isinstance(value, str) and not value.strip())


def _meant_field(key: str, fields: frozenset[str]) -> str | None:
    """Return the field a key was meant to be; a name in capitals must match it but for case."""
    if not key[:1].isalpha():
        return None
    if key[:1].isupper():
        return key.lower() if key.lower() in fields else None
    return nearest(key, fields)
