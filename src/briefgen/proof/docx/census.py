"""The elements of a part that lead somewhere or are led to, all found in one pass."""

from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import Final

from lxml import etree

from briefgen.proof.docx.names import NAMESPACES, W
from briefgen.proof.docx.package import Part

__all__ = ["Census"]

_COUNTED: Final = (
    *("bookmarkStart", "bookmarkEnd", "hyperlink", "fldChar", "instrText", "fldSimple"),
    *("footnoteReference", "endnoteReference", "commentReference"),
    *("ins", "del", "moveFrom", "moveTo", "drawing", "pict"),
)
_TAGS: Final = tuple(W + name for name in _COUNTED)
_KINDS: Final = {  # several kinds whose order among each other counts
    f"{W}bookmarkEnd": f"{W}bookmarkStart",
    f"{W}instrText": f"{W}fldChar",
    f"{W}fldSimple": f"{W}fldChar",
}


class Census:
    """The elements of one part that the structure of a file depends on, by name."""

    def __init__(self, part: Part) -> None:
        """Count a part."""
        self.name = part.name
        self.part = part
        self._found: defaultdict[str, list[etree._Element]] = defaultdict(list)
        for element in part.root.iter(*_TAGS):
            tag = str(element.tag)
            self._found[_KINDS.get(tag, tag)].append(element)

    def elements(self, name: str) -> list[etree._Element]:
        """Return the elements of a name, in order.

        `bookmarkStart` has the ends of bookmarks among them, `fldChar` all that fields are made of.
        """
        return self._found.get(W + name, [])

    def values(self, *names: str) -> Iterator[str]:
        """Yield the `w:val` of the elements of these names, each once."""
        found: dict[str, None] = {}
        for name in names:
            said = _values_of(name)(self.part.root)
            found |= dict.fromkeys(map(str, said if isinstance(said, list) else ()))
        yield from found

    def bookmarks(self) -> Iterator[str]:
        """Yield the name of every bookmark."""
        for mark in self.elements("bookmarkStart"):
            if mark.tag == f"{W}bookmarkStart":
                yield mark.get(f"{W}name") or ""


@cache
def _values_of(name: str) -> etree.XPath:
    """Return how libxml2 finds the values of elements that are many: faster than one by one."""
    path = f"descendant::w:{name}/@w:val"
    return etree.XPath(path, namespaces=NAMESPACES, smart_strings=False)
