"""Which font file sets which words: families, their four faces, and what each face covers."""

import importlib.metadata
import importlib.util
import io
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from reportlab.pdfbase.ttfonts import TTFError

from briefgen.diagnostics import AssetError
from briefgen.render.pdf.cutting import Cut, cut_font
from briefgen.render.pdf.hooks import GLYPH_KEYS, EmbeddedFont, register
from briefgen.style.look import Fonts, Look

__all__ = ["Faces", "FontSet", "Typeface", "covers", "font_set"]

_BOLD = 700
_RESTRICTED = 0x0002  # OS/2 fsType: may not be embedded
_MAX_WIDTHS = 5_000
_LONG_WORD = 64
_GLYPHS = chr(GLYPH_KEYS)

UNSEEN = frozenset(
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u2060\u2066\u2067\u2068\u2069\ufeff"
    "\u061c\u202a\u202b\u202c\u202d\u202e"
)
"""Characters that steer the setting and are never drawn."""

_STAND_INS = {"\u2011": "-", "\u00a0": " ", "\t": " ", "\r": " "}


@dataclass(frozen=True, slots=True)
class _Package:
    """Where a family that comes as a Python package keeps its files."""

    distribution: str
    module: str
    regular: str
    bold: str = ""
    italic: str = ""
    bold_italic: str = ""


_PACKAGES = {
    "Arimo": _Package(
        "fontpkg-arimo", "fontpkg_arimo", "Arimo[wght].ttf", italic="Arimo-Italic[wght].ttf"
    ),
    "IBM Plex Mono": _Package(
        "fontpkg-ibm-plex-mono",
        "fontpkg_ibm_plex_mono",
        "IBMPlexMono-Regular.ttf",
        "IBMPlexMono-Bold.ttf",
        "IBMPlexMono-Italic.ttf",
        "IBMPlexMono-BoldItalic.ttf",
    ),
    "IBM Plex Sans Arabic": _Package(
        "fontpkg-ibm-plex-sans-arabic",
        "fontpkg_ibm_plex_sans_arabic",
        "IBMPlexSansArabic-Regular.ttf",
        "IBMPlexSansArabic-Bold.ttf",
    ),
}


class _Widths(dict[str, float]):
    """The advance of every character asked for, in ems."""

    def __init__(self, face: Any) -> None:
        super().__init__()
        self._face = face

    def __missing__(self, char: str) -> float:
        width = 0.0 if char in UNSEEN else self._face.getCharWidth(ord(char)) / 1000
        self[char] = width
        return width


class Typeface:
    """One face of a family, known to reportlab by `name`; widths are kept for the process."""

    def __init__(self, name: str, data: bytes) -> None:
        try:
            self.font = EmbeddedFont(name, io.BytesIO(data))
        except TTFError as error:
            raise AssetError(f"the font {name} cannot be used: {error}") from None
        if _embedding(data) & _RESTRICTED:
            raise AssetError(f"the font {name} may not be embedded, says its licence bit")
        self.name = name
        self.data = data
        self.glyphs: dict[int, int] = self.font.face.charToGlyph
        self._chars = _Widths(self.font.face)
        self._words: dict[str, float] = {}
        self.shaped: dict[tuple[int, str], int] = {}
        register(self.font)

    def covers(self, char: str) -> bool:
        """Tell whether the face has a glyph for a character, or needs none."""
        if char in UNSEEN or char == "\n":
            return True
        return " " <= char < _GLYPHS and ord(char) in self.glyphs

    def covers_all(self, text: str) -> bool:
        """Tell whether every character of a text can be set in this face."""
        return text.isprintable() and self.glyphs.keys() >= set(map(ord, text))

    def width(self, text: str) -> float:
        """Return how far a text runs, in ems."""
        width = self._words.get(text)
        if width is None:
            width = sum(map(self._chars.__getitem__, text))
            if len(text) <= _LONG_WORD:
                if len(self._words) > _MAX_WIDTHS:
                    self._words.clear()
                self._words[text] = width
        return width


def _embedding(data: bytes) -> int:
    """Return the fsType of a font: what its licence says about embedding."""
    tables = int.from_bytes(data[4:6], "big")
    for i in range(12, 12 + 16 * tables, 16):
        if data[i : i + 4] == b"OS/2":
            offset = int.from_bytes(data[i + 8 : i + 12], "big")
            return int.from_bytes(data[offset + 8 : offset + 10], "big")
    return 0


@dataclass(frozen=True, slots=True)
class _Family:
    """A family by name; each face is read when it is first asked for."""

    name: str

    def face(self, *, bold: bool, italic: bool) -> Typeface:
        """Return the face for a weight and a slope, or the nearest that the family has."""
        return _typeface(self.name, bold, italic)


@cache
def _typeface(family: str, bold: bool, italic: bool) -> Typeface:
    package = _PACKAGES.get(family)
    if package is None:
        return _own_face(family, bold, italic)
    plain = (italic and package.italic) or package.regular
    styled = package.bold_italic if italic else package.bold
    if bold and styled:
        return _packaged(package, styled)
    if bold and "[wght]" in plain:
        return _cut(family, package, plain, "Bold Italic" if italic else "Bold")
    if bold and package.bold:
        return _packaged(package, package.bold)
    return _packaged(package, plain)


@cache
def _packaged(package: _Package, file: str) -> Typeface:
    stem = file.removesuffix(".ttf").replace("[wght]", "")
    return Typeface(f"briefgen-{stem}", _read(_folder(package) / file))


@cache
def _cut(family: str, package: _Package, file: str, style: str) -> Typeface:
    version = importlib.metadata.version(package.distribution)
    cut = Cut(family=family, style=style, weight=_BOLD, version=version)
    return Typeface(f"briefgen-{cut.name}", cut_font(_read(_folder(package) / file), cut))


def _folder(package: _Package) -> Path:
    found = importlib.util.find_spec(package.module)
    if found is None or found.origin is None:
        raise AssetError(f"the font package {package.distribution} is not installed")
    return Path(found.origin).parent / "files"


@cache
def _own_face(name: str, bold: bool, italic: bool) -> Typeface:
    """Return a face of the user's own; `-Regular` in its file name leads to its siblings."""
    path = Path(name)
    style = f"{'Bold' if bold else ''}{'Italic' if italic else ''}"
    sibling = path.with_name(path.name.replace("-Regular", f"-{style}"))
    if style and sibling != path and sibling.is_file():
        path = sibling
    elif style:
        return _own_face(name, False, False)
    return Typeface(f"briefgen-{path.name}", _read(path))


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        known = ", ".join(_PACKAGES)
        raise AssetError(
            f"the font {str(path)!r} is neither a file nor a family at hand ({known})"
        ) from None


@dataclass(frozen=True, slots=True, eq=False)
class FontSet:
    """The families of a look, in the order in which a character is looked for."""

    text: _Family
    mono: _Family
    arabic: _Family
    fallback: tuple[_Family, ...]

    def faces(self, *, bold: bool, italic: bool, mono: bool) -> "Faces":
        """Return the faces to try for a run of text, the wanted one first."""
        return _faces(self, bold, italic, mono)

    def spread(self, text: str, faces: "Faces") -> list[tuple[Typeface, str]]:
        """Return a text in stretches, each with the first face that carries it.

        A space or a sign stays with the face before it where that face has it.
        """
        if faces[0].covers_all(text):
            return [(faces[0], text)]
        runs: list[tuple[Typeface, str]] = []
        face = faces[0]
        for typed in text:
            face, char = _choose(typed, face, faces)
            if runs and runs[-1][0] is face:
                runs[-1] = (face, runs[-1][1] + char)
            else:
                runs.append((face, char))
        return runs


class Faces:
    """The faces to try for a run of text; but for files of the user's own, each is read late.

    Why: to read a font takes as long as to set a page, and most texts need one.
    """

    def __init__(self, styled: Sequence[tuple[_Family, bool, bool]]) -> None:
        self._styled = styled
        for family, bold, italic in styled:
            if family.name not in _PACKAGES:
                family.face(bold=bold, italic=italic)

    def __getitem__(self, index: int) -> Typeface:
        family, bold, italic = self._styled[index]
        return family.face(bold=bold, italic=italic)

    def __iter__(self) -> Iterator[Typeface]:
        return (self[index] for index in range(len(self._styled)))


def _choose(char: str, current: Typeface, faces: Faces) -> tuple[Typeface, str]:
    if not char.isalnum() and current.covers(char):
        return current, char
    for face in faces:
        if face.covers(char):
            return face, char
    stand_in = _STAND_INS.get(char)
    if stand_in is None:
        raise AssetError(f"no font of the style carries U+{ord(char):04X}")
    return _choose(stand_in, current, faces)


@cache
def _faces(fonts: FontSet, bold: bool, italic: bool, mono: bool) -> Faces:
    first = (fonts.mono, fonts.text) if mono else (fonts.text,)
    families = dict.fromkeys((*first, fonts.arabic, fonts.mono, *fonts.fallback))
    styled = [(family, bold, italic) for family in families]
    upright = [(family, False, False) for family in families]
    return Faces(tuple(dict.fromkeys((*styled, *upright))))


@cache
def font_set(fonts: Fonts) -> FontSet:
    """Return the families that a look names."""
    return FontSet(
        text=_Family(fonts.text.pdf),
        mono=_Family(fonts.mono.pdf),
        arabic=_Family(fonts.arabic.pdf),
        fallback=tuple(map(_Family, fonts.fallback)),
    )


def covers(look: Look) -> Callable[[str], bool]:
    """Return a test of whether some font of a look carries a character."""
    faces = font_set(look.fonts).faces(bold=False, italic=False, mono=False)

    def covered(char: str) -> bool:
        return char in _STAND_INS or any(face.covers(char) for face in faces)

    return covered
