"""How a phrase is found in the language of the brief."""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from importlib import import_module
from types import MappingProxyType

from briefgen.compose.direction import listed
from briefgen.document.direction import is_written_right_to_left

__all__ = ["CATALOGUES", "Labels", "catalogue"]

_ENGLISH = ("en", "en_dates")
_ARABIC = ("ar", "ar_dates")
_EASTERN = (*_ARABIC, "ar_east")
CATALOGUES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "en": _ENGLISH,
        "en-US": (*_ENGLISH, "en_us"),
        "ar": _ARABIC,
        "ar-IQ": _EASTERN,
        "ar-JO": _EASTERN,
        "ar-LB": _EASTERN,
        "ar-PS": _EASTERN,
        "ar-SY": _EASTERN,
        "he": ("he", "he_dates"),
        "zh": ("zh", "zh_dates"),
    }
)
"""The modules that hold the phrases of a language; a later one has the last word."""

_SLOT = re.compile(r"\{(\w+)\}")
_FEW, _MANY = range(3, 11), range(11, 100)


@cache
def catalogue(language: str) -> Mapping[str, str]:
    """Return the phrases for a BCP 47 tag, else for its language alone, else in English."""
    base = language.split("-", maxsplit=1)[0]
    known = next((tag for tag in (language, base) if tag in CATALOGUES), "en")
    phrases: dict[str, str] = {}
    for name in CATALOGUES[known]:
        phrases |= import_module(f"briefgen.compose.phrases.{name}").PHRASES
    return MappingProxyType(phrases)


class Labels:
    """The phrases of one language, with English where a language has no catalogue yet."""

    def __init__(self, language: str) -> None:
        """Take the catalogue for a BCP 47 tag, then of its language alone."""
        self._phrases = catalogue(language)
        self.right_to_left = is_written_right_to_left(language)
        self._plural = _PLURALS.get(language.split("-", maxsplit=1)[0], _one_or_other)

    def __call__(self, key: str, **values: object) -> str:
        """Return the phrase called `key` with its values filled in."""
        phrase = self._phrases[key]
        return _SLOT.sub(lambda slot: str(values[slot[1]]), phrase) if values else phrase

    def counted(self, key: str, count: int) -> str:
        """Return the phrase for so many things: for one, for two, for a few, for many."""
        return self(f"{key}.{self._plural(count)}")

    def listed(self, items: Iterable[str], sign: str = "comma") -> str:
        """Return items in a row with a comma or semicolon between them, nothing for none."""
        return listed(items, self(sign), right_to_left=self.right_to_left)

    def term(self, likelihood: str) -> str:
        """Return a term of likelihood in the language; an author's own term stays as it is."""
        key = f"term.{likelihood}"
        return self(key) if self.knows(key) else likelihood

    def knows(self, key: str) -> bool:
        """Tell whether there is such a phrase."""
        return key in self._phrases


def _one_or_other(count: int) -> str:
    return "one" if count == 1 else "other"


def _arabic(count: int) -> str:
    """Return the plural category of a number in Arabic, of the six that CLDR names."""
    if count < 3:
        return ("zero", "one", "two")[count]
    rest = count % 100
    return "few" if rest in _FEW else "many" if rest in _MANY else "other"


def _hebrew(count: int) -> str:
    return {1: "one", 2: "two"}.get(count, "other")


_PLURALS: Mapping[str, Callable[[int], str]] = MappingProxyType(
    {"ar": _arabic, "he": _hebrew, "zh": lambda _: "other"}
)
"""Which form of a noun a number asks for (CLDR's plural rules for whole numbers)."""
