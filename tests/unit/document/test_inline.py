"""A line of text is a flat tuple of spans."""

from briefgen.document.inline import Mark, Span, plain


def test_the_characters_of_a_text_are_those_of_its_spans():
    text = (Span(text="a "), Span(text="word", marks=frozenset({Mark.STRONG})))

    assert plain(text) == "a word"
    assert plain(()) == ""


def test_spans_are_values():
    assert len({Span(text="a"), Span(text="a"), Span(text="a", link="https://a.example/")}) == 2
