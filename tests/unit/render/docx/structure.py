"""What validators of Word files do not see: seven ways in which a file is broken all the same."""

import re
from collections.abc import Iterator

from lxml import etree

from tests.unit.render.docx.opened import Opened

__all__ = ["faults"]

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STORIES = re.compile(r"word/(document|header\d*|footer\d*|endnotes)\.xml")
_VAL = f"{_W}val"

Roots = list[etree._Element]


def faults(file: Opened) -> list[str]:
    """Return what is wrong with the structure of a file."""
    stories = {
        name: etree.fromstring(data) for name, data in file.parts.items() if _STORIES.match(name)
    }
    roots = list(stories.values())
    return [
        *_bookmarks(roots),
        *_undefined(file, roots),
        *_nowhere(roots),
        *(f"{name}: a field is not closed" for name, root in stories.items() if _open(root)),
        *(f"{name}: a cell ends in no paragraph" for name, root in stories.items() if _bare(root)),
        *_addresses(file),
    ]


def _all(roots: Roots, tag: str) -> Iterator[etree._Element]:
    return (element for root in roots for element in root.iter(f"{_W}{tag}"))


def _names(roots: Roots) -> list[str]:
    return [mark.get(f"{_W}name") or "" for mark in _all(roots, "bookmarkStart")]


def _bookmarks(roots: Roots) -> Iterator[str]:
    starts = [mark.get(f"{_W}id") or "" for mark in _all(roots, "bookmarkStart")]
    ends = [mark.get(f"{_W}id") or "" for mark in _all(roots, "bookmarkEnd")]
    if sorted(starts) != sorted(ends) or len(set(starts)) < len(starts):
        yield "a bookmark is not closed"
    names = [name.lower() for name in _names(roots)]
    if len(set(names)) < len(names):
        yield "two bookmarks have one name"
    yield from (f"{name} is no name" for name in names if not re.fullmatch(r"[a-z_]\w{,39}", name))


def _undefined(file: Opened, roots: Roots) -> Iterator[str]:
    styles = etree.fromstring(file.parts["word/styles.xml"])
    numbering = etree.fromstring(file.parts["word/numbering.xml"])
    numbers = {number.get(f"{_W}numId") for number in numbering.iter(f"{_W}num")}
    known = [style.get(f"{_W}styleId") for style in styles.iter(f"{_W}style")]
    if len(set(known)) < len(known):
        yield "two styles have one identifier"
    for tag in ("pStyle", "rStyle", "tblStyle", "basedOn", "next"):
        for used in _all([*roots, styles, numbering], tag):
            if used.get(_VAL) not in known:
                yield f"the style {used.get(_VAL)} is not defined"
    for used in _all([*roots, styles], "numId"):
        if used.get(_VAL) not in numbers:
            yield f"the numbering {used.get(_VAL)} is not defined"


def _nowhere(roots: Roots) -> Iterator[str]:
    names = _names(roots)
    wanted = [link.get(f"{_W}anchor") for link in _all(roots, "hyperlink")]
    told = " ".join(instruction.text or "" for instruction in _all(roots, "instrText"))
    wanted += re.findall(r"\b(?:NOTEREF|PAGEREF|REF)\s+(\S+)", told)
    yield from (f"{name} is nowhere" for name in wanted if name and name not in names)


def _open(root: etree._Element) -> bool:
    depth = 0
    for turn in root.iter(f"{_W}fldChar"):
        depth += {"begin": 1, "end": -1}.get(turn.get(f"{_W}fldCharType") or "", 0)
    return depth != 0


def _bare(root: etree._Element) -> bool:
    return any(len(cell) == 0 or cell[-1].tag != f"{_W}p" for cell in root.iter(f"{_W}tc"))


def _addresses(file: Opened) -> Iterator[str]:
    for name, data in file.parts.items():
        if name.endswith(".rels"):
            for target in re.findall(rb'Target="([^"]*)" TargetMode="External"', data):
                if re.search(rb"\s|%(?![0-9A-Fa-f]{2})", target):
                    yield f"{name}: {target!r} is no address"
