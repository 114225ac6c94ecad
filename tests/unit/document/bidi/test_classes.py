import pytest

from briefgen.document.bidi.classes import EXPLICIT, bidi_classes


def test_every_character_has_a_letter_for_its_class():
    assert bidi_classes("aאا1١+,%\u0300\n\t !\u00ad") == "LRA12-,%MBSWO_"
    assert bidi_classes("\u202a\u202b\u202d\u202e\u202c\u2066\u2067\u2068\u2069") == "eEvV^iIfp"


@pytest.mark.parametrize(
    ("char", "letter"),
    [("\u05ff", "R"), ("\u07bf", "A"), ("\u20cf", "%"), ("\U0001ec00", "R"), ("\U0003fffd", "L")],
)
def test_characters_not_yet_assigned_have_the_class_of_their_block(char, letter):
    assert bidi_classes(char) == letter


def test_embeddings_and_isolates_are_explicit():
    assert EXPLICIT.search(bidi_classes("a\u2067"))
    assert not EXPLICIT.search(bidi_classes("a אב\u00ad"))
