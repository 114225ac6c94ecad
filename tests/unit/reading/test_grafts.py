"""Values set from the command line, and one file laid over another."""

import pytest

from briefgen.diagnostics import InputError
from briefgen.reading.grafts import gathered
from briefgen.reading.tree import parse
from tests.unit.reading.sentences import where


def tree(text: str = "title: A\nsummary:\n  - one\n  - text: two\n"):
    return parse(text, "brief.yaml")


@pytest.mark.parametrize(
    ("path", "value", "data"),
    [
        (("title",), "B", {"title": "B", "summary": ["one", {"text": "two"}]}),
        (("summary", 0), "B", {"title": "A", "summary": ["B", {"text": "two"}]}),
        (("summary", 2), "B", {"title": "A", "summary": ["one", {"text": "two"}, "B"]}),
        (("summary", 1, "id"), "b", {"title": "A", "summary": ["one", {"text": "two", "id": "b"}]}),
        (
            ("marking", "label"),
            "B",
            {"title": "A", "summary": ["one", {"text": "two"}], "marking": {"label": "B"}},
        ),
        (("gaps", 0), "B", {"title": "A", "summary": ["one", {"text": "two"}], "gaps": ["B"]}),
    ],
)
def test_a_value_is_set_where_its_path_leads(path, value, data):
    assert tree().with_value(path, value).data == data


@pytest.mark.parametrize(
    ("value", "data"),
    [
        ("plain: words #1 & more", "plain: words #1 & more"),
        ("2020-06-25", "2020-06-25"),
        ("", None),
        ("null", None),
        ("'null'", "null"),
        ('"it\\u0027s"', "it's"),
        ("[a, b]", ["a", "b"]),
        (" {a: b}", {"a": "b"}),
        ("*bold* !x &y @z", "*bold* !x &y @z"),
    ],
)
def test_a_value_is_text_unless_it_is_written_as_yaml(value, data):
    changed = tree().with_value(("title",), value)
    assert isinstance(changed.data, dict)
    assert changed.data["title"] == data


def test_the_tree_it_is_set_in_stays_as_it_was():
    before = tree()
    before.with_value(("summary", 1, "text"), "B")
    assert before.data == tree().data


def test_a_value_that_was_set_is_placed_on_the_command_line():
    changed = tree().with_value(("summary", 1, "text"), "B")
    place = changed.place(("summary", 1, "text"))
    assert (place.source, place.line, place.column) == ("--set", 1, 17)
    assert place.excerpt == "summary[1].text=B"
    assert changed.key_place(("summary", 1, "text")).width == 15
    assert changed.place(("summary", 0)) == tree().place(("summary", 0))


def test_what_stands_within_a_value_that_was_set_is_placed_there():
    changed = tree().with_value(("gaps",), "[a, {b: c}]")
    place = changed.place(("gaps", 1, "b"))
    assert (place.column, place.excerpt) == (14, "gaps=[a, {b: c}]")


@pytest.mark.parametrize(
    ("path", "code", "message"),
    [
        (("title", "text"), "BG004", 'found no fields there, expected "text" among them'),
        (("title", 0), "BG004", "found no item 0 there"),
        (("summary", 3), "BG004", "found 2 items there, expected a position up to 2"),
        (("summary", "text"), "BG004", 'found no fields there, expected "text" among them'),
    ],
)
def test_a_path_that_leads_nowhere_is_refused(path, code, message):
    with pytest.raises(InputError) as refused:
        tree().with_value(path, "B")
    [one] = refused.value.diagnostics
    assert (one.code, one.message, one.place.source) == (code, message, "--set")


@pytest.mark.parametrize("value", ["[a", '"a', "[a] b", "{{ x }}", "[!x a]"])
def test_a_value_that_is_not_yaml_is_refused(value):
    with pytest.raises(InputError) as refused:
        tree().with_value(("title",), value)
    assert {one.place.source for one in refused.value.diagnostics} == {"--set"}


@pytest.mark.parametrize("value", ["a\u200bb", '"a\u200bb"', '"a\\u200bb"'])
def test_a_value_that_was_set_is_cleaned_with_a_warning(value):
    changed = tree().with_value(("title",), value)
    [one] = changed.findings
    assert isinstance(changed.data, dict)
    assert changed.data["title"] == "ab"
    assert one.code == "BG013"
    assert one.place.column in {8, 9}


def test_a_file_is_laid_over_another_field_by_field():
    under = parse("a: 1\nb: {c: 2, d: [3, 4]}\ne: 5\n", "under.yaml")
    over = parse("b: {d: [6]}\ne: {f: 7}\ng: 8\n", "over.yaml")
    merged = over.laid_over(under)
    assert merged.data == {"a": "1", "b": {"c": "2", "d": ["6"]}, "e": {"f": "7"}, "g": "8"}
    assert merged.source == "over.yaml"


def test_each_field_of_merged_files_keeps_its_own_place():
    under = parse("a: 1\nb:\n  c: 2\n", "under.yaml")
    merged = parse("b:\n  d: 3\n", "over.yaml").laid_over(under)
    assert [merged.place(path).source for path in (("a",), ("b", "c"), ("b", "d"))] == [
        "under.yaml",
        "under.yaml",
        "over.yaml",
    ]
    assert merged.place(("b", "c")).line == 3


def test_a_field_set_twice_has_its_last_value():
    changed = tree().with_value(("x",), "1").with_value(("x",), "2")
    assert isinstance(changed.data, dict)
    assert changed.data["x"] == "2"


def test_a_second_spelling_that_is_set_is_refused_at_the_command_line():
    changed = tree("judgements: a\n").with_value(("judgments",), "b")
    with pytest.raises(InputError) as refused:
        changed.with_keys_renamed({"judgments": "judgements"})
    assert where(refused.value.diagnostics[0]) == ("BG003", 1, 1)
    assert refused.value.diagnostics[0].place.source == "--set"


def test_parts_of_several_files_are_gathered_into_a_list_and_keep_their_places():
    other = parse("\nsummary: [three]\n", "other.yaml")
    whole = tree().part(("summary",))

    made = tree().with_part(
        ("summary",),
        gathered([tree().part(("summary", 0)), other.part(("summary", 0))], whole.mark),
    )

    assert made.data == {"title": "A", "summary": ["one", "three"]}
    places = [made.place(("summary", i)) for i in range(2)]
    assert [(one.source, one.line) for one in places] == [("brief.yaml", 3), ("other.yaml", 2)]
    assert made.key_place(("summary",)).line == 2
