import pytest

from briefgen.render.docx.reference.addresses import is_address


@pytest.mark.parametrize(
    ("address", "wanted"),
    [
        ("https://harbour.example/a?b=c#d", True), ("HTTP://harbour.example", True),
        ("mailto:desk@harbour.example", True), ("file:///c:/x", False), ("javascript:x()", False),
        ("https://harbour.example/a b", False), ("https://harbour.example/%zz", False),
        ("https://[harbour", False), ("", False), ("place", False),
    ],
)  # fmt: skip
def test_addresses_of_the_web_and_of_mail_are_followed(address, wanted):
    assert is_address(address) is wanted
