from briefgen.document.blocks import Heading
from briefgen.render.docx.blocks.heading_numbers import HeadingNumbers
from tests.builders import a_text


def _counted(*said):
    heads = [
        Heading(level=level, number=number, text=a_text("x"), anchor=f"a{at}")
        for at, (level, number) in enumerate(said)
    ]
    numbers = HeadingNumbers(heads)
    return sorted(numbers.levels), [numbers.counts(head) for head in heads]


def test_headings_are_counted_as_word_counts_them():
    said = ((1, "1"), (2, "1.1"), (2, "1.2"), (3, "1.2.1"), (1, "2"), (2, "2.1"))

    assert _counted(*said) == ([1, 2, 3], [True] * 6)


def test_a_heading_without_a_number_does_not_count():
    assert _counted((1, "1"), (2, ""), (1, ""), (1, "2")) == ([1], [True, False, False, True])


def test_a_number_that_word_would_not_count_does_not_count():
    assert _counted((1, "2"), (2, "2.1"), (1, "A"), (1, "1")) == ([1], [False, False, False, True])


def test_a_document_without_numbers_has_no_numbered_level():
    assert _counted((1, ""), (2, "")) == ([], [False, False])
