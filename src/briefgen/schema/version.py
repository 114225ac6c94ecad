"""Which version of the schema a brief is written in."""

from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema

from briefgen.schema.refusal import refusal

__all__ = ["SCHEMA_VERSION", "SchemaVersion"]

SCHEMA_VERSION = 1


def _version(value: object) -> int:
    text = str(value).strip()
    if not (text.isascii() and text.isdigit()) or int(text) < 1:
        raise refusal("BG005", f'"{text}" is not a schema version', hint="write schema: 1")
    if int(text) > SCHEMA_VERSION:
        message = f"schema {text} is newer than {SCHEMA_VERSION}, the newest this briefgen reads"
        raise refusal("BG005", message, hint="install a newer briefgen")
    return int(text)


SchemaVersion = Annotated[
    int, BeforeValidator(_version), WithJsonSchema({"enum": [SCHEMA_VERSION, str(SCHEMA_VERSION)]})
]
"""A version that this briefgen reads."""
