"""The smallest pieces leave out what says nothing."""

import pytest

from briefgen.compose.parts import (
    advance,
    capitalised,
    cell,
    columns,
    header,
    joined,
    paragraph,
    row_header,
    run_in,
    said,
    sentence,
    space_after,
    stopped,
    words,
)
from briefgen.document.blocks import Align, Scope
from briefgen.document.inline import Mark, plain
from briefgen.document.roles import Role


def test_no_text_makes_no_span():
    assert words("") == ()
    assert words("x", Mark.STRONG, path="title")[0].path == "title"


def test_a_capital_changes_no_letter_but_the_first():
    assert [capitalised(one) for one in ("likely per NATO", "", "É")] == [
        "Likely per NATO",
        "",
        "É",
    ]


def test_a_sentence_has_one_full_stop():
    cited = (*words("It holds."), *words("1", Mark.CITATION))

    assert [plain(sentence(words(one))) for one in ("It holds", "It holds.", "Why?")] == [
        *("It holds.", "It holds.", "Why?"),
    ]
    assert plain(sentence(cited)) == "It holds.1"
    assert sentence(()) == ()


def test_a_label_runs_into_its_text_in_bold():
    text = run_in("Other view:", words("it holds."))

    assert plain(text) == "Other view: it holds."
    assert text[0].marks == {Mark.STRONG, Mark.INK}


def test_only_texts_that_say_something_are_joined():
    assert plain(joined([(), words("a"), (), words("b")], "; ")) == "a; b"
    assert joined([(), ()]) == ()


def test_a_cell_holds_no_empty_paragraph():
    empty = paragraph(Role.CELL, ())

    assert cell(empty).paragraphs == ()
    assert row_header(empty, paragraph(Role.CELL, words("x"))).scope is Scope.ROW


def test_header_cells_head_their_columns():
    made = header(["A", "B"])

    assert {one.scope for one in made.cells} == {Scope.COLUMN}
    assert [plain(one.paragraphs[0].text) for one in made.cells] == ["A", "B"]


def test_columns_start_at_their_near_edge():
    assert [(c.width, c.align) for c in columns([40, 130])] == [
        (40, Align.START),
        (130, Align.START),
    ]


def test_a_full_width_sign_brings_its_own_space():
    assert plain(run_in("立场：", words("反对"))) == "立场：反对"
    assert plain(joined([words("甲。"), words("乙。")])) == "甲。乙。"
    assert plain(joined([words("A."), words("B.")])) == "A. B."
    assert space_after("") == " "


def test_a_citation_behind_a_full_width_sign_leaves_no_space():
    cited = (*words("甲。"), *words("1", Mark.CITATION))

    assert plain(joined([cited, words("乙。")])) == "甲。1乙。"
    assert said(cited) == "甲。"
    assert said(words("1", Mark.CITATION)) == ""


@pytest.mark.parametrize("closed", ["甲。", "هل؟", "نعم؛", "哪里？", "یہ۔"])
def test_a_sentence_closed_in_another_script_gets_no_second_stop(closed):
    assert plain(sentence(words(closed), "。")) == closed


def test_a_text_has_one_full_stop_of_its_language():
    assert stopped("标题。", "。") == "标题。"
    assert stopped("Title.", "") == "Title"


def test_an_ideograph_takes_the_room_of_two_letters():
    assert advance("port") == 4
    assert advance("港口x") == 5
