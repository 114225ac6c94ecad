"""How wide the glyphs of a font are."""

from typing import Any

from briefgen.proof.pdf.file import File

__all__ = ["widths_of"]

_THOUSANDTH = 0.001


def widths_of(file: File, font: dict[str, Any]) -> dict[int, float]:
    """Return the width of the glyph of each code, as a share of the size (ISO 32000-1, 9.7.4.3)."""
    if font.get("/Subtype") == "/Type0":
        below = next(iter(file.array(font.get("/DescendantFonts"))), None)
        return _composite(
            [file.value(each) for each in file.array(file.dictionary(below).get("/W"))], file
        )
    first, scale = file.value(font.get("/FirstChar")), _scale(file, font)
    widths = enumerate(file.array(font.get("/Widths")), first if type(first) is int else 0)
    return {code: width * scale for code, width in _numbers(widths, file)}


def _scale(file: File, font: dict[str, Any]) -> float:
    matrix = file.array(font.get("/FontMatrix")) if font.get("/Subtype") == "/Type3" else []
    first = file.value(matrix[0]) if matrix else None
    return abs(float(first)) if isinstance(first, int | float) else _THOUSANDTH


def _numbers(widths: Any, file: File) -> list[tuple[int, float]]:
    found = [(code, file.value(width)) for code, width in widths]
    return [(code, float(width)) for code, width in found if isinstance(width, int | float)]


def _composite(entries: list[Any], file: File) -> dict[int, float]:
    """Return what /W says: `first [widths]` or `first last width`, one after the other."""
    found: dict[int, float] = {}
    place = 0
    while place + 1 < len(entries):
        first, following = entries[place : place + 2]
        if isinstance(following, list) and type(first) is int:
            found |= {
                code: n * _THOUSANDTH for code, n in _numbers(enumerate(following, first), file)
            }
            place += 2
            continue
        width = entries[place + 2] if place + 2 < len(entries) else None
        if type(first) is int and type(following) is int and isinstance(width, int | float):
            last = min(following, 0xFFFF)
            found |= dict.fromkeys(range(first, last + 1), width * _THOUSANDTH)
        place += 3
    return found
