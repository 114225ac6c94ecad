"""The smallest valid brief, document and style, with overrides."""

import json
from datetime import UTC, datetime
from functools import cache

from briefgen.app.styles import find_style
from briefgen.document.blocks import Block, Heading
from briefgen.document.document import Document, Meta, Running
from briefgen.document.inline import Span, Text
from briefgen.style.style import Style

__all__ = ["a_brief", "a_document", "a_style", "a_text"]


def a_brief(**fields: object) -> str:
    """Return the YAML of a brief that builds; a field given as None is left out."""
    smallest: dict[str, object] = {
        "title": "A title",
        "date": "2020-06-30",
        "summary": ["A fact."],
    }
    wanted = {name: value for name, value in {**smallest, **fields}.items() if value is not None}
    return json.dumps(wanted, ensure_ascii=False, indent=2) + "\n"


def a_document(
    *blocks: Block,
    running: Running | None = None,
    title: str = "A title",
    language: str = "en-GB",
) -> Document:
    """Return a document of these blocks; of one heading where none is given."""
    return Document(
        meta=Meta(title=title, date=datetime(2020, 6, 30, tzinfo=UTC), language=language),
        blocks=blocks or (Heading(level=1, text=a_text("A heading"), anchor="a-heading"),),
        running=running or Running(),
    )


@cache
def a_style(name: str = "assessment") -> Style:
    """Return a shipped house style."""
    return find_style(name)


def a_text(words: str) -> Text:
    """Return words as a text of one span."""
    return (Span(text=words),)
