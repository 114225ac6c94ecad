"""In which direction the paragraphs of a template's styles run, on pages read from either side."""

from lxml import etree

from briefgen.render.docx.reference.opening import Tree
from briefgen.render.docx.reference.stylebook import Stylebook, W, value
from briefgen.render.docx.reference.styling import place, properties_of

__all__ = ["turn_paragraphs", "turn_styles"]

_VAL = f"{W}val"
_PAIRS = {"sz": "szCs", "b": "bCs", "i": "iCs"}


def turn_styles(root: Tree, *, is_mirrored: bool) -> None:
    """Let all paragraphs run as those of the document do, in the sizes and weights of its script.

    A template made for one side may be used from the other: what a style says of Latin words it
    says of right-to-left ones, where nothing else is said.
    """
    for element in list(root.iter(f"{W}bidi")):
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
    if not is_mirrored:
        return
    for style in root.iterchildren(f"{W}style"):
        is_root = value(style, "basedOn") is None
        if is_root and style.get(f"{W}type") == "paragraph":
            place(properties_of(style), etree.Element(f"{W}bidi"))
    for words in root.iter(f"{W}rPr"):
        _pair(words)


def turn_paragraphs(root: Tree, book: Stylebook, *, is_mirrored: bool) -> None:
    """Let the paragraphs of a head or foot of the template's run as they did there."""
    was_mirrored = "bidi" in book.paragraph_properties(None)
    if was_mirrored is is_mirrored:
        return
    for paragraph in root.iter(f"{W}p"):
        properties = paragraph.find(f"{W}pPr")
        if properties is None:
            properties = etree.Element(f"{W}pPr")
            paragraph.insert(0, properties)
        if properties.find(f"{W}bidi") is None:
            place(properties, etree.Element(f"{W}bidi", {_VAL: str(int(was_mirrored))}))


def _pair(words: Tree) -> None:
    for latin, native in _PAIRS.items():
        said = words.find(f"{W}{latin}")
        if said is not None and words.find(f"{W}{native}") is None:
            said.addnext(
                etree.Element(f"{W}{native}", {str(k): str(v) for k, v in said.attrib.items()})
            )
