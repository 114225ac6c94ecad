"""Which properties of a document the head and foot of a template can show, and by which names."""

from collections.abc import Mapping
from typing import Final

from briefgen.document.document import Meta
from briefgen.render.docx.file.properties import LONGEST, core_properties

__all__ = ["ELEMENTS", "NAMES", "told_properties"]

ELEMENTS: Final[Mapping[str, str]] = {
    "title": "title", "creator": "author", "subject": "subject", "keywords": "keywords",
    "category": "category", "contentStatus": "content status",
}  # fmt: skip
"""The names of properties by their elements in the package (ECMA-376 part 2, 11)."""

_CUSTOM = ("marking", "serial", "information cut-off", "countries", "style", "generator")

NAMES: Final = (*ELEMENTS.values(), *_CUSTOM)
"""All names, in small letters, as Word knows them in any."""


def told_properties(meta: Meta) -> dict[str, str]:
    """Return what a document says of itself by these names: nothing where it does not."""
    core = {name.replace("_", " "): said for name, said in core_properties(meta).items()}
    custom = {name.lower(): said[:LONGEST] for name, said in meta.custom}
    return {name: {**core, **custom}.get(name, "") for name in NAMES}
