"""What an editor is told of a brief: its JSON Schema."""

import json
from collections.abc import Iterator
from typing import Any

from briefgen.schema.brief import Brief
from briefgen.schema.register import SECTIONS
from briefgen.schema.types import OUR_SPELLING

__all__ = ["json_schema", "json_schema_text"]

_Schema = dict[str, Any]

_AS_YAML_TYPES_IT = {
    "boolean": ["boolean", "string"],
    "integer": ["integer", "string"],
    "number": ["number", "string"],
    "string": ["string", "number", "boolean"],
}


def json_schema() -> _Schema:
    """Return the JSON Schema 2020-12 of a brief, with its short forms and both spellings."""
    made = Brief.model_json_schema(by_alias=True)
    for one in _schemas(made):
        _tidy(one)
    properties = made["properties"]
    for section, model in SECTIONS.items():
        if model.string_form:
            properties[section] = _one_or_many(properties[section])
    for spelling, key in Brief.key_aliases.items():
        properties[spelling] = {**properties[key], "description": f"The same as `{key}`."}
    made["if"] = {"not": {"required": ["extends"]}}
    made["then"] = {"required": sorted(made.pop("required"))}
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **made, "title": "Brief"}


def _one_or_many(section: _Schema) -> _Schema:
    """Return the schema of a list that may also be one text."""
    about = {"description": section["description"]}
    many = {key: value for key, value in section.items() if key != "description"}
    return {**about, "anyOf": [{"type": _AS_YAML_TYPES_IT["string"]}, many]}


def _schemas(schema: Any) -> Iterator[_Schema]:
    """Yield every part of a schema, from within."""
    if isinstance(schema, list):
        for one in schema:
            yield from _schemas(one)
    elif isinstance(schema, dict):
        for one in schema.values():
            yield from _schemas(one)
        yield schema


def _tidy(schema: _Schema) -> None:
    """Leave out what says nothing, and let a scalar be typed as YAML types it."""
    if isinstance(schema.get("title"), str):
        del schema["title"]
    if "default" in schema and not _says_something(schema["default"]):
        _without_null(schema)
        del schema["default"]
    if isinstance(schema.get("type"), str) and "enum" not in schema:
        schema["type"] = _AS_YAML_TYPES_IT.get(schema["type"], schema["type"])
    if isinstance(words := schema.get("enum"), list):
        words += [other for other, ours in OUR_SPELLING.items() if ours in words]


def _says_something(default: object) -> bool:
    return isinstance(default, (str, int, float)) and default != ""


def _without_null(schema: _Schema) -> None:
    """Leave the null out of an optional field: what is not given is left out of a brief."""
    kinds = [kind for kind in schema.get("anyOf", ()) if kind != {"type": "null"}]
    if len(kinds) == 1:
        del schema["anyOf"]
        schema.update({**kinds[0], **schema})
    elif kinds:
        schema["anyOf"] = kinds


def json_schema_text() -> str:
    """Return the JSON Schema as the text of a file."""
    return json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"
