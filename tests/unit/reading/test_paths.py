"""Paths are written and read back."""

import pytest

from briefgen.diagnostics import InputError
from briefgen.reading.paths import is_extension, parse_path, path_text


@pytest.mark.parametrize(
    ("path", "text"),
    [
        ((), ""),
        (("title",), "title"),
        (("events", 2, "date"), "events[2].date"),
        (("glossary", "two words"), 'glossary["two words"]'),
        (("events", 0, "2020-06-25"), "events[0].2020-06-25"),
        (("a.b", "", 'say "hi"'), '["a.b"][""]["say \\"hi\\""]'),
        ((1, "a"), "[1].a"),
    ],
)
def test_a_path_is_written_and_read_back(path, text):
    assert path_text(path) == text
    assert parse_path(text) == path


@pytest.mark.parametrize(
    ("text", "column"),
    [("events[", 7), ("events[two]", 7), (".title", 1), ("a..b", 2), ("a b", 2), ('a["\\x"]', 2)],
)
def test_what_is_no_path_is_refused_at_its_place(text, column):
    with pytest.raises(InputError) as refused:
        parse_path(text)
    [one] = refused.value.diagnostics
    assert (one.code, one.place.source, one.place.column) == ("BG004", "--set", column)


def test_a_path_through_a_key_of_the_authors_own_is_told():
    assert is_extension(("a", 0, "x-mine", "b"))
    assert not is_extension(("a", 0, "xmine"))
