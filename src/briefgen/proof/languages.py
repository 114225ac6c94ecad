"""Whether a file names a language that is told by the letters alone."""

import unicodedata
from collections import Counter
from collections.abc import Mapping
from typing import Final

from briefgen.document.east_asian import east_asian_language
from briefgen.proof.readback import Passage
from briefgen.proof.words import primary

__all__ = ["adds_what_letters_tell"]

_NONE: Final[Counter[str]] = Counter()
_SCRIPTS: Final[Mapping[str, str]] = {
    "ar": "ARABIC",
    "dv": "THAANA",
    "he": "HEBREW",
    "syr": "SYRIAC",
}


def adds_what_letters_tell(more: Passage, less: Passage) -> bool:
    """Tell whether all that `more` says of languages beyond what `less` says is told by letters.

    Why: Word takes words of which no language is said for those of the styles, Hebrew ones for
    Arabic and Japanese ones for Chinese. So a Word file says it where neither brief nor PDF need.
    """
    mine, yours = (
        {language: Counter(letters) for language, letters in passage.languages}
        for passage in (more, less)
    )
    if any(letters - mine.get(language, _NONE) for language, letters in yours.items()):
        return False
    added = ((letters - yours.get(language, _NONE), language) for language, letters in mine.items())
    return all(_tell("".join(letters), language) for letters, language in added if letters)


def _tell(letters: str, language: str) -> bool:
    """Tell whether letters that are said to be in a language tell that themselves."""
    if script := _SCRIPTS.get(language):
        return any(unicodedata.name(char, "").startswith(script) for char in letters)
    is_eastern = all(unicodedata.east_asian_width(char) in "WF" for char in letters)
    return is_eastern and language == primary(east_asian_language(letters))
