"""What the elements and attributes of a Word file are called (ECMA-376), and how they say yes."""

import re
from typing import Final

from lxml import etree

__all__ = [
    "KNOWN",
    "NAMESPACES",
    "OFF",
    "VAL",
    "A",
    "M",
    "R",
    "W",
    "half_points",
    "integer",
    "is_on",
    "twips",
    "value",
]

_OFFICE = "http://schemas.openxmlformats.org"
NAMESPACES: Final = {
    "w": f"{_OFFICE}/wordprocessingml/2006/main",
    "r": f"{_OFFICE}/officeDocument/2006/relationships",
    "wp": f"{_OFFICE}/drawingml/2006/wordprocessingDrawing",
    "a": f"{_OFFICE}/drawingml/2006/main",
    "pic": f"{_OFFICE}/drawingml/2006/picture",
    "m": f"{_OFFICE}/officeDocument/2006/math",
    "mc": f"{_OFFICE}/markup-compatibility/2006",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
    "v": "urn:schemas-microsoft-com:vml",
}
_MICROSOFT = "http://schemas.microsoft.com/office"
_OF_WORD = (
    *("2006/wordml", "2010/wordml", "2012/wordml", "2015/wordml/symex", "2016/wordml/cid"),
    *("2018/wordml", "2018/wordml/cex", "2020/wordml/sdtdatahash", "2023/wordml/word16du"),
    *("2010/wordprocessingShape", "2010/wordprocessingGroup", "2010/wordprocessingCanvas"),
    *("2010/wordprocessingInk", "2010/wordprocessingDrawing"),
)
_OF_DRAWINGS = (
    *("2010/main", "2014/main", "2014/chartex", "2015/9/8/chartex", "2015/10/21/chartex"),
    *("2016/5/9/chartex", "2016/5/10/chartex", "2016/5/11/chartex", "2016/5/12/chartex"),
    *("2016/5/13/chartex", "2016/5/14/chartex", "2016/ink", "2017/model3d", "2016/SVG/main"),
    *("2007/8/2/chart", "2012/chart", "2010/picture", "2017/decorative"),
)
KNOWN: Final = frozenset(
    {
        *NAMESPACES.values(),
        *(f"{_MICROSOFT}/word/{name}" for name in _OF_WORD),
        *(f"{_MICROSOFT}/drawing/{name}" for name in _OF_DRAWINGS),
    }
)
"""The namespaces that Word knows: what requires another is not shown ([MS-DOCX] 2.1)."""

W: Final = f"{{{NAMESPACES['w']}}}"
R: Final = f"{{{NAMESPACES['r']}}}"
A: Final = f"{{{NAMESPACES['a']}}}"
M: Final = f"{{{NAMESPACES['m']}}}"
VAL: Final = f"{W}val"
_MEASURE: Final = re.compile(r"(-?[0-9]+(?:\.[0-9]+)?)(mm|cm|in|pt|pc|pi)?")
_TWIPS: Final = {
    None: 1,
    "mm": 1440 / 25.4,
    "cm": 1440 / 2.54,
    "in": 1440,
    "pt": 20,
    "pc": 240,
    "pi": 240,
}
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


def twips(text: str | None) -> float | None:
    """Return a measure (ST_SignedTwipsMeasure) in twentieths of a point; None where it is none."""
    found = _MEASURE.fullmatch(text or "")
    return float(found[1]) * _TWIPS[found[2]] if found else None


def half_points(text: str | None) -> int | None:
    """Return a measure (ST_SignedHpsMeasure) in halves of a point; None where it is none."""
    found = _MEASURE.fullmatch(text or "")
    if not found:
        return None
    return round(float(found[1]) * (_TWIPS[found[2]] / 10 if found[2] else 1))
