"""In what two tellings of one document disagree, where, and what each says there."""

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["Aspect", "Disagreement", "Saying", "Side", "sentence"]


class Side(StrEnum):
    """Who says something: the brief itself, or one of the files made of it."""

    BRIEF = "brief"
    DOCX = "docx"
    PDF = "pdf"


class Aspect(StrEnum):
    """What two tellings disagree about."""

    MISSING = "missing"
    TEXT = "text"
    ORDER = "order"
    KIND = "kind"
    LEVEL = "level"
    MARK = "mark"
    CELL = "cell"
    LINK = "link"
    LANGUAGE = "language"
    ALT = "alt text"
    OUTLINE = "outline"
    MARKING = "marking"
    HEAD = "running head"
    FOOT = "running foot"
    PAGE_NUMBER = "page number"
    PROPERTY = "property"
    STRUCTURE = "structure"


@dataclass(frozen=True, slots=True)
class Saying:
    """What one side says, empty where it says nothing, and where in its file."""

    side: Side
    says: str
    place: str = ""


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One disagreement, as a sentence and by its parts; `path` is the item's path in the brief.

    A fault of one file alone is an `Aspect.STRUCTURE` with one saying. `agreeing` is the file that
    says what the brief says, where the other one does not.
    """

    aspect: Aspect
    message: str
    sayings: tuple[Saying, ...]
    path: str | None = None
    agreeing: Saying | None = None


def sentence(found: Disagreement) -> str:
    """Return a disagreement in one line: what it is, and what each side says where."""
    if len(found.sayings) == 1:
        [alone] = found.sayings
        where = f", {alone.place}" if alone.place else ""
        return f"{found.message} ({alone.side}{where})"
    said = (_said(saying) for saying in found.sayings)
    return f"{found.message}: {', but '.join(said)}"


def _said(saying: Saying) -> str:
    where = f" ({saying.place})" if saying.place else ""
    return f"the {saying.side}{where} says " + (f'"{saying.says}"' if saying.says else "nothing")
