import pytest

from briefgen.document.bidi.classes import bidi_classes
from briefgen.document.bidi.embedding import first_direction, isolates, placed_sequences


def _sequences(text, base=0):
    found = placed_sequences(text, bidi_classes(text), base)
    return [(sequence.text, sequence.level, sequence.start + sequence.end) for _, sequence in found]


def test_plain_words_are_one_sequence():
    assert _sequences("a אב", 1) == [("a אב", 1, "RR")]


def test_what_does_not_count_is_left_out():
    assert _sequences("a\u00adb") == [("ab", 0, "LL")]


def test_the_words_around_an_isolate_are_one_sequence():
    text = "a\u2067b\u2069c"

    assert _sequences(text) == [("a\u2067\u2069c", 0, "LL"), ("b", 1, "RR")]


def test_the_words_around_an_embedding_are_two():
    assert _sequences("a\u202bb\u202cc") == [("a", 0, "LR"), ("b", 1, "RR"), ("c", 0, "RL")]


def test_an_override_gives_every_character_its_direction():
    [(_, sequence)] = placed_sequences("\u202ea1", bidi_classes("\u202ea1"), 0)

    assert (sequence.classes, sequence.level) == ("RR", 1)


def test_nothing_is_embedded_deeper_than_125_levels():
    levels = {level for _, level, _ in _sequences("\u202ba" * 70 + "\u2067b\u2069" + "\u202c" * 70)}

    assert max(levels) == 125


def test_the_end_of_an_embedding_ends_nothing_within_isolates_too_deep_to_count():
    deep = "\u2067" * 130

    assert _sequences(f"{deep}a\u202cb")[-1] == _sequences(f"{deep}ab")[-1]


@pytest.mark.parametrize(
    ("text", "direction"),
    [("1 אa", "R"), ("1 aא", "L"), ("\u2067א\u2069a", "L"), ("\u2067א", ""), ("1", "")],
)
def test_the_first_letter_outside_isolates_gives_the_direction(text, direction):
    classes = bidi_classes(text)

    assert first_direction(classes, isolates(classes), 0, len(text)) == direction


def test_an_isolate_that_nothing_ends_ends_behind_the_text():
    assert isolates("iLpf") == {0: 2, 3: 4}
