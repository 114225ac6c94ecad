"""Every word of a document is visited in reading order, and can be changed."""

from dataclasses import fields, is_dataclass, replace
from typing import get_type_hints

import pytest

from briefgen.document import blocks, document, inline
from briefgen.document.blocks import Heading, ListKind
from briefgen.document.document import Marking, MarkingScheme, PageLabel, Running
from briefgen.document.inline import Span, plain
from briefgen.document.walk import every_span, every_string, with_strings, with_texts
from tests.builders import a_document, a_text
from tests.samples import SAMPLES, sample_document

_KINDS: set[type] = {
    kind
    for module in (blocks, document, inline)
    for kind in vars(module).values()
    if isinstance(kind, type) and is_dataclass(kind)
}
_STRINGS = {str, str | None, tuple[str, ...], tuple[tuple[str, str], ...]}
_DRAWN = {
    "Span": {"text"},
    "Heading": {"number"},
    "Table": {"title"},
    "Figure": {"alt"},
    "ContentsEntry": {"number", "text"},
    "Marking": {"banner", "restrictions"},
    "PageLabel": {"before", "between", "after"},
    "Meta": {"title", "author", "subject"},
}
_UNDRAWN = {
    "Span": {"link", "target", "note", "anchor", "language", "path"},
    "Heading": {"anchor", "path"},
    "Paragraph": {"path"},
    "ListItem": {"path"},
    "Row": {"anchor", "path"},
    "Table": {"path"},
    "Figure": {"media_type", "anchor", "path"},
    "ContentsEntry": {"target"},
    "Note": {"id", "path"},
    "Meta": {"language", "keywords", "category", "status", "identifier", "version", "custom"},
}


def _strings(kind):
    """Return the fields of a dataclass that hold strings and are no kind or scheme."""
    return {name for name, hint in get_type_hints(kind).items() if hint in _STRINGS}


@pytest.mark.parametrize("kind", sorted(_KINDS, key=str))
def test_every_string_of_a_document_is_either_for_the_reader_or_not(kind):
    drawn, undrawn = (table.get(kind.__name__, set()) for table in (_DRAWN, _UNDRAWN))
    strings = _strings(kind)
    value = object.__new__(kind)
    for field in fields(kind):
        object.__setattr__(value, field.name, field.name if field.name in strings else ())

    assert drawn | undrawn == strings
    assert set(every_string(value)) == drawn
    changed = with_strings(value, str.upper)
    assert {name for name in strings if getattr(changed, name) != name} == drawn


def test_the_tables_of_strings_name_no_other_kinds():
    assert len(_KINDS) > 15
    assert _DRAWN.keys() | _UNDRAWN.keys() <= {kind.__name__ for kind in _KINDS}


def test_spans_come_in_reading_order_from_every_kind_of_block():
    document = sample_document()

    spans = list(every_span(document.blocks))

    assert spans
    for sample in SAMPLES.values():
        inside = list(every_span(sample))
        assert all(isinstance(span, Span) for span in inside)


def test_every_printed_or_named_string_is_visited():
    running = Running(
        head=a_text("A head"),
        foot=a_text("A foot"),
        marking=Marking(scheme=MarkingScheme.TEXT, banner="A banner", restrictions="A limit"),
        page_label=PageLabel(before="Leaf ", between=" out of ", after=" in all"),
    )

    words = set(every_string(a_document(running=running, title="A name")))

    label = {"Leaf ", " out of ", " in all"}
    assert words == {
        *{"A name", "", "A heading", "A head", "A foot", "A banner", "A limit"},
        *label,
    }


def test_words_are_changed_and_names_are_not():
    [heading] = with_strings(a_document(), str.upper).blocks

    assert isinstance(heading, Heading)
    assert (plain(heading.text), heading.anchor) == ("A HEADING", "a-heading")


def test_kinds_and_schemes_are_no_words():
    document = sample_document()

    changed = with_strings(document, lambda words: words + "!")

    kinds = {getattr(block, "kind", None) for block in changed.blocks}
    assert ListKind.BULLET in kinds
    assert with_strings(document, str) == document


def test_texts_are_changed_whole():
    document = a_document(running=Running(head=a_text("A head")))

    changed = with_texts(document, lambda text: (*text, *text))

    [heading] = changed.blocks
    assert isinstance(heading, Heading)
    assert plain(heading.text) == "A headingA heading"
    assert plain(changed.running.head) == "A headA head"
    assert changed.meta == document.meta


def test_texts_inside_tables_and_lists_are_changed_too():
    document = sample_document()

    changed = with_texts(document, lambda text: tuple(replace(one, text="x") for one in text))

    assert {span.text for span in every_span(changed)} == {"x"}
    assert with_texts(document, lambda text: text) == document


def test_what_no_change_is_in_stays_the_very_object():
    given = sample_document()

    assert with_texts(given, lambda text: text) is given
    changed = with_texts(given, lambda text: (replace(text[0], text="new"), *text[1:]))
    assert changed is not given
    assert changed.meta is given.meta
