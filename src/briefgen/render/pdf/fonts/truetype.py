"""Which private parts of reportlab's fonts the renderer hangs on: codes, widths, ToUnicode maps."""

from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

__all__ = ["GLYPH_KEYS", "EmbeddedFont", "glyph_words", "register"]

_MAX_ROWS = 100  # of one bfchar block in a ToUnicode map
_NOTHING = "\u2060"  # what a glyph stands for whose words another one says
_NO_TEXT = frozenset({0x0000, 0xFEFF, 0xFFFE})  # what no glyph may map to (PDF/UA-1, 7.21.7)

GLYPH_KEYS = 0x100000
"""Where the keys of shaped glyphs begin: plane 16, which no document uses."""


def glyph_words(document: Any, font: str) -> dict[int, str]:
    """Return the words that the shaped glyphs of a font stand for in a document, to be added to."""
    kept: dict[str, dict[int, str]] = vars(document).setdefault("glyph_words", {})
    return kept.setdefault(font, {})


class EmbeddedFont(TTFont):
    """A TrueType font whose ToUnicode maps name no forbidden code, and know shaped glyphs."""

    @property
    def glyphs(self) -> dict[int, int]:
        """The glyph of every code that the font draws."""
        found: dict[int, int] = self.face.charToGlyph
        return found

    @property
    def units(self) -> int:
        """How many units of the font an em has."""
        found: int = self.face.unitsPerEm
        return found

    def advance(self, glyph: int) -> float:
        """Return how far a glyph runs of itself, in ems."""
        width: float = self.face.hmetrics[glyph][0] / self.units
        return width

    def alias(self, code: int, glyph: int) -> None:
        """Have a glyph drawn for one more code."""
        self.face.charToGlyph[code] = glyph
        self.face.charWidths[code] = round(1000 * self.advance(glyph), 3)

    def addObjects(self, doc: Any) -> None:  # noqa: N802  # reportlab's name
        """Add the subsets of the font, mend their ToUnicode maps, write their widths short."""
        before = set(doc.idToObject)
        super().addObjects(doc)
        words = glyph_words(doc, self.fontName)
        for name in [name for name in doc.idToObject if name not in before]:
            added: Any = doc.idToObject[name]
            if str(name).startswith("toUnicodeCMap:"):
                added.content = _mended(added.content, words)
            elif hasattr(added, "Widths"):
                added.Widths = (
                    "[" + " ".join(f"{width:.6g}" for width in added.Widths.sequence) + "]"
                )


def _mended(content: str, words: dict[int, str]) -> bytes:
    lines = content.split("\n")
    start = next(i for i, line in enumerate(lines) if line.endswith("beginbfchar"))
    end = lines.index("endbfchar")
    rows = [row for line in lines[start + 1 : end] if (row := _row(line, words))]
    blocks: list[str] = []
    for i in range(0, len(rows), _MAX_ROWS):
        part = rows[i : i + _MAX_ROWS]
        blocks += [f"{len(part)} beginbfchar", *part, "endbfchar"]
    return "\n".join([*lines[:start], *blocks, *lines[end + 1 :]]).encode("ascii")


def _row(line: str, words: dict[int, str]) -> str:
    code, _, value = line.partition(" ")
    number = int(value[1:-1], 16)
    if number in _NO_TEXT:
        return ""
    text = (words.get(number) or _NOTHING) if number >= GLYPH_KEYS else chr(number)
    return f"{code} <{text.encode('utf-16-be').hex().upper()}>"


def register(font: EmbeddedFont) -> None:
    """Make a font known to reportlab by its name."""
    pdfmetrics.registerFont(font)
