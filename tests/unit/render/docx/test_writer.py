import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from briefgen.diagnostics import RenderError
from briefgen.document.blocks import (
    Cell,
    Column,
    Figure,
    Heading,
    ItemList,
    ListItem,
    Note,
    Notes,
    Paragraph,
    Row,
    Table,
)
from briefgen.document.inline import Span
from briefgen.document.roles import Role, TableKind
from briefgen.proof.docx.reader import read_docx
from briefgen.render.docx.writer import _empty_line, render
from tests.builders import a_document, a_style, a_text
from tests.samples import sample_document
from tests.unit.render.docx.opened import Opened, opened, sample, words_of, written

_ROOT = Path(__file__).parents[4]
_LIST = sample(ItemList)
_PROGRAM = """
import hashlib
from briefgen.render.docx.writer import render
from tests.builders import a_style
from tests.samples import sample_document
print(hashlib.sha256(render(sample_document(), a_style().look)).hexdigest())
"""


def _sample(style="assessment", **more):
    return Opened(render(sample_document(), a_style(style).look, **more))


def _heading(level=1, anchor="here"):
    return Heading(level=level, text=a_text("A heading"), anchor=anchor)


@pytest.mark.parametrize("style", ["assessment", "sitrep"])
@pytest.mark.parametrize("pages", [None, {"discussion": 2, "what-changed": 2, "gaps": 3}])
def test_a_document_of_every_kind_of_block_has_no_faults(style, pages):
    assert read_docx(_sample(style, pages=pages).data).faults == ()


def test_two_processes_give_the_same_bytes():
    digests = set()
    for seed, zone in (("1", "Asia/Tokyo"), ("4242", "America/Lima")):
        environment = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": str(_ROOT)}
        command = [sys.executable, "-c", _PROGRAM]
        done = subprocess.run(command, env=environment, capture_output=True, check=True)
        digests.add(done.stdout)

    assert len(digests) == 1


def test_blocks_stand_in_their_order():
    file = opened(_heading(), sample(Paragraph), sample(Table), *_company())

    kinds = [element.tag.rpartition("}")[2] for element in file.find("//w:body/*")]

    assert kinds[:4] == ["p", "p", "tbl", "p"]
    assert kinds[-1] == "sectPr"


def _company():
    return (_heading(anchor="gaps"), sample(Notes))


def test_a_heading_right_below_another_has_no_space_before():
    below = written(_heading(1), _heading(2, "there"))
    apart = written(_heading(1), Paragraph(role=Role.BODY, text=()), _heading(2, "there"))

    assert '"Heading2"/><w:spacing w:before="0"/>' in below
    assert '"Heading2"/><w:tabs' not in apart
    assert 'w:before="0"' not in apart


def test_a_document_that_ends_in_a_table_has_a_last_paragraph():
    file = opened(sample(Paragraph), sample(Table), *_company()[1:], _heading(anchor="gaps"))
    ends_in_table = opened(_heading(anchor="gaps"), sample(Paragraph), sample(Table), sample(Notes))

    assert words_of(file.find("//w:body/w:p[last()]")[0]) == "A heading"
    assert ends_in_table.values("//w:body/w:p[last()]//w:pStyle/@w:val") == ["NarrowLine"]


def test_a_narrow_line_says_its_height_only_where_it_is_not_that_of_its_style():
    assert 'w:line="120"' in _empty_line(6)
    assert "w:spacing" not in _empty_line(1)


def test_an_empty_document_is_one_empty_line():
    look = a_style().look
    file = Opened(render(replace(a_document(), blocks=()), look))

    assert len(file.find("//w:body/w:p")) == 1
    assert read_docx(file.data).faults == ()


def test_two_tables_that_touch_are_parted_by_a_line():
    table = replace(sample(Table), rows=sample(Table).rows[:1])
    file = opened(table, table)

    assert len(file.find("//w:body/w:tbl/following-sibling::w:p/following-sibling::w:tbl")) == 1


@pytest.mark.parametrize("character", ["\x00", "\ufffe", "\ud800", "\x1b"])
def test_what_word_cannot_read_is_refused_with_the_name_of_its_block(character):
    bad = Paragraph(role=Role.BODY, text=a_text(f"a{character}b"), path="discussion")

    with pytest.raises(RenderError, match=r"block 2 \(Paragraph\), discussion"):
        opened(_heading(), bad)


def test_what_word_cannot_read_is_refused_in_the_running_lines_and_properties():
    look, document = a_style().look, a_document()
    running = replace(document.running, head=a_text("\x01"))
    meta = replace(document.meta, title="\x01")

    with pytest.raises(RenderError, match=r"header1\.xml"):
        render(replace(document, running=running), look)
    with pytest.raises(RenderError, match="properties"):
        render(replace(document, meta=meta), look)


def test_a_link_to_a_block_that_is_not_there_is_refused():
    with pytest.raises(RenderError, match='leads to "nowhere"'):
        opened(Paragraph(role=Role.BODY, text=(Span(text="see", target="nowhere"),)))


def test_two_blocks_of_one_anchor_are_refused():
    with pytest.raises(RenderError, match='two blocks are called "here"'):
        opened(_heading(), _heading(2))


def test_a_note_that_cites_what_the_text_does_not_is_refused():
    cited = Note(id="a", number=1, text=(Span(text="2", note="b"),))
    other = Note(id="b", number=2, text=a_text("Another."))
    text = Paragraph(role=Role.BODY, text=(Span(text="1", note="a"),))

    with pytest.raises(RenderError, match="a note cites a note"):
        opened(text, Notes(notes=(cited, other)))


def test_a_role_or_a_kind_of_table_that_the_style_does_not_know_is_refused():
    look = a_style().look
    cell_less = {name: own for name, own in look.roles.items() if name != "bullet"}

    with pytest.raises(RenderError, match='the role "bullet"'):
        render(a_document(_LIST), look.model_copy(update={"roles": cell_less}))
    with pytest.raises(RenderError, match='tables of the kind "data"'):
        render(a_document(sample(Table)), look.model_copy(update={"tables": {}}))


def test_ten_thousand_items_and_one_of_a_megabyte_are_written():
    items = tuple(ListItem(text=a_text(f"Item {number}")) for number in range(10_000))
    long = ListItem(text=a_text("word " * 200_000))
    file = opened(replace(_LIST, items=(*items, long)))

    assert len(file.find("//w:p[w:pPr/w:pStyle/@w:val='ListBullet']")) == 10_001


def test_a_picture_is_kept_once_however_often_it_is_shown():
    figure = replace(sample(Figure), anchor=None)
    file = opened(figure, figure)

    assert len([name for name in file.parts if name.startswith("word/media/")]) == 1
    assert len(file.find("//wp:inline")) == 2


def test_the_room_above_a_table_keeps_with_it():
    head = Heading(level=2, text=a_text("Counts"), anchor="counts")
    cell = Cell(paragraphs=(Paragraph(role=Role.CELL, text=a_text("1")),))
    counts = Table(
        kind=TableKind.PROSE, columns=(Column(width=170),), rows=(Row(cells=(cell,)),), title="C"
    )

    file = opened(head, counts)

    [room] = file.find("//w:tbl/preceding-sibling::w:p[1]")
    assert words_of(room) == ""
    assert file.find("//w:tbl/preceding-sibling::w:p[1]/w:pPr/w:keepNext")
