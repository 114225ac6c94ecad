import pytest

from briefgen.proof.words import address, comparable, has_right_to_left, letters, shown, squeezed


def test_white_space_and_invisible_characters_are_left_out():
    assert squeezed(" a\u00a0b\n\u200bc\u2067d\u00ad\ufe0f ") == "abcd"


def test_an_accent_is_part_of_its_letter():
    assert squeezed("e\u0301t") == "\u00e9t"
    assert squeezed("e\u0301t") != squeezed("et")


def test_a_hyphen_that_must_not_break_is_a_hyphen():
    assert squeezed("11\u201112") == "11-12"


def test_a_sign_that_is_seen_is_kept():
    assert squeezed("\u0600 1") == "\u06001"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the port (ميناء) 12", "12 the port )ميناء("),
        ("שלום (1948) עולם.", ".שלום )1948( עולם"),
        ("مَكتب a ميناء b", "ميناء a b مَكتب"),
    ],
)
def test_what_a_line_in_two_directions_does_not_tell_is_not_compared(one, other):
    assert comparable(one) == comparable(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("שלום", "םולש"),
        ("שלום עולם", "עולם שלום"),
        ("the port (ميناء) 12", "the port (ميناء) 13"),
        ("the port (ميناء) 12", "the port (ميناء) 21"),
        ("the port ميناء", "the fort ميناء"),
        ("مَكتب", "مكتب"),
        ("ab", "ba"),
    ],
)
def test_what_files_must_have_in_common_is_compared(one, other):
    assert comparable(one) != comparable(other)


def test_words_in_one_direction_are_compared_as_they_stand():
    assert comparable("Über\u00a012,\n a\u2011b ") == "Über 12, a-b"
    assert comparable("wo rn") != comparable("worn")


def test_numbers_of_other_kinds_are_no_letters():
    assert comparable("40 km² في CO₂") == comparable("²40 km في ₂CO")
    assert comparable("5 km في") != comparable("5 mk في")


def test_a_sign_alone_tells_that_words_may_stand_in_any_order():
    assert comparable("Basra ؟ NATO") == comparable("NATO ؟ Basra")


def test_letters_are_told_by_their_direction():
    assert letters("Port ميناء 12", right_to_left=True) == "ميناء"
    assert letters("Port ميناء 12", right_to_left=False) == "Port"


def test_right_to_left_letters_are_noticed():
    assert has_right_to_left("a ש")
    assert not has_right_to_left("a ж 12")


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("https://example.org/a b", "https://example.org/a%20b"),
        ("https://example.org/ä?x=%41", "https://example.org/%C3%A4?x=%41"),
        ("https://example.org/50%", "https://example.org/50%25"),
    ],
)
def test_an_address_is_compared_as_files_must_write_it(typed, written):
    assert address(typed) == written == address(written)


def test_letters_are_taken_for_the_latin_ones_that_they_look_like():
    assert shown("\uff34\u0420 \u0442\u03bf\u2236 \u00e9 RED") == "TP to: \u00e9 RED"
    assert shown("TLP:RED") == "TLP:RED"
