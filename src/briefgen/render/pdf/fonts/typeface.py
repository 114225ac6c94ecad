"""One face of a family: what it covers, and how wide it sets a text."""

import io
import struct
from collections.abc import Iterator
from typing import Any

from reportlab.pdfbase.ttfonts import TTFError

from briefgen.diagnostics import AssetError
from briefgen.render.pdf.fonts.truetype import GLYPH_KEYS, EmbeddedFont, register

__all__ = ["UNSEEN", "Typeface"]

_RESTRICTED = 0x0002  # OS/2 fsType: may not be embedded
_MAX_WIDTHS = 5_000
_LONG_WORD = 64
_BROKEN = (struct.error, ArithmeticError, AttributeError, LookupError, TypeError, ValueError)
"""What reportlab raises for a damaged file, besides its own error."""

_GLYPHS = chr(GLYPH_KEYS)
_HAN = 0x4E00  # a character that every font for Chinese, Japanese or Korean has

UNSEEN = frozenset(
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u2060\u2066\u2067\u2068\u2069\ufeff"
    "\u061c\u202a\u202b\u202c\u202d\u202e"
).union(map(chr, [*range(0xFE00, 0xFE10), *range(0xE0100, 0xE01F0)]))
"""Characters that steer the setting, or choose a variant that we do not draw, and have no glyph."""


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
    """One face of a family, known to reportlab by `name`; widths are kept for the process.

    `mark` is added to both names of the font, by which reportlab tells fonts apart: ours and the
    PostScript name in the file.
    """

    def __init__(self, name: str, data: bytes, *, mark: str = "") -> None:
        try:
            self.font = EmbeddedFont(f"{name}-{mark}" if mark else name, io.BytesIO(data))
        except TTFError as error:
            raise AssetError(f"the font {name} cannot be used: {error}") from None
        except _BROKEN:
            raise AssetError(f"the font {name} cannot be used: the file is damaged") from None
        if any(offset + length > len(data) for _, offset, length in _tables(data)):
            raise AssetError(f"the font {name} cannot be used: the file is cut off")
        if _embedding(data) & _RESTRICTED:
            raise AssetError(f"the font {name} may not be embedded, says its licence bit")
        if mark:
            self.font.face.name += f"-{mark}".encode("ascii")
        self.name: str = self.font.fontName
        self.data = data
        self.glyphs = self.font.glyphs
        self.is_han = _HAN in self.glyphs
        self._chars = _Widths(self.font.face)
        self._words: dict[str, float] = {}
        self.shaped: dict[tuple[int, str], int] = {}
        register(self.font)

    def covers(self, char: str) -> bool:
        """Tell whether the face has a glyph for a character, or needs none."""
        if char in UNSEEN or char == "\n":
            return True
        return " " <= char < _GLYPHS and ord(char) in self.glyphs

    def covers_each(self, text: str) -> bool:
        """Tell whether the face covers every character of a text."""
        return all(map(self.covers, text))

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
    places = (offset for tag, offset, _ in _tables(data) if tag == b"OS/2")
    offset = next(places, len(data))
    return int.from_bytes(data[offset + 8 : offset + 10], "big")


def _tables(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    """Yield the tag, the offset and the length of each table of a font, none of a collection."""
    count = 0 if data[:4] == b"ttcf" else int.from_bytes(data[4:6], "big")
    for i in range(12, 12 + 16 * count, 16):
        yield data[i : i + 4], *struct.unpack_from(">LL", data, i + 8)
