"""Which language the styles of a template say that words are in: that of the document."""

from copy import deepcopy

from lxml import etree

from briefgen.render.docx.reference.opening import Tree
from briefgen.render.docx.reference.stylebook import W

__all__ = ["speak"]


def speak(root: Tree, own: Tree) -> None:
    """Let words be in the language of the document, which no style of the template changes."""
    for language in list(root.iter(f"{W}lang")):
        parent = language.getparent()
        if parent is not None:
            parent.remove(language)
    defaults = root.find(f"{W}docDefaults")
    if defaults is None:
        defaults = etree.Element(f"{W}docDefaults")
        root.insert(0, defaults)
    words = _within(_within(defaults, "rPrDefault"), "rPr")
    said = own.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}lang")
    if said is not None:
        words.append(deepcopy(said))


def _within(parent: Tree, name: str) -> Tree:
    found = parent.find(f"{W}{name}")
    if found is None:
        found = etree.Element(f"{W}{name}")
        parent.insert(0, found)
    return found
