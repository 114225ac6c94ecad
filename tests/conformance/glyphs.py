"""Which glyphs of an embedded font are said to be one character."""

import io
import re
from collections.abc import Iterator
from typing import Any

import pikepdf
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.ttLib import TTFont

__all__ = ["shapes"]


def shapes(pdf: pikepdf.Pdf, name: str, char: str) -> list[list[str]]:
    """Return, font by font of a name, how each code for a character is drawn and how wide."""
    return [_drawn(font, char) for font in _fonts(pdf) if font.BaseFont == f"/{name}"]


def _fonts(pdf: pikepdf.Pdf) -> Iterator[Any]:
    found = (font for page in pdf.pages for font in page.Resources.Font.values())
    yield from {font.objgen: font for font in found}.values()


def _drawn(font: Any, char: str) -> list[str]:
    said = font.ToUnicode.read_bytes().decode("latin-1")
    value = char.encode("utf-16-be").hex().upper()
    codes = [int(code, 16) for code in re.findall(rf"<(\w\w)> <{value}>", said)]
    program = TTFont(io.BytesIO(font.FontDescriptor.FontFile2.read_bytes()))
    names, glyphs = program["cmap"].tables[0].cmap, program.getGlyphSet()
    drawn = []
    for code in codes:
        pen = DecomposingRecordingPen(glyphs)
        glyphs[names[code]].draw(pen)
        drawn.append(f"{glyphs[names[code]].width} {pen.value}")
    return drawn
