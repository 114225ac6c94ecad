"""Disagreements planted in the PDF: each a small change of its objects."""

import re
from collections.abc import Callable
from typing import Any

import pikepdf

from briefgen.proof.disagreement import Aspect
from tests.parity.planted.case import Planted
from tests.parity.planted.files import (
    changed,
    elements,
    pdf_with,
    replaced,
    rewritten,
    shown,
    without_marks,
)

__all__ = ["IN_PDF"]

_Change = Callable[[pikepdf.Pdf], None]


def _planted(name: str, aspect: Aspect, change: _Change, *also: Aspect, **rest: Any) -> Planted:
    return Planted(
        name=name, aspect=aspect, pdf=lambda: pdf_with(change), also=frozenset(also), **rest
    )


def _shown(page: int, old: str, new: str) -> _Change:
    return lambda pdf: shown(pdf, page, old, new)


def _code(page: int, pattern: str, new: str) -> _Change:
    """Rewrite the operators of a page, counted from 1."""
    return lambda pdf: changed(pdf, page, lambda code: rewritten(code, pattern, new))


def _without(role: str, number: int, page: int) -> _Change:
    def change(pdf: pikepdf.Pdf) -> None:
        without_marks(pdf, page, list(elements(pdf, role))[number])

    return change


def _element(role: str, number: int, **entries: object) -> _Change:
    """Give an element other entries."""

    def change(pdf: pikepdf.Pdf) -> None:
        element = list(elements(pdf, role))[number]
        for key, value in entries.items():
            element[f"/{key}"] = value

    return change


def _rows_swapped(pdf: pikepdf.Pdf) -> None:
    body = list(elements(pdf, "TBody"))[_ACTORS]
    rows = list(body.K)
    body.K = pikepdf.Array([*rows[:-2], rows[-1], rows[-2]])


def _hebrew_reversed(pdf: pikepdf.Pdf) -> None:
    """Show the letters of the second word from the other end."""
    contents = pdf.pages[1].Contents
    code = contents.read_bytes().decode("latin-1")
    found = re.search(r"/Span <<.*?Tf\n(.*?)\nET", code, re.DOTALL)
    assert found is not None
    shown = re.findall(r"\([^)]*\)", found[1])
    turned = re.sub(r"\([^)]*\)", lambda _: shown.pop(), found[1])
    contents.write(replaced(code, found[1], turned).encode("latin-1"))


def _ligature_cut(pdf: pikepdf.Pdf) -> None:
    """Leave one of its two letters out of what the glyph of lam with alef stands for."""
    maps = (font.ToUnicode for page in pdf.pages for font in page.Resources.Font.values())
    for stream in maps:
        code = stream.read_bytes().decode("latin-1")
        if found := re.search(r"> <0623(0644)>", code):
            stream.write(replaced(code, found[0], f"> <{found[1]}>").encode("latin-1"))
            return
    raise AssertionError("there is no ligature to cut")


def _titled(pdf: pikepdf.Pdf) -> None:
    pdf.docinfo["/Title"] = "Vellin ferry starts by night"
    packet = pdf.Root.Metadata
    text = packet.read_bytes().decode()
    packet.write(replaced(text, "Vellin ferry stops", "Vellin ferry starts").encode())


def _page_left_out(pdf: pikepdf.Pdf) -> None:
    del pdf.pages[1]


def _links(pdf: pikepdf.Pdf, page: int) -> list[pikepdf.Object]:
    return list(pdf.pages[page - 1].Annots)


def _other_address(pdf: pikepdf.Pdf) -> None:
    link = next(link for link in _links(pdf, 2) if "/A" in link and "office" in str(link.A.URI))
    link.A.URI = pikepdf.String("https://example.org/offers")


def _other_place(pdf: pikepdf.Pdf) -> None:
    """Let the first line of the contents lead where the last does."""
    links = [link for link in _links(pdf, 1) if "/Dest" in link]
    first = next(link for link in links if "Implications" in str(link.Contents))
    last = next(link for link in links if "How to read" in str(link.Contents))
    first.Dest = last.Dest


def _outline_renamed(pdf: pikepdf.Pdf) -> None:
    with pdf.open_outline() as outline:
        outline.root[0].title = "Key judgments"


def _overlaid(pdf: pikepdf.Pdf) -> None:
    """Print a word over a page that no one who listens to it hears."""
    contents = pdf.pages[1].Contents
    font = re.search(rb"/F\d\+\d", contents.read_bytes())
    assert font is not None
    stamp = b"\nBT 1 0 0 1 200 400 Tm " + font[0] + b" 40 Tf (SECRET) Tj ET\n"
    contents.write(contents.read_bytes() + stamp)


_ACTORS = 3
_MARK_ON_3 = r"q BT 1 0 0 1 [\d.]+ 799[\d.]* Tm [^\n]*\(TLP:AMBER\)Tj ET Q\n"

IN_PDF = (
    _planted(
        "a lost bullet",
        Aspect.MISSING,
        _without("LI", 1, 1),
        Aspect.STRUCTURE,
        path="summary[1].text",
    ),
    _planted(
        "a changed digit",
        Aspect.TEXT,
        _shown(1, "drive 62 km", "drive 63 km"),
        path="summary[1].text",
    ),
    _planted("a lost space", Aspect.TEXT, _shown(1, "drive 62 km", "drive62 km"), says="drive62"),
    _planted(
        "an endnote without its number",
        Aspect.MARK,
        _code(3, r"(/Lbl <<.*?)\(2\)Tj", r"\1"),
        says="Lorries at",
    ),
    _planted(
        "a lost line", Aspect.TEXT, _shown(2, "pays 1,200 euros.", ""), says="pays 1,200 euros"
    ),
    _planted(
        "a dropped diacritic",
        Aspect.TEXT,
        _shown(2, r"The caf\003", "The cafe"),
        path="summary[2].text",
    ),
    _planted("reversed Hebrew", Aspect.TEXT, _hebrew_reversed, Aspect.STRUCTURE, place="page 2"),
    _planted(
        "a ligature that lost a letter",
        Aspect.TEXT,
        _ligature_cut,
        Aspect.STRUCTURE,
        place="page 2",
    ),
    _planted("swapped rows", Aspect.ORDER, _rows_swapped, Aspect.STRUCTURE, says="Vellin Council"),
    _planted(
        "a merged cell",
        Aspect.CELL,
        _element("TD", -4, A=pikepdf.Dictionary(O=pikepdf.Name.Table, ColSpan=2)),
        says="2 columns wide",
    ),
    _planted(
        "a heading one level off",
        Aspect.LEVEL,
        _element("H2", 0, S=pikepdf.Name.H3),
        Aspect.OUTLINE,
        says="What failed",
    ),
    _planted(
        "a heading that is none",
        Aspect.KIND,
        _element("H2", 0, S=pikepdf.Name.P),
        Aspect.OUTLINE,
        Aspect.STRUCTURE,
        Aspect.LEVEL,
        says="What failed",
    ),
    _planted(
        "a lost endnote",
        Aspect.MISSING,
        _without("Note", 1, 3),
        Aspect.LINK,
        Aspect.STRUCTURE,
        says="Lorries at",
    ),
    _planted(
        "another number of a note",
        Aspect.MARK,
        _code(3, r"(/Lbl <<.*?)\(2\)Tj", r"\1(3)Tj"),
        says="Lorries at",
    ),
    _planted("a link to another address", Aspect.LINK, _other_address, place="page 2"),
    _planted(
        "a contents line that leads elsewhere",
        Aspect.LINK,
        _other_place,
        Aspect.STRUCTURE,
        says="Implications",
    ),
    _planted(
        "an empty alt text",
        Aspect.ALT,
        _element("Figure", 0, Alt=pikepdf.String("")),
        says="A plan of the two piers",
    ),
    _planted(
        "another page in the contents",
        Aspect.STRUCTURE,
        _code(1, r"\(3\)Tj ET Q", "(2)Tj ET Q"),
        says="Gaps",
        alone=Aspect.MARK,
    ),
    _planted(
        "a renamed bookmark",
        Aspect.OUTLINE,
        _outline_renamed,
        Aspect.STRUCTURE,
        says="Key judgements",
    ),
    _planted(
        "a missing marking on page 3 only", Aspect.MARKING, _code(3, _MARK_ON_3, ""), place="page 3"
    ),
    _planted(
        "another marking on page 2 only",
        Aspect.MARKING,
        _shown(2, "(TLP:AMBER)", "(TLP:GREEN)"),
        place="page 2",
    ),
    _planted(
        "a wrong page number",
        Aspect.PAGE_NUMBER,
        _shown(3, "Page 3 of 3", "Page 3 of 4"),
        place="page 3",
    ),
    _planted(
        "another head", Aspect.HEAD, _shown(2, "(River Desk)", "(Rival Desk)"), place="page 2"
    ),
    _planted("another title in the properties", Aspect.PROPERTY, _titled, path="title"),
    _planted(
        "another language of the document",
        Aspect.PROPERTY,
        lambda pdf: pdf.Root.__setitem__("/Lang", pikepdf.String("de-DE")),
        Aspect.STRUCTURE,
        path="language",
    ),
    _planted(
        "a name in another language",
        Aspect.LANGUAGE,
        _element("Span", 0, Lang=pikepdf.String("yi")),
        says="yi",
    ),
    _planted(
        "text hidden in white",
        Aspect.STRUCTURE,
        _code(
            3, r"0\.102 0\.102 0\.102 rg\n([^\n]*Tf\n)?\(Nobody knows", r"1 1 1 rg\n\1(Nobody knows"
        ),
        says="Nobody knows",
    ),
    _planted(
        "text that is not drawn",
        Aspect.STRUCTURE,
        _shown(3, "(Nobody knows", "3 Tr\n(Nobody knows"),
        says="Nobody knows",
    ),
    _planted("a word over a page", Aspect.STRUCTURE, _overlaid, says="SECRET", place="page 2"),
    _planted(
        "words that are read out otherwise",
        Aspect.STRUCTURE,
        _element("H2", 0, ActualText=pikepdf.String("What held")),
        Aspect.TEXT,
        says="What held",
    ),
    _planted(
        "a page left out",
        Aspect.MISSING,
        _page_left_out,
        *(
            Aspect.PAGE_NUMBER,
            Aspect.STRUCTURE,
            Aspect.LINK,
            Aspect.OUTLINE,
            Aspect.TEXT,
            Aspect.MARK,
            Aspect.LEVEL,
            Aspect.CELL,
        ),
        says="The café",
    ),
)
