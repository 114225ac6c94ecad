import pytest

from briefgen.document.blocks import ItemList, ListItem, ListKind
from briefgen.proof.docx.reader import read_docx
from briefgen.proof.readback import Kind
from tests.builders import a_text
from tests.unit.render.docx.opened import opened, words_of

_PART = "word/numbering.xml"


def _list(kind, *items, start=1):
    made = (
        ListItem(text=a_text(text), level=level, label=a_text(label) if label else ())
        for text, level, label in items
    )
    return ItemList(kind=kind, items=tuple(made), start=start)


def _marks(*lists):
    passages = read_docx(opened(*lists).data).passages
    return [(item.level, item.mark) for item in passages if item.kind is Kind.ITEM]


def test_bullets_are_numbered_by_their_style_alone():
    file = opened(_list(ListKind.BULLET, ("a", 0, ""), ("b", 1, "")))

    assert file.values("//w:body/w:p/w:pPr/w:pStyle/@w:val") == ["ListBullet", "ListBullet2"]
    assert file.find("//w:numPr") == []
    assert file.style("List Bullet 2").says("w:pPr/w:numPr/w:ilvl/@w:val") == "1"


@pytest.mark.parametrize(
    ("kind", "form", "text"),
    [
        (ListKind.BULLET, "bullet", "■"),
        (ListKind.LETTER, "lowerLetter", "%1"),
        (ListKind.NUMBER, "decimal", "%1."),
    ],
)
def test_every_kind_has_its_mark(kind, form, text):
    number = list(ListKind).index(kind) + 1
    level = f"//w:abstractNum[@w:abstractNumId='{number}']/w:lvl[@w:ilvl='0']"
    file = opened()

    assert file.values(f"{level}/w:numFmt/@w:val", _PART) == [form]
    assert file.values(f"{level}/w:lvlText/@w:val", _PART) == [text]


def test_a_bullet_is_small_raised_and_in_the_accent():
    words = "//w:abstractNum[@w:abstractNumId='1']/w:lvl[@w:ilvl='0']/w:rPr"
    file = opened()

    assert file.values(f"{words}/w:sz/@w:val", _PART) == ["11"]
    assert file.values(f"{words}/w:position/@w:val", _PART) == ["3"]
    assert file.values(f"{words}/w:color/@w:val", _PART) == ["1F3864"]


def test_each_list_begins_anew_where_it_is_told_to():
    one = _list(ListKind.NUMBER, ("a", 0, ""), ("b", 1, ""), ("c", 0, ""), ("d", 1, ""))
    other = _list(ListKind.NUMBER, ("e", 0, ""), start=7)

    assert _marks(one, other, one) == [
        *(first := [(0, "1."), (1, "1."), (0, "2."), (1, "1.")]),
        (0, "7."),
        *first,
    ]


@pytest.mark.parametrize(
    ("kind", "marks"),
    [
        (ListKind.LETTER, ["a", "b", "c", "a", "d"]),
        (ListKind.BULLET, ["■"] * 5),
        (ListKind.NUMBER, ["1.", "2.", "3.", "1.", "4."]),
    ],
)
def test_an_item_with_a_label_counts_with_the_others(kind, marks):
    items = (("a", 0, ""), ("b", 0, "Judgement"), ("c", 0, ""), ("d", 1, "Note"), ("e", 0, ""))

    assert [mark for _, mark in _marks(_list(kind, *items))] == marks


def test_the_mark_of_a_labelled_item_is_set_by_hand_after_the_label():
    file = opened(_list(ListKind.LETTER, ("a", 0, ""), ("b", 0, "Judgement")))
    (paragraph,) = file.find("//w:p[w:pPr/w:pStyle/@w:val='ListLetterLabelled']")

    assert words_of(paragraph) == "Judgementb"
    assert file.values("//w:sym/@w:char") == ["0062"]
    assert file.values("//w:sym/@w:font") == ["Arial"]
    assert file.values("//w:p[w:r/w:sym]/w:pPr/w:ind/@w:hanging") == ["2608"]
    assert read_docx(file.data).faults == ()


def _mixed(kind, *items):
    made = (ListItem(text=a_text("x"), level=level, kind=own) for level, own in items)
    return ItemList(kind=kind, items=tuple(made))


_B, _N, _A = ListKind.BULLET, ListKind.NUMBER, ListKind.LETTER


@pytest.mark.parametrize(
    ("items", "marks"),
    [
        (((0, _N), (1, _B), (0, _N), (1, _B), (0, _N)), ["1.", "■", "2.", "■", "3."]),
        (((0, _B), (1, _N), (1, _N), (0, _B), (1, _N)), ["■", "1.", "2.", "■", "1."]),
        (
            ((0, _N), (1, _B), (2, _N), (1, _B), (2, _N), (1, _N)),
            ["1.", "■", "1.", "■", "1.", "1."],
        ),
        (
            ((0, _N), (1, _A), (2, _N), (0, _N), (1, _N), (1, _A)),
            ["1.", "a", "1.", "2.", "1.", "a"],
        ),
        (((0, _B), (1, _N), (1, _B), (1, _N), (2, _N)), ["■", "1.", "■", "2.", "1."]),
    ],
)
def test_a_list_within_a_list_has_marks_of_its_own(items, marks):
    one = _mixed(items[0][1], *items)

    assert [mark for _, mark in _marks(one, one)] == marks * 2


def test_items_below_one_with_a_label_do_not_stop_the_count():
    items = (("a", 0, ""), ("b", 0, "Judgement"), ("c", 1, ""), ("d", 0, ""))

    assert [mark for _, mark in _marks(_list(_N, *items))] == ["1.", "2.", "1.", "3."]


def test_bullets_below_numbers_are_in_the_style_of_bullets():
    file = opened(_mixed(_N, (0, _N), (1, _B), (0, _N)))

    assert file.values("//w:body/w:p/w:pPr/w:pStyle/@w:val") == [
        "ListNumber",
        "ListBullet2",
        "ListNumber",
    ]
    assert file.values("//w:body/w:p/w:pPr/w:numPr/w:numId/@w:val") == ["5", "5"]
    assert read_docx(file.data).faults == ()


def test_what_only_counts_is_defined_where_it_is_needed_and_before_every_numbering():
    hidden = "//w:abstractNum[w:lvl/w:suff]"

    assert opened(_list(_N, ("a", 0, ""))).find(hidden, _PART) == []
    file = opened(_list(_N, ("a", 0, "Judgement")))
    assert file.values(f"{hidden}/@w:abstractNumId", _PART) == ["6"]
    assert file.find("//w:num/following-sibling::w:abstractNum", _PART) == []


def test_the_side_of_a_mark_is_unsaid_where_lines_begin_at_the_right():
    assert opened(language="he").find("//w:lvlJc", _PART) == []
    assert set(opened().values("//w:lvlJc/@w:val", _PART)) == {"left"}


def test_an_item_that_a_person_moves_below_our_levels_still_has_a_format():
    file = opened()
    levels = [len(each) for each in file.find("//w:abstractNum", _PART)]
    marks = file.values("//w:abstractNum[1]/w:lvl/w:lvlText/@w:val", _PART)
    indents = file.values("//w:abstractNum[1]/w:lvl/w:pPr/w:ind/@w:left", _PART)

    assert {count - 3 for count in levels} == {9}  # w:nsid, w:multiLevelType and w:tmpl
    assert all(marks)
    assert list(map(int, indents)) == sorted({int(each) for each in indents})
    assert len(file.find("//w:abstractNum[1]/w:lvl/w:pStyle", _PART)) == 3
