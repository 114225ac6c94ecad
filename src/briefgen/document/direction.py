"""Which way a language is written."""

from functools import lru_cache

__all__ = ["is_written_right_to_left"]

# What stands here is from the Unicode CLDR's likely subtags.
_SCRIPTS = frozenset({
    "adlm", "arab", "aran", "armi", "avst", "chrs", "cprt", "elym", "gara", "hatr", "hebr",
    "hung", "khar", "lydi", "mand", "mani", "mend", "merc", "mero", "narb", "nbat", "nkoo",
    "orkh", "ougr", "palm", "phli", "phlp", "phnx", "prti", "rohg", "samr", "sarb", "sogd",
    "sogo", "syrc", "syre", "syrj", "syrn", "thaa", "todr", "yezi",
})  # fmt: skip
_LANGUAGES = frozenset({
    "acm", "acq", "acw", "acx", "adf", "aeb", "aec", "afb", "aii", "apc", "apd", "ar", "arb",
    "arc", "arq", "ars", "ary", "arz", "auz", "avl", "ayh", "ayl", "ayn", "ayp", "azb", "bal",
    "bft", "bgn", "bqi", "brh", "ckb", "dv", "fa", "glk", "haz", "he", "hno", "iw", "ji",
    "jpr", "jrb", "khw", "ks", "lad", "lah", "lki", "lrc", "lrl", "luz", "mvy", "mzn", "nqo",
    "oru", "ota", "pbt", "pes", "pga", "pnb", "prd", "prs", "ps", "pst", "rhg", "sam", "sd",
    "sdh", "shu", "skr", "ssh", "swb", "syc", "syr", "trw", "ug", "ur", "uzs", "wbk", "ydg",
    "yhd", "yi",
})  # fmt: skip
_THERE = frozenset({
    "az-iq", "az-ir", "ha-cm", "ha-sd", "kk-af", "kk-cn", "kk-ir", "kk-mn", "ku-lb", "ky-cn",
    "ms-cc", "pa-pk", "tg-pk", "uz-af",
})  # fmt: skip
_NOT_THERE = frozenset({"sd-in", "ug-kz", "ug-mn"})
_SCRIPT, _REGION = 4, 2  # letters of the subtags


@lru_cache(64)
def is_written_right_to_left(language: str) -> bool:
    """Tell whether a language (a BCP 47 tag) is written from right to left.

    The script that the tag names decides, else the one that is usual where it is spoken.
    """
    primary, *others = language.lower().split("-")
    for subtag in others:
        if len(subtag) == 1:  # what follows is an extension or for private use
            break
        if len(subtag) == _SCRIPT and subtag.isalpha():
            return subtag in _SCRIPTS
        if len(subtag) == _REGION:
            place = f"{primary}-{subtag}"
            return place in _THERE or (primary in _LANGUAGES and place not in _NOT_THERE)
    return primary in _LANGUAGES
