"""What is known to be a paragraph without being parsed is what the parser makes of it."""

from collections.abc import Callable
from unittest.mock import patch

from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from briefgen.schema import markdown

PIECES = [
    *("one", "Two words", "3", "3.", "3)", "一句", "é", " ", "  ", "\t", "\\", "!", "|", "-", "+"),
    *(
        "*",
        "**",
        "_",
        "`",
        "#",
        "## ",
        "- ",
        "1. ",
        "| a |",
        "|---|",
        "--- | ---",
        ": ",
        "> ",
        "===",
    ),
    *("[", "]", "(", "[@a]", "[@a p. 3; @b]", "[@]", "![@a]", "[x](https://example.org)", "&amp;"),
    *("\n", "\n", "\n", "\n\n", "\n\n", "\n \n", "\n\n\n", "\n\n  ", "\r", "\u00a0", "\u2028"),
]


@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_blocks_are_those_of_the_parser(source):
    with patch.object(markdown, "_is_paragraph", lambda _: False):
        parsed = outcome(markdown.blocks, source)

    assert outcome(markdown.blocks, source) == parsed


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_runs_are_those_of_the_parser(source):
    with patch.object(markdown, "_has_signs", lambda _: True):
        parsed = outcome(markdown.runs, source)

    assert outcome(markdown.runs, source) == parsed


def outcome(read: Callable[[str], tuple[object, ...]], source: str) -> object:
    """Return what a text is made of, or what is wrong with its links."""
    try:
        return read(source)
    except PydanticCustomError as error:
        return str(error)
