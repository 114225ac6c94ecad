import pytest

from briefgen.proof.docx.instructions import Instruction
from briefgen.proof.docx.places import bookmark, field_link, note, noted


@pytest.mark.parametrize(
    ("typed", "link"),
    [
        ("REF There \\h", f"#{bookmark('there')}"),
        ("REF There", None),
        ("NOTEREF There", f"#{noted('there')}"),
        ("PAGEREF There \\h", f"#{bookmark('there')}"),
        ('HYPERLINK \\l "There"', f"#{bookmark('there')}"),
        ('HYPERLINK "https://example.org/"', "https://example.org/"),
        ('HYPERLINK "https://example.org/" \\l "there"', "https://example.org/#there"),
        ("TOC \\b There \\h", None),
        ("SEQ Figure", None),
        ("", None),
    ],
)
def test_a_field_leads_where_its_instruction_says(typed, link):
    assert field_link(Instruction(typed)) == link


def test_places_of_two_kinds_are_known_by_two_names():
    assert len({bookmark("1"), noted("1"), note("endnote", "1"), note("footnote", "1")}) == 4
    assert bookmark("ABC") == bookmark("abc")
