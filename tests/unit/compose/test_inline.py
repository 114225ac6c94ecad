"""An author's words come out as typed, with their emphasis, links and citations."""

import pytest

from briefgen.compose.inline import compose_runs
from briefgen.compose.ledger import Ledger
from briefgen.document.inline import Mark, plain
from briefgen.schema.prose import RichText
from briefgen.schema.runs import TextRun
from briefgen.style.layout import Citations


def text(source: str, form: Citations = Citations.ENDNOTES, *marks: Mark):
    ledger = Ledger(["a", "b"], form)
    return compose_runs(RichText.of(source).runs, "bluf", frozenset(marks), ledger)


@pytest.mark.parametrize(
    ("source", "mark"),
    [("a *word* here", Mark.EMPHASIS), ("a **word** here", Mark.STRONG), ("`word`", Mark.MONO)],
)
def test_emphasis_becomes_marks(source, mark):
    assert [span.text for span in text(source) if mark in span.marks] == ["word"]


def test_marks_of_the_place_are_kept_and_added_to():
    [span] = text("*word*", Citations.ENDNOTES, Mark.STRONG)

    assert span.marks == {Mark.STRONG, Mark.EMPHASIS}


def test_a_link_keeps_its_address():
    [_, link] = text("See [the notice](https://example.org/?a=1&b=2)")

    assert (link.text, link.link) == ("the notice", "https://example.org/?a=1&b=2")


@pytest.mark.parametrize(
    "typed",
    ["<b>bold?</b>", "<img src=x>", "{{ x }}", "&amp; &#65;", "5 < 6 > 4", "${HOME} %s {0}"],
)
def test_what_looks_like_markup_comes_out_as_typed(typed):
    assert plain(text(typed)) == typed


@pytest.mark.parametrize(
    ("source", "form", "printed"),
    [
        ("It holds. [@a]", Citations.ENDNOTES, "It holds.1"),
        ("It holds [@b], it does.", Citations.ENDNOTES, "It holds1, it does."),
        ("It holds. [@b]", Citations.BRACKETS, "It holds.\u00a0[2]"),
        (
            "It holds. [@a p. 3; @b]",
            Citations.BRACKETS,
            "It holds.\u00a0[1,\u00a0p.\u00a03,\u00a02]",
        ),
        ("One [@a] [@b]", Citations.ENDNOTES, "One1,2"),
        ("One [@a] [@b]", Citations.BRACKETS, "One\u00a0[1]\u00a0[2]"),
        ("[@a] alone", Citations.ENDNOTES, "1 alone"),
        ("It holds. [@nobody]", Citations.ENDNOTES, "It holds."),
    ],
)
def test_a_citation_takes_the_place_of_the_space_before_it(source, form, printed):
    assert plain(text(source, form)) == printed


def test_every_span_knows_the_field_that_it_came_from():
    assert {span.path for span in text("Some *words* and [@a].")} == {"bluf"}


def test_a_run_of_nothing_leaves_no_span():
    assert compose_runs([TextRun("")], "bluf", frozenset(), Ledger([], Citations.ENDNOTES)) == ()
