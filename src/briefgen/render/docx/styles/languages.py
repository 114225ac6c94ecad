"""What Word calls a language: it wants to hear the country too."""

from briefgen.document.direction import is_written_right_to_left

__all__ = ["native_tag", "word_tag"]

_USUAL = "ar-SA"
_COUNTRIES = {
    "ar": "ar-SA",
    "fa": "fa-IR",
    "he": "he-IL",
    "ja": "ja-JP",
    "ko": "ko-KR",
    "ur": "ur-PK",
    "zh": "zh-CN",
    "zh-hans": "zh-CN",
    "zh-hant": "zh-TW",
}


def word_tag(language: str) -> str:
    """Return the tag of a language (BCP 47) with the country that Word wants, if we know it."""
    return _COUNTRIES.get(language.lower(), language)


def native_tag(language: str) -> str:
    """Return the language that words from right to left are taken for in a document."""
    return word_tag(language) if is_written_right_to_left(language) else _USUAL
