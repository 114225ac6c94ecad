"""In which direction the paragraphs of a template's styles run, on pages read from either side."""

from unicodedata import bidirectional

from lxml import etree

from briefgen.render.docx.reference.opening import Tree
from briefgen.render.docx.reference.placing import place, properties_of
from briefgen.render.docx.reference.stylebook import Stylebook, W, value

__all__ = ["join_letters", "turn_paragraphs", "turn_runs", "turn_styles"]

_VAL = f"{W}val"
_AFTER_SPACING = [  # CT_RPr (ECMA-376 part 1, A.1), as far as our runs have it
    f"{W}{name}"
    for name in (
        "w", "kern", "position", "sz", "szCs", "highlight", "u", "effect", "bdr", "shd", "fitText",
        "vertAlign", "rtl",
    )
]  # fmt: skip
_AFTER_DIRECTION = [f"{W}{name}" for name in ("cs", "em", "lang", "eastAsianLayout", "specVanish")]
_PAIRS = {"sz": "szCs", "b": "bCs", "i": "iCs"}


def turn_styles(root: Tree, *, is_mirrored: bool) -> None:
    """Let all paragraphs run as those of the document do, in the sizes and weights of its script.

    A template made for one side may be used from the other: what a style says of Latin words it
    says of right-to-left ones, where nothing else is said. But for the space between letters: the
    letters of Arabic are joined.
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
        _join(words)


def join_letters(root: Tree, styles: Tree) -> None:
    """Let the letters of right-to-left words stand side by side, whatever a style says."""
    if styles.find(f".//{W}rPr/{W}spacing") is None:
        return
    for direction in root.iter(f"{W}rtl"):
        words = direction.getparent()
        if words is not None and words.find(f"{W}spacing") is None:
            later = (each for each in words if each.tag in _AFTER_SPACING)
            next(later).addprevious(etree.Element(f"{W}spacing", {_VAL: "0"}))


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


def turn_runs(root: Tree) -> None:
    """Let runs say so whose words are read from right to left, and no others."""
    for text in root.iter(f"{W}t"):
        run = text.getparent()
        if run is None or run.tag != f"{W}r" or not text.text:
            continue
        words = run.find(f"{W}rPr")
        if words is None:
            words = etree.Element(f"{W}rPr")
            run.insert(0, words)
        for said in list(words.iterchildren(f"{W}rtl")):
            words.remove(said)
        if _is_turned(text.text):
            later = (each for each in words if each.tag in _AFTER_DIRECTION)
            direction = etree.Element(f"{W}rtl")
            found = next(later, None)
            words.append(direction) if found is None else found.addprevious(direction)


def _is_turned(text: str) -> bool:
    return not text.isascii() and any(bidirectional(one) in {"R", "AL"} for one in text)


def _join(words: Tree) -> None:
    for spacing in list(words.iterchildren(f"{W}spacing")):
        words.remove(spacing)


def _pair(words: Tree) -> None:
    for latin, native in _PAIRS.items():
        said = words.find(f"{W}{latin}")
        if said is not None and words.find(f"{W}{native}") is None:
            said.addnext(
                etree.Element(f"{W}{native}", {str(k): str(v) for k, v in said.attrib.items()})
            )
