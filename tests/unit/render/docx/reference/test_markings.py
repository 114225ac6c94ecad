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


@pytest.mark.parametrize(
    "said",
    [
        "TLP:\u200bRED",
        "TLP:R\u00adED",
        "T\u2060LP:RED",
        "TLP:RE\u034fD",
        "TLP:\u00a0RED",
        "\uff34\uff2c\uff30\uff1a\uff32\uff25\uff24",
        "\u0422L\u0420:R\u0415D",
        "\u0442lp:r\u0435d",
        "\u03a4L\u03a1\u2236R\u0395D",
    ],
)
def test_a_label_is_what_it_looks_like(said):
    assert markings_of(read(f"</w:p><w:p><w:r><w:t>{said}</w:t></w:r>")) == {"TLP:RED"}
    assert markings_of(read(drawn("word_art", said))) == {"TLP:RED"}


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("<w:t>TOP\u00a0SECRET</w:t>", {"TOP SECRET"}),
        ("<w:t>S\u0415CR\u0415T</w:t>", {"SECRET"}),
        ("<w:t>SEC\u200bRET</w:t>", {"SECRET"}),
        ("<w:t>OFFICIAL\u2011SENSITIVE</w:t>", {"OFFICIAL-SENSITIVE"}),
        ("<w:t>OFFICIAL</w:t><w:noBreakHyphen/><w:t>SENSITIVE</w:t>", {"OFFICIAL-SENSITIVE"}),
        ("<w:t>SECRET</w:t><w:tab/><w:t>Sheet 1</w:t>", {"SECRET"}),
        ("<w:t>Harbour</w:t><w:br/><w:t>SECRET</w:t>", {"SECRET"}),
        ("<w:t>The\u00a0Official Journal</w:t>", set()),
    ],
)
def test_a_known_marking_is_what_it_looks_like(said, wanted):
    assert markings_of(read(f"</w:p><w:p><w:r>{said}</w:r>")) == wanted
