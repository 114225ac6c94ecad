"""What an author may write: the brief, its sections, and the values they are made of."""

from briefgen.schema.editor import json_schema, json_schema_text

__all__ = ["json_schema", "json_schema_text"]
