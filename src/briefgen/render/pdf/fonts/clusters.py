"""Which characters each glyph stands for where several are drawn together."""

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from unicodedata import normalize

from briefgen.render.pdf.fonts.truetype import GLYPH_KEYS
from briefgen.render.pdf.fonts.typeface import Typeface

__all__ = ["shared"]


def shared(face: Typeface, words: str, glyphs: Sequence[int], *, backwards: bool) -> list[str]:
    """Return for the glyphs of a cluster, from left to right, the characters each stands for.

    Right-to-left characters are told as they are seen, from left to right: readers of the file
    turn them round.
    """
    if backwards:
        return [part[::-1] for part in reversed(_parts(face, words, glyphs[::-1]))]
    return _parts(face, words, glyphs)


def _parts(face: Typeface, words: str, glyphs: Sequence[int]) -> list[str]:
    """Return the characters of each glyph, in the order of reading.

    A glyph that is a character by itself begins there; where that tells no order, the first glyph
    stands for all.
    """
    places = _places(face, words, glyphs) if len(glyphs) > 1 else [0]
    if places[:1] != [0] or places != sorted(places):
        return [words, *[""] * (len(glyphs) - 1)]
    return [words[start:end] for start, end in pairwise([*places, len(words)])]


def _places(face: Typeface, words: str, glyphs: Sequence[int]) -> list[int]:
    """Return which character each glyph begins with; nothing where there are too few."""
    free = list(range(len(words)))
    places: list[int] = []
    for glyph in glyphs:
        if not free:
            return []
        own = normalize("NFD", _characters(face).get(glyph, ""))
        place = next((i for i in free if normalize("NFD", words[i]) in own), free[0])
        free.remove(place)
        places.append(place)
    return places


@lru_cache(maxsize=64)
def _characters(face: Typeface) -> dict[int, str]:
    """Return the character of each glyph that has one of its own."""
    return {glyph: chr(code) for code, glyph in face.glyphs.items() if 0 < code < GLYPH_KEYS}
