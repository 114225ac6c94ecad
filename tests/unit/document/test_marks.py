"""What stands before an item of a list is told alike in every format."""

import pytest

from briefgen.document.blocks import ListKind
from briefgen.document.marks import letters, mark


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
