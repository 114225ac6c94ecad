"""What the places that links lead to are known by while a file is read."""

from briefgen.proof.assembly import INSIDE
from briefgen.proof.docx.instructions import Instruction

__all__ = ["bookmark", "field_link", "is_note", "note", "noted"]


def bookmark(name: str) -> str:
    """Return what a bookmark is known by: Word does not tell the case of its letters."""
    return f"bookmark:{name.lower()}"


def note(kind: str, identifier: str) -> str:
    """Return what a note is known by; `kind` is footnote or endnote."""
    return f"{kind}:{identifier}"


def is_note(link: str | None) -> bool:
    """Tell whether a link leads to a note: what shows it is the mark of that note."""
    return link is not None and link.startswith((f"{INSIDE}footnote:", f"{INSIDE}endnote:"))


def noted(name: str) -> str:
    """Return what the note is known by that is referred to within a bookmark."""
    return f"noted:{name.lower()}"


def field_link(instruction: Instruction) -> str | None:
    """Return where the result of a field leads, None where it does not."""
    name, inside = instruction.name, instruction.bookmark
    if name == "TOC":
        return None
    if name == "NOTEREF":
        return INSIDE + noted(instruction.argument)
    if name == "HYPERLINK" and instruction.argument:
        return f"{instruction.argument}#{inside}" if inside else instruction.argument
    if inside and (name == "HYPERLINK" or instruction.has("h")):
        return INSIDE + bookmark(inside)
    return None
