from dataclasses import replace

import pytest

from briefgen.proof.assembly import Chunk, assembled, with_targets
from briefgen.proof.disagreement import Aspect, Side
from briefgen.proof.passages import Telling, passage_disagreements
from briefgen.proof.readback import Cell, Kind, Link


def _passages():
    cells = [
        assembled(Kind.CELL, [[Chunk(f"{row}{column}")]], cell=_cell(row, column))
        for row in range(3)
        for column in range(2)
    ]
    passages = [
        assembled(Kind.HEADING, [[Chunk("Key points")]], level=1),
        assembled(
            Kind.ITEM,
            [[Chunk("Some 20 vehicles came from the north that day, "), Chunk("1", "#note")]],
            mark="■",
            path="summary[0].text",
            place="page 2",
        ),
        assembled(Kind.ITEM, [[Chunk("A "), Chunk("site", "https://example.org/")]], mark="■"),
        *cells,
        assembled(Kind.FIGURE, [[Chunk("A plain frame")]]),
        assembled(Kind.NOTE, [[Chunk("Gazette")]], mark="1"),
    ]
    return list(with_targets(passages, {"note": len(passages) - 1}))


def _cell(row, column):
    return Cell(table=0, row=row, column=column, heads=row == 0)


def _found(one, other):
    return list(passage_disagreements(Telling(Side.BRIEF, one), Telling(Side.PDF, other)))


def _changed(at, **fields):
    passages = _passages()
    passages[at] = replace(passages[at], **fields)
    return passages


def test_equal_tellings_do_not_disagree():
    assert _found(_passages(), _passages()) == []


def test_changed_words_are_shown_with_what_stands_round_them():
    text = "Some 21 vehicles came from the north that day, 1"
    [found] = _found(_passages(), _changed(1, text=text, words=text.replace(" ", "")))

    assert found.aspect is Aspect.TEXT
    assert [saying.says for saying in found.sayings] == [
        "Some 20 vehicles came from the north …",
        "Some 21 vehicles came from the north …",
    ]
    assert found.path == "summary[0].text"
    assert found.sayings[1].place == "page 2"


@pytest.mark.parametrize(
    ("at", "fields", "aspect"),
    [
        (0, {"level": 2}, Aspect.LEVEL),
        (0, {"kind": Kind.PARAGRAPH}, Aspect.KIND),
        (1, {"mark": "a"}, Aspect.MARK),
        (2, {"links": (Link("site", "https://example.com/"),)}, Aspect.LINK),
        (2, {"links": (Link("the", "https://example.org/"),)}, Aspect.LINK),
        (2, {"links": ()}, Aspect.LINK),
        (1, {"links": (Link("1", "#?"),)}, Aspect.LINK),
        (1, {"links": (Link("1", "#0"),)}, Aspect.LINK),
        (2, {"languages": (("fr", "A"),)}, Aspect.LANGUAGE),
        (9, {"text": "A fancy frame", "words": "Afancyframe"}, Aspect.ALT),
        (4, {"cell": Cell(table=0, row=0, column=1, columns=2, heads=True)}, Aspect.CELL),
        (5, {"cell": Cell(table=0, row=1, column=0, heads=True)}, Aspect.CELL),
    ],
)
def test_each_aspect_is_named(at, fields, aspect):
    assert [found.aspect for found in _found(_passages(), _changed(at, **fields))] == [aspect]


def test_a_mark_that_one_side_does_not_tell_is_no_disagreement():
    assert _found(_changed(1, mark=None), _passages()) == []


def test_the_order_of_words_beside_right_to_left_ones_counts_where_both_files_tell_it():
    def told(words, *, is_settled=True):
        return [assembled(Kind.ITEM, [[Chunk(words)]], mark="■", is_settled=is_settled)]

    one = told("The ministry משרד struck the council")
    words = "The council משרד struck the ministry"
    assert [found.aspect for found in _found(one, told(words))] == [Aspect.TEXT]
    assert _found(one, told(words, is_settled=False)) == []


@pytest.mark.parametrize(
    ("shown", "aspects"),
    [
        ("נמל גדול link", []),
        ("נמלגדול link", []),
        ("למנ גדול link", [Aspect.TEXT]),
        ("נמל גדולים link", [Aspect.TEXT]),
    ],
)
def test_a_link_among_right_to_left_words_may_join_its_neighbour(shown, aspects):
    def told(words):
        chunks = [Chunk(words), Chunk("link", "https://example.org/")]
        return [assembled(Kind.PARAGRAPH, [chunks], is_settled=False)]

    found = _found(told("נמל גדול "), told(shown.removesuffix("link")))
    assert [one.aspect for one in found] == aspects


def test_a_lost_passage_is_told_once_and_nothing_that_follows_from_it():
    passages = _passages()
    other = [*passages[:2], *passages[3:]]
    last = len(other) - 1
    other[1] = replace(other[1], links=(Link("1", f"#{last}"),))

    [found] = _found(passages, other)
    assert found.aspect is Aspect.MISSING
    assert found.message == 'a list item stands in the brief alone: "A site"'


def test_a_lost_row_does_not_make_the_rows_below_it_disagree():
    passages = _passages()
    shifted = [replace(passage, cell=replace(passage.cell, row=1)) for passage in passages[7:9]]
    note = replace(passages[1], links=(Link("1", "#8"),))
    other = [passages[0], note, *passages[2:5], *shifted, *passages[9:]]

    assert [found.message for found in _found(passages, other)] == [
        'a cell stands in the brief alone: "10"',
        'a cell stands in the brief alone: "11"',
    ]


def test_swapped_passages_are_told_as_moved():
    passages = _passages()
    other = [*passages[:5], *passages[7:9], *passages[5:7], *passages[9:]]

    assert {found.aspect for found in _found(passages, other)} >= {Aspect.ORDER}
    assert not any(found.aspect is Aspect.MISSING for found in _found(passages, other))
