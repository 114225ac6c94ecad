"""Which font sets which words: the chain of a look, and what each face of it carries."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

from briefgen.diagnostics import AssetError
from briefgen.render.pdf.fonts.families import Family
from briefgen.render.pdf.fonts.typeface import Typeface
from briefgen.style.look import Fonts, Look

__all__ = ["Faces", "FontSet", "covers", "extra_for", "font_set"]

_STAND_INS = {"\u2011": "-", "\u00a0": " ", "\t": " ", "\r": " "}

_MARKS = (
    "\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed"
    "\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a\ufe00-\ufe0f\ufe20-\ufe2f"
)
_ARABIC = "\u0620-\u064a\u066e\u066f\u0671-\u06d3\u06d5\u06fa-\u06ff\u0750-\u077f\u0870-\u08ff"
_SIGNS = "\u00b7\u2014\u2015\u2018\u2019\u201c\u201d\u2025\u2026"
_FULL = "\u2e80-\u312f\u3190-\ua4cf\uf900-\ufaff\uff01-\uff9f\U00020000-\U0003ffff"  # no Hangul
_UNITS = re.compile(
    f"(?P<wide>(?<=[{_FULL}])[{_SIGNS}]+|[{_SIGNS}]+(?=[{_FULL}]))"
    f"|[{_ARABIC}][{_ARABIC}{_MARKS}\u200c\u200d]*"
    f"|[^{_MARKS}]?[{_MARKS}]+"
    "|.",
    re.DOTALL,
)
_FULL_WIDTH = frozenset({"zh-Hans", "zh-Hant", "ja"})
"""Where quotation marks, dashes and ellipses beside Han characters are as wide as those."""


@dataclass(frozen=True, slots=True, eq=False)
class FontSet:
    """The families of a look, in the order in which a character is looked for."""

    text: Family
    mono: Family
    arabic: Family
    fallback: tuple[Family, ...]
    east_asian: tuple[tuple[str, Family], ...]

    def faces(self, *, bold: bool, italic: bool, mono: bool, language: str = "") -> "Faces":
        """Return the faces to try for a run of text, the wanted one first.

        `language` is that of zh-Hans, zh-Hant, ja and ko whose forms Han characters are to have.
        """
        return _faces(self, (bold, italic, mono), language)

    def spread(self, text: str, faces: "Faces") -> list[tuple[Typeface, str]]:
        """Return a text in stretches, each with the first face that carries it.

        A letter with its marks, and a word of joined letters, are in one face if any has them all.
        A space stays with the face before it, and so does a sign, but for signs in Han text: they
        are of its face where they are as wide as its characters, else of the face of the text.
        """
        if faces[0].covers_all(text):
            return [(faces[0], text)]
        runs = groupby(_chosen(text, faces), key=lambda chosen: chosen[0])
        return [(face, "".join([unit for _, unit in run])) for face, run in runs]


class Faces:
    """The faces to try for a run of text; but for files of the user's own, each is read late.

    Why: to read a font takes as long as to set a page, and most texts need one.
    """

    def __init__(self, styled: Sequence[tuple[Family, bool, bool]], language: str = "") -> None:
        self._styled = styled
        self._is_full_width = language in _FULL_WIDTH
        self._known: dict[str, Typeface | None] = {}
        for family, bold, italic in styled:
            if not family.is_packaged:
                family.face(bold=bold, italic=italic)

    def __getitem__(self, index: int) -> Typeface:
        family, bold, italic = self._styled[index]
        return family.face(bold=bold, italic=italic)

    def __iter__(self) -> Iterator[Typeface]:
        return (self[index] for index in range(len(self._styled)))

    def first(self, unit: str) -> Typeface | None:
        """Return the first face that carries all of a unit; found once for a single character."""
        if unit not in self._known:
            found = next((face for face in self if face.covers_each(unit)), None)
            if len(unit) > 1:
                return found
            self._known[unit] = found
        return self._known[unit]

    def wide(self, signs: str) -> Typeface | None:
        """Return the first Han face that carries signs, if signs are as wide as Han characters."""
        if not self._is_full_width:
            return None
        return next((face for face in self if face.is_han and face.covers_each(signs)), None)


def _chosen(text: str, faces: Faces) -> Iterator[tuple[Typeface, str]]:
    """Yield the units of a text, each with its face."""
    face = faces[0]
    for found in _UNITS.finditer(text):
        unit = found.group()
        wide = faces.wide(unit) if found.lastgroup else None
        if whole := wide or _face_of(unit, face, faces):
            face = whole
            yield face, unit
            continue
        for char in unit:
            face, drawn = _choose(char, face, faces)
            yield face, drawn


def _face_of(unit: str, current: Typeface, faces: Faces) -> Typeface | None:
    """Return the face of a unit that stands after words in `current`, None if no face has it."""
    stays = unit == " " or not (unit[0].isalnum() or current.is_han)
    return current if stays and current.covers_each(unit) else faces.first(unit)


def _choose(char: str, current: Typeface, faces: Faces) -> tuple[Typeface, str]:
    face = _face_of(char, current, faces)
    if face is not None:
        return face, char
    stand_in = _STAND_INS.get(char)
    if stand_in is None:
        raise AssetError(f"no font of the style carries U+{ord(char):04X}")
    return _choose(stand_in, current, faces)


@cache
def _faces(fonts: FontSet, style: tuple[bool, bool, bool], language: str) -> Faces:
    bold, italic, mono = style
    first = (fonts.mono, fonts.text) if mono else (fonts.text,)
    own = [family for tag, family in fonts.east_asian if tag == language]
    han = [family for _, family in fonts.east_asian]
    later = [family for family in (*fonts.fallback, *own, *han) if family.is_at_hand]
    families = dict.fromkeys((*first, fonts.arabic, fonts.mono, *later))
    styled = [(family, bold, italic) for family in families]
    upright = [(family, False, False) for family in families]
    usual = next((tag for tag, _ in fonts.east_asian), "")
    return Faces(tuple(dict.fromkeys((*styled, *upright))), language or usual)


@cache
def font_set(fonts: Fonts) -> FontSet:
    """Return the families that a look names."""
    return FontSet(
        text=Family(fonts.text.pdf),
        mono=Family(fonts.mono.pdf),
        arabic=Family(fonts.arabic.pdf),
        fallback=tuple(map(Family, fonts.fallback)),
        east_asian=tuple((face.language, Family(face.pdf)) for face in fonts.east_asian),
    )


def covers(look: Look) -> Callable[[str], bool]:
    """Return a test of whether some font of a look carries a character."""
    faces = font_set(look.fonts).faces(bold=False, italic=False, mono=False)

    def covered(char: str) -> bool:
        return char in _STAND_INS or faces.first(char) is not None

    return covered


def extra_for(look: Look) -> Callable[[str], str]:
    """Return what tells which extra would bring a family of the look that carries a character."""
    fonts = font_set(look.fonts)
    named = (*fonts.fallback, *(family for _, family in fonts.east_asian))
    absent = [family for family in dict.fromkeys(named) if not family.is_at_hand]

    def extra(char: str) -> str:
        return next((found for family in absent if (found := family.extra_for(char))), "")

    return extra
