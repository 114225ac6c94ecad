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
