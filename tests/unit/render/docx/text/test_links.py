import pytest
from docx.opc.packuri import PackURI
from docx.opc.part import Part

from briefgen.diagnostics import RenderError
from briefgen.render.docx.text.links import Links


@pytest.fixture
def part():
    return Part(PackURI("/word/document.xml"), "text/xml")


@pytest.mark.parametrize(
    ("address", "written"),
    [
        ("https://example.org/a?b=1&c=%20d#e", "https://example.org/a?b=1&c=%20d#e"),
        ("HTTP://example.org/", "HTTP://example.org/"),
        ("mailto:desk@example.org", "mailto:desk@example.org"),
        ("https://example.org/a b/100%/é", "https://example.org/a%20b/100%25/%C3%A9"),
    ],
)
def test_an_address_is_written_in_the_characters_it_may_have(part, address, written):
    relation = Links(part).relation(address)

    assert part.rels[relation].target_ref == written
    assert part.rels[relation].is_external


def test_the_same_address_is_related_once(part):
    links = Links(part)

    assert links.relation("https://example.org/") == links.relation("https://example.org/")


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "", "http://[1"])
def test_an_address_that_is_no_web_or_mail_address_is_refused(part, address):
    with pytest.raises(RenderError, match="no web or mail address"):
        Links(part).relation(address)
