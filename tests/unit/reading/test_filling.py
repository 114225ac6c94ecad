"""Data that a record made has marks again: each value where its template has it."""

from briefgen.reading.tree import parse

TEXT = 'title: "{{ a }}"\nlist:\n  - b: "{{ c }}"\n  - d\n'


def filled(data, origins):
    return parse(TEXT, "t.yaml").filled(data, origins, lambda path: f"filled {path}")


def test_a_value_stands_where_its_origin_does():
    tree = filled(
        {"title": "x", "list": [{"b": "y"}, {"b": "z"}]},
        {
            (): (),
            ("title",): ("title",),
            ("list",): ("list",),
            ("list", 0): ("list", 0),
            ("list", 0, "b"): ("list", 0, "b"),
            ("list", 1): ("list", 0),
            ("list", 1, "b"): ("list", 0, "b"),
        },
    )

    assert tree.data == {"title": "x", "list": [{"b": "y"}, {"b": "z"}]}
    assert [tree.place(path).line for path in (("title",), ("list", 1, "b"))] == [1, 3]
    assert tree.place(("title",)).filled_by == "filled ('title',)"


def test_what_lies_within_a_value_stands_where_the_value_does():
    tree = filled({"title": {"e": [1, 2.50, True, None]}}, {(): (), ("title",): ("title",)})

    assert tree.data == {"title": {"e": ["1", "2.5", "true", None]}}
    assert tree.place(("title", "e", 3)).line == 1
    assert tree.place(("title", "e")).filled_by == "filled ('title',)"


def test_odd_characters_of_a_record_are_found_at_the_template():
    tree = filled({"title": "a\x00b", "c\x01d": "e"}, {(): (), ("title",): ("title",)})

    assert tree.data == {"title": "a\ufffdb", "c\ufffdd": "e"}
    first = tree.findings[0].place
    assert (first.line, bool(first.filled_by)) == (1, True)


def test_words_are_pointed_at_where_they_stand_in_a_value():
    tree = parse(TEXT, "t.yaml")

    assert (tree.words_place(("title",), "{{ a }}").column) == 9
    assert tree.words_place(("title",), "gone") == tree.place(("title",))
    assert tree.words_place(("title",), "") == tree.place(("title",))
