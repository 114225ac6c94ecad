"""How a phrase is found in the language of the brief."""

import re

from briefgen.compose.phrases import CATALOGUES

__all__ = ["Labels"]

_SLOT = re.compile(r"\{(\w+)\}")


class Labels:
    """The phrases of one language, with English where a language has no catalogue yet."""

    def __init__(self, language: str) -> None:
        """Take the catalogue for a BCP 47 tag, then of its language alone."""
        base = language.split("-", maxsplit=1)[0]
        self._phrases = CATALOGUES.get(language) or CATALOGUES.get(base) or CATALOGUES["en"]

    def __call__(self, key: str, **values: object) -> str:
        """Return the phrase called `key` with its values filled in."""
        phrase = self._phrases[key]
        return _SLOT.sub(lambda slot: str(values[slot[1]]), phrase) if values else phrase

    def counted(self, key: str, count: int) -> str:
        """Return the phrase for one thing or for many."""
        return self(f"{key}.{'one' if count == 1 else 'many'}")

    def knows(self, key: str) -> bool:
        """Tell whether there is such a phrase."""
        return key in self._phrases
