"""Which script a text is written in, and which one a language is."""

import unicodedata
from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["script_of_language", "script_of_text"]

_HAN = "Hani"
_SCRIPTS: Mapping[str, str] = MappingProxyType(
    {
        "ARABIC": "Arab",
        "ARMENIAN": "Armn",
        "BENGALI": "Beng",
        "CJK": _HAN,
        "CYRILLIC": "Cyrl",
        "DEVANAGARI": "Deva",
        "ETHIOPIC": "Ethi",
        "GEORGIAN": "Geor",
        "GREEK": "Grek",
        "HANGUL": _HAN,
        "HEBREW": "Hebr",
        "HIRAGANA": _HAN,
        "KATAKANA": _HAN,
        "KHMER": "Khmr",
        "LAO": "Laoo",
        "LATIN": "Latn",
        "MYANMAR": "Mymr",
        "TAMIL": "Taml",
        "THAI": "Thai",
    }
)
_EAST_ASIAN = frozenset({"Hans", "Hant", "Hani", "Jpan", "Kore"})


def script_of_text(text: str) -> str | None:
    """Return the ISO 15924 code of most of a text's letters; East Asian scripts count as one."""
    names = (unicodedata.name(char, "").split(" ")[0] for char in text if char.isalpha())
    found = Counter(_SCRIPTS[name] for name in names if name in _SCRIPTS)
    return max(found, key=lambda script: (found[script], script)) if found else None


def script_of_language(tag: str) -> str | None:
    """Return the ISO 15924 code of the script that a language is usually written in."""
    from langcodes import Language

    script = Language.get(tag).maximize().script
    return _HAN if script in _EAST_ASIAN else script
