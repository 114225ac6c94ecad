"""Which markings a template bears at the head and foot of its pages, in words and in drawings.

A marking is one to whoever looks at it, however it was typed: with characters that are not seen, in
wide letters, or in Cyrillic and Greek ones that look like Latin ones.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from briefgen.render.docx.reference.leftovers import kept_story
from briefgen.render.docx.reference.opening import Template, Tree
from briefgen.render.docx.reference.section import held_section
from briefgen.render.docx.reference.stylebook import W

__all__ = ["labels_in", "labels_of", "markings_of", "others", "shown", "squeezed", "words_of"]

_UNSEEN = re.compile(  # Default_Ignorable_Code_Point of the Unicode Character Database
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)
_CAPITALS = dict(  # Cyrillic and Greek ones: of the confusables of Unicode (UTS #39)
    zip(
        "\u0410\u0412\u0415\u0405\u0406\u0408\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0425\u051a\u051c"
        "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7",
        "ABESIJKMHOPCTXQWABEZHIKMNOPTYX",
        strict=True,
    )
)
_ALIKE = str.maketrans({
    **{one: other for alike, latin in _CAPITALS.items()
       for one, other in ((alike, latin), (alike.lower(), latin.lower()))},
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2212", "-"),
    **dict.fromkeys("\u02d0\u2236\ua789", ":"),
})  # fmt: skip
_SAID = f"{W}t"
_SIGNS = {
    f"{W}noBreakHyphen": "-",
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
}
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
    return labels_in(map(shown, (*words_of(root), *_drawn(root))))


def labels_in(said: Iterable[str]) -> set[str]:
    """Return the labels of the Traffic Light Protocol among words."""
    return set(_LABEL.findall(squeezed(" ".join(said)).upper()))


def words_of(root: Tree) -> Iterator[str]:
    """Yield what each paragraph of a part says."""
    for paragraph in root.iter(f"{W}p"):
        words = "".join(_SIGNS.get(e.tag) or e.text or "" for e in paragraph.iter(_SAID, *_SIGNS))
        if words.strip():
            yield words


def markings_of(template: Template) -> frozenset[str]:
    """Return the markings at the heads and feet of a template's pages, TLP labels among them."""
    found: set[str] = set()
    for name in dict.fromkeys(held_section(template).parts.values()):
        root = kept_story(template, name)
        found |= labels_of(root)
        for said in (*words_of(root), *_drawn(root)):
            loud = _loud(shown(said))
            found.update(" ".join(each.split()) for each in _MARKING.findall(loud))
    return frozenset(found)


def others(markings: Iterable[str], own: str) -> tuple[str, ...]:
    """Return the markings that are not a document's own, in order."""
    wanted = squeezed(own).upper()
    return tuple(sorted(each for each in markings if squeezed(each).upper() != wanted))


def shown(words: str) -> str:
    """Return words in the Latin letters that they look like, without what is not seen of them."""
    if words.isascii():
        return words
    return _UNSEEN.sub("", unicodedata.normalize("NFKC", words)).translate(_ALIKE)


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
