"""What pictures and drawings say: their alt text, and the paragraphs in text boxes."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final

from lxml import etree

from briefgen.proof.docx.hidden import PAPER
from briefgen.proof.docx.layout import Layout
from briefgen.proof.docx.names import KNOWN, NAMESPACES, OFF, W, integer

__all__ = ["Box", "alts", "boxes", "chosen"]

_DRAWING: Final = f"{{{NAMESPACES['wp']}}}"
_DOC_PR: Final = f"{_DRAWING}docPr"
_FRAMES: Final = frozenset({f"{_DRAWING}anchor", f"{_DRAWING}inline"})
_EMU: Final = 635  # in a twip
_DECORATIVE: Final = f"{{{NAMESPACES['adec']}}}decorative"
_CHOICE: Final = f"{{{NAMESPACES['mc']}}}Choice"
_FALLBACK: Final = f"{{{NAMESPACES['mc']}}}Fallback"
_ALTERNATE: Final = f"{{{NAMESPACES['mc']}}}AlternateContent"
_BOX: Final = f"{W}txbxContent"
_VML: Final = f"{{{NAMESPACES['v']}}}"
_SHAPE: Final = f"{{{NAMESPACES['wps']}}}wsp"
_SHAPE_FILL: Final = f"{{{NAMESPACES['wps']}}}spPr/{{{NAMESPACES['a']}}}solidFill"
_COLOUR: Final = f"{{{NAMESPACES['a']}}}srgbClr"


@dataclass(frozen=True, slots=True)
class Box:
    """A text box: what holds its paragraphs, its ground (empty where it is not known), its place.

    `layout` says the place as that of a frame.
    """

    content: etree._Element
    ground: str
    layout: Layout = field(default_factory=dict)


def chosen(alternatives: etree._Element) -> etree._Element | None:
    """Return what Word shows of an mc:AlternateContent (ECMA-376 part 3, 7.6).

    That is the first choice of which it knows all that it requires, else the fallback.
    """
    for choice in alternatives.iterchildren(_CHOICE):
        if all(choice.nsmap.get(name) in KNOWN for name in choice.get("Requires", "").split()):
            return choice
    return alternatives.find(_FALLBACK)


def alts(element: etree._Element) -> Iterator[str]:
    """Yield the alt text of a w:drawing or a w:pict, nothing where it needs none.

    A decorative picture needs none, and neither does a text box, which says what it says.
    """
    if element.tag == f"{W}drawing":
        for frame in element:
            properties = frame.find(_DOC_PR)
            if properties is not None and not _is_decorative(properties):
                yield from _alt(properties.get("descr", ""), element)
        return
    for image in element.iter(f"{_VML}imagedata"):
        shape = image.getparent()
        yield shape.get("alt", "") if shape is not None else ""


def _alt(said: str, element: etree._Element) -> Iterator[str]:
    if said.strip() or not any(True for _ in element.iter(_BOX)):
        yield said


def _is_decorative(properties: etree._Element) -> bool:
    return any(mark.get("val") not in OFF for mark in properties.iter(_DECORATIVE))


def boxes(
    element: etree._Element, ground: str = PAPER, layout: Layout | None = None
) -> Iterator[Box]:
    """Yield the text boxes within a drawing, in order; not those within text boxes."""
    layout = layout or {}
    for child in element:
        if child.tag == _BOX:
            yield Box(child, ground, layout)
        elif child.tag == _ALTERNATE:
            choice = chosen(child)
            yield from boxes(choice, ground, layout) if choice is not None else ()
        else:
            own = _layout(child) if child.tag in _FRAMES else layout
            yield from boxes(child, _ground(child, ground), own)


def _layout(frame: etree._Element) -> Layout:
    """Return where a frame for a drawing (wp:anchor, wp:inline) stands, and how large it is."""
    found: dict[str, float] = {}
    for name, tag in (("x", "positionH"), ("y", "positionV")):
        position = frame.find(_DRAWING + tag)
        if position is not None:
            found[name] = integer(position.findtext(f"{_DRAWING}posOffset")) / _EMU
            found[f"{name}_page"] = float(position.get("relativeFrom") == "page")
    extent = frame.find(f"{_DRAWING}extent")
    for name, key in (("wide", "cx"), ("high", "cy")):
        if extent is not None:
            found[name] = integer(extent.get(key)) / _EMU
    return found


def _ground(shape: etree._Element, around: str) -> str:
    """Return the ground that a shape gives to the text in it."""
    if shape.tag == _SHAPE:
        fill = shape.find(_SHAPE_FILL)
        colour = fill.find(_COLOUR) if fill is not None else None
        return around if fill is None else colour.get("val", "") if colour is not None else ""
    if str(shape.tag).startswith(_VML) and shape.get("fillcolor"):
        named = (shape.get("fillcolor") or "").split()[0].removeprefix("#")
        return named if len(named) == len(PAPER) else ""
    return around
