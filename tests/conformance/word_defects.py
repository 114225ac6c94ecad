"""Defects planted in a sound Word file of ours, each with the tools that must catch it."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from tests.conformance.word_changes import NUMBER_CHANGES, WORD_CHANGES, Change, packed, parts_of
from tests.conformance.word_validators import AUDIT, INTEGRITY, SDK
from tests.parity.planted.files import built

__all__ = ["PROOF", "WORD_DEFECTS", "WordDefect", "docx_changed"]

PROOF = "our proof"
_TOOLS = {"SDK": SDK, "audit": AUDIT, "integrity": (INTEGRITY,), "proof": (PROOF,)}
_ORDER = ("SDK Sch_UnexpectedElementContentExpectingComplex", "audit schema")
_STRANGE = ("SDK Sch_InvalidElementContentExpectingComplex", "audit schema")
_NOT_FOUND = ("SDK unreadable", "integrity REL002", "audit relationship", "proof is not there")
_UNRELATED = (
    "SDK Sem_InvalidRelationshipId",
    "integrity REL001",
    "audit Sem_MissingRelationshipReference",
    "proof there is no relationship",
)
_OTHER_LINE = ('proof has as line 1 "2 ',)
_TWICE = ("SDK Sem_UniqueAttributeValue", "audit Sem_UniqueAttributeValue")


@dataclass(frozen=True)
class WordDefect:
    """A file with one thing wrong; what must be said of it: a tool and its rule.

    Of our proof that is not a rule, but a part of what it says.
    """

    name: str
    make: Callable[[], bytes]
    caught: frozenset[tuple[str, str]]


def docx_changed(change: Change) -> bytes:
    """Return the Word file with its parts changed."""
    parts = parts_of(built().files["docx"])
    change(parts)
    return packed(parts)


def _twice() -> bytes:
    return packed(parts_of(built().files["docx"]), twice="word/styles.xml")


def _cut_off() -> bytes:
    sound = built().files["docx"]
    return sound[: len(sound) * 3 // 4]


def _numbered(change: Change) -> bytes:
    """Return the Word file with numbered headings, changed."""
    parts = parts_of(built(numbered=True).files["docx"])
    change(parts)
    return packed(parts)


_FILES: dict[str, Callable[[], bytes]] = {
    "a part that is there twice": _twice,
    "a file cut off": _cut_off,
    **{name: partial(_numbered, change) for name, change in NUMBER_CHANGES.items()},
}

_CAUGHT: dict[str, tuple[str, ...]] = {
    "properties of a paragraph in another order": _ORDER,
    "properties of a run in another order": _ORDER,
    "settings in another order": _ORDER,
    "abstract numberings behind those that use them": _ORDER,
    "a word of no run": _STRANGE,
    "a paragraph in a paragraph": _STRANGE,
    "a row of no table": _STRANGE,
    "an alignment of nobody's": ("SDK Sch_AttributeValueDataTypeDetailed", "audit schema"),
    "a colour of five digits": ("SDK Sch_AttributeUnionFailedEx", "audit schema"),
    "a size in words": ("SDK Sch_AttributeUnionFailedEx",),
    "a cell without a paragraph": ("audit schema", "proof ends in no paragraph"),
    "a cell that ends in a table": ("proof ends in no paragraph",),
    "a grid with a column less": ("integrity TBL002", "proof spans 4 columns of a grid of 3"),
    "a table without a grid": (*_ORDER, "integrity TBL001", "proof of a grid of 0"),
    "two bookmarks with one number": (*_TWICE, "proof has the number 1 of another"),
    "two bookmarks with one name": ("proof two bookmarks are called",),
    "a bookmark that is not closed": ("proof is not closed",),
    "a bookmark of sixty letters": (
        "SDK Sch_AttributeValueDataTypeDetailed",
        "audit schema",
        "proof a bookmark cannot be called",
    ),
    "a field without its end": ("proof has no end",),
    "a page number of no bookmark": ('proof PAGEREF leads to the bookmark "_Toc_none"',),
    "a note of no bookmark": ('proof NOTEREF leads to the bookmark "_Ref_none"',),
    "a link to no bookmark": ('proof a link leads to the bookmark "_Toc_none"',),
    "a link of no relationship": _UNRELATED,
    "an address with a space": ("proof is no address",),
    "an address of no scheme": ("proof is no web or mail address",),
    "a reference to no endnote": (
        "audit Sem_ReferencedElementMissing",
        "proof there is no endnote",
    ),
    "two endnotes with one number": (*_TWICE, "proof there is no endnote 2"),
    "endnotes without a separator": (
        "SDK Sem_MissingReferenceElement",
        "audit Sem_CrossPartReferenceMissing",
    ),
    "a picture of no relationship": _UNRELATED,
    "a picture that is not there": _NOT_FOUND,
    "two pictures with one number": (_TWICE[0], "proof two drawings have the number"),
    "a picture without its size": (*_ORDER, "proof is 0 by 0 pt large"),
    "a style that is not defined": (
        "audit Sem_ReferencedElementMissing",
        "integrity STY001",
        "proof is not defined",
    ),
    "a style based on none": ("audit semantic", "integrity STY002", "proof is not defined"),
    "two styles with one identifier": (*_TWICE, "proof two styles have the identifier"),
    "a numbering that is not defined": ("proof the numbering 99 is not defined",),
    "a numbering of no abstract one": ("audit semantic", "proof the abstract numbering 99"),
    "a heading with the number of the level below": _OTHER_LINE,
    "a heading that begins at seven": _OTHER_LINE,
    "a heading with a letter for its number": _OTHER_LINE,
    "a heading whose style names no numbering": _OTHER_LINE,
    "two properties with one number": ("audit semantic",),
    "two titles": ('proof the property "title" is there twice',),
    "a date in words": ("proof is no date",),
    "a head that is not there": _NOT_FOUND,
    "a head of no relationship": ("SDK unreadable", *_UNRELATED[1:]),
    "two relationships with one name": ("SDK unreadable", "audit Sem_MissingRelationshipType"),
    "endnotes of no type": ("SDK unreadable", "audit semantic"),
    "a picture of no type": ("SDK unreadable", "integrity PKG005", "proof has no content type"),
    "no types at all": (
        "SDK Pkg_RequiredPartDoNotExist",
        "integrity PKG003",
        "audit package",
        "proof does not tell the types",
    ),
    "a part that is no XML": (
        "SDK ExceptionError",
        "integrity XML001",
        "audit Sem_MissingPartForReference",
        "proof is not well-formed XML",
    ),
    "no document": ("SDK unreadable", "integrity PKG006", "audit package", "proof no document"),
    "a content control without its properties": ("integrity SDT001",),
    "two content controls with one number": ("proof two content controls have the number 7",),
    "spaces that Word leaves out": ("integrity TXT001",),
    "a revision that is not accepted": ("proof a tracked change by A",),
    "a comment that is not there": (
        "SDK Sem_MissingReferenceElement",
        "integrity CMT004",
        "audit Sem_MissingPartForReference",
        "proof there is no comment 5",
    ),
    "fields that ask to be updated": ("proof Word is to ask",),
    "a template of somebody's": ("SDK unreadable", "proof a template elsewhere is attached"),
    "a part that is there twice": ("SDK unreadable", "proof the package has this part twice"),
    "a file cut off": ("SDK unreadable", "integrity PKG002", "audit package", "proof is no DOCX"),
}

_MADE: dict[str, Callable[[], bytes]] = {
    **{name: partial(docx_changed, change) for name, change in WORD_CHANGES.items()},
    **_FILES,
}


def _caught(rules: tuple[str, ...]) -> frozenset[tuple[str, str]]:
    """Return the rules with the full names of their tools: both versions of those that have two."""
    said = (rule.partition(" ") for rule in rules)
    return frozenset((tool, rule) for name, _, rule in said for tool in _TOOLS[name])


WORD_DEFECTS = tuple(WordDefect(name, make, _caught(_CAUGHT[name])) for name, make in _MADE.items())
