import pytest

from briefgen.proof.docx.names import integer, is_on, value
from tests.unit.proof.docx.files import element


def test_the_value_of_a_child_is_found():
    assert value(element('<w:pPr><w:pStyle w:val="Body"/></w:pPr>'), "pStyle") == "Body"
    assert value(element("<w:pPr/>"), "pStyle") is None
    assert value(None, "pStyle") is None


@pytest.mark.parametrize(
    ("xml", "says"),
    [
        ("<w:titlePg/>", True),
        ('<w:titlePg w:val="1"/>', True),
        ('<w:titlePg w:val="on"/>', True),
        ('<w:titlePg w:val="0"/>', False),
        ('<w:titlePg w:val="false"/>', False),
        ('<w:titlePg w:val="off"/>', False),
        ("", False),
    ],
)
def test_a_property_says_yes_by_being_there(xml, says):
    assert is_on(element(f"<w:sectPr>{xml}</w:sectPr>"), "titlePg") is says


def test_what_is_no_number_is_taken_for_another():
    assert integer("12") == 12
    assert integer(None, 1) == 1
    assert integer("many", 3) == 3
