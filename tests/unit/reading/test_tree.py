"""Text becomes plain data that keeps its places."""

import time
from itertools import pairwise

import pytest

from briefgen.diagnostics import InputError, Severity
from briefgen.reading.limits import MOST_BYTES
from briefgen.reading.tree import Tree, parse
from tests.unit.reading.sentences import covered, found, refusal, where

pytestmark = pytest.mark.usefixtures("either_loader")


def data(text: str) -> object:
    return parse(text, "brief.yaml").data


@pytest.mark.parametrize("word", ["NO", "12:30", "0630", "1.0", "2020-02-30", "2020", "yes", "1e3"])
def test_scalars_stay_the_text_that_was_typed(word):
    assert data(f"field: {word}\nlist: [{word}]\n") == {"field": word, "list": [word]}


def test_a_date_as_key_stays_text():
    assert data("- 2020-06-25: Troops raid.\n".replace("- ", "event:\n  ")) == {
        "event": {"2020-06-25": "Troops raid."}
    }


@pytest.mark.parametrize("nothing", ["", " null", " ~", " Null", " NULL", " !!null null"])
def test_nothing_written_is_none(nothing):
    assert data(f"field:{nothing}\n") == {"field": None}


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ('"null"', "null"),
        ("'~'", "~"),
        ("!!str", ""),
        ("!!str 5", "5"),
        ("! 5", "5"),
        ("!!int 5", "5"),
    ],
)
def test_quotes_and_standard_tags_make_text(typed, text):
    assert data(f"field: {typed}\n") == {"field": text}


def test_a_null_key_is_a_key_of_that_name():
    assert data("~: a\nnull: b\n") == {"~": "a", "null": "b"}


def test_standard_tags_of_lists_and_maps_are_let_through():
    assert data("a: !!seq [x]\nb: !!map {c: d}\n") == {"a": ["x"], "b": {"c": "d"}}


def test_windows_line_ends_and_a_byte_order_mark_are_no_trouble():
    tree = parse("\ufefftitle: One\r\ndate: Two\r\n", "brief.yaml")
    assert tree.data == {"title": "One", "date": "Two"}
    assert (tree.place(("date",)).line, tree.place(("date",)).column) == (2, 7)


TEXT = """\
# first a comment
title: A headline
summary:
  - One bullet
  - text: Another
    sources: [bbc, un]
"""


@pytest.mark.parametrize(
    ("path", "line", "column", "width"),
    [
        ((), 2, 1, 5),
        (("title",), 2, 8, 10),
        (("summary",), 4, 3, 1),
        (("summary", 0), 4, 5, 10),
        (("summary", 1), 5, 5, 4),
        (("summary", 1, "sources"), 6, 14, 9),
        (("summary", 1, "sources", 1), 6, 20, 2),
    ],
)
def test_every_value_has_its_place(path, line, column, width):
    place = parse(TEXT, "brief.yaml").place(path)
    assert (place.line, place.column, place.width) == (line, column, width)


@pytest.mark.parametrize(
    ("path", "line", "column"),
    [
        (("summary", 1, "id"), 5, 5),
        (("summary", 7), 4, 3),
        (("summary", "text"), 4, 3),
        (("title", "text"), 2, 8),
        (("nothing", 2, "here"), 2, 1),
    ],
)
def test_what_does_not_stand_there_is_placed_at_what_holds_it(path, line, column):
    tree = parse(TEXT, "brief.yaml")
    assert (tree.place(path).line, tree.place(path).column) == (line, column)
    assert tree.key_place(path) == tree.place(path)


def test_a_key_has_a_place_of_its_own():
    place = parse(TEXT, "brief.yaml").key_place(("summary", 1, "sources"))
    assert (place.line, place.column, place.width) == (6, 5, 7)
    assert place.excerpt == "    sources: [bbc, un]"


def test_an_item_of_a_list_has_no_key_and_is_placed_itself():
    tree = parse(TEXT, "brief.yaml")
    assert tree.key_place(("summary", 0)) == tree.place(("summary", 0))


def test_a_text_of_several_lines_is_placed_at_its_first():
    place = parse("a: >-\n  one\n  two\nb: c\n", "brief.yaml").place(("a",))
    assert (place.line, place.column, place.width) == (1, 4, 2)


def test_an_empty_flow_collection_is_covered_whole():
    assert parse("a: {}\n", "brief.yaml").place(("a",)).width == 2


def test_an_empty_collection_with_an_anchor_is_placed_at_the_anchor():
    place = parse("a: &b {}\n", "brief.yaml").place(("a",))
    assert (place.column, place.width) == (4, 1)


def test_a_duplicate_key_is_refused_naming_both_lines():
    [one] = refusal("title: A\ndate: B\ntitle: C\n")
    assert where(one) == ("BG003", 3, 1)
    assert one.message == 'found "title" a second time, first in line 1'
    assert (covered(one), one.path) == ("title", "title")


def test_all_duplicate_keys_of_a_file_are_reported_together():
    text = "a: 1\na: 2\nb:\n  - c: 3\n    c: 4\nb: 5\n"
    assert found(text) == [("BG003", 2, 1), ("BG003", 5, 5), ("BG003", 6, 1)]


def test_a_duplicate_key_and_a_syntax_error_are_reported_together():
    assert found("a: 1\na: 2\nb: @x\n") == [("BG003", 2, 1), ("BG001", 3, 4)]


def test_a_merge_key_is_refused():
    [one] = refusal("a: &a {b: c}\nd:\n  <<: *a\n")
    assert where(one) == ("BG004", 3, 3)
    assert "alias" in one.hint


def test_a_quoted_merge_key_is_a_word_like_any_other():
    assert data('"<<": less\n') == {"<<": "less"}


def test_an_alias_repeats_a_value_and_is_placed_where_it_stands():
    tree = parse("a: &a {b: c}\nd: *a\n", "brief.yaml")
    assert tree.data == {"a": {"b": "c"}, "d": {"b": "c"}}
    assert (tree.place(("d",)).line, tree.place(("d",)).column) == (2, 4)
    assert (tree.place(("d", "b")).line, tree.place(("d", "b")).column) == (1, 11)


def test_an_alias_of_a_text_can_be_a_key():
    assert data("a: &a name\n*a : b\n") == {"a": "name", "name": "b"}


def test_an_anchored_key_can_be_repeated():
    assert data("&a name: b\nc: *a\n") == {"name": "b", "c": "name"}


def test_an_alias_of_a_list_cannot_be_a_key():
    assert found("a: &a [b]\n*a : c\n") == [("BG001", 2, 1)]


@pytest.mark.parametrize("text", ["a: *b\n", "*b : a\n"])
def test_an_alias_without_its_anchor_is_refused(text):
    [one] = refusal(text)
    assert one.code == "BG001"
    assert one.message == 'found the alias "*b", expected an anchor "&b" above it'


@pytest.mark.parametrize("text", ["a: &a [*a]\n", "a: &a {b: *a}\n", "a: &a\n  - b:\n      - *a\n"])
def test_an_alias_within_what_it_repeats_is_refused(text):
    [one] = refusal(text)
    assert one.code == "BG012"
    assert covered(one) == "*a"


@pytest.mark.parametrize(
    ("typed", "tag"),
    [
        ("!foo x", "!foo"),
        ("!!python/object/apply:os.system [ls]", "!!python/object/apply:os.system"),
        ("!!binary aGk=", "!!binary"),
        ("!!set {a}", "!!set"),
        ("!!map [a]", "!!map"),
        ("!!str {a: b}", "!!str"),
    ],
)
def test_tags_of_its_own_are_refused(typed, tag):
    [one] = refusal(f"field: {typed}\n")
    assert where(one) == ("BG012", 1, 8)
    assert one.message == f'found the tag "{tag}", expected a value without a tag'


def test_a_map_or_list_as_key_is_refused():
    assert found("a: {{ x }}\n") == [("BG001", 1, 5)]
    assert found("? [a, b]\n: c\n") == [("BG001", 1, 3)]


LAUGHS = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join(['*' + before] * 9)}]\n" for before, name in pairwise("abcdefghi")
)


def test_a_billion_laughs_are_refused_at_once():
    before = time.process_time()
    [one] = refusal(LAUGHS)
    assert one.code == "BG012"
    assert "500,000 values" in one.message
    assert time.process_time() - before < 1


def test_a_long_text_repeated_too_often_is_refused():
    [one] = refusal(f"a: &a {'x' * 100_000}\nb: [{', '.join(['*a'] * 300)}]\n")
    assert one.code == "BG012"
    assert "20,000,000 characters" in one.message


def test_an_alias_that_goes_too_deep_is_refused():
    text = "a: &a " + "[" * 30 + "]" * 30 + "\nb: " + "[" * 20 + "*a" + "]" * 20 + "\n"
    [one] = refusal(text)
    assert where(one) == ("BG012", 2, 24)


@pytest.mark.parametrize("text", ["a: " + "[" * 5000, "{a: " * 5000, "- " * 5000])
def test_deep_nesting_is_refused_at_once(text):
    [one] = refusal(text)
    assert one.code == "BG012"
    assert "40 deep" in one.message


def test_forty_levels_are_not_too_deep():
    assert data("a: " + "[" * 39 + "]" * 39 + "\n") is not None


def test_a_text_over_the_limit_is_refused():
    [one] = refusal("a" * (MOST_BYTES + 1))
    assert one.message == "found more than 20 MB, the most allowed in a file"


@pytest.mark.parametrize("text", ["", "\n\n", "# a comment\n", "---\n", "null\n", "~"])
def test_an_empty_file_is_refused_in_so_many_words(text):
    [one] = refusal(text)
    assert one.code == "BG002"
    assert one.message.startswith("the file is empty")


@pytest.mark.parametrize(("text", "what"), [("- a\n- b\n", "a list"), ("just words\n", "a text")])
def test_a_file_that_is_no_map_is_refused(text, what):
    [one] = refusal(text)
    assert where(one) == ("BG002", 1, 1)
    assert f"found {what} at the top" in one.message


def test_a_second_document_is_refused():
    assert found("a: b\n---\nc: d\n") == [("BG002", 2, 1)]


def test_document_markers_round_one_document_are_let_through():
    assert data("%YAML 1.1\n---\na: b\n...\n") == {"a": "b"}


def test_a_text_cut_by_a_comment_is_warned_of():
    tree = parse("summary:\n  - it was #1 target\n", "brief.yaml")
    [one] = tree.findings
    assert tree.data == {"summary": ["it was"]}
    assert (where(one), one.severity) == (("BG007", 2, 12), Severity.WARNING)
    assert (covered(one), one.path) == ("#1 target", "summary[0]")


def test_a_text_cut_to_nothing_is_warned_of_once():
    [one] = parse("title: #1 in the list\n", "brief.yaml").findings
    assert where(one) == ("BG007", 1, 8)


@pytest.mark.parametrize(
    "text",
    [
        "a: b # a comment\n",
        "a: b  #\n",
        'a: "b" #1\n',
        "a: [b] #1\n",
        "a: b#1\n",
        "a: >-\n  b #1\n",
        "a:\n  #1 comment\n  b: c\n",
        "x-mine: b #1\n",
    ],
)
def test_a_comment_that_cuts_nothing_is_not_warned_of(text):
    assert parse(text, "brief.yaml").findings == ()


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("a:\n", "a"),
        ('a: " "\n', "a"),
        ("a: []\n", "a"),
        ("a: {}\n", "a"),
        ("a:\n  - b\n  -\n", "a[1]"),
    ],
)
def test_what_is_empty_is_warned_of(text, path):
    [one] = parse(text, "brief.yaml").findings
    assert (one.code, one.severity, one.path) == ("BG010", Severity.WARNING, path)


@pytest.mark.parametrize("text", ["a: null\n", "a: {b: []}\n", "x-a:\n", "x-a: {b: }\n"])
def test_what_is_empty_on_purpose_is_not_warned_of(text):
    assert parse(text, "brief.yaml").findings == ()


def test_other_spellings_of_keys_become_ours_and_keep_their_places():
    tree = parse("a:\n  - judgments: [b]\n    c: d\n", "brief.yaml")
    renamed = tree.with_keys_renamed({"judgments": "judgements"})
    assert renamed.data == {"a": [{"judgements": ["b"], "c": "d"}]}
    assert covered_at(renamed, ("a", 0, "judgements")) == "judgments"


def covered_at(tree: Tree, path: tuple[str | int, ...]) -> str:
    place = tree.key_place(path)
    return place.excerpt[place.column - 1 : place.column - 1 + place.width]


def test_renaming_leaves_a_tree_without_such_keys_as_it_is():
    tree = parse("a: b\n", "brief.yaml")
    assert tree.with_keys_renamed({"c": "d"}) is tree


def test_renaming_leaves_the_authors_own_maps_alone():
    tree = parse("glossary: {judgments: x}\njudgments: y\n", "brief.yaml")
    renamed = tree.with_keys_renamed({"judgments": "judgements"}, free={"glossary"})
    assert renamed.data == {"glossary": {"judgments": "x"}, "judgements": "y"}


def test_a_field_in_two_spellings_is_refused():
    tree = parse("judgements: a\njudgments: b\n", "brief.yaml")
    with pytest.raises(InputError) as refused:
        tree.with_keys_renamed({"judgments": "judgements"})
    [one] = refused.value.diagnostics
    assert where(one) == ("BG003", 2, 1)
    assert one.message == 'found "judgments", another spelling of the field in line 1'


def test_the_authors_own_keys_are_left_out_at_every_level():
    tree = parse("x-a: 1\nb:\n  - x-c: 2\n    d: 3\n", "brief.yaml").without_extensions()
    assert tree.data == {"b": [{"d": "3"}]}
    assert covered_at(tree, ("b", 0, "d")) == "d"


def test_the_authors_own_keys_stay_in_maps_that_are_theirs():
    tree = parse("glossary: {x-ray: rays}\n", "brief.yaml")
    assert tree.without_extensions({"glossary"}).data == {"glossary": {"x-ray": "rays"}}


def test_a_tree_without_keys_of_the_authors_own_stays_as_it_is():
    tree = parse("a: [b]\n", "brief.yaml")
    assert tree.without_extensions() is tree


def test_a_tolerant_reading_keeps_what_leaves_a_tree():
    tree = parse("a: 1\na: 2\nb: 3\nc: 4\n", "brief.yaml", tolerant=True)
    renamed = tree.with_keys_renamed({"c": "b"})
    assert [where(one) for one in renamed.errors] == [("BG003", 2, 1), ("BG003", 4, 1)]


def test_a_tolerant_reading_still_refuses_what_is_not_yaml():
    with pytest.raises(InputError):
        parse("a: 1\na: 2\nb: @\n", "brief.yaml", tolerant=True)


def test_a_part_of_one_file_is_put_into_another_and_keeps_its_place():
    one = parse("title: A\nactors: [{name: B}]\n", "one.yaml")
    other = parse("\nactors:\n  - name: C\n    role: D\n", "other.yaml")

    made = one.with_part(("actors", 1), other.part(("actors", 0)))

    assert made.data == {"title": "A", "actors": [{"name": "B"}, {"name": "C", "role": "D"}]}
    assert made.place(("actors", 1, "role")) == other.place(("actors", 0, "role"))
    assert made.place(("actors", 1, "role")).source == "other.yaml"
    assert made.place(("actors", 0, "name")).source == "one.yaml"


def test_a_part_that_is_not_there_is_nothing_at_the_nearest_place():
    tree = parse("title: A\nmarking:\n  label: B\n", "brief.yaml")

    nothing = tree.part(("marking", "banner"))

    assert nothing.data is None
    assert nothing.mark is tree.part(("marking",)).mark
    assert tree.part(()).data == tree.data


def test_a_field_can_be_left_out_of_a_tree():
    tree = parse("title: A\nserial: B\n", "brief.yaml")

    assert tree.without("title").data == {"serial": "B"}
    assert tree.without("title").key_place(("serial",)) == tree.key_place(("serial",))
    assert tree.without("none").data == tree.data
