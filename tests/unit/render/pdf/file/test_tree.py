from dataclasses import replace
from typing import Any

from briefgen.document.blocks import Paragraph, Scope
from briefgen.document.inline import Span
from briefgen.document.roles import Role
from tests.unit.render.pdf.specimens import a_paragraph, a_row, a_table, read, root_of


def elements(reader, role):
    root = root_of(reader)
    stack, found = [root["/K"][0].get_object()], []
    while stack:
        element = stack.pop(0)
        found += [element] if element["/S"] == f"/{role}" else []
        kids = (kid.get_object() for kid in element.get("/K", []) if not isinstance(kid, int))
        stack[:0] = [kid for kid in kids if "/S" in kid]
    return found


LINKED = Paragraph(
    role=Role.BODY,
    text=(Span(text="see "), Span(text="here", link="https://a.example/ä b"), Span(text=".")),
)


def test_every_mark_of_a_page_leads_to_its_element_and_back():
    reader = read(a_paragraph("one"), a_paragraph("two"))
    tree = root_of(reader)

    page: Any = reader.pages[0]
    [owners] = [
        value
        for key, value in zip(
            tree["/ParentTree"]["/Nums"][::2], tree["/ParentTree"]["/Nums"][1::2], strict=True
        )
        if key == page["/StructParents"]
    ]
    assert [owner.get_object()["/K"] for owner in owners] == [[0], [1]]
    assert page["/Tabs"] == "/S"


def test_a_link_holds_its_words_and_its_annotation():
    reader = read(LINKED)

    [link] = elements(reader, "Link")
    mark, reference = link["/K"]
    annotation = reference.get_object()["/Obj"]
    assert isinstance(mark, int)
    assert annotation["/A"]["/URI"] == "https://a.example/%C3%A4%20b"
    assert annotation["/Contents"] == "https://a.example/ä b"


def test_a_link_stands_among_the_words_of_its_paragraph():
    [paragraph] = elements(read(LINKED), "P")

    before, link, after = paragraph["/K"]
    assert link.get_object()["/S"] == "/Link"
    assert before < after


def test_a_paragraph_over_two_pages_is_one_element_with_marks_on_both():
    reader = read(a_paragraph("words and more words " * 300))

    [paragraph] = elements(reader, "P")
    pages = {kid.get_object()["/Pg"].raw_get("/Type") for kid in paragraph["/K"][1:]}
    assert len(reader.pages) == 2
    assert paragraph["/K"][0] == 0
    assert pages == {"/Page"}


def test_a_language_of_its_own_is_told():
    text = (Span(text="in Arabic "), Span(text="ميناء", language="ar"))

    [span] = elements(read(Paragraph(role=Role.BODY, text=text)), "Span")

    assert span["/Lang"] == "ar"


def test_a_table_has_header_cells_with_their_scope_and_a_summary():
    table = a_table(a_row("one", ""))
    head = table.rows[0]
    scoped = replace(head, cells=tuple(replace(cell, scope=Scope.COLUMN) for cell in head.cells))
    reader = read(replace(table, rows=(scoped, *table.rows[1:])))

    [box] = elements(reader, "Table")
    assert box["/A"]["/Summary"] == "A table"
    assert [cell["/A"]["/Scope"] for cell in elements(reader, "TH")] == ["/Column"] * 2
    assert len(elements(reader, "TD")) == 2
