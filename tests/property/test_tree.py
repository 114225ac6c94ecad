"""Whatever is read is either a tree whose every mark lies in its text, or refused with places."""

from collections.abc import Iterator

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from briefgen.diagnostics import Diagnostic, InputError, Place
from briefgen.reading import stream
from briefgen.reading.encoding import decode
from briefgen.reading.marks import Mark
from briefgen.reading.paths import Path, parse_path, path_text
from briefgen.reading.tree import Tree, parse

BRIEF = """\
title: Baghdad moves against a militia # a comment
date: 2020-06-30
marking: TLP:CLEAR
bluf: >-
  Baghdad has used force
  for the first time.
summary:
  - "Troops raided a \\u0077orkshop."
  - {text: 'It''s over', events: [raid], likelihood: likely}
  - text: |
      One
      Two #3
    x-mine: &mine [a, b]
events:
  - 2020-06-25: *mine
  - date: ~
    actors:
"""
SIGNS = st.sampled_from(
    [*"\n\t :-#&*!|>'\"%@`[]{},?~=<\\0xuU9", "\r\n", "\x00", "\x85", "\u2028", "\ufeff", "\u202e",
     "\ud800", "\\ud83d", "\\U00110000", "<<", "---", "...", "!!str", "漢", "é", "\u2066", "\u200b"]
)  # fmt: skip
LOADERS = (yaml.CSafeLoader, yaml.SafeLoader)


@st.composite
def mutations(draw: st.DrawFn) -> str:
    """Return a good brief with pieces taken out and signs put in."""
    text = BRIEF
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, min(start + 12, len(text))))
        text = f"{text[:start]}{''.join(draw(st.lists(SIGNS, max_size=4)))}{text[end:]}"
    return text


TEXTS = st.one_of(
    mutations(), st.lists(SIGNS).map("".join), st.text(st.characters(codec=None), max_size=60)
)


@pytest.fixture(params=LOADERS, ids=["c", "python"], autouse=True, scope="module")
def _either_loader(request):
    before, stream.LOADER = stream.LOADER, request.param
    yield
    stream.LOADER = before


def read(text: str) -> Tree | tuple[Diagnostic, ...]:
    """Return the tree of a text or what it is refused for; any other error is a bug."""
    try:
        return parse(text, "brief.yaml")
    except InputError as error:
        return error.diagnostics


def lies_in(place: Place, text: str) -> bool:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return (
        place.line <= len(lines)
        and lines[place.line - 1] == place.excerpt
        and 1 <= place.column <= len(place.excerpt) + 1
        and 1 <= place.width <= max(len(place.excerpt) - place.column + 1, 1)
    )


def paths(mark: Mark, path: Path = ()) -> Iterator[Path]:
    yield path
    if isinstance(mark.children, dict):
        for key, below in mark.children.items():
            yield from paths(below, (*path, key))
    else:
        for i, below in enumerate(mark.children or []):
            yield from paths(below, (*path, i))


@given(TEXTS)
@example(BRIEF)
@example("%YAML " + "9" * 5000 + ".1\n---\na: b")
@example('a: "\\U00110000\\ud800"')
@example("? {a: &b [*b]}\n: c")
@example("a: !<%C3%28> b")
@example("\ufeff")
def test_every_mark_and_finding_lies_in_its_text(text):
    result = read(text)
    typed = text.removeprefix("\ufeff")
    if isinstance(result, Tree):
        places = [result.place(path) for path in paths(result.mark)]
        places += [result.key_place(path) for path in paths(result.mark)]
        places += [finding.place for finding in result.findings]
    else:
        assert result
        places = [finding.place for finding in result]
    assert all(lies_in(place, typed) for place in places)


@given(TEXTS)
def test_marks_have_the_shape_of_the_data(text):
    result = read(text)
    if isinstance(result, Tree):
        assert same_shape(result.data, result.mark)
        changed = result.with_keys_renamed({"title": "a", "x-mine": "b"}).without_extensions()
        assert same_shape(changed.data, changed.mark)


def same_shape(data: object, mark: Mark) -> bool:
    if isinstance(data, dict):
        below = mark.children if isinstance(mark.children, dict) else {}
        return data.keys() == below.keys() and all(same_shape(data[k], below[k]) for k in data)
    if isinstance(data, list):
        items = mark.children if isinstance(mark.children, list) else []
        return len(data) == len(items) and all(map(same_shape, data, items))
    return mark.children is None and isinstance(data, str | None)


@given(TEXTS)
def test_no_text_that_is_read_holds_what_xml_cannot_carry(text):
    result = read(text)
    if isinstance(result, Tree):
        for words in texts(result.data):
            words.encode("utf-8")
            assert all(c in "\n\t" or c >= " " for c in words)
            assert not set(words) & set("\x7f\x9b\ufffe\uffff\u2028\u200b\ufeff")


def texts(data: object) -> Iterator[str]:
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict):
        yield from data
        for value in data.values():
            yield from texts(value)
    elif isinstance(data, list):
        for value in data:
            yield from texts(value)


@given(st.binary(max_size=80))
@example(b"\xff\xfe\x00\xd8")
@example(b"\xff\xfe\x00\x00\x00")
@example(b"\xef\xbb\xbf\xff")
def test_any_bytes_are_text_or_refused_in_their_text(data):
    try:
        assert isinstance(decode(data, "brief.yaml"), str)
    except InputError as error:
        [one] = error.diagnostics
        assert 1 <= one.place.column <= len(one.place.excerpt) + 1


@given(st.lists(st.text(max_size=8) | st.integers(0, 999_999_999), max_size=5).map(tuple))
def test_every_path_is_read_back_as_it_was_written(path):
    assert parse_path(path_text(path)) == path


@given(st.text(max_size=20))
def test_any_text_is_a_path_or_refused(text):
    sources = {"--set"}
    try:
        assert parse_path(path_text(parse_path(text))) == parse_path(text)
    except InputError as error:
        sources = {one.place.source for one in error.diagnostics}
    assert sources == {"--set"}


@given(st.text(max_size=30), st.sampled_from([("title",), ("summary", 0), ("a", "b"), ("x y",)]))
def test_any_value_can_be_set_or_is_refused(value, path):
    tree = parse("title: A\nsummary: [b]\n", "brief.yaml")
    try:
        changed = tree.with_value(path, value)
    except InputError as error:
        sources = {one.place.source for one in error.diagnostics}
    else:
        assert same_shape(changed.data, changed.mark)
        sources = {changed.place(path).source}
    assert sources == {"--set"}
