import pytest
from hypothesis import given

from briefgen.document.inline import Span
from briefgen.proof.pdf.marks import Line, Mark
from briefgen.proof.pdf.text import Piece, chunks_of, read_paragraph, text_of, turns
from briefgen.proof.words import comparable, has_right_to_left, letters, spaced, squeezed
from tests.property.strategies import mixed_words
from tests.unit.proof.pdf.files import paragraph_of


def _mark(*lines, order=0):
    """Return a mark of lines: (text, left, baseline)."""
    parts = [text for text, _, _ in lines]
    places = [Line(index, left, height) for index, (_, left, height) in enumerate(lines)]
    return Mark("/P", 1, order, parts=parts, lines=places)


def _read(*pieces):
    return "".join(chunk.text for chunk in chunks_of(pieces))


def test_words_from_left_to_right_are_as_they_are_drawn():
    piece = Piece(_mark(("one ", 0, 9), ("two", 0, 0)), "link", "fr")

    (chunk,) = chunks_of([piece])
    assert (chunk.text, chunk.link, chunk.language) == ("one two", "link", "fr")


def test_each_line_is_turned_round_by_itself():
    assert _read(Piece(_mark((" בא", 50, 9), ("דג", 60, 0)))) == "אב גד"


def test_a_line_goes_on_in_other_marks():
    pieces = [Piece(_mark(("בא", 50, 9), order=0)), Piece(_mark((" דג", 70, 9), order=1))]

    assert _read(*pieces) == "גד אב"


def test_marks_of_a_line_are_ordered_by_their_places():
    pieces = [Piece(_mark((" דג", 70, 9), order=0)), Piece(_mark(("בא", 50, 9), order=1))]

    assert _read(*pieces) == "גד אב"


def test_what_one_mark_sets_beside_something_stands_apart():
    assert _read(Piece(_mark((" בא", 50, 9), ("דג", 90, 9)))) == "אב גד"


def test_a_word_that_is_cut_at_the_end_of_a_line_goes_on_in_the_next():
    assert _read(Piece(_mark(("xx", 0, 9), ("x א", 0, 0)))) == "xxx א"


def test_the_words_of_a_link_stay_together():
    link, plain = "https://example.org/", None
    pieces = [
        Piece(_mark(("ab ", 0, 9), order=0), link),
        Piece(_mark(("ג", 30, 9), order=1), plain),
        Piece(_mark((" cd", 40, 9), order=2), link),
    ]
    chunks = chunks_of([pieces[0], pieces[2], pieces[1]])

    assert [chunk.link for chunk in chunks] == [link, link, plain]


def test_only_words_from_right_to_left_must_be_turned():
    assert turns([Piece(_mark(("abc", 0, 0)))]) is False
    assert turns([Piece(_mark(("abc", 0, 0))), Piece(_mark(("א", 0, 0)))]) is True
    assert text_of(_mark(("בא", 0, 0))) == "אב"


@pytest.mark.parametrize(
    "words",
    [
        "مكتب الميناء الكبير في المدينة القديمة " * 4,
        "מכתב אל הנמל הגדול בעיר העתיקה " * 5,
        "مُحَمَّد عَلِيّ لا إله",
        "אֱלֹהִים לֶחֶם אֶרֶץ",
        "الله أكبر ﻻ شيء",
    ],
)
def test_words_from_right_to_left_are_read_letter_by_letter_in_order(words):
    passage = paragraph_of(Span(text=words)).passages[-1]

    assert passage.words == comparable(words)
    backwards = " ".join(word[::-1] for word in words.split())
    assert passage.words != comparable(backwards)


_TO_THE_RIGHT = "\u202a\u2066\u2068"


def _are_ordered_by_controls_alone(words):
    """Tell whether the order of words from right to left hangs on marks that no page shows."""
    runs_right = has_right_to_left(words) and not letters(words, right_to_left=False)
    return runs_right and any(control in words for control in _TO_THE_RIGHT)


@given(mixed_words().filter(lambda words: not _are_ordered_by_controls_alone(words)))
def test_words_in_two_directions_come_back_as_they_were_typed(words):
    passage = paragraph_of(Span(text=words)).passages[-1]

    assert passage.is_settled
    assert spaced(passage.text) == spaced(words)


def test_words_from_right_to_left_that_a_typed_control_turns_round_are_read_as_shown():
    passage = paragraph_of(Span(text="\u202aשלום\u202c \u202aנמל\u202c")).passages[-1]

    assert not passage.is_settled
    assert spaced(passage.text) == "נמל שלום"


def test_words_of_a_mark_that_holds_two_directions_are_in_no_settled_order():
    reading = read_paragraph([Piece(_mark(("ab בא", 0, 9)))])

    assert not reading.is_settled
    assert reading.chunks[0].text == "ab אב"


def test_the_page_is_believed_where_the_structure_tells_another_order():
    pieces = [Piece(_mark((" בא", 50, 9), order=0)), Piece(_mark(("דג", 70, 9), order=1))]
    reading = read_paragraph(pieces)

    assert "".join(chunk.text for chunk in reading.chunks) == "גדאב "
    assert not reading.is_as_shown


def test_a_link_in_the_middle_of_a_line_is_read_in_its_place():
    words = ("המכתב אל ", "הנמל הגדול", " בעיר העתיקה")
    spans = (
        Span(text=words[0]),
        Span(text=words[1], link="https://example.org/"),
        Span(text=words[2]),
    )
    passage = paragraph_of(*spans).passages[-1]

    assert passage.words == comparable("".join(words))
    [link] = passage.links
    assert (sorted(link.text), link.target) == (sorted(squeezed(words[1])), "https://example.org/")
