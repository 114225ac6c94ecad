"""Which words of a Word file came from which place in the YAML: its hidden bookmarks tell.

A file that Word or LibreOffice saved again is read the same way; so are words typed since.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from typing import Final

from lxml import etree

from briefgen.proof.docx.instructions import instruction_of
from briefgen.proof.docx.names import NAMESPACES, W
from briefgen.proof.docx.package import Package, Part

__all__ = ["path_of", "read_provenance"]

_NAME: Final = re.compile(
    r"_bg[0-9]*(?P<hanging>h?)_(?:0(?P<digest>[0-9a-f]{20})|(?P<path>[A-Za-z]\w*?))(?:_Copy_[0-9]+)*",
    re.ASCII,
)
_TOKEN: Final = re.compile(
    r"___(?P<code>[0-9a-f]+)_|(?P<dot>__)|_(?P<position>[0-9]+)|(?P<plain>_|[A-Za-z0-9]+)"
)
_HANGING: Final = frozenset("、。！，．：；？")
_STORIES: Final = ("footnotes", "endnotes")
_UNSAID: Final = frozenset(
    {f"{{{NAMESPACES['mc']}}}Fallback"}
    | {W + name for name in ("pPr", "rPr", "sdtPr", "tblPr", "del", "moveFrom")}
)
_SIGNS: Final = {
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}tab": "\t",
    f"{W}noBreakHyphen": "\u2011",
    f"{W}softHyphen": "\u00ad",
}


def read_provenance(data: bytes, paths: Iterable[str] = ()) -> Mapping[str, tuple[str, ...]]:
    """Return what a DOCX says of each item by its path in the YAML, in the order of the file.

    An item has a text for each stretch of words that came from it: for each paragraph of its
    prose, and for each time it is printed. A citation is no word of it. A path too long for the
    name of a bookmark is known among `paths`; one that is not is told as `sha256:` and the
    beginning of its digest. Raises ProofError for a file that is no DOCX.
    """
    known = tuple(paths)
    found: dict[str, list[str]] = {}
    for part in _parts(Package(data)):
        for name, words in _Stretches(part).read():
            if path := path_of(name, known):
                found.setdefault(path, []).append(words)
    return {path: tuple(texts) for path, texts in found.items()}


def path_of(name: str, paths: Iterable[str] = ()) -> str | None:
    """Return the path that the name of a bookmark tells, None for any other bookmark."""
    found = _NAME.fullmatch(name)
    if found is None:
        return None
    if digest := found["digest"]:
        unknown = f"sha256:{digest}"
        return next((path for path in paths if _digest(path) == digest), unknown)
    return _TOKEN.sub(_decoded, found["path"])


def _parts(package: Package) -> list[Part]:
    """Return the parts with words of the brief: the document, then the notes."""
    notes = (package.first(kind) for kind in _STORIES)
    return [package.main, *(part for part in notes if part)]


def _decoded(token: re.Match[str]) -> str:
    if token["code"]:
        return chr(int(token["code"], 16))
    if token["dot"]:
        return "."
    return f"[{token['position']}]" if token["position"] else token["plain"]


def _digest(path: str) -> str:
    return sha256(path.encode()).hexdigest()[:20]


class _Stretches:
    """The bookmarks of one part and the words in each."""

    def __init__(self, part: Part) -> None:
        """Begin with none."""
        self._root = part.root
        self._open: dict[str, tuple[str, list[str]]] = {}
        self._unsigned: list[list[str]] = []
        self._fields: list[str] = []  # what is typed in each that is open
        self._is_result: list[bool] = []

    def read(self) -> list[tuple[str, str]]:
        """Return the name and the words of each bookmark that ends, in the order of beginning."""
        begun: list[tuple[str, list[str]]] = []
        for element in _said(self._root):
            tag, number = element.tag, element.get(f"{W}id") or ""
            if tag == f"{W}bookmarkStart":
                self._open[number] = (element.get(f"{W}name") or "", [])
                begun.append(self._open[number])
            elif tag == f"{W}bookmarkEnd":
                self._close(number)
            else:
                self._tell(element)
        return [(name, "".join(words).strip()) for name, words in begun]

    def _close(self, number: str) -> None:
        """Close a bookmark; one whose name says so is followed by a sign of its own."""
        name, said = self._open.pop(number, ("", []))
        found = _NAME.fullmatch(name)
        if found and found["hanging"]:
            self._unsigned.append(said)

    def _tell(self, element: etree._Element) -> None:
        """Add what an element says to all bookmarks that are open."""
        tag = element.tag
        if tag == f"{W}fldChar":
            self._turn(element.get(f"{W}fldCharType") or "")
        elif tag == f"{W}instrText" and self._fields:
            self._fields[-1] += element.text or ""
        elif not self._is_muted():
            words = element.text or "" if tag == f"{W}t" else _SIGNS.get(str(tag), "")
            words = "\n" if tag == f"{W}p" else words
            if words:
                self._say(words)

    def _say(self, words: str) -> None:
        for said in self._unsigned if words[0] in _HANGING else ():
            said.append(words[0])
        self._unsigned.clear()
        for _, said in self._open.values():
            said.append(words)

    def _turn(self, kind: str) -> None:
        if kind == "begin":
            self._fields.append("")
            self._is_result.append(False)
        elif self._fields and kind == "separate":
            self._is_result[-1] = True
        elif self._fields and kind == "end":
            self._fields.pop()
            self._is_result.pop()

    def _is_muted(self) -> bool:
        """Tell whether what stands here is no word: an instruction, the number of a note."""
        pairs = zip(self._fields, self._is_result, strict=True)
        return any(not result or instruction_of(typed).name == "NOTEREF" for typed, result in pairs)


def _said(parent: etree._Element) -> Iterator[etree._Element]:
    """Yield the elements below one that count, in order."""
    for child in parent:
        if child.tag not in _UNSAID:
            yield child
            yield from _said(child)
