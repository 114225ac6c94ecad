import pytest

from briefgen.checking.cycles import cycles


@pytest.mark.parametrize(
    ("arrows", "expected"),
    [
        ({}, []),
        ({"a": ["b"], "b": ["c"], "c": []}, []),
        ({"a": ["b", "c"], "b": ["d"], "c": ["d"], "d": []}, []),
        ({"a": ["a"]}, [("a",)]),
        ({"a": ["b"], "b": ["a"]}, [("a", "b")]),
        ({"a": ["b"], "b": ["c"], "c": ["b"]}, [("b", "c")]),
        ({"b": ["c"], "c": ["a"], "a": ["b"]}, [("b", "c", "a")]),
        ({"a": ["b"], "b": ["a"], "c": ["d"], "d": ["c"]}, [("a", "b"), ("c", "d")]),
        ({"a": ["nowhere"]}, []),
    ],
)
def test_a_cycle_begins_with_the_node_that_comes_first(arrows, expected):
    assert list(cycles(arrows)) == expected


def test_a_chain_of_any_length_is_walked():
    chain = {str(i): [str(i + 1)] for i in range(50_000)}

    assert list(cycles(chain)) == []
    assert len(next(cycles({**chain, "50000": ["0"]}))) == 50_001
