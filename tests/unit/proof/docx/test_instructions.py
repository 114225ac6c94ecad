import pytest

from briefgen.proof.docx.instructions import Instruction, instruction_of


@pytest.mark.parametrize(
    ("text", "name", "argument", "bookmark"),
    [
        (" PAGEREF _Toc1 \\h ", "PAGEREF", "_Toc1", "_Toc1"),
        ("noteref _Ref_x", "NOTEREF", "_Ref_x", "_Ref_x"),
        ('HYPERLINK "https://example.org/a b"', "HYPERLINK", "https://example.org/a b", None),
        ('HYPERLINK \\l "there"', "HYPERLINK", "", "there"),
        ('HYPERLINK \\o "a tip" \\l there \\h', "HYPERLINK", "", "there"),
        ('HYPERLINK "a" \\l "b" \\o "tip"', "HYPERLINK", "a", "b"),
        ('TOC \\o "1-2" \\h', "TOC", "1-2", None),
        ('HYPERLINK "C:\\\\new\\\\file"', "HYPERLINK", "C:\\new\\file", None),
        ("", "", "", None),
        ("REF", "REF", "", None),
    ],
)
def test_an_instruction_has_a_name_an_argument_and_perhaps_a_bookmark(
    text, name, argument, bookmark
):
    found = Instruction(text)

    assert (found.name, found.argument, found.bookmark) == (name, argument, bookmark)


def test_a_switch_is_seen():
    assert Instruction("REF x \\h").has("h")
    assert not Instruction("REF x \\p").has("h")


def test_an_instruction_is_taken_apart_once():
    assert instruction_of("PAGE") is instruction_of("PAGE")


@pytest.mark.parametrize(
    ("typed", "levels", "switches", "bookmark"),
    [
        ('TOC \\o "2-3" \\b Some \\h', [2, 3], ("o", "b", "h"), "Some"),
        ("TOC \\o \\h", list(range(1, 10)), ("o", "h"), None),
        ("TOC \\u \\* MERGEFORMAT", list(range(1, 10)), ("u",), None),
    ],
)
def test_a_list_of_contents_says_what_it_lists(typed, levels, switches, bookmark):
    found = Instruction(f" {typed} ")

    assert (found.text, list(found.levels)) == (typed, levels)
    assert (found.switches, found.bookmark) == (switches, bookmark)
