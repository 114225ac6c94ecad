"""Characters that no font has are replaced alike in every format, and each place is named."""

from dataclasses import replace

import pytest

from briefgen.app.characters import REPLACEMENT, replace_missing
from briefgen.document.blocks import Figure, Paragraph
from briefgen.document.document import Marking, MarkingScheme, Running
from briefgen.document.inline import Span
from briefgen.document.roles import Role
from briefgen.document.walk import every_string
from briefgen.reading.tree import parse
from tests.builders import a_document

TREE = parse("title: A title\nsummary:\n  - A 日 word\n", "brief.yaml")


def covers_ascii(char: str) -> bool:
    return char.isascii() or char == REPLACEMENT


def said(*pieces: tuple[str, str | None]):
    spans = tuple(Span(text=words, path=path) for words, path in pieces)
    return a_document(Paragraph(role=Role.BODY, text=spans))


def test_a_document_that_every_font_has_stays_as_it_is():
    document = said(("plain", "title"))

    assert replace_missing(document, covers_ascii, TREE) == (document, ())


def test_a_missing_character_is_replaced_and_its_place_named():
    document, [found] = replace_missing(said(("A 日 word", "summary[0]")), covers_ascii, TREE)

    assert "A \ufffd word" in set(every_string(document))
    assert (found.code, found.severity, found.path) == ("BG605", "warning", "summary[0]")
    assert (found.place.line, found.place.column) == (3, 7)
    assert found.message == "no font of the style has 日 (U+65E5): replaced in every format"


def test_a_place_is_warned_of_once_and_names_all_that_it_lacks():
    spans = [("日本", "title"), ("日本", "title"), ("語", "title")]

    _, found = replace_missing(said(*spans), covers_ascii, TREE)

    assert [one.message.split(":")[0] for one in found] == [
        "no font of the style has 日 (U+65E5), 本 (U+672C)",
        "no font of the style has 語 (U+8A9E)",
    ]


def test_fonts_without_the_replacement_character_get_a_question_mark():
    document, _ = replace_missing(said(("日", None)), str.isascii, TREE)

    assert "?" in set(every_string(document))


def test_words_that_are_named_and_not_printed_are_warned_of_too():
    figure = Figure(data=b"", media_type="image/png", width=1, height=1, alt="A 日 map")

    document, [found] = replace_missing(a_document(figure), covers_ascii, TREE)

    [changed] = document.blocks
    assert isinstance(changed, Figure)
    assert changed.alt == "A \ufffd map"
    assert found.path == ""


def test_a_long_list_of_what_is_missing_is_cut_short():
    _, [found] = replace_missing(said(("日本語港湾局発表三月", "title")), covers_ascii, TREE)

    assert found.message.count("U+") == 8
    assert "and 2 more: replaced" in found.message


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        ("日", "pip install 'briefgen[cjk]'"),
        ("ა", "name a font that has it under fonts.fallback of the style"),
    ],
)
def test_the_hint_names_the_extra_that_brings_what_is_missing(words, hint):
    def extra_for(char: str) -> str:
        return "cjk" if char == "日" else ""

    _, [found] = replace_missing(said((words, "title")), covers_ascii, TREE, extra_for)

    assert found.hint == hint


def test_what_an_extra_brings_is_warned_of_once_and_what_none_brings_at_each_place():
    document = said(("日ა", "title"), ("本", "title"), ("ა", "summary[0]"))

    _, found = replace_missing(
        document, covers_ascii, TREE, lambda char: "" if char == "ა" else "cjk"
    )

    assert [(one.message.partition(" has ")[2], one.path) for one in found] == [
        ("日 (U+65E5), 本 (U+672C), in 2 places: replaced in every format", "title"),
        ("ა (U+10D0): replaced in every format", "title"),
        ("ა (U+10D0): replaced in every format", "summary[0]"),
    ]


_SOURCE = r"""title: A title
summary:
  - |
    A block
    of 日 lines.
  - text: "An \u65e5 escape"
actors:
  - Somebody 日: Keeper
discussion:
  - body: |
      Prose.

      - one
      - two 日
glossary:
  日 key: Long
"""


@pytest.mark.parametrize(
    ("path", "line", "column", "width"),
    [
        ("summary[0].text", 5, 8, 1),
        ("summary[1].text", 6, 15, 6),
        ("actors[0].name", 8, 14, 1),
        ("discussion[0].body", 14, 13, 1),
        ('glossary["日 key"]', 16, 3, 1),
        ("title", 1, 8, 7),  # where it was not typed it is the value's place
        ("", 5, 8, 1),
    ],
)
def test_the_place_is_where_the_character_was_typed(path, line, column, width):
    tree = parse(_SOURCE, "brief.yaml")

    _, [found] = replace_missing(said(("日", path)), covers_ascii, tree)

    assert (found.place.line, found.place.column, found.place.width) == (line, column, width)


def test_the_place_of_a_character_that_was_set_is_in_the_setting():
    tree = TREE.with_value(("summary", 0), "So 日 it is.")

    _, [found] = replace_missing(said(("So 日 it is.", "summary[0]")), covers_ascii, tree)

    assert (found.place.source, found.place.column) == ("--set", 15)


def test_the_property_tells_the_marking_as_it_is_printed():
    marked = Running(marking=Marking(scheme=MarkingScheme.TEXT, banner="OWN 日"))
    meta = replace(a_document().meta, custom=(("Marking", "OWN 日"), ("Serial", "日")))

    document, [found] = replace_missing(
        replace(a_document(running=marked), meta=meta), covers_ascii, TREE
    )

    assert document.running.marking.banner == "OWN \ufffd"
    assert document.meta.custom == (("Marking", "OWN \ufffd"), ("Serial", "日"))
    assert found.code == "BG605"
