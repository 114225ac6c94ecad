"""What Word calls a language: it wants to hear the country too."""

from briefgen.document.direction import is_written_right_to_left

__all__ = ["has_decimal_comma", "native_tag", "word_tag"]

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


def word_tag(language: str) -> str:
    """Return the tag of a language (BCP 47) with the country that Word wants, if we know it."""
    return _COUNTRIES.get(language.lower(), language)


def native_tag(language: str) -> str:
    """Return the language that words from right to left are taken for in a document."""
    return word_tag(language) if is_written_right_to_left(language) else _USUAL
