"""In which language a Word file says that it is, and whether its styles say the same."""

import re
from typing import Final

from briefgen.document.direction import is_written_right_to_left
from briefgen.document.east_asian import written_as
from briefgen.proof.docx.package import Package
from briefgen.proof.docx.runs import RunProperties
from briefgen.proof.words import primary

__all__ = ["is_same_language", "stated_language", "usual_language"]

_LANGUAGE: Final = "{http://purl.org/dc/elements/1.1/}language"
_EXTENSION: Final = re.compile(r"-[a-z0-9]-.*")
_SCRIPT: Final = re.compile(r"-([a-z]{4})(?=-|$)")
_REGION: Final = re.compile(r"-([a-z]{2}|[0-9]{3})(?=-|$)")


def stated_language(package: Package) -> str:
    """Return the language of a file by its properties, empty where they do not say it."""
    part = package.property_part("core-properties")
    return (part.root.findtext(_LANGUAGE) or "").strip() if part else ""


def usual_language(document: str, usual: RunProperties) -> str:
    """Return the language that words in the script of a document's language have by default."""
    if is_written_right_to_left(document):
        return usual.native or ""
    return (usual.eastern if written_as(document) else usual.language) or ""


def is_same_language(document: str, word: str) -> bool:
    """Tell whether a tag of Word's says the language of a document.

    It may say more, as Word wants the country, by which alone it knows the two ways to write
    Chinese.
    """
    if primary(document) != primary(word) or written_as(document) != written_as(word):
        return False
    if is_written_right_to_left(document) is not is_written_right_to_left(word):
        return False
    mine, yours = (_EXTENSION.sub("", tag.lower()) for tag in (document, word))
    found = ((kind.search(mine), kind.search(yours)) for kind in (_SCRIPT, _REGION))
    return all(one is None or other is None or one[1] == other[1] for one, other in found)
