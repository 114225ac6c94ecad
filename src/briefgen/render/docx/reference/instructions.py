"""What becomes of a field at the head or foot of a page, by what is typed in it."""

import re
from collections.abc import Callable, Mapping
from enum import Enum, auto
from typing import Final, NamedTuple

from briefgen.render.docx.reference.addresses import is_address

__all__ = ["Fate", "Verdict", "verdict"]

_FORM = re.compile(r"\\\*\s*(\w+)")
_WORDS = re.compile(r'"([^"]*)"?|(\S+)')
_COUNTED = frozenset({"NUMPAGES", "SECTIONPAGES"})
_LIVE = frozenset({"PAGE", "SECTION", *_COUNTED})
_PROPERTIES = frozenset({"TITLE", "AUTHOR", "SUBJECT", "KEYWORDS"})
_ASKING = frozenset({"DOCPROPERTY", "INFO"})  # for a property that is named behind them
_STALE = frozenset(  # what they showed is said of the template, or of the day somebody opened it
    {
        "FILENAME", "FILESIZE", "TEMPLATE", "LASTSAVEDBY", "USERNAME", "USERINITIALS",
        "USERADDRESS", "COMMENTS", "REVNUM", "EDITTIME", "NUMWORDS", "NUMCHARS", "DATE", "TIME",
        "CREATEDATE", "SAVEDATE", "PRINTDATE", "STYLEREF",
        "LASTSAVEDTIME", "CREATETIME", "LASTPRINTED", "REVISIONNUMBER", "TOTALEDITINGTIME",
        "PAGES", "WORDS", "CHARACTERS", "CHARACTERSWITHSPACES", "LINES", "PARAGRAPHS", "BYTES",
    }
)  # fmt: skip
_OF_THE_TITLE = ("STYLEREF", "title")
_USUAL_FORMS = frozenset({"arabic", "mergeformat", "charformat"})
_CASES: Final[Mapping[str, Callable[[str], str]]] = {
    "upper": str.upper,
    "lower": str.lower,
    "firstcap": lambda words: words[:1].upper() + words[1:],
    "caps": lambda words: re.sub(r"(?<!\S)\S", lambda first: first[0].upper(), words),
}


class Fate(Enum):
    """Whether a field goes on, becomes the words that it shows, or goes with all that it shows."""

    LIVE = auto()
    WORDS = auto()
    GONE = auto()


class Verdict(NamedTuple):
    """What becomes of a field, and what it shows then; None where that is what it showed."""

    fate: Fate
    said: str | None = None


def verdict(typed: str, properties: Mapping[str, str], page_count: int) -> Verdict:
    """Return what becomes of a field; `properties` are the document's, by their names.

    Live are fields that Word and LibreOffice work out by themselves at the head of a page, links to
    the web, and properties of the document. What the template's file said of itself goes. All
    others become words.
    """
    forms = [form.lower() for form in _FORM.findall(typed)]
    name, argument, rest = _taken_apart(_FORM.sub(" ", typed))
    if name in _LIVE:
        is_usual = name in _COUNTED and not {*forms} - _USUAL_FORMS and not rest
        return Verdict(Fate.LIVE, str(page_count) if is_usual else None)
    if name == "HYPERLINK":
        return Verdict(Fate.LIVE if is_address(argument) else Fate.WORDS)
    is_asking = name in _ASKING
    asked = argument if is_asking else name
    if (name, argument.lower()) == _OF_THE_TITLE:
        asked, is_asking = "title", True
    if is_asking or name in _PROPERTIES:
        said = properties.get(asked.lower())
        if said is not None:
            is_plain = not rest and (is_asking or not argument)  # TITLE "x" makes x the title
            return _told(said, forms, is_plain=is_plain)
    return Verdict(Fate.GONE if asked.upper() in _STALE else Fate.WORDS)


def _told(said: str, forms: list[str], *, is_plain: bool) -> Verdict:
    """Return what becomes of a field that tells a property; an empty one leaves nothing."""
    if not said:
        return Verdict(Fate.GONE)
    for form in forms:
        said = _CASES.get(form, str)(said)
    is_known = all(form in _CASES or form in _USUAL_FORMS for form in forms)
    return Verdict(Fate.LIVE if is_known and is_plain else Fate.WORDS, said)


def _taken_apart(typed: str) -> tuple[str, str, list[str]]:
    """Return the name of a field, what stands at once behind it, and all that comes then."""
    words = [quoted or plain for quoted, plain in _WORDS.findall(typed)]
    name, *rest = words or [""]
    argument = rest.pop(0) if rest and not rest[0].startswith("\\") else ""
    return name.upper(), argument, rest
