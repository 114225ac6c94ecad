"""Which glyphs, and where, set the words of a script that joins or stacks its letters."""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby, pairwise
from typing import Any

from briefgen.render.pdf.fonts.clusters import shared
from briefgen.render.pdf.fonts.truetype import GLYPH_KEYS
from briefgen.render.pdf.fonts.typeface import Typeface

__all__ = ["Glyph", "advance", "needs_shaping", "shape"]

_MARKS = "\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
_SCRIPTS = (
    "\u0590-\u1aaf\u1b00-\u1cff\ua800-\uabff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00011fff"
    "\U0001e800-\U0001efff"
)
_WIDEST_GAP = 0.09
_COMPLEX = re.compile(f"[{_MARKS}{_SCRIPTS}]")
_JOINED = re.compile(f"[{_SCRIPTS}]")


@dataclass(frozen=True, slots=True)
class Glyph:
    """One glyph in drawing order, measured in ems; `words` is the text it stands for."""

    key: int
    words: str
    natural: float
    advance: float
    right: float
    up: float


def needs_shaping(text: str) -> bool:
    """Tell whether a text must be shaped before it can be measured or drawn."""
    return bool(_COMPLEX.search(text))


def advance(face: Typeface, text: str, *, backwards: bool, kerned: bool = False) -> float:
    """Return how far a shaped text runs, in ems."""
    return sum(glyph.advance for glyph in shape(face, text, backwards=backwards, kerned=kerned))


def shape(face: Typeface, text: str, *, backwards: bool, kerned: bool = False) -> tuple[Glyph, ...]:
    """Return the glyphs of a text from left to right; `backwards` for right-to-left words.

    Letters that stand alone are set closer together, and as ligatures, only where `kerned`.

    Why letters are moved apart less than some fonts ask: poppler takes a gap of more than a tenth
    of an em for the end of a word, and turns the parts of a right-to-left word round one by one.
    """
    return _shape(face, text, backwards, kerned or bool(_JOINED.search(text)))


@lru_cache(maxsize=2_000)
def _shape(face: Typeface, text: str, backwards: bool, kerned: bool) -> tuple[Glyph, ...]:
    import uharfbuzz

    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if backwards else "ltr"
    buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
    uharfbuzz.shape(_harfbuzz_font(face), buffer, {"kern": kerned, "liga": kerned})
    words = _clusters(text, [info.cluster for info in buffer.glyph_infos])
    drawn = zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
    glyphs: list[Glyph] = []
    for cluster, group in groupby(drawn, lambda each: each[0].cluster):
        shapes = [(info.codepoint, place) for info, place in group]
        said = shared(face, words[cluster], [number for number, _ in shapes], backwards=backwards)
        for (number, place), own in zip(shapes, said, strict=True):
            glyphs.append(_glyph(face, number, place, own))
    return tuple(glyphs)


def _glyph(face: Typeface, number: int, place: Any, words: str) -> Glyph:
    natural, units = face.font.advance(number), face.font.units
    wide = _too_wide(place.x_advance / units - natural, place.x_offset / units)
    return Glyph(
        key=_key(face, number, words),
        words=words,
        natural=natural,
        advance=place.x_advance / units - wide,
        right=place.x_offset / units - wide,
        up=place.y_offset / units,
    )


def _too_wide(gap: float, right: float) -> float:
    """Return by how much, in ems, a kerned gap before a letter is wider than it may be."""
    is_kerned = abs(gap - right) < 1e-6  # a mark is moved too, but takes no room
    return max(0.0, gap - _WIDEST_GAP) if is_kerned else 0.0


@lru_cache(maxsize=64)
def _harfbuzz_font(face: Typeface) -> Any:
    import uharfbuzz

    return uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob(face.data)))


def _clusters(text: str, starts: list[int]) -> dict[int, str]:
    """Return the text of each cluster by its start."""
    edges = [*sorted(set(starts)), len(text)]
    return {start: text[start:end] for start, end in pairwise(edges)}


def _key(face: Typeface, glyph: int, words: str) -> int:
    """Return the character code under which reportlab knows a glyph that stands for these words.

    Why: one glyph of a mark stands now for itself, now for the letter it sits on as well.
    """
    if len(words) == 1 and face.glyphs.get(ord(words)) == glyph:
        return ord(words)
    key = face.shaped.get((glyph, words))
    if key is None:
        key = face.shaped[glyph, words] = GLYPH_KEYS + len(face.shaped)
        face.font.alias(key, glyph)
    return key
