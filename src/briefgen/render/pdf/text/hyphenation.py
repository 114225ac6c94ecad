"""Where a word may be divided, by the rules of its language."""

import re
from functools import cache, lru_cache
from typing import Any

__all__ = ["DICTIONARIES", "division_places", "is_divisible"]

DICTIONARIES = {
    "af": ("af_ZA", "LGPL-2.1-or-later"),
    "be": ("be_BY", "LGPL-3.0 or CC-BY-SA-4.0"),
    "da": ("da_DK", "LGPL"),
    "de": ("de_DE", "LGPL-2.0-or-later"),
    "de-at": ("de_AT", "LGPL-2.0-or-later"),
    "de-ch": ("de_CH", "LGPL-2.0-or-later"),
    "el": ("el_GR", "LGPL"),
    "en": ("en_GB", "BSD"),
    "en-us": ("en_US", "BSD"),
    "es": ("es", "LGPL-3.0-or-later, MPL-1.1 or GPL; patterns MIT"),
    "et": ("et_EE", "LGPL-2.1; patterns LPPL"),
    "eu": ("eu", "any use with the notice kept"),
    "fr": ("fr", "LGPL-2.1-or-later; patterns MIT"),
    "hr": ("hr_HR", "LGPL"),
    "hu": ("hu_HU", "MPL-1.1, LGPL-2.1 or GPL-2.0"),
    "it": ("it_IT", "LGPL"),
    "lt": ("lt", "LPPL"),
    "mn": ("mn_MN", "LPPL-1.3-or-later"),
    "pl": ("pl_PL", "LGPL; patterns LPPL"),
    "pt-br": ("pt_BR", "LGPL-3.0 and MPL"),
    "ru": ("ru_RU", "BSD"),
    "sl": ("sl_SI", "LGPL or GPL; patterns LPPL"),
    "sq": ("sq_AL", "MPL-2.0"),
    "sr": ("sr", "LGPL-2.1-or-later"),
    "sr-latn": ("sr_Latn", "LGPL-2.1-or-later"),
    "sv": ("sv", "MPL or LGPL-3.0-or-later"),
    "zu": ("zu_ZA", "LGPL-2.1"),
}
"""The dictionary of each language (BCP 47, small letters) that we divide, and its licence.

Why: pyphen brings a dictionary for each of fifty languages, under the licence of whoever made it.
Those under the GPL alone, and those whose papers name none or contradict each other, are not used.
"""

_LEFT, _RIGHT = 2, 3  # letters that stay before and after
_LEAST = 6
_WORD = re.compile(  # a word of letters, an article joined to it, the signs round both
    "[\"'“‘«‹(\\[{„‚¿¡]*(?:[^\\W\\d_]{1,5}['’])?"
    rf"([^\W\d_]{{{_LEAST},}})"
    "(?:['’]s)?[.,;:!?…\"'”’»›)\\]}\ufffc]*"
)
_RIGID = re.compile(r"[\d/@_\\]|\.\w")


def is_divisible(token: str) -> bool:
    """Tell whether what stands between two spaces may be divided: no address, nothing numbered."""
    return not _RIGID.search(token)


@lru_cache(maxsize=10_000)
def division_places(text: str, language: str) -> tuple[int, ...]:
    """Return the places at which a word may be divided, with the signs that stand round it.

    None for words under six letters, for capitals, and in languages that have no dictionary.
    """
    found = _WORD.fullmatch(text)
    if found is None or found[1].isupper():
        return ()
    dictionary = _dictionary(language)
    if dictionary is None:
        return ()
    start = found.start(1)
    return tuple(start + place for place in dictionary.positions(found[1]) if not place.data)


@cache
def _dictionary(language: str) -> Any:
    """Return the rules of a language (BCP 47), or those of the language that it is a kind of."""
    tag = language.lower()
    while tag and tag not in DICTIONARIES:
        tag = tag.rpartition("-")[0]
    if not tag:
        return None
    import pyphen

    return pyphen.Pyphen(lang=DICTIONARIES[tag][0], left=_LEFT, right=_RIGHT)
