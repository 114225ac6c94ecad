import io
import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from xml.etree import ElementTree as ET

import pytest
from pypdf import PdfReader

from briefgen.document.blocks import Paragraph
from briefgen.document.document import Document, Meta
from briefgen.document.inline import Span
from briefgen.document.roles import Role
from briefgen.render.pdf.file import metadata
from briefgen.render.pdf.writer import render
from tests.unit.render.pdf.specimens import LOOK, a_paragraph, read, root_of

META = Meta(
    title="Locks & gates <of Port Example>",
    date=datetime(2031, 6, 30, 1, 30, tzinfo=timezone(timedelta(hours=3))),
    language="en-US",
    author="Harbour Desk",
    subject="The closure of June",
    keywords=("harbour", "grain"),
)


def opened(meta=META):
    document = Document(meta=meta, blocks=(a_paragraph("words"),))
    return PdfReader(io.BytesIO(render(document, LOOK)))


def test_the_properties_are_those_of_the_document_at_its_own_date():
    info = opened().metadata

    assert info == {
        "/Title": META.title,
        "/Author": "Harbour Desk",
        "/Subject": "The closure of June",
        "/Keywords": "harbour, grain",
        "/Creator": "briefgen",
        "/Producer": "briefgen (reportlab)",
        "/CreationDate": "D:20310629223000+00'00'",
        "/ModDate": "D:20310629223000+00'00'",
    }


def test_properties_without_a_value_are_left_out():
    reader = opened(Meta(title="A title", date=datetime(2031, 6, 30, tzinfo=UTC)))

    assert "/Author" not in reader.metadata
    assert "creator" not in _packet(reader)


def _packet(reader):
    return reader.trailer["/Root"]["/Metadata"].get_data().decode()


def test_the_metadata_packet_is_well_formed_and_says_the_same():
    packet = _packet(opened())

    words = {text for element in ET.fromstring(packet).iter() if (text := element.text)}  # noqa: S314
    assert {META.title, "Harbour Desk", "harbour", "grain", "en-US"} <= words
    assert "2031-06-29T22:30:00+00:00" in words


def test_the_file_declares_the_standards_it_is_made_for():
    packet = _packet(opened())

    assert re.findall(r"<pdf(?:a|ua)id:(\w+)>(\w+)<", packet) == [
        ("part", "2"),
        ("conformance", "A"),
        ("part", "1"),
    ]


def test_the_catalog_tells_language_title_and_colours():
    root = opened().trailer["/Root"]

    assert root["/Lang"] == "en-US"
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert root["/OutputIntents"][0]["/S"] == "/GTS_PDFA1"


def test_the_colour_profile_does_not_depend_on_the_clock():
    profile = metadata._srgb()

    assert profile[24:36] == bytes([7, 208, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0])
    assert profile[36:40] == b"acsp"


def test_other_words_make_another_identifier():
    first, second = (read(a_paragraph(words)).trailer["/ID"] for words in ("one", "two"))

    assert first != second


def test_an_address_alone_makes_another_identifier_and_equal_documents_have_the_same():
    notices = (Span(text="Notice", link=f"https://harbour.example/{i}") for i in (1, 2, 1))

    first, second, third = (
        read(Paragraph(role=Role.BODY, text=(notice,))).trailer["/ID"] for notice in notices
    )

    assert first != second
    assert first == third


def test_pages_are_labelled_with_the_numbers_printed_on_them():
    assert opened().page_labels == ["1"]
    assert opened().trailer["/Root"]["/PageLabels"] == {"/Nums": [0, {"/S": "/D"}]}


@pytest.mark.parametrize(
    ("language", "direction", "mode"), [("en-GB", None, None), ("he", "/R2L", "/RlTb")]
)
def test_a_document_written_from_right_to_left_says_so(language, direction, mode):
    reader = opened(replace(META, language=language))

    [document] = root_of(reader)["/K"]
    layout = document.get_object().get("/A", {})
    assert reader.trailer["/Root"]["/ViewerPreferences"].get("/Direction") == direction
    assert layout.get("/WritingMode") == mode
