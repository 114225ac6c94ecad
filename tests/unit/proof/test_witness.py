from dataclasses import replace

from briefgen.document.blocks import (
    Cell,
    Column,
    Contents,
    ContentsEntry,
    Figure,
    Heading,
    ItemList,
    ListItem,
    ListKind,
    Note,
    Notes,
    Paragraph,
    Row,
    Table,
)
from briefgen.document.document import Marking, MarkingScheme, Running
from briefgen.document.inline import Span
from briefgen.document.roles import Role, TableKind
from briefgen.proof.readback import PAGE, PAGES, Kind, Link
from briefgen.proof.readback import Cell as Position
from briefgen.proof.witness import witness
from tests.builders import a_document, a_text


def _said(*blocks):
    return [(one.kind, one.text) for one in witness(a_document(*blocks)).passages]


def _paragraph(words):
    return Paragraph(role=Role.CELL, text=a_text(words))


def _table(*rows, **fields):
    cells = [
        Row(cells=tuple(Cell(paragraphs=(_paragraph(words),)) for words in row), anchor=f"row-{at}")
        for at, row in enumerate(rows)
    ]
    columns = tuple(Column(width=50) for _ in rows[0])
    return Table(kind=TableKind.DATA, columns=columns, rows=tuple(cells), title="Events", **fields)


def test_a_heading_says_its_number_first():
    block = Heading(level=2, text=a_text("Outlook"), anchor="outlook", number="1.2")

    [passage] = witness(a_document(block)).passages
    assert (passage.kind, passage.words, passage.level) == (Kind.HEADING, "1.2 Outlook", 2)


def test_headings_make_the_outline():
    block = Heading(level=1, text=a_text("Key points"), anchor="a")

    assert witness(a_document(block)).outline == ((1, "Key points"),)


def test_a_paragraph_says_label_words_and_what_trails():
    block = Paragraph(
        role=Role.BODY, text=a_text("words"), label=a_text("Label "), trailing=a_text(" end")
    )

    assert _said(block, replace(block, text=(), label=(), trailing=())) == [
        (Kind.PARAGRAPH, "Label words end")
    ]


def test_items_say_their_mark_and_depth():
    items = ListItem(text=a_text("one")), ListItem(text=a_text("deep"), level=1)
    passages = witness(a_document(ItemList(kind=ListKind.NUMBER, items=items, start=3))).passages

    assert [(one.mark, one.level, one.text) for one in passages] == [
        ("3.", 0, "one"),
        ("1.", 1, "deep"),
    ]


def test_a_table_says_caption_name_and_every_cell():
    block = _table(("a", ""), ("b", "c"), header_rows=1, caption=a_text("Table 1"))

    assert _said(block) == [
        (Kind.PARAGRAPH, "Table 1"),
        (Kind.TABLE, "Events"),
        (Kind.CELL, "a"),
        (Kind.CELL, ""),
        (Kind.CELL, "b"),
        (Kind.CELL, "c"),
    ]
    cells = [passage.cell for passage in witness(a_document(block)).passages][2:]
    assert cells[0] == Position(table=0, row=0, column=0, heads=True)
    assert cells[3] == Position(table=0, row=1, column=1, heads=False)


def test_a_figure_says_its_alt_text_then_its_caption():
    block = Figure(
        data=b"", media_type="image/png", width=1, height=1, alt="A map", caption=a_text("Figure 1")
    )

    assert _said(block) == [(Kind.FIGURE, "A map"), (Kind.PARAGRAPH, "Figure 1")]


def test_links_lead_to_the_passage_that_has_their_anchor():
    text = (Span(text="row", target="row-1"), Span(text=", "), Span(text="1", note="n"))
    passages = witness(
        a_document(
            Paragraph(role=Role.BODY, text=text),
            _table(("a", "b"), ("c", "d")),
            Notes(notes=(Note(id="n", number=1, text=a_text("Gazette")),)),
        )
    ).passages

    assert passages[0].links == (Link("row", "#4"), Link("1", "#6"))
    assert passages[4].text == "c"
    assert (passages[6].kind, passages[6].mark) == (Kind.NOTE, "1")


def test_a_contents_line_leads_to_its_heading_and_tells_no_page():
    contents = Contents(
        title=a_text("Contents"), entries=(ContentsEntry(level=1, text="Outlook", target="o"),)
    )
    _, line, _ = witness(
        a_document(contents, Heading(level=1, text=a_text("Outlook"), anchor="o"))
    ).passages

    assert (line.kind, line.level, line.mark) == (Kind.CONTENTS, 1, None)
    assert line.links == (Link("Outlook", "#2"),)


def test_the_place_in_the_brief_is_that_of_the_words():
    span = Span(text="words", path="summary[0].text")
    block = Paragraph(role=Role.BODY, text=(Span(text="Ours "), span), path="summary")

    [passage] = witness(a_document(block)).passages
    assert passage.path == "summary[0].text"


def test_head_and_foot_hold_their_words_the_marking_and_the_page():
    marking = Marking(scheme=MarkingScheme.TLP, banner="TLP:RED", restrictions="For two")
    document = a_document(
        running=Running(head=a_text("A cell"), foot=a_text("BG 1"), marking=marking)
    )

    [running] = witness(document).running
    assert running.head == ("A cell", "TLP:RED", "For two")
    assert running.foot == ("BG 1", f"Page {PAGE} of {PAGES}", "TLP:RED", "For two")


def test_the_properties_are_those_of_the_document():
    properties = witness(a_document(title="A title")).properties

    assert properties["title"] == "A title"
    assert properties["created"] == properties["modified"] == "2020-06-30T00:00:00Z"
    assert properties["language"] == "en-GB"


def test_links_lead_to_the_passage_or_the_row_that_holds_their_place():
    cited = Span(text="1", anchor="cited")
    second = Paragraph(role=Role.CELL, text=(Span(text="2", anchor="row"),))
    in_row = Row(cells=(Cell(paragraphs=(_paragraph("a"),)), Cell(paragraphs=(second,))))
    back = tuple(Span(text=name, target=name) for name in ("cited", "row"))
    table = Table(
        kind=TableKind.DATA, title="T", columns=(Column(width=80), Column(width=80)), rows=(in_row,)
    )
    blocks = (
        Paragraph(role=Role.BODY, text=(Span(text="Words"), cited)),
        table,
        Paragraph(role=Role.BODY, text=back),
    )

    passages = witness(a_document(*blocks)).passages

    assert passages[-1].links == (Link("cited", "#0"), Link("row", "#2"))
