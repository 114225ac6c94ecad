"""Every word of a document is visited in reading order, and can be changed."""

from dataclasses import replace

from briefgen.document.blocks import Heading, ListKind
from briefgen.document.document import Marking, MarkingScheme, Running
from briefgen.document.inline import Span, plain
from briefgen.document.walk import every_span, every_string, with_strings, with_texts
from tests.builders import a_document, a_text
from tests.samples import SAMPLES, sample_document


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
    )

    words = set(every_string(a_document(running=running, title="A name")))

    assert words == {"A name", "", "A heading", "A head", "A foot", "A banner", "A limit"}


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
