"""Defects planted in a sound PDF of ours, each with the tools and rules that must catch it."""

import io
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import pikepdf

from tests.conformance.changes import CHANGES
from tests.parity.planted.files import built, pdf_with, replaced

__all__ = ["DEFECTS", "Defect"]


@dataclass(frozen=True)
class Defect:
    """A file with one thing wrong, and what must be said of it, as in `outloud FIG-001`."""

    name: str
    make: Callable[[], bytes]
    caught: frozenset[str]


def _encrypted() -> bytes:
    target = io.BytesIO()
    with pikepdf.open(io.BytesIO(built().files["pdf"])) as pdf:
        pdf.save(target, encryption=pikepdf.Encryption(owner="owner", user=""))
    return target.getvalue()


def _cut_off() -> bytes:
    sound = built().files["pdf"]
    return sound[: len(sound) * 3 // 4]


def _with_words_behind() -> bytes:
    return built().files["pdf"] + b"words behind the end\n"


def _lost() -> bytes:
    """Return the file with its cross-references said to stand elsewhere."""
    return replaced(built().files["pdf"].decode("latin-1"), "startxref\n", "startxref\n9").encode(
        "latin-1"
    )


def _older() -> bytes:
    return replaced(built().files["pdf"].decode("latin-1"), "%PDF-1.7", "%PDX-1.7").encode(
        "latin-1"
    )


_FILES: dict[str, Callable[[], bytes]] = {
    "a file that is encrypted": _encrypted,
    "a file cut off": _cut_off,
    "words behind the end": _with_words_behind,
    "references said to be elsewhere": _lost,
    "a file that does not say what it is": _older,
}

_CAUGHT: dict[str, tuple[str, ...]] = {
    "a picture without alt text": (
        "PDF/UA-1 PDFUA1-FIGURE-ALTERNATIVE-TEXT-001",
        "outloud FIG-001",
    ),
    "header cells without scope": ("PDF/UA-1 PDFUA1-TABLE-HEADERS-SCOPE-001", "outloud TBL-002"),
    "notes without an ID": ("PDF/UA-1 PDFUA1-NOTE-ID-001", "outloud NOTE-001"),
    "a heading level left out": ("PDF/UA-1 PDFUA1-HEADING-NESTING-001", "outloud HDG-001"),
    "the first heading of level 2": ("outloud HDG-002",),
    "numbered and unnumbered headings": (
        "PDF/UA-1 PDFUA1-HEADING-STRUCTURE-001",
        "outloud HDG-003",
    ),
    "no language": ("PDF/UA-1 PDFUA1-TEXT-LANGUAGE-001", "outloud DOC-013"),
    "no output intent": ("PDF/A-2a PDFA2A-DEVICE-RGB-001",),
    "no metadata": (
        "PDF/UA-1 PDFUA1-METADATA-STRUCTURE-001",
        "PDF/A-2a PDFA2A-METADATA-STRUCTURE-001",
        "outloud DOC-012",
    ),
    "not said to be tagged": (
        "PDF/UA-1 PDFUA1-TAGGED-DOCUMENT-001",
        "PDF/A-2a PDFA2A-TAGGED-DOCUMENT-001",
        "outloud DOC-001",
    ),
    "no structure": (
        "PDF/UA-1 PDFUA1-STRUCT-TREE-ROOT-001",
        "PDF/A-2a PDFA2A-STRUCT-TREE-ROOT-001",
        "outloud DOC-002",
    ),
    "title not shown": ("PDF/UA-1 PDFUA1-VIEWER-PREFERENCES-001", "outloud DOC-011"),
    "no title in the metadata": ("PDF/UA-1 PDFUA1-METADATA-TITLE-001", "outloud DOC-010"),
    "no claim of PDF/UA": (
        "PDF/UA-1 PDFUA1-ID-PART-001",
        "PDF/UA-1 PDFUA1-ID-SCHEMA-001",
        "outloud DOC-012",
    ),
    "a claim of PDF/A-4": ("PDF/A-2a PDFA2A-ID-PART-001",),
    "properties unlike the metadata": ("outloud DOC-015",),
    "suspect tags": ("PDF/UA-1 PDFUA1-SUSPECTS-001", "outloud DOC-003"),
    "links without words": ("PDF/UA-1 PDFUA1-LINK-CONTENTS-001", "outloud LNK-002"),
    "a link without its key in the tree": ("PDF/UA-1 PDFUA1-LINK-LINK-TAG-001",),
    "links that no element points at": ("outloud LNK-001",),
    "links outside of Link": ("PDF/UA-1 PDFUA1-LINK-LINK-TAG-001", "outloud LNK-001"),
    "a hidden link": ("PDF/A-2a PDFA2A-ANNOTATION-FLAGS-001",),
    "notes with one ID": ("PDF/UA-1 PDFUA1-NOTE-ID-UNIQUE-001", "outloud NOTE-004"),
    "pages without an order of tabs": ("PDF/UA-1 PDFUA1-PAGE-TABS-001", "outloud LNK-005"),
    "a font that is not embedded": (
        "PDF/UA-1 PDFUA1-FONT-EMBEDDING-001",
        "PDF/A-2a PDFA2A-FONT-EMBEDDING-001",
        "outloud TXT-001",
    ),
    "fonts without characters": (
        "PDF/UA-1 PDFUA1-FONT-UNICODE-MAPPING-001",
        "PDF/A-2a PDFA2A-UNICODE-MAPPING-001",
        "outloud TXT-002",
    ),
    "a character U+0000": (
        "PDF/UA-1 PDFUA1-FONT-UNICODE-VALUE-001",
        "PDF/A-2a PDFA2A-UNICODE-VALUE-001",
        "outloud TXT-006",
    ),
    "widths unlike those of the font": (
        "PDF/UA-1 PDFUA1-FONT-GLYPH-WIDTH-001",
        "PDF/A-2a PDFA2A-TRUETYPE-GLYPH-WIDTH-001",
    ),
    "no tree of parents": ("PDF/UA-1 PDFUA1-LINK-LINK-TAG-001",),
    "roles mapped in a circle": (
        "PDF/UA-1 PDFUA1-STRUCT-TREE-ROLE-MAP-CYCLE-001",
        "PDF/A-2a PDFA2A-STRUCT-TREE-ROLE-MAP-CYCLE-001",
        "outloud TAG-011",
    ),
    "a role of nobody's": (
        "PDF/UA-1 PDFUA1-STRUCT-TREE-ROLE-MAP-001",
        "PDF/A-2a PDFA2A-STRUCT-TREE-ROLE-MAP-001",
        "outloud TAG-010",
    ),
    "a standard role mapped": (
        "PDF/UA-1 PDFUA1-STRUCT-TREE-ROLE-MAP-STANDARD-001",
        "PDF/A-2a PDFA2A-STRUCT-TREE-ROLE-MAP-STANDARD-001",
        "outloud TAG-012",
    ),
    "a mark in two elements": ("outloud TAG-022",),
    "an element without a parent": ("PDF/UA-1 PDFUA1-STRUCT-ELEMENT-PARENT-001", "outloud TAG-023"),
    "a paragraph in a row": ("PDF/UA-1 PDFUA1-TR-KIDS-001",),
    "an entry outside of contents": ("PDF/UA-1 PDFUA1-TOCI-PARENT-001",),
    "an item without a body": ("PDF/UA-1 PDFUA1-LI-KIDS-001", "outloud LST-002"),
    "an item outside of a list": ("PDF/UA-1 PDFUA1-LI-PARENT-001", "outloud LST-001"),
    "a row with a cell less": (
        "PDF/UA-1 PDFUA1-TABLE-COLUMN-ROWSPAN-001",
        "PDF/UA-1 PDFUA1-TABLE-ROW-COLUMNSPAN-001",
        "outloud TBL-004",
    ),
    "words neither read nor artifact": ("PDF/UA-1 PDFUA1-CONTENT-TAGGING-001", "outloud TAG-001"),
    "words read within an artifact": (
        "PDF/UA-1 PDFUA1-TAGGED-CONTENT-INSIDE-ARTIFACT-001",
        "outloud TAG-004",
    ),
    "an artifact within words read": ("PDF/UA-1 PDFUA1-ARTIFACT-NESTED-001", "outloud TAG-004"),
    "a picture that is smoothed": ("PDF/A-2a PDFA2A-IMAGE-INTERPOLATE-001",),
    "a script": ("PDF/A-2a PDFA2A-ACTION-TYPE-001",),
    "an action that starts a program": ("PDF/A-2a PDFA2A-ACTION-TYPE-001",),
    "a file within the file": ("PDF/A-2a PDFA2A-EMBEDDED-FILE-PDFA-001", "outloud DOC-031"),
    "colours of a printer": ("PDF/A-2a PDFA2A-DEVICE-CMYK-001",),
    "a filter that is not allowed": ("PDF/A-2a PDFA2A-STREAM-FILTER-001", "qpdf check"),
    "a file that is encrypted": ("PDF/A-2a PDFA2A-ENCRYPTION-001",),
    "a file cut off": (
        "PDF/UA-1 unreadable",
        "PDF/A-2a unreadable",
        "outloud unreadable",
        "qpdf check",
    ),
    "words behind the end": ("PDF/A-2a PDFA2A-POST-EOF-DATA-001",),
    "references said to be elsewhere": ("PDF/UA-1 unreadable", "PDF/A-2a unreadable", "qpdf check"),
    "a file that does not say what it is": (
        "PDF/UA-1 unreadable",
        "PDF/A-2a unreadable",
        "qpdf check",
    ),
}

_MADE: dict[str, Callable[[], bytes]] = {
    **{name: partial(pdf_with, change) for name, change in CHANGES.items()},
    **_FILES,
}

DEFECTS = tuple(Defect(name, make, frozenset(_CAUGHT[name])) for name, make in _MADE.items())
