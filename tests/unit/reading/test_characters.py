"""Characters that cannot be printed are replaced, those that hide are left out."""

import pytest

from briefgen.diagnostics import Severity
from briefgen.reading.limits import MOST_ODDITIES
from briefgen.reading.tree import parse
from tests.unit.reading.sentences import refusal, where

pytestmark = pytest.mark.usefixtures("either_loader")

REPLACED = "\ufffd"


def read(text: str):
    tree = parse(text, "brief.yaml")
    assert isinstance(tree.data, dict)
    return tree.data, tree.findings


@pytest.mark.parametrize(
    "character",
    ["\x00", "\x07", "\x0b", "\x1b", "\x7f", "\x9b", "\ud800", "\ufffe", "\uffff"],
)
def test_a_character_that_xml_cannot_carry_is_replaced(character):
    data, [one] = read(f"date: x\ntitle: ab{character}c\n")
    assert data["title"] == f"ab{REPLACED}c"
    assert (where(one), one.severity) == (("BG013", 2, 10), Severity.WARNING)
    assert f"U+{ord(character):04X}" in one.message


@pytest.mark.parametrize("character", ["\ufdd0", "\U0001fffe", "\U0010ffff"])
def test_what_is_no_character_is_replaced(character):
    data, [one] = read(f"title: ab{character}\n")
    assert data["title"] == f"ab{REPLACED}"
    assert where(one) == ("BG013", 1, 10)


@pytest.mark.parametrize(
    ("escape", "name"),
    [
        ("\\0", "U+0000 (a control character)"),
        ("\\x00", "U+0000 (a control character)"),
        ("\\e", "U+001B (a control character)"),
        ("\\u0007", "U+0007 (a control character)"),
        ("\\U0000FFFE", "U+FFFE (not a character)"),
        ("\\ufffe", "U+FFFE (not a character)"),
    ],
)
def test_an_escape_of_such_a_character_is_replaced_at_its_place(escape, name):
    data, [one] = read(f'title: "ab{escape}c\\n"\n')
    assert data["title"] == f"ab{REPLACED}c\n"
    assert (one.place.column, one.place.width) == (11, len(escape))
    assert one.message == f"found {name}, replaced by U+FFFD"


@pytest.mark.parametrize("escape", ["\\ud800", "\\UFFFFFFFF", "\\U00110000", "\\U0000dc00"])
def test_an_impossible_escape_is_replaced_at_its_place(escape):
    data, [one] = read(f'title: "ab{escape}c"\n')
    assert data["title"] == f"ab{REPLACED}c"
    assert where(one) == ("BG013", 1, 11)
    assert one.place.width == len(escape)


def test_several_impossible_escapes_are_all_replaced():
    data, warnings = read('title: "\\U00110000 \\U00110001"\ndate: "\\U00110002"\n')
    assert data == {"title": f"{REPLACED} {REPLACED}", "date": REPLACED}
    assert [one.place.column for one in warnings] == [9, 20, 8]


@pytest.mark.parametrize(
    "character",
    ["\u200b", "\u2060", "\ufeff", "\u180e", "\u3164", "\U000e0041", "\ufff9", "\u200d"],
)
def test_a_character_that_hides_is_left_out(character):
    data, [one] = read(f"title: ab{character}c\n")
    assert data["title"] == "abc"
    assert where(one) == ("BG013", 1, 10)
    assert one.message.endswith("left out")


@pytest.mark.parametrize(
    "text",
    [
        "می\u200cخواهم",
        "👩\u200d🔬",
        "❤\ufe0f",
        "\U0001f3f4\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
        "\u200eabc\u200f",
        "é e\u0301",
        "har\u00adbour",
        "\u2067שלום\u2069 and \u202bשלום\u202c",
        "\u2067\u202bשלום\u202c\u2069",
    ],
)
def test_what_belongs_to_a_script_stays(text):
    data, warnings = read(f"title: {text}\n")
    assert data["title"] == text
    assert warnings == ()


@pytest.mark.parametrize(
    ("text", "left", "columns"),
    [
        ("a\u202bb", "ab", [9]),
        ("a\u202cb", "ab", [9]),
        ("a\u2069b", "ab", [9]),
        ("\u2066a", "a", [8]),
        ("\u2066\u202ba\u2069", "\u2066a\u2069", [9]),
        ("\u2066a\u202c\u2069", "\u2066a\u2069", [10]),
        ("\u202ba\u202c\u202bb", "\u202ba\u202cb", [11]),
    ],
)
def test_a_bidi_control_without_its_partner_is_left_out(text, left, columns):
    data, warnings = read(f"title: {text}\n")
    assert data["title"] == left
    assert [one.place.column for one in warnings] == columns
    assert all("partner, left out" in one.message for one in warnings)


def test_a_bidi_control_has_its_partner_on_its_own_line():
    data, warnings = read("title: |\n  \u2067a\n  b\u2069\n")
    assert data["title"] == "a\nb\n"
    assert [where(one)[1:] for one in warnings] == [(2, 3), (3, 4)]


@pytest.mark.parametrize(
    ("escape", "text"), [("\\u2028", "a b"), ("\\P", "a b"), ("\\N", "a b"), ("\\L", "a b")]
)
def test_a_line_separator_becomes_a_space(escape, text):
    data, [one] = read(f'title: "a{escape}b"\n')
    assert data["title"] == text
    assert (one.place.column, one.place.width) == (10, len(escape))


def test_line_ends_of_other_systems_become_ours_without_a_word():
    data, warnings = read('title: "a\\r\\nb\\rc"\n')
    assert data["title"] == "a\nb\nc"
    assert warnings == ()


def test_a_kind_of_character_is_warned_of_once_in_a_text():
    _, [one] = read("title: a\u200bb\u200bc\u200b\n")
    assert one.message == "found U+200B (zero width space) 3 times, left out"
    _, [one] = read("title: a\x00b\x00\n")
    assert one.message == "found U+0000 (a control character) 2 times, replaced by U+FFFD"


def test_a_key_is_cleaned_too():
    data, [one] = read("ti\u200btle: a\n")
    assert data == {"title": "a"}
    assert where(one) == ("BG013", 1, 3)


def test_an_odd_character_in_an_anchored_quote_is_found():
    _, [one] = read('title: &a "x\\\\x00\\x07"\n')
    assert one.place.column == 18


def test_a_character_whose_typing_is_not_found_is_placed_at_its_text():
    _, [one] = read('title: "a\\\r\n  b"\nnote: "a\\_\u200b"\n')
    assert where(one) == ("BG013", 3, 11)


def test_below_the_authors_own_keys_nothing_is_warned_of():
    data, warnings = read("x-mine: [a\u200bb]\n")
    assert data == {"x-mine": ["ab"]}
    assert warnings == ()


def test_warnings_of_single_characters_have_an_end():
    text = "a:\n" + "  - x\u200by\n" * (MOST_ODDITIES + 20)
    _, warnings = read(text)
    assert len(warnings) == MOST_ODDITIES


def test_a_text_full_of_impossible_escapes_is_refused():
    escapes = "\\U00110000" * 30
    [one] = refusal(f'title: "{escapes}"\n')
    assert one.code == "BG001"
    assert "\\U" in one.message


def test_an_override_is_left_out_even_with_its_partner():
    tree = parse('a: "pay \\u202E001\\u202C now"\n', "b")

    assert tree.data == {"a": "pay 001 now"}
    assert len(tree.findings) == 2
