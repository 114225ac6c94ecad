"""What is taken out of a part of a template before it is taken over."""

import re
from functools import lru_cache

from lxml import etree

from briefgen.render.docx.reference.opening import Template, Tree
from briefgen.render.docx.reference.stylebook import W

__all__ = ["REFERENCES", "clean", "mend", "mend_numbering", "mend_styles"]

REFERENCES = [
    f"{W}{name}"
    for name in (
        "pStyle", "rStyle", "tblStyle", "basedOn", "next", "link", "styleLink", "numStyleLink",
    )
]  # fmt: skip
"""What names a style by its identifier."""

_VAL, _ID = f"{W}val", f"{W}styleId"
_NUM, _DIGITS = f"{W}num", re.compile("[0-9]{1,9}")
_NUMBER, _ABSTRACT = f"{W}numId", f"{W}abstractNumId"

_REMOVED = [
    f"{W}{name}"
    for name in (
        "proofErr", "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd",
        "commentReference", "annotationRef", "del", "moveFrom", "moveFromRangeStart",
        "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd", "rPrChange", "pPrChange",
        "tblPrChange", "trPrChange", "tcPrChange", "tblGridChange", "numberingChange", "permStart",
        "permEnd", "altChunk", "subDoc", "rsid", "object", "control", "footnoteReference",
        "endnoteReference", "footnoteRef", "endnoteRef",
    )
]  # fmt: skip
_OFF = frozenset({"0", "false", "off"})
_UNWRAPPED = [f"{W}ins", f"{W}moveTo"]
_SESSION = f"{W}rsid"


def clean(root: Tree) -> None:
    """Take out revisions, comments, bookmarks, notes, embedded objects and traces of editing.

    What was inserted stays, what was deleted goes: as if all changes had been accepted. Words that
    their own run hides go too: nobody sees them, and readers for the blind might say them.
    """
    for element in list(root.iter(*_REMOVED)):
        _remove(element)
    for element in list(root.iter(*_UNWRAPPED)):
        _unwrap(element)
    for run in [each for each in root.iter(f"{W}r") if _is_hidden(each)]:
        _remove(run)
    for element in root.iter(etree.Element):
        for name in [key for key in element.attrib if str(key).startswith(_SESSION)]:
            del element.attrib[name]


def mend(root: Tree, template: Template) -> None:
    """Take out what names a style or a numbering that the template does not define.

    Word passes over these. In the document another style or numbering might come to be called so.
    """
    known, numbers = _defined(template)
    for element in list(root.iter(*REFERENCES)):
        if element.get(_VAL) not in known:
            _remove(element)
    for element in list(root.iter(_NUMBER)):
        parent = element.getparent()
        if element.get(_VAL) not in numbers and parent is not None and parent.tag == f"{W}numPr":
            _remove(parent)


@lru_cache(4)
def _defined(template: Template) -> tuple[frozenset[str], frozenset[str]]:
    """Return the identifiers of the styles and the numbers of the numberings of a template."""
    styles, numbering = template.part("styles"), template.part("numbering")
    known = () if styles is None else (each.get(_ID, "") for each in styles.iter(f"{W}style"))
    numbers = {"0"}
    if numbering is not None:
        mend_numbering(numbering)
        numbers |= {str(each.get(_NUMBER)) for each in numbering.iterchildren(f"{W}num")}
    return frozenset(known), frozenset(numbers)


def mend_styles(root: Tree, template: Template) -> None:
    """Let every style be there once, and lead to what is there."""
    seen: set[str] = set()
    for style in list(root.iterchildren(f"{W}style")):
        identifier = style.get(_ID, "")
        if identifier in seen:
            root.remove(style)
        seen.add(identifier)
    mend(root, template)


def mend_numbering(root: Tree) -> None:
    """Take out what has no number of its own, and the numberings whose definition is not there."""
    for tag, key in ((f"{W}abstractNum", _ABSTRACT), (_NUM, _NUMBER)):
        seen: set[str] = set()
        for each in list(root.iterchildren(tag)):
            number = each.get(key, "")
            if number in seen or not _DIGITS.fullmatch(number):
                root.remove(each)
            seen.add(number)
    defined = {each.get(_ABSTRACT) for each in root.iterchildren(f"{W}abstractNum")}
    for own in list(root.iterchildren(_NUM)):
        abstract = own.find(_ABSTRACT)
        if abstract is None or abstract.get(_VAL) not in defined:
            root.remove(own)


def _is_hidden(run: Tree) -> bool:
    hidden = run.find(f"{W}rPr/{W}vanish")
    return hidden is not None and hidden.get(_VAL) not in _OFF


def _remove(element: Tree) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _unwrap(element: Tree) -> None:
    parent = element.getparent()
    if parent is not None:
        at = parent.index(element)
        parent[at : at + 1] = list(element)
