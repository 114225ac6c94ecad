"""Defects planted in a sound PDF of ours: what each breaks, in the objects of the file."""

from collections.abc import Callable
from typing import Any

from pikepdf import Array, Dictionary, Name, Pdf, String

from tests.parity.planted.files import changed, elements, rewritten

__all__ = ["CHANGES", "UNSEEN", "Change"]

Change = Callable[[Pdf], None]


def _without(role: str, key: str) -> Change:
    """Take an entry off every element of a role."""

    def change(pdf: Pdf) -> None:
        found = [element for element in elements(pdf, role) if f"/{key}" in element]
        assert found, f"no {role} has /{key}"
        for element in found:
            del element[f"/{key}"]

    return change


def _renamed(role: str, other: str, number: int = 0) -> Change:
    def change(pdf: Pdf) -> None:
        list(elements(pdf, role))[number].S = Name(f"/{other}")

    return change


def _off_catalog(key: str) -> Change:
    def change(pdf: Pdf) -> None:
        del pdf.Root[f"/{key}"]

    return change


def _in_metadata(pattern: str, new: str) -> Change:
    def change(pdf: Pdf) -> None:
        stream = pdf.Root.Metadata
        stream.write(rewritten(stream.read_bytes().decode(), pattern, new).encode())

    return change


def _in_code(pattern: str, new: str) -> Change:
    """Rewrite the first match in the operators of the first page."""
    return lambda pdf: changed(pdf, 1, lambda code: rewritten(code, pattern, new))


def _first(pdf: Pdf, role: str) -> Any:
    return next(elements(pdf, role))


def _annotation(pdf: Pdf) -> Any:
    return pdf.pages[0].Annots[0]


def _heading_skipped(pdf: Pdf) -> None:
    for element in elements(pdf, "H2"):
        element.S = Name.H3


def _title_not_shown(pdf: Pdf) -> None:
    pdf.Root.ViewerPreferences.DisplayDocTitle = False


def _suspect(pdf: Pdf) -> None:
    pdf.Root.MarkInfo.Suspects = True


def _link_without_words(pdf: Pdf) -> None:
    for page in pdf.pages:
        for note in page.get("/Annots", []):
            del note.Contents


def _link_without_parent(pdf: Pdf) -> None:
    del _annotation(pdf).StructParent


def _link_not_pointed_at(pdf: Pdf) -> None:
    for link in elements(pdf, "Link"):
        link.K = Array([kid for kid in link.K if not isinstance(kid, Dictionary)])


def _link_outside(pdf: Pdf) -> None:
    for link in list(elements(pdf, "Link")):
        link.S = Name.Span


def _hidden_link(pdf: Pdf) -> None:
    _annotation(pdf).F = 2


def _notes_alike(pdf: Pdf) -> None:
    for note in elements(pdf, "Note"):
        note.ID = String("note")


def _untabbed(pdf: Pdf) -> None:
    for page in pdf.pages:
        del page.Tabs


def _fonts(pdf: Pdf) -> list[Any]:
    return list(pdf.pages[0].Resources.Font.values())


def _font_not_embedded(pdf: Pdf) -> None:
    del _fonts(pdf)[0].FontDescriptor.FontFile2


def _no_characters(pdf: Pdf) -> None:
    for font in _fonts(pdf):
        del font.ToUnicode


def _null_character(pdf: Pdf) -> None:
    stream = _fonts(pdf)[0].ToUnicode
    code = stream.read_bytes().decode("latin-1")
    stream.write(rewritten(code, r"(<\w\w> )<[0-9A-F]{4}>", r"\1<0000>").encode("latin-1"))


def _widths(pdf: Pdf) -> None:
    font = _fonts(pdf)[0]
    font.Widths = Array([int(width) + 200 for width in font.Widths])


def _no_parents(pdf: Pdf) -> None:
    pdf.Root.StructTreeRoot.ParentTree = Dictionary(Nums=Array([]))


def _wrong_parents(pdf: Pdf) -> None:
    """Say of the marks of the first page that the table of contents holds all of them."""
    numbers = pdf.Root.StructTreeRoot.ParentTree.Nums
    index = next(i for i in range(1, len(numbers), 2) if isinstance(numbers[i], Array))
    numbers[index] = Array([_first(pdf, "TOC")] * len(numbers[index]))


def _circular(pdf: Pdf) -> None:
    pdf.Root.StructTreeRoot.RoleMap = Dictionary(Remark=Name.Aside, Aside=Name.Remark)
    _first(pdf, "P").S = Name.Remark


def _unknown_role(pdf: Pdf) -> None:
    _first(pdf, "P").S = Name.Remark


def _remapped(pdf: Pdf) -> None:
    pdf.Root.StructTreeRoot.RoleMap = Dictionary(P=Name.H1)


def _twice(pdf: Pdf) -> None:
    first, second = list(elements(pdf, "P"))[:2]
    second.K = Array([*second.K, *first.K])


def _orphan(pdf: Pdf) -> None:
    del _first(pdf, "P")[Name.P]


def _paragraph_in_row(pdf: Pdf) -> None:
    _first(pdf, "TD").S = Name.P


def _entry_outside(pdf: Pdf) -> None:
    _first(pdf, "TOC").S = Name.Div


def _item_without_body(pdf: Pdf) -> None:
    _first(pdf, "LBody").S = Name.Span


def _item_outside(pdf: Pdf) -> None:
    _first(pdf, "L").S = Name.Div


def _ragged(pdf: Pdf) -> None:
    """Leave a row of the last table with one cell less."""
    row = list(elements(pdf, "TR"))[-1]
    row.K = Array(list(row.K)[:-1])


def _picture(pdf: Pdf) -> Any:
    return next(
        each
        for page in pdf.pages
        for each in page.Resources.get("/XObject", {}).values()
        if each.Subtype == "/Image"
    )


def _smoothed(pdf: Pdf) -> None:
    _picture(pdf).Interpolate = True


def _script(pdf: Pdf) -> None:
    pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS=String("app.alert(1)"))


def _launch(pdf: Pdf) -> None:
    note = _annotation(pdf)
    del note.Dest
    note.A = Dictionary(S=Name.Launch, F=String("other.pdf"))


def _attachment(pdf: Pdf) -> None:
    pdf.attachments["data.txt"] = b"words"


def _other_title(pdf: Pdf) -> None:
    pdf.docinfo["/Title"] = "Another title"


def _device_colour(pdf: Pdf) -> None:
    changed(pdf, 1, lambda code: f"0 0 0 1 k {code}")


def _compressed_by_lzw(pdf: Pdf) -> None:
    contents = pdf.pages[0].Contents
    contents.write(contents.read_bytes())
    contents.Filter = Name.LZWDecode


CHANGES: dict[str, Change] = {
    "a picture without alt text": _without("Figure", "Alt"),
    "header cells without scope": _without("TH", "A"),
    "notes without an ID": _without("Note", "ID"),
    "a heading level left out": _heading_skipped,
    "the first heading of level 2": _renamed("H1", "H2"),
    "numbered and unnumbered headings": _renamed("H1", "H", 1),
    "no language": _off_catalog("Lang"),
    "no output intent": _off_catalog("OutputIntents"),
    "no metadata": _off_catalog("Metadata"),
    "not said to be tagged": _off_catalog("MarkInfo"),
    "no structure": _off_catalog("StructTreeRoot"),
    "title not shown": _title_not_shown,
    "no title in the metadata": _in_metadata(r"<dc:title>.*?</dc:title>\n", ""),
    "no claim of PDF/UA": _in_metadata(r"<pdfuaid:part>1</pdfuaid:part>\n", ""),
    "a claim of PDF/A-4": _in_metadata(r"<pdfaid:part>2<", "<pdfaid:part>4<"),
    "properties unlike the metadata": _other_title,
    "suspect tags": _suspect,
    "links without words": _link_without_words,
    "a link without its key in the tree": _link_without_parent,
    "links that no element points at": _link_not_pointed_at,
    "links outside of Link": _link_outside,
    "a hidden link": _hidden_link,
    "notes with one ID": _notes_alike,
    "pages without an order of tabs": _untabbed,
    "a font that is not embedded": _font_not_embedded,
    "fonts without characters": _no_characters,
    "a character U+0000": _null_character,
    "widths unlike those of the font": _widths,
    "no tree of parents": _no_parents,
    "roles mapped in a circle": _circular,
    "a role of nobody's": _unknown_role,
    "a standard role mapped": _remapped,
    "a mark in two elements": _twice,
    "an element without a parent": _orphan,
    "a paragraph in a row": _paragraph_in_row,
    "an entry outside of contents": _entry_outside,
    "an item without a body": _item_without_body,
    "an item outside of a list": _item_outside,
    "a row with a cell less": _ragged,
    "words neither read nor artifact": _in_code(r"/P <</MCID 2>> BDC(.*?)EMC", r"\1"),
    "words read within an artifact": _in_code(
        r"(/P <</MCID 2>> BDC.*?EMC)", r"/Artifact <</Type /Layout>> BDC\n\1\nEMC"
    ),
    "an artifact within words read": _in_code(
        r"(/P <</MCID 2>> BDC)(.*?)EMC", r"\1\n/Artifact BMC\2EMC\nEMC"
    ),
    "a picture that is smoothed": _smoothed,
    "a script": _script,
    "an action that starts a program": _launch,
    "a file within the file": _attachment,
    "colours of a printer": _device_colour,
    "a filter that is not allowed": _compressed_by_lzw,
}
"""What is changed, by its name."""

UNSEEN: dict[str, Change] = {
    "marks of another parent": _wrong_parents,
    "a number of marks twice": _in_code(r"/P <</MCID 2>>", "/P <</MCID 1>>"),
}
"""What no validator sees, and our own tests of structure must."""
