"""Bytes become text, or are refused where they are wrong."""

import codecs

import pytest

from briefgen.diagnostics import InputError
from briefgen.reading.encoding import decode
from briefgen.reading.limits import MOST_BYTES


@pytest.mark.parametrize(
    "data",
    [
        "Багдад".encode(),
        codecs.BOM_UTF8 + "Багдад".encode(),
        codecs.BOM_UTF16_LE + "Багдад".encode("utf-16-le"),
        codecs.BOM_UTF16_BE + "Багдад".encode("utf-16-be"),
        codecs.BOM_UTF32_LE + "Багдад".encode("utf-32-le"),
        codecs.BOM_UTF32_BE + "Багдад".encode("utf-32-be"),
    ],
)
def test_every_unicode_encoding_is_read(data):
    assert decode(data, "brief.yaml") == "Багдад"


def test_a_wrong_byte_is_refused_at_its_place():
    with pytest.raises(InputError) as refused:
        decode("title: Größe\nplace: caf".encode() + b"\xe9 bar\n", "brief.yaml")
    [one] = refused.value.diagnostics
    assert (one.code, one.place.line, one.place.column) == ("BG001", 2, 11)
    assert one.message == "found the byte 0xE9, expected text in UTF-8"
    assert one.place.excerpt == "place: caf\ufffd bar"


def test_half_a_character_of_utf_16_is_refused():
    with pytest.raises(InputError) as refused:
        decode(codecs.BOM_UTF16_LE + b"a\x00b", "brief.yaml")
    [one] = refused.value.diagnostics
    assert (one.place.line, one.place.column) == (1, 2)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"PK\x03\x04rest", "a Word file"),
        (b"%PDF-1.7\n", "a PDF"),
        (b"\x89PNG\r\n", "a picture"),
        (bytes(range(256)), "a binary file"),
        ("a: b".encode("utf-16-le"), "a binary file"),
    ],
)
def test_a_file_of_another_kind_is_refused_by_its_name(data, what):
    with pytest.raises(InputError) as refused:
        decode(data, "brief.yaml")
    [one] = refused.value.diagnostics
    assert one.code == "BG001"
    assert what in one.message


def test_one_control_character_does_not_make_a_file_binary():
    assert decode(b"title: A long enough\x00 headline", "brief.yaml") == (
        "title: A long enough\x00 headline"
    )


def test_an_empty_file_is_text():
    assert decode(b"", "brief.yaml") == ""


def test_a_file_over_the_limit_is_refused():
    with pytest.raises(InputError) as refused:
        decode(bytes(MOST_BYTES + 1), "brief.yaml")
    [one] = refused.value.diagnostics
    assert one.code == "BG012"
