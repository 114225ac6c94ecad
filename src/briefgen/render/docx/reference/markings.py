"""Which markings a template bears at the head and foot of its pages, in words and in drawings."""

import re
from collections.abc import Iterable, Iterator

from briefgen.render.docx.reference.leftovers import kept_story
from briefgen.render.docx.reference.opening import Template, Tree
from briefgen.render.docx.reference.section import held_section
from briefgen.render.docx.reference.stylebook import W

__all__ = ["labels_in", "labels_of", "markings_of", "others", "squeezed", "words_of"]

_LABEL = re.compile(r"TLP:(?:RED|AMBER\+STRICT|AMBER|GREEN|CLEAR|WHITE)")
_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_WORD_ART = "{urn:schemas-microsoft-com:vml}textpath"
_TOLD = ("descr", "title", "alt")  # of drawings and pictures: a watermark may be one
_KNOWN = (  # of governments, NATO and the EU, and what firms print; the longer before the shorter
    "COSMIC TOP SECRET", "NATO SECRET", "NATO CONFIDENTIAL", "NATO RESTRICTED", "NATO UNCLASSIFIED",
    "EU TOP SECRET", "EU SECRET", "EU CONFIDENTIAL", "EU RESTRICTED", "TOP SECRET", "SECRET",
    "STRICTLY CONFIDENTIAL", "COMPANY CONFIDENTIAL", "CONFIDENTIAL", "RESTRICTED",
    "OFFICIAL-SENSITIVE", "OFFICIAL SENSITIVE", "OFFICIAL", "UNCLASSIFIED",
    "CONTROLLED UNCLASSIFIED INFORMATION", "FOR OFFICIAL USE ONLY", "INTERNAL USE ONLY",
    "STRENG GEHEIM", "GEHEIM", "VS-VERTRAULICH", "VS-NUR FÜR DEN DIENSTGEBRAUCH",
    "TRÈS SECRET", "CONFIDENTIEL", "DIFFUSION RESTREINTE",
)  # fmt: skip
_MARKING = re.compile(
    r"(?<![\w-])(?:"
    + "|".join(r"\s+".join(map(re.escape, said.split())) for said in sorted(_KNOWN, key=len)[::-1])
    + r")(?![\w-])"
)


def labels_of(root: Tree) -> set[str]:
    """Return the labels of the Traffic Light Protocol that a part shows, in whatever way."""
    return labels_in((*words_of(root), *_drawn(root)))


def labels_in(said: Iterable[str]) -> set[str]:
    """Return the labels of the Traffic Light Protocol among words."""
    return set(_LABEL.findall(squeezed(" ".join(said)).upper()))


def words_of(root: Tree) -> Iterator[str]:
    """Yield what each paragraph of a part says."""
    for paragraph in root.iter(f"{W}p"):
        words = "".join(text.text or "" for text in paragraph.iter(f"{W}t"))
        if words.strip():
            yield words


def markings_of(template: Template) -> frozenset[str]:
    """Return the markings at the heads and feet of a template's pages, TLP labels among them."""
    found: set[str] = set()
    for name in dict.fromkeys(held_section(template).parts.values()):
        root = kept_story(template, name)
        found |= labels_of(root)
        for said in (*words_of(root), *_drawn(root)):
            found.update(" ".join(each.split()) for each in _MARKING.findall(_loud(said)))
    return frozenset(found)


def others(markings: Iterable[str], own: str) -> tuple[str, ...]:
    """Return the markings that are not a document's own, in order."""
    wanted = squeezed(own).upper()
    return tuple(sorted(each for each in markings if squeezed(each).upper() != wanted))


def squeezed(words: str) -> str:
    """Return words without white space: where lines break, spaces fall."""
    return "".join(words.split())


def _loud(said: str) -> str:
    """Return words in capitals where they are a marking by themselves, as watermarks are.

    Why only there: an official journal, or the secret of success, marks nothing.
    """
    loud = said.strip().upper()
    return loud if _MARKING.fullmatch(loud) else said


def _drawn(root: Tree) -> Iterator[str]:
    """Yield what drawings say: the letters of WordArt, words in shapes, words for the blind."""
    for element in root.iter("*"):
        if element.tag == _WORD_ART:
            yield element.get("string", "")
        elif element.tag == f"{_DRAWN}p":
            yield "".join(text.text or "" for text in element.iter(f"{_DRAWN}t"))
        elif not str(element.tag).startswith(W):
            yield from (element.get(name, "") for name in _TOLD)
