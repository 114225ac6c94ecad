"""Where a property of paragraphs stands among the others of a style or a paragraph."""

from lxml import etree

from briefgen.render.docx.reference.opening import Tree
from briefgen.render.docx.reference.stylebook import W

__all__ = ["place", "properties_of"]

_ORDER = (  # CT_PPrBase (ECMA-376 part 1, A.1)
    "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr",
    "suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap",
    "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd",
    "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc",
    "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr",
    "sectPr", "pPrChange",
)  # fmt: skip


def properties_of(style: Tree) -> Tree:
    """Return the properties of the paragraphs of a style, made where there are none."""
    found = style.find(f"{W}pPr")
    if found is None:
        found = etree.Element(f"{W}pPr")
        words = style.find(f"{W}rPr")
        at = style.index(words) if words is not None else _end_of_head(style)
        style.insert(at, found)
    return found


def _end_of_head(style: Tree) -> int:
    later = {f"{W}{name}" for name in ("rPr", "tblPr", "trPr", "tcPr", "tblStylePr")}
    return next((at for at, child in enumerate(style) if child.tag in later), len(style))


def place(properties: Tree, element: Tree) -> None:
    """Put a property where Word wants it, in place of one of its kind."""
    order = {f"{W}{name}": at for at, name in enumerate(_ORDER)}
    rank = order[str(element.tag)]
    for child in list(properties):
        if child.tag == element.tag:
            properties.remove(child)
    later = (at for at, child in enumerate(properties) if order.get(str(child.tag), 0) > rank)
    properties.insert(next(later, len(properties)), element)
