"""Where a word may be divided, by the rules of its language."""

import re
from functools import cache, lru_cache
from typing import Any

__all__ = ["division_places", "is_divisible"]

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
    import pyphen

    name = pyphen.language_fallback(language)
    return pyphen.Pyphen(lang=name, left=_LEFT, right=_RIGHT) if name else None
