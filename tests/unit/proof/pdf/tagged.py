"""Small tagged files, written by hand: a structure, and the content of one page."""

import io

import pikepdf

from briefgen.proof.pdf.reader import read_pdf
from briefgen.proof.readback import Passage, Readback
from tests.unit.proof.pdf.files import a_page

__all__ = ["a_tagged_page", "faults_of", "marked", "read", "said"]

Tree = tuple[object, ...]
"""An element: its role, then its entries (a dictionary), numbers of marks and elements."""


def marked(*texts: str) -> bytes:
    """Return a page on which each text stands in a mark and on a line of its own."""
    return b"".join(
        b"/P <</MCID %d>> BDC BT /F1 9 Tf 50 %d Td (%b) Tj ET EMC "
        % (number, 800 - 20 * number, text.encode("latin-1"))
        for number, text in enumerate(texts)
    )


def a_tagged_page(content: bytes, *trees: Tree, **catalog: object) -> bytes:
    """Return a file of one page with this structure."""
    with pikepdf.open(io.BytesIO(a_page(content))) as pdf:
        kids = pikepdf.Array([_element(pdf, tree) for tree in trees])
        root = pikepdf.Dictionary(Type=pikepdf.Name.StructTreeRoot, K=kids)
        roles = catalog.pop("RoleMap", None)
        if roles is not None:
            root.RoleMap = roles
        pdf.Root.StructTreeRoot = pdf.make_indirect(root)
        pdf.Root.MarkInfo = pikepdf.Dictionary(Marked=True)
        for key, value in catalog.items():
            pdf.Root[f"/{key}"] = value
        buffer = io.BytesIO()
        pdf.save(buffer)
        return buffer.getvalue()


def _element(pdf: pikepdf.Pdf, tree: Tree) -> pikepdf.Object:
    role, *rest = tree
    element = pikepdf.Dictionary(
        Type=pikepdf.Name.StructElem, S=pikepdf.Name(f"/{role}"), Pg=pdf.pages[0].obj
    )
    kids = pikepdf.Array()
    for each in rest:
        if isinstance(each, dict):
            for key, value in each.items():
                element[f"/{key}"] = value
        else:
            kids.append(_element(pdf, each) if isinstance(each, tuple) else each)
    if len(kids):
        element.K = kids
    return pdf.make_indirect(element)


def read(content: bytes, *trees: Tree, **catalog: object) -> Readback:
    """Return what is read of such a file."""
    return read_pdf(a_tagged_page(content, *trees, **catalog))


def said(readback: Readback) -> list[tuple[object, ...]]:
    """Return kind, level, mark and text of each passage."""
    return [_brief(passage) for passage in readback.passages]


def _brief(passage: Passage) -> tuple[object, ...]:
    return (passage.kind.value, passage.level, passage.mark, passage.text)


def faults_of(readback: Readback) -> list[str]:
    """Return the messages of the faults."""
    return [fault.message for fault in readback.faults]
