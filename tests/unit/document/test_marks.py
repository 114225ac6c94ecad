"""What stands before an item of a list is told alike in every format."""

import pytest

from briefgen.document.blocks import ItemList, ListItem, ListKind
from briefgen.document.marks import counted, letters, mark
from tests.builders import a_text


@pytest.mark.parametrize(
    ("kind", "number", "printed"),
    [
        (ListKind.BULLET, 1, "■"),
        (ListKind.BULLET, 9, "■"),
        (ListKind.LETTER, 2, "b"),
        (ListKind.NUMBER, 12, "12."),
    ],
)
def test_each_kind_of_list_has_its_mark(kind, number, printed):
    assert mark(kind, number) == printed


@pytest.mark.parametrize(
    ("number", "printed"), [(1, "a"), (26, "z"), (27, "aa"), (28, "bb"), (52, "zz"), (53, "aaa")]
)
def test_letters_go_on_as_words_do(number, printed):
    assert letters(number) == printed


def marks_of(*items, kind=ListKind.NUMBER, start=1):
    made = (ListItem(text=a_text("x"), level=level, kind=own) for level, own in items)
    block = ItemList(kind=kind, items=tuple(made), start=start)
    return [mark(kind, number) for _, kind, number in counted(block)]


def test_items_without_a_kind_take_that_of_their_list_and_begin_anew_below_each():
    items = ((0, None), (1, None), (1, None), (2, None), (0, None), (1, None), (2, None))

    assert marks_of(*items, start=3) == ["3.", "1.", "2.", "1.", "4.", "1.", "1."]


def test_each_kind_is_counted_by_itself():
    bullet, number = ListKind.BULLET, ListKind.NUMBER
    items = ((0, None), (1, number), (1, bullet), (1, number), (0, None), (1, number))

    assert marks_of(*items, kind=bullet, start=7) == ["■", "1.", "■", "2.", "■", "1."]
