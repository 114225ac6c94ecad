"""A marking at the head or foot of a template is found in words, and in drawings that say it."""

import pytest
from lxml import etree

from briefgen.render.docx.reference.markings import labels_of, markings_of, others
from briefgen.render.docx.reference.opening import opened
from tests.templates import drawn, in_header, plain


def read(xml: str):
    return opened(in_header(plain(), xml))


@pytest.mark.parametrize("way", ["word_art", "described", "in_a_shape"])
def test_a_label_in_a_drawing_is_one(way):
    assert markings_of(read(drawn(way, "tlp: red"))) == {"TLP:RED"}


def test_a_label_whose_letters_stand_apart_is_one():
    root = etree.fromstring(
        '<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r>'
        "<w:t>TLP:</w:t></w:r><w:r><w:t>AMBER +STRICT</w:t></w:r></w:p></w:hdr>"
    )

    assert labels_of(root) == {"TLP:AMBER+STRICT"}


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("CONFIDENTIAL", {"CONFIDENTIAL"}),
        ("Confidential", {"CONFIDENTIAL"}),
        ("Harbour Office, RESTRICTED", {"RESTRICTED"}),
        ("TOP  SECRET", {"TOP SECRET"}),
        ("NATO SECRET and SECRET", {"NATO SECRET", "SECRET"}),
        ("VS-Nur für den Dienstgebrauch", {"VS-NUR FÜR DEN DIENSTGEBRAUCH"}),
        ("The Official Journal", set()),
        ("SECRETARY", set()),
        ("NON-SECRET", set()),
        ("Harbour Office", set()),
    ],
)
def test_a_known_marking_is_a_whole_one(said, wanted):
    assert markings_of(read(f"</w:p><w:p><w:r><w:t>{said}</w:t></w:r>")) == wanted


@pytest.mark.parametrize(
    ("own", "wanted"),
    [("SECRET", ("TOP SECRET",)), ("Top Secret", ("SECRET",)), ("", ("SECRET", "TOP SECRET"))],
)
def test_a_marking_is_another_unless_it_is_the_same_as_a_whole(own, wanted):
    assert others({"TOP SECRET", "SECRET"}, own) == wanted
