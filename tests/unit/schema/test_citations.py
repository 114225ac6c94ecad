import pytest

from briefgen.schema.citations import Citation, citations_in


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("none", ()),
        ("[@bbc]", (Citation("bbc"),)),
        ("[@bbc p. 3]", (Citation("bbc", "p. 3"),)),
        ("[@bbc, p. 3]", (Citation("bbc", "p. 3"),)),
        ("[@a; @b-2 §4]", (Citation("a"), Citation("b-2", "§4"))),
        ("[@a] and [@b]", (Citation("a"), Citation("b"))),
        ("`[@a]` and ``[@b]``", ()),
        (r"\[@a]", ()),
        ("[@A] [@] [a@b] [@a", ()),
    ],
)
def test_citations_are_found_as_typed(text, expected):
    assert citations_in(text) == expected
