import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from briefgen.schema.citations import Citation
from briefgen.schema.markdown import blocks, check_link, runs
from briefgen.schema.prose import Prose, RichText, plain
from briefgen.schema.runs import (
    CitationRun,
    ProseHeading,
    ProseItem,
    ProseList,
    ProseParagraph,
    ProseTable,
    TextRun,
)

AS_TYPED = [
    "<b>bold</b> and <img src=x onerror=alert(1)>",
    "{{ x }} and {% if y %}",
    "AT&amp;T &copy; &#65; &lt;tag&gt;",
    "![alt](picture.png)",
    "a ![alt][ref] b",
    "<https://example.org> and https://example.org",
    "~~struck~~",
    "[ref]: https://example.org",
    "[not a link] (a) [^1] [@] [@Not-An-Id]",
    "snake_case_word and 2 * 3 * 4",
    "> quoted",
    "    indented",
    "```\ncode\n```",
    "---",
    "Title\n=====",
    "#hashtag",
    "it's 3.5 (a) - not a list",
    "<!-- comment -->",
]


def text(
    words: str, *, emphasis: bool = False, strong: bool = False, code: bool = False
) -> tuple[TextRun, ...]:
    return (TextRun(words, emphasis, strong, code),)


@pytest.mark.parametrize("source", AS_TYPED)
def test_what_only_looks_like_markup_stays_as_typed_in_a_paragraph(source):
    assert runs(source) == text(" ".join(source.split()) if "\n" in source else source.strip())


@pytest.mark.parametrize("source", AS_TYPED)
def test_what_only_looks_like_markup_stays_as_typed_in_prose(source):
    words = " ".join(source.split()) if "\n" in source else source.strip()

    assert blocks(source) == (ProseParagraph(text(words)),)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("plain words", text("plain words")),
        ("*soft*", text("soft", emphasis=True)),
        ("**loud**", text("loud", strong=True)),
        ("***both***", text("both", emphasis=True, strong=True)),
        ("`a < b`", text("a < b", code=True)),
        ("a *b* c", (TextRun("a "), TextRun("b", emphasis=True), TextRun(" c"))),
        (r"\*not soft\*", text("*not soft*")),
        ("one\ntwo", text("one two")),
        ("一句，\n二句", text("一句，二句")),
        ("一句\ntwo", text("一句 two")),
        ("한국\n어", text("한국 어")),
        ("one  \ntwo", text("one\ntwo")),
        ("one\\\ntwo", text("one\ntwo")),
        ("one\n\ntwo", text("one\ntwo")),
        ("# no heading", text("# no heading")),
        ("- no item", text("- no item")),
        ("", ()),
        ("  \n ", ()),
    ],
)
def test_a_paragraph_has_emphasis_code_and_forced_breaks(source, expected):
    assert runs(source) == expected


def test_a_link_has_its_address_on_every_run_of_its_words():
    address = "https://example.org/a?b=1&c=2"

    assert runs(f"see [the *first* page]({address}).") == (
        TextRun("see "),
        TextRun("the ", link=address),
        TextRun("first", emphasis=True, link=address),
        TextRun(" page", link=address),
        TextRun("."),
    )


def test_a_mail_address_is_a_link():
    assert runs("[write](mailto:a@example.org)") == (TextRun("write", link="mailto:a@example.org"),)


@pytest.mark.parametrize(
    ("source", "message"),
    [
        (
            "[x](javascript:alert(1))",
            'the link "javascript:alert(1)" has the scheme "javascript", not http, https or mailto',
        ),
        (
            "[x](file:///etc/passwd)",
            'the link "file:///etc/passwd" has the scheme "file", not http, https or mailto',
        ),
        ("[x](page.html)", 'the link "page.html" has no scheme, not http, https or mailto'),
    ],
)
def test_a_link_with_another_scheme_is_refused(source, message):
    for read in (runs, blocks):
        with pytest.raises(PydanticCustomError) as caught:
            read(source)
        assert caught.value.type == "BG609"
        assert caught.value.message() == message


def test_what_is_no_address_at_all_is_refused():
    with pytest.raises(PydanticCustomError, match="is not an address"):
        check_link("http://[broken")


def test_citations_stand_where_they_were_typed():
    one, two = Citation("bbc", "p. 3"), Citation("un")

    assert runs("A [@bbc p. 3], *b* [@un; @bbc p. 3].") == (
        TextRun("A "),
        CitationRun((one,)),
        TextRun(", "),
        TextRun("b", emphasis=True),
        TextRun(" "),
        CitationRun((two, one)),
        TextRun("."),
    )


def test_a_citation_in_code_or_behind_a_backslash_is_none():
    assert runs(r"`[@bbc]` \[@bbc]") == (TextRun("[@bbc]", code=True), TextRun(" [@bbc]"))


def test_a_citation_in_a_link_keeps_its_place():
    found = runs("[see [@bbc] there](https://example.org)")

    assert CitationRun((Citation("bbc"),)) in found


def test_a_picture_in_a_link_stays_as_typed():
    address = "https://example.org"

    assert runs(f"[![a b]({address})") == (TextRun("![a b", link=address),)


PROSE = """First paragraph,
second line.

## A *heading*

- one
- two
  - three

    more of three
- four

3. third
4. fourth

| A | B |
|---|--:|
| 1 | **2** |
| 3 [@bbc] |
"""


def test_prose_has_paragraphs_headings_lists_and_tables():
    paragraph, heading, bullets, numbers, table = blocks(PROSE)

    assert paragraph == ProseParagraph(text("First paragraph, second line."))
    assert heading == ProseHeading(2, (TextRun("A "), TextRun("heading", emphasis=True)))
    assert bullets == ProseList(
        (
            ProseItem(text("one")),
            ProseItem(text("two")),
            ProseItem(text("three\nmore of three"), 1),
            ProseItem(text("four")),
        )
    )
    assert numbers == ProseList(
        (ProseItem(text("third"), ordered=True), ProseItem(text("fourth"), ordered=True)),
        ordered=True,
        start=3,
    )
    assert table == ProseTable(
        (text("A"), text("B")),
        (
            (text("1"), text("2", strong=True)),
            ((TextRun("3 "), CitationRun((Citation("bbc"),))), ()),
        ),
    )


def test_every_level_of_a_list_keeps_its_own_kind_and_text_after_deeper_items():
    [found] = blocks("1. a\n   - b\n     1. c\n\n   after\n2. d")

    assert isinstance(found, ProseList)
    assert found.ordered
    assert [(plain(item.runs), item.level, item.ordered) for item in found.items] == [
        ("a", 0, True),
        ("b", 1, False),
        ("c", 2, True),
        ("after", 0, True),
        ("d", 0, True),
    ]


def test_a_heading_or_table_in_an_item_becomes_its_words():
    [found] = blocks("- # head\n\n  | a | b |\n  |---|---|\n  | c | d |")

    assert isinstance(found, ProseList)
    assert [plain(item.runs) for item in found.items] == ["head\na\nb\nc\nd"]


def test_an_empty_item_and_an_empty_text_leave_nothing():
    assert blocks("") == ()
    assert blocks("- \n- x") == (ProseList((ProseItem(text("x")),)),)


def test_plain_words_never_wake_the_markdown_parser(monkeypatch):
    monkeypatch.setitem(sys.modules, "markdown_it", None)
    monkeypatch.setattr("briefgen.schema.markdown._engine", lambda: pytest.fail("woken"))

    assert runs("Plain (words): 3.5% & <b>, it's fine - really!") != ()
    assert blocks("Plain words.") == (ProseParagraph(text("Plain words.")),)


markdown_like = st.text(alphabet="ab \n*_`[]()!@#-+|>\\&;<1.:/~", max_size=60)


@given(markdown_like)
def test_any_text_is_read_or_refused_for_its_links(source):
    for read in (RichText.of, Prose.of):
        try:
            found = read(source).source
        except PydanticCustomError as error:
            found = error.type

        assert found in {source, "BG609"}


@given(st.text(alphabet="abc <>&;{}!\"'()=/.,é", max_size=60))
def test_text_without_signs_of_the_subset_is_never_changed(source):
    assert plain(runs(source)) == source.strip()
