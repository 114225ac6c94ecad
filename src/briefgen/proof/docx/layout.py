"""Where a Word file puts a paragraph: how far in, how far down, in which frame, on which lines.

All measures are in twips (twentieths of a point).
"""

from collections.abc import Mapping
from typing import Final

from lxml import etree

from briefgen.proof.docx.names import W, integer, twips

__all__ = ["AUTO", "EXACT", "LAYS_OUT", "Layout", "laid_out"]

Layout = Mapping[str, float]
"""What is said of a place, by name; what is not said is not in it.

`left`, `right` and `first` are the indents of all lines and of the first, `before` is what is put
above, `line` the height of lines, which hold to it as `rule` says. A frame has `x`, `y`, `wide`,
`high`, from `x_page` and `y_page`: whether that is the paper's edge (1), not that of the text (0).
"""

AUTO: Final = 0.0
EXACT: Final = 1.0
_AT_LEAST: Final = 2.0
_RULES: Final = {"exact": EXACT, "atLeast": _AT_LEAST}
_LETTER: Final = 2.1  # twips of the hundredth of a letter by which an indent may be measured
_LINE: Final = 2.4  # those of the hundredth of a line
_INDENTS: Final = {  # (attribute, in letters): the later ones win (17.3.1.12)
    "left": (("left", False), ("start", False), ("leftChars", True), ("startChars", True)),
    "right": (("right", False), ("end", False), ("rightChars", True), ("endChars", True)),
    "first": (("firstLine", False), ("firstLineChars", True)),
    "back": (("hanging", False), ("hangingChars", True)),
}


def laid_out(element: etree._Element) -> dict[str, float]:
    """Return what an element of w:pPr says of the place of a paragraph."""
    if element.tag == _INDENT:
        return _indents(element)
    return _spacing(element) if element.tag == _SPACING else _frame(element)


def _indents(element: etree._Element) -> dict[str, float]:
    found: dict[str, float] = {}
    for name, attributes in _INDENTS.items():
        for attribute, in_letters in attributes:
            said = twips(element.get(W + attribute))
            if said is not None and (said or not in_letters):
                found[name] = said * _LETTER if in_letters else said
    back = found.pop("back", None)
    return found if back is None else {**found, "first": -back}


def _spacing(element: etree._Element) -> dict[str, float]:
    found = _measures(element, {"before": "before", "line": "line"})
    if lines := integer(element.get(f"{W}beforeLines")):
        found["before"] = lines * _LINE
    rule = element.get(f"{W}lineRule")
    return found if rule is None else {**found, "rule": _RULES.get(rule, AUTO)}


def _frame(element: etree._Element) -> dict[str, float]:
    found = _measures(element, {"x": "x", "y": "y", "w": "wide"})
    for name, anchor in (("x", "hAnchor"), ("y", "vAnchor")):
        found[f"{name}_page"] = float(element.get(W + anchor) in {None, "page"})
        if element.get(f"{W}{name}Align"):  # it is put to an edge, whatever the measure says
            found[name] = 0
    if element.get(f"{W}hRule") == "exact":
        found |= _measures(element, {"h": "high"})
    return found


def _measures(element: etree._Element, names: Mapping[str, str]) -> dict[str, float]:
    said = ((name, twips(element.get(W + key))) for key, name in names.items())
    return {name: measure for name, measure in said if measure is not None}


_INDENT: Final = f"{W}ind"
_SPACING: Final = f"{W}spacing"
LAYS_OUT: Final = frozenset({_INDENT, _SPACING, f"{W}framePr"})
"""The elements of w:pPr that say where a paragraph stands."""
