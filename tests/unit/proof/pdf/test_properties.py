import pikepdf
import pytest

from briefgen.proof.pdf.reader import read_pdf
from tests.unit.proof.pdf.files import changed, found, sample

_TOLD = {
    "title": "The harbour of Port Example opens again",
    "author": "Harbour Desk",
    "subject": "The closure of June and the outlook to September 2031",
    "keywords": "harbour, grain",
    "created": "2031-06-30T00:00:00Z",
    "modified": "2031-06-30T00:00:00Z",
    "language": "en-GB",
}


def test_properties_are_read():
    assert read_pdf(sample()).properties == _TOLD


def test_without_an_information_dictionary_the_packet_tells_them():
    def change(pdf):
        del pdf.trailer["/Info"]

    assert read_pdf(changed(change)).properties == _TOLD


def test_without_a_packet_the_information_dictionary_tells_them():
    def change(pdf):
        del pdf.Root.Metadata

    assert read_pdf(changed(change)).properties == _TOLD


@pytest.mark.parametrize(
    ("key", "value", "message"),
    [
        ("/Author", "Someone", "the author is 'Someone' in the {}, 'Harbour Desk' in the XMP"),
        (
            "/ModDate",
            "D:20310701020000+02'00'",
            "the modified is '2031-07-01T00:00:00Z' in the {}, '2031-06-30T00:00:00Z' in the XMP",
        ),
    ],
)
def test_two_ways_to_say_one_thing_are_named(key, value, message):
    def change(pdf):
        pdf.trailer["/Info"][key] = pikepdf.String(value)

    assert found(change) == [(message.format("information dictionary"), "")]


def test_other_keywords_in_the_packet_are_named():
    def change(pdf):
        _replace(pdf, b"<rdf:li>grain</rdf:li>", b"<rdf:li>corn</rdf:li>")

    assert found(change) == [
        ("the keywords are 'harbour, grain', in the XMP also 'harbour, corn'", "")
    ]


def test_another_language_in_the_packet_is_named():
    def change(pdf):
        pdf.Root.Lang = pikepdf.String("fr")

    assert found(change) == [("the language is 'fr' in the catalog, 'en-GB' in the XMP", "")]


def test_a_packet_that_is_no_xml_is_named():
    def change(pdf):
        _replace(pdf, b"<rdf:RDF", b"<rdf:RDF <")

    assert found(change) == [("an XMP packet that is no XML", "")]


def test_an_entity_in_the_packet_is_not_opened():
    def change(pdf):
        _replace(
            pdf, b"<x:xmpmeta", b'<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]><x:xmpmeta'
        )
        _replace(pdf, b">Harbour Desk<", b">&e;<")

    assert read_pdf(changed(change)).properties["author"] == "Harbour Desk"


def _replace(pdf, before, after):
    data = pdf.Root.Metadata.read_bytes()
    assert before in data
    pdf.Root.Metadata = pdf.make_stream(data.replace(before, after, 1))


@pytest.mark.parametrize(
    ("date", "moment"),
    [
        ("D:20200630", "2020-06-30T00:00:00Z"),
        ("D:20200630120000Z", "2020-06-30T12:00:00Z"),
        ("D:20200630013000-05'30'", "2020-06-30T07:00:00Z"),
        ("2020", "2020-01-01T00:00:00Z"),
        ("0999", "0999-01-01T00:00:00Z"),
        ("D:20201399", "D:20201399"),
        ("yesterday", "yesterday"),
    ],
)
def test_dates_are_told_in_one_form(date, moment):
    def change(pdf):
        del pdf.Root.Metadata
        pdf.trailer["/Info"]["/ModDate"] = pikepdf.String(date)

    assert read_pdf(changed(change)).properties["modified"] == moment
