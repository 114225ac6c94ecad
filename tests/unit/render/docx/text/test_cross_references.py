from dataclasses import replace

import pytest

from briefgen.document.blocks import (
    Cell,
    Column,
    Contents,
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
from briefgen.document.inline import Mark, Span, plain
from briefgen.document.roles import Role, TableKind
from briefgen.proof.docx.reader import read_docx
from briefgen.proof.readback import Kind
from briefgen.render.docx.text.cross_references import CrossReferences
from tests.builders import a_text
from tests.unit.render.docx.opened import opened, sample, words_of

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def _body(*spans):
    return Paragraph(role=Role.BODY, text=spans)


def _link(words, target):
    return Span(text=words, target=target)


def _table(*spans, anchor="row"):
    cell = Cell(paragraphs=(Paragraph(role=Role.CELL, text=spans),))
    other = Cell(paragraphs=(Paragraph(role=Role.CELL, text=a_text("KJ-1 stands here too")),))
    return Table(
        kind=TableKind.DATA,
        columns=(Column(width=85), Column(width=85)),
        rows=(Row(cells=(cell, other), anchor=anchor),),
        title="Findings",
    )


def _instructions(file):
    return [text.split() for text in file.values("//w:instrText/text()")]


def _enclosed(file, name):
    """Return the words between the two ends of a bookmark."""
    (start,) = file.find(f"//w:bookmarkStart[@w:name='{name}']")
    words, element = "", start.getnext()
    while element.tag != f"{_WORD}bookmarkEnd":
        words, element = words + words_of(element), element.getnext()
    return words


@pytest.mark.parametrize("words", ["KJ-1", "KJ-1, by May", "by May"])
def test_a_link_that_repeats_words_of_its_row_is_a_cross_reference_to_them(words):
    file = opened(_body(_link(words, "row")), _table(*a_text("KJ-1, by May")))

    assert _instructions(file) == [["REF", "_Ref_row", "\\h", "\\*", "MERGEFORMAT"]]
    assert _enclosed(file, "_Ref_row") == words
    assert not file.find("//w:hyperlink")
    assert read_docx(file.data).faults == ()


def test_all_runs_of_a_cross_reference_look_as_its_words_do():
    marks = frozenset({Mark.STRONG})
    link = Span(text="KJ-1", target="row", marks=marks)
    file = opened(_body(link), _table(*a_text("KJ-1, by May")))
    (result,) = file.values("//w:r[w:t='KJ-1'][preceding-sibling::w:r]/w:rPr/w:rStyle/@w:val")

    assert file.values("//w:r[w:fldChar or w:instrText]/w:rPr/w:rStyle/@w:val") == [result] * 4


@pytest.mark.parametrize(
    ("words", "own"),
    [("see there", "KJ-1"), ("KJ-1", "KJ-12"), ("stands here", "KJ-1"), ("1", "KJ-1x1")],
)
def test_a_link_that_says_something_else_leads_to_the_row(words, own):
    file = opened(_body(_link(words, "row")), _table(*a_text(own)))

    assert not _instructions(file)
    assert file.values("//w:hyperlink/@w:anchor") == ["_row"]


def test_a_heading_is_repeated_with_what_links_call_it():
    heading = Heading(level=1, number="4", text=a_text("Gaps and requests"), anchor="gaps")
    links = (_link("Gaps and requests", "gaps"), _link("Gaps", "gaps"), _link("Gaps", "gaps"))
    file = opened(heading, _body(*links))

    names = [name for _, name, *_ in _instructions(file)]
    assert names == ["_Ref_gaps"]
    assert _enclosed(file, "_Ref_gaps") == "Gaps and requests"
    assert file.values("//w:hyperlink/@w:anchor") == ["_gaps", "_gaps"]


def test_two_names_of_one_row_are_two_bookmarks():
    links = _body(_link("KJ-1", "row"), _link("May", "row"))
    file = opened(_table(*a_text("KJ-1, by May")), links)

    assert [name for _, name, *_ in _instructions(file)] == ["_Ref_row", "_Ref_row_1"]
    assert [_enclosed(file, name) for name in ("_Ref_row", "_Ref_row_1")] == ["KJ-1", "May"]


@pytest.mark.parametrize("lead", ["Figure 1. The harbour.", "图1 港", "1 איור"])
def test_a_figure_is_repeated_with_the_number_that_word_counts(lead):
    label = lead.split(".")[0].split(" 港")[0]
    figure = replace(sample(Figure), caption=a_text(lead))
    file = opened(_body(_link(label, "figure-1")), figure)

    assert [name for name, *_ in _instructions(file)] == ["REF", "SEQ"]
    assert _enclosed(file, "_Ref_figure_1") == label
    found = read_docx(file.data)
    assert found.faults == ()
    [link] = found.passages[0].links
    assert found.passages[int(link.target[1:])].kind is Kind.FIGURE


def test_what_a_number_leads_back_to_does_not_make_a_ring():
    there = Span(text="3", target="source", anchor="citation")
    back = Span(text="3", target="citation")
    file = opened(_body(there), _table(back, anchor="source"))

    assert [name for _, name, *_ in _instructions(file)] == ["_Ref_source"]
    assert file.values("//w:hyperlink/@w:anchor") == ["_citation"]
    assert _enclosed(file, "_Ref_source") == "3"
    assert file.values("//w:hyperlink/w:bookmarkStart/@w:name") == ["_Ref_source"]
    assert read_docx(file.data).faults == ()


def test_two_headings_of_one_name_that_lead_to_each_other_do_not_make_a_ring():
    one = Heading(level=1, text=(_link("Gaps", "b"),), anchor="a")
    other = Heading(level=1, text=(_link("Gaps", "a"),), anchor="b")
    file = opened(one, other)

    assert not _instructions(file)
    assert file.values("//w:hyperlink/@w:anchor") == ["_b", "_a"]


def test_links_are_found_wherever_they_may_stand():
    here = (_link("KJ-1", "row"),)
    item = ListItem(text=here, label=here)
    references = CrossReferences(
        [
            Paragraph(role=Role.BODY, text=(), label=(_link("by", "row"),)),
            ItemList(kind=ListKind.BULLET, items=(item,)),
            Contents(title=a_text("Contents"), entries=()),
            replace(sample(Figure), caption=here),
            _table(*a_text("KJ-1, by May")),
            Notes(notes=(Note(id="n", number=1, text=(_link("May", "row"),)),)),
        ]
    )

    assert [references.anchor(_link(words, "row")) for words in ("by", "KJ-1", "May")] == [
        "_Ref row", "_Ref row 1", "_Ref row 2",
    ]  # fmt: skip
    assert references.anchor(_link("KJ-1", "elsewhere")) is None


def test_blocks_that_nothing_repeats_stay_as_they_are():
    blocks = (_table(*a_text("KJ-1")), Heading(level=1, text=a_text("Gaps"), anchor="gaps"))

    assert CrossReferences(blocks).blocks == blocks
    marked = CrossReferences((*blocks, _body(_link("KJ-1", "row")))).blocks
    assert marked[1] == blocks[1]
    assert isinstance(marked[0], Table)
    assert plain(marked[0].rows[0].cells[0].paragraphs[0].text) == "KJ-1"
