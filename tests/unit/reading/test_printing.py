"""Plain data as YAML: what is printed reads back as it was."""

import pytest

from briefgen.reading.printing import yaml_text
from briefgen.reading.tree import parse


@pytest.mark.parametrize(
    "data",
    [
        {"b": "no", "a": "1e5", "c": "2024-01-02"},
        {"words": "# no comment: {x} [y] 'z' \"q\"", "long": "word " * 60},
        {"rows": [{"name": "é", "list": ["a", "b"]}, {"name": "北京", "list": []}]},
    ],
)
def test_what_is_printed_reads_back_as_it_was(data):
    assert parse(yaml_text(data), "a.yaml").data == data


def test_keys_stay_in_their_order():
    assert yaml_text({"b": "1", "a": {"x": "y"}}) == "b: '1'\na: {x: y}\n"
