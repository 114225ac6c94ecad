import pytest

from briefgen.proof.pdf.inline import differing
from tests.unit.proof.pdf.files import found, words
from tests.unit.proof.pdf.tagged import faults_of, marked, read


@pytest.mark.parametrize(
    ("drawn", "actual", "difference"),
    [
        ("a b", "ab", ""),
        ("-", "\u00ad", ""),
        ("-", "", ""),
        ("ab", "ac", '"ab" is drawn, "ac" is read aloud'),
        ("ab", "", '"ab" is drawn, "" is read aloud'),
        ("", "ab", '"" is drawn, "ab" is read aloud'),
    ],
)
def test_what_is_read_aloud_must_be_what_is_drawn(drawn, actual, difference):
    assert differing(drawn, actual) == difference


@pytest.mark.parametrize("role", ["P", "Span"])
def test_an_element_with_other_words_to_be_read_is_named(role):
    read_ = read(marked("drawn"), ("Sect", (role, {"ActualText": "read"}, 0)))

    assert faults_of(read_) == ['"drawn" is drawn, "read" is read aloud']
    assert [passage.text for passage in read_.passages] == ["drawn"]


def test_a_mark_with_other_words_to_be_read_is_named():
    change = words(b"(No ship)Tj", b"/Span <</ActualText (One ship)>> BDC (No ship) Tj EMC", 1)

    assert found(change) == [('"No ship" is drawn, "One ship" is read aloud', "page 2")]


def test_words_of_an_inline_element_belong_to_the_paragraph():
    read_ = read(marked("a", "b", "c"), ("P", 0, ("Quote", ("Em", 1)), 2))

    assert [passage.text for passage in read_.passages] == ["abc"]
