"""How the numbers of our headings are bound to the styles that a template has for headings."""

from collections.abc import Mapping
from copy import deepcopy

from lxml import etree

from briefgen.render.docx.reference.opening import Tree
from briefgen.render.docx.reference.placing import place, properties_of
from briefgen.render.docx.reference.stylebook import W, value
from briefgen.render.docx.reference.styling import Styling

__all__ = ["bind_headings", "is_numbered_heading"]

_VAL, _ID = f"{W}val", f"{W}styleId"
_BOUND = (f"{W}numPr", f"{W}ind")


def is_numbered_heading(style: Tree) -> bool:
    """Tell whether a style of ours is of headings, and numbers them."""
    found = (style.find(f"{W}pPr/{W}{name}") for name in ("numPr", "outlineLvl"))
    return all(each is not None for each in found)


def bind_headings(styling: Styling) -> dict[str, Tree]:
    """Let the template's styles of headings name the numbering of ours, where ours does.

    Return those styles, by their identifiers in our document. The template's own numbering no
    longer counts them.
    """
    ours = {style.get(_ID, ""): style for style in styling.own.iterchildren(f"{W}style")}
    theirs = {style.get(_ID, ""): style for style in styling.root.iterchildren(f"{W}style")}
    numbered = (each for each in styling.found.items() if is_numbered_heading(ours[each[0]]))
    bound = {own: theirs[name] for own, name in numbered}
    for own, style in bound.items():
        for said in properties_of(ours[own]).iterchildren(*_BOUND):
            place(properties_of(style), deepcopy(said))
    names = {style.get(_ID, "") for style in bound.values()}
    styling.silenced |= names
    for name, style in theirs.items():
        if value(style, "basedOn") in names - {name} and name not in names:
            _keep_apart(styling, style)
    return bound


def _keep_apart(styling: Styling, style: Tree) -> None:
    """Let a style that is based on numbered headings be set as before: without their number."""
    properties = properties_of(style)
    if properties.find(f"{W}numPr") is not None:
        return
    number = etree.Element(f"{W}numPr")
    etree.SubElement(number, f"{W}numId", {_VAL: "0"})
    place(properties, number)
    name = style.get(_ID, "")
    was_numbered = name in styling.silenced
    said = {} if was_numbered else styling.book.indents(name)
    place(properties, etree.Element(f"{W}ind", _indents(said)))


def _indents(said: Mapping[str, str]) -> dict[str, str]:
    """Return what is said of indents, and that there are no others."""
    none = {} if "start" in said else {"left": "0"}
    if "hanging" not in said:
        none["firstLine"] = "0"
    return {f"{W}{name}": text for name, text in {**none, **said}.items()}
