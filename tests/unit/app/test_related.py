"""Other files are named from the file that names them, read once, and found by their names."""

import pytest

from briefgen.app.related import RelatedFile, printed_name, read_file, seen_from_brief, tree_of
from briefgen.reading.tree import parse


@pytest.mark.parametrize(
    ("name", "by", "seen"),
    [
        ("base.yaml", "own.yaml", "base.yaml"),
        (" base.yaml ", "own.yaml", "base.yaml"),
        ("house.yaml", "desk/base.yaml", "desk/house.yaml"),
        ("../house.yaml", "desk/base.yaml", "house.yaml"),
        ("../../house.yaml", "desk/base.yaml", "../house.yaml"),
        ("/all/house.yaml", "desk/base.yaml", "/all/house.yaml"),
    ],
)
def test_a_path_is_seen_from_the_file_that_names_it(name, by, seen):
    assert seen_from_brief(name, by) == seen


@pytest.mark.parametrize(
    ("name", "source", "printed"),
    [
        ("base.yaml", "own.yaml", "base.yaml"),
        ("desk/base.yaml", "briefs/own.yaml", "briefs/desk/base.yaml"),
        ("../house.yaml", "briefs/own.yaml", "house.yaml"),
        ("/all/house.yaml", "briefs/own.yaml", "/all/house.yaml"),
        ("base.yaml", "<stdin>", "base.yaml"),
    ],
)
def test_a_file_is_printed_with_the_way_to_it_from_where_the_brief_was_named(name, source, printed):
    assert printed_name(name, source) == printed


def test_a_file_of_the_same_bytes_becomes_a_tree_once():
    naming = (parse("extends: base.yaml", "own.yaml"), ("extends",))

    first = tree_of(read_file("base.yaml", naming, "own.yaml", lambda _: b"title: A\n"))
    again = tree_of(read_file("base.yaml", naming, "own.yaml", lambda _: b"title: A\n"))
    changed = tree_of(read_file("base.yaml", naming, "own.yaml", lambda _: b"title: B\n"))

    assert first is again
    assert changed.data == {"title": "B"}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("library: a.yaml", "desk/a.yaml"),
        ("library: [a.yaml, ../b.yaml]", ["desk/a.yaml", "b.yaml"]),
        ("library:", None),
        ("library: [a.yaml, [b.yaml]]", ["desk/a.yaml", ["b.yaml"]]),
    ],
)
def test_libraries_are_seen_from_the_folder_of_the_file_that_names_them(text, named):
    tree = tree_of(RelatedFile("desk/base.yaml", "desk/base.yaml", text.encode()))

    assert tree.data == {"library": named}
