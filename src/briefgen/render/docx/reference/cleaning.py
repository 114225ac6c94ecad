"""What is taken out of a part of a template before it is taken over."""

from lxml import etree

from briefgen.render.docx.reference.opening import Tree
from briefgen.render.docx.reference.stylebook import W

__all__ = ["clean"]

_REMOVED = [
    f"{W}{name}"
    for name in (
        "proofErr", "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd",
        "commentReference", "annotationRef", "del", "moveFrom", "moveFromRangeStart",
        "moveFromRangeEnd", "moveToRangeStart", "moveToRangeEnd", "rPrChange", "pPrChange",
        "tblPrChange", "trPrChange", "tcPrChange", "tblGridChange", "numberingChange", "permStart",
        "permEnd", "altChunk", "subDoc", "rsid", "object", "control", "dataBinding",
    )
]  # fmt: skip
_UNWRAPPED = [f"{W}ins", f"{W}moveTo"]
_SESSION = f"{W}rsid"


def clean(root: Tree) -> None:
    """Take out revisions, comments, bookmarks, embedded objects and traces of editing.

    What was inserted stays, what was deleted goes: as if all changes had been accepted.
    """
    for element in list(root.iter(*_REMOVED)):
        _remove(element)
    for element in list(root.iter(*_UNWRAPPED)):
        _unwrap(element)
    for element in root.iter(etree.Element):
        for name in [key for key in element.attrib if str(key).startswith(_SESSION)]:
            del element.attrib[name]


def _remove(element: Tree) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _unwrap(element: Tree) -> None:
    parent = element.getparent()
    if parent is not None:
        at = parent.index(element)
        parent[at : at + 1] = list(element)
