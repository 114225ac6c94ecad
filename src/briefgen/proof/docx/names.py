"""What the elements and attributes of a Word file are called (ECMA-376), and how they say yes."""

from typing import Final

from lxml import etree

__all__ = ["NAMESPACES", "OFF", "VAL", "A", "M", "R", "W", "integer", "is_on", "value"]

_OFFICE = "http://schemas.openxmlformats.org"
NAMESPACES: Final = {
    "w": f"{_OFFICE}/wordprocessingml/2006/main",
    "r": f"{_OFFICE}/officeDocument/2006/relationships",
    "wp": f"{_OFFICE}/drawingml/2006/wordprocessingDrawing",
    "a": f"{_OFFICE}/drawingml/2006/main",
    "m": f"{_OFFICE}/officeDocument/2006/math",
    "mc": f"{_OFFICE}/markup-compatibility/2006",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
    "v": "urn:schemas-microsoft-com:vml",
}
W: Final = f"{{{NAMESPACES['w']}}}"
R: Final = f"{{{NAMESPACES['r']}}}"
A: Final = f"{{{NAMESPACES['a']}}}"
M: Final = f"{{{NAMESPACES['m']}}}"
VAL: Final = f"{W}val"
OFF: Final = frozenset({"0", "false", "off"})
"""How a property says no (ST_OnOff); it says yes by being there."""


def value(parent: etree._Element | None, name: str) -> str | None:
    """Return the `w:val` of a child of this name in Word's namespace, None where nothing is."""
    found = parent.find(W + name) if parent is not None else None
    return found.get(VAL) if found is not None else None


def is_on(parent: etree._Element | None, name: str) -> bool:
    """Tell whether a child of this name is there and does not say no."""
    found = parent.find(W + name) if parent is not None else None
    return found is not None and found.get(VAL) not in OFF


def integer(text: str | None, otherwise: int = 0) -> int:
    """Return a whole number; `otherwise` where the text is none."""
    try:
        return int(text or "")
    except ValueError:
        return otherwise
