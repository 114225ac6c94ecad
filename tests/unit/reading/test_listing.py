import pytest

from briefgen.diagnostics import InputError
from briefgen.reading.limits import MOST_BYTES
from briefgen.reading.listing import parse_list


def test_the_items_of_a_list_know_where_they_stand():
    one, two = parse_list("- {a: 1}\n- [b]\n", "d.yaml")

    assert (one.data, two.data) == ({"a": "1"}, ["b"])
    assert [grown.mark.sheet.line(grown.mark.span[0]) for grown in (one, two)] == [1, 2]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a: 1", "found no list"),
        ("", "found no list"),
        ("- [", "expected"),
        (" " * (MOST_BYTES + 1), "larger|bytes|more"),
    ],
)
def test_what_is_no_list_is_refused(text, said):
    with pytest.raises(InputError, match=said):
        parse_list(text, "d.yaml")
