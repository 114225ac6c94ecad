"""Which of the languages that share Han characters words are in: each draws them in its own way."""

import re
from functools import lru_cache

__all__ = ["EAST_ASIAN", "east_asian_language", "has_east_asian", "written_as"]

EAST_ASIAN = (
    "\u1100-\u11ff\u2e80-\u303f\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff"
    "\ufe10-\ufe1f\ufe30-\ufe6f\uff01-\uffee\U0001f200-\U0001f2ff\U00020000-\U0003ffff"
)
"""The characters of Chinese, Japanese and Korean, as the inside of a class of characters."""

_ANY = re.compile(f"[{EAST_ASIAN}]")
_KANA = re.compile("[\u3041-\u30ff\u31f0-\u31ff\uff66-\uff9f]")
_HANGUL = re.compile("[\u1100-\u11ff\u3131-\u318e\ua960-\ua97f\uac00-\ud7ff\uffa1-\uffdc]")
_BOPOMOFO = re.compile("[\u3105-\u312f\u31a0-\u31bf]")

_CHINESE = frozenset({"cdo", "cmn", "gan", "hak", "hsn", "nan", "wuu", "yue", "zh"})
_TRADITIONAL = frozenset({"cdo", "hak", "hant", "hk", "mo", "nan", "tw", "yue"})
_OTHERS = {"ja": "ja", "ko": "ko", "ryu": "ja", "oko": "ko"}


def has_east_asian(text: str) -> bool:
    """Tell whether a text has a character of Chinese, Japanese or Korean."""
    return not text.isascii() and _ANY.search(text) is not None


@lru_cache(64)
def written_as(language: str) -> str:
    """Return which of zh-Hans, zh-Hant, ja and ko a BCP 47 tag is written as, empty for none.

    The script that the tag names decides, else the one that is usual where it is spoken.
    """
    primary, *others = language.lower().split("-")
    if primary not in _CHINESE:
        return _OTHERS.get(primary, "")
    if "hans" in others:
        return "zh-Hans"
    return "zh-Hant" if _TRADITIONAL.intersection((primary, *others)) else "zh-Hans"


def east_asian_language(text: str, *languages: str | None) -> str:
    """Return which of zh-Hans, zh-Hant, ja and ko to draw a text in, empty where nothing tells.

    The first of the languages that is one of them decides, else the letters that only one has.
    """
    if not has_east_asian(text):
        return ""
    for language in languages:
        if language and (known := written_as(language)):
            return known
    if _KANA.search(text):
        return "ja"
    if _HANGUL.search(text):
        return "ko"
    return "zh-Hant" if _BOPOMOFO.search(text) else ""
