"""How lengths and text are written in WordprocessingML."""

import re

__all__ = [
    "DECLARATIONS",
    "HEADER",
    "WORD",
    "eighths",
    "emus",
    "escaped",
    "half_points",
    "part_xml",
    "run_content",
    "twips",
    "twips_of_mm",
]

HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_NAMESPACES = {
    "w": WORD,
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
}
DECLARATIONS = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in _NAMESPACES.items())

_ELEMENTS = {
    "\n": "<w:br/>",
    "\t": "<w:tab/>",
    "\u2011": "<w:noBreakHyphen/>",
    "\u00ad": "<w:softHyphen/>",
}
_ARTICLE = re.compile(r"\b([Aa]l)-(?=\w)")
_SPECIAL = re.compile("([\n\t\u2011\u00ad])")


def twips(points: float) -> int:
    """Return points in twentieths of a point."""
    return round(points * 20)


def twips_of_mm(millimetres: float) -> int:
    """Return millimetres in twentieths of a point."""
    return round(millimetres * 1440 / 25.4)


def half_points(points: float) -> int:
    """Return points in halves of a point, the measure of type."""
    return round(points * 2)


def eighths(points: float) -> int:
    """Return points in eighths of a point, the measure of lines; the thinnest is a quarter."""
    return max(2, round(points * 8))


def emus(millimetres: float) -> int:
    """Return millimetres in English metric units, the measure of drawings."""
    return round(millimetres * 36000)


def escaped(text: str) -> str:
    """Return text as it stands in an element or an attribute."""
    return (
        text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace('"', "&quot;")
        .replace("\n", "&#10;")
        .replace("\t", "&#9;")
    )


def run_content(text: str) -> str:
    """Return what stands in a run: text, line breaks, tabs, hyphens that never or may break.

    The hyphen of an Arabic article never breaks a line: it is `al-`, then the name.
    """
    if "l-" in text:
        text = _ARTICLE.sub("\\1\u2011", text)
    if not _SPECIAL.search(text):
        return _words(text)
    return "".join(_ELEMENTS.get(part) or _words(part) for part in _SPECIAL.split(text) if part)


def _words(text: str) -> str:
    words = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f'<w:t xml:space="preserve">{words}</w:t>'


def part_xml(root: str, content: str) -> str:
    """Return a whole part: declaration, root element, content."""
    return f"{HEADER}<w:{root} {DECLARATIONS}>{content}</w:{root}>"
