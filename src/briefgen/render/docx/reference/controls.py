"""What content controls at the head and foot show: properties of the document, or fixed words."""

import re
from collections.abc import Mapping

from lxml import etree

from briefgen.render.docx.reference.fields import tell
from briefgen.render.docx.reference.opening import Tree
from briefgen.render.docx.reference.stylebook import W, value
from briefgen.render.docx.reference.told import ELEMENTS

__all__ = ["settle_controls"]

_BINDING = f"{W}dataBinding"
_NEWER = "{http://schemas.microsoft.com/office/word/2012/wordml}dataBinding"
_CORE = "{6C3C8BC8-F283-45AE-878A-BAB7291924A1}"  # the store of core properties ([MS-OE376] 2.5)
_LAST = re.compile(r"([A-Za-z]+)(?:\[1\])?$")
_OF_PLACEHOLDERS = (f"{W}showingPlcHdr", f"{W}placeholder")


def settle_controls(root: Tree, properties: Mapping[str, str]) -> list[str]:
    """Let controls show the document's properties; return the names of those that show no more.

    One that is bound to a property stays so, and shows it at once; one that is bound to what is
    left behind keeps the words that it showed.
    """
    frozen: list[str] = []
    for binding in [*root.iter(_BINDING, _NEWER)]:
        head = binding.getparent()
        control = None if head is None else head.getparent()
        if head is None or control is None:
            continue
        name = _property(binding)
        said = properties.get(name)
        if said is None:
            frozen.append(value(head, "alias") or value(head, "tag") or name or "without a name")
        else:
            _fill(control, said)
            _show(head)
        if not said or binding.tag == _NEWER:  # Word puts a placeholder where a property is empty
            head.remove(binding)
    return list(dict.fromkeys(frozen))


def _property(binding: Tree) -> str:
    """Return the property of the document that a control is bound to, empty for another place."""
    if binding.get(f"{W}storeItemID", "").upper() != _CORE:
        return ""
    found = _LAST.search(binding.get(f"{W}xpath", ""))
    return ELEMENTS.get(found[1], "") if found else ""


def _fill(control: Tree, said: str) -> None:
    content = control.find(f"{W}sdtContent")
    if content is None:
        return
    if next(content.iter(f"{W}t"), None) is None:
        etree.SubElement(_run(content), f"{W}t")
    tell(list(content.iter(f"{W}t")), said)


def _run(content: Tree) -> Tree:
    """Return a run in a control that shows nothing."""
    run = next(content.iter(f"{W}r"), None)
    if run is not None:
        return run
    paragraph = next(content.iter(f"{W}p"), None)
    return etree.SubElement(content if paragraph is None else paragraph, f"{W}r")


def _show(head: Tree) -> None:
    """Let a control show words instead of a placeholder, which is grey."""
    control = head.getparent()
    is_placeholder = head.find(_OF_PLACEHOLDERS[0]) is not None
    for element in list(head.iterchildren(*_OF_PLACEHOLDERS)):
        head.remove(element)
    if is_placeholder and control is not None:
        for style in list(control.iter(f"{W}rStyle")):
            parent = style.getparent()
            if parent is not None:
                parent.remove(style)
