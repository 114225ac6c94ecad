"""What a document takes over of a template's settings and fonts: what its pages depend on."""

from copy import deepcopy

from lxml import etree

from briefgen.render.docx.reference.opening import Template, Tree
from briefgen.render.docx.reference.stylebook import W

__all__ = ["fit_settings", "font_table"]

_FIRST = (
    "mirrorMargins",
    "bordersDoNotSurroundHeader",
    "bordersDoNotSurroundFooter",
    "gutterAtTop",
)
_REPLACED = ("defaultTabStop", "clrSchemeMapping", "decimalSymbol", "listSeparator")
_EMBEDDED = [f"{W}embed{face}" for face in ("Regular", "Bold", "Italic", "BoldItalic")]


def fit_settings(own: Tree, template: Template) -> None:
    """Take over the settings that say how pages, tabs and colours are meant; no other."""
    theirs = template.part("settings")
    if theirs is None:
        return
    after = own.find(f"{W}zoom")
    for name in _FIRST:
        found = theirs.find(f"{W}{name}")
        if found is not None and after is not None:
            copied = deepcopy(found)
            after.addnext(copied)
            after = copied
    even, spacing = theirs.find(f"{W}evenAndOddHeaders"), own.find(f"{W}characterSpacingControl")
    if even is not None and spacing is not None:
        spacing.addprevious(deepcopy(even))
    for name in _REPLACED:
        mine, found = own.find(f"{W}{name}"), theirs.find(f"{W}{name}")
        if mine is not None and found is not None:
            own.replace(mine, deepcopy(found))


def font_table(own: bytes, template: Template) -> bytes:
    """Return the fonts of the template, none embedded, and those of ours that it does not name."""
    theirs = template.part("fontTable")
    if theirs is None:
        return own
    root = deepcopy(theirs)
    for element in list(root.iter(*_EMBEDDED)):
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
    known = {font.get(f"{W}name") for font in root}
    root.extend(font for font in etree.fromstring(own) if font.get(f"{W}name") not in known)
    return etree.tostring(root, encoding="UTF-8", standalone=True)
