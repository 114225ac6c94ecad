"""What Word calls a language: it wants to hear the country too, and one for each kind of script."""

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from briefgen.document.direction import is_written_right_to_left
from briefgen.document.east_asian import written_as

if TYPE_CHECKING:
    from langcodes import Language

__all__ = ["has_decimal_comma", "native_tag", "told_by_letters", "western_tag", "word_tag"]

_NATIVE, _WESTERN = "ar-SA", "en-US"  # what Word itself takes words for that nothing is said of
_LIKEWISE = {"ar": _NATIVE}  # CLDR takes Arabic for that of Egypt, Word for that of Saudi Arabia
_WHOLE = re.compile("[a-z]{2,3}-[A-Z]{2}")
_SCRIPTED = frozenset({"az", "bs", "ha", "ku", "sd", "sr", "tg", "uz"})
"""The languages of [MS-LCID] that are named with their script, usual or not."""

_LETTERS = {
    ("Arab", "ar"): re.compile(
        "[\u0620-\u064a\u066e-\u06d3\u0750-\u077f\u08a0-\u08c7\ufb50-\ufdfb\ufe70-\ufefc]"
    ),
    ("Hebr", "he"): re.compile("[\u05d0-\u05f2\ufb1d-\ufb4f]"),
    ("Syrc", "syr"): re.compile("[\u0710-\u074f]"),
    ("Thaa", "dv"): re.compile("[\u0780-\u07b1]"),
}
"""The letters of a script, each with the language that they tell."""

_DECIMAL_COMMA = (  # Unicode CLDR, numbers/symbols, of those written in two letters
    "af az be bg br bs ca cs cv da de el eo es et eu ff fi fo fr fy gl hr ht hu hy ia id ie is it"
    " jv ka kk kl ku ky lb ln lo lt lu lv mk nb nl nn no nr pl ps pt rn ro ru rw sc se sg sk sl sq"
    " sr ss su sv tg tk tr ts tt uk uz ve vi wo"
)
_OTHERWISE = (  # the countries that do not count as their language does
    "ar-DZ ar-LB ar-LY ar-MA ar-MR ar-TN de-CH de-LI en-ZA es-419 es-CU es-DO es-GT es-HN es-MX"
    " es-NI es-PA es-PE es-PR es-SV es-US it-CH"
)


def has_decimal_comma(language: str) -> bool:
    """Tell whether numbers in a language (BCP 47) have a comma where English ones have a point."""
    has_comma = language.lower().partition("-")[0] in _DECIMAL_COMMA.split()
    return has_comma is not (language.lower() in _OTHERWISE.lower().split())


@lru_cache(64)
def word_tag(language: str) -> str:
    """Return the tag of a language (BCP 47) as Word has it: with the country, and no variants.

    A country that the tag does not name is the likeliest, by CLDR; if that knows none, none is
    said.
    """
    if known := _LIKEWISE.get(language):
        return known
    full = None if _WHOLE.fullmatch(language) else _likeliest(language)
    if full is None:
        return language
    names_its_script = f"-{full.script}" in language and not written_as(language)
    script = full.script if full.language in _SCRIPTED or names_its_script else None
    return "-".join(part for part in (full.language, script, full.territory) if part)


def western_tag(language: str) -> str:
    """Return the language that words in letters like these are taken for in a document."""
    is_foreign = is_written_right_to_left(language) or written_as(language)
    return _WESTERN if is_foreign else word_tag(language)


def native_tag(language: str) -> str:
    """Return the language that words from right to left are taken for in a document."""
    return word_tag(language) if is_written_right_to_left(language) else _NATIVE


def told_by_letters(words: str, document: str) -> str:
    """Return the tag that words from right to left want in a document of this language.

    It is empty for words in the letters that the document's own such words are in, and in several.
    """
    told = [known for known, letters in _LETTERS.items() if letters.search(words)]
    if len(told) != 1:
        return ""
    [(script, language)] = told
    return "" if script == _script(native_tag(document)) else word_tag(language)


@lru_cache(64)
def _script(tag: str) -> str | None:
    """Return the script of a language as CLDR names it, None for a language that it has not."""
    if tag == _NATIVE:
        return "Arab"
    full = _likeliest(tag)
    return full.script if full else None


def _likeliest(language: str) -> "Language | None":
    """Return a language with its likeliest script and country, None for one that is not known."""
    from langcodes import Language
    from langcodes.data_dicts import LIKELY_SUBTAGS

    try:
        said = Language.get(language)
    except ValueError:
        return None
    # Why the question: what is not there langcodes takes for a language of the United States.
    return said.maximize() if said.language in LIKELY_SUBTAGS else None
