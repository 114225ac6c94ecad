import pytest

from briefgen.proof.docx.reader import read_docx
from briefgen.proof.readback import Fault
from tests.unit.proof.docx.files import changed, parts_of, read, real_file, zipped

_CORE = "docProps/core.xml"


def test_the_properties_of_a_real_file_are_read():
    assert read_docx(real_file()).properties == {
        "title": "The harbour of Port Example opens again",
        "author": "Harbour Desk",
        "subject": "The closure of June and the outlook to September 2031",
        "keywords": "harbour; grain",
        "created": "2031-06-30T00:00:00Z",
        "modified": "2031-06-30T00:00:00Z",
        "language": "en-GB",
        "category": "",
        "status": "",
        "identifier": "BG-2031-001",
        "version": "1.0",
        "marking": "TLP:CLEAR",
        "serial": "",
        "information cut-off": "",
        "countries": "",
        "style": "",
        "generator": "",
    }


@pytest.mark.parametrize(
    ("said", "moment"),
    [
        ("2031-06-30T01:30:00+02:00", "2031-06-29T23:30:00Z"),
        ("2031-06-30T01:30:00.75Z", "2031-06-30T01:30:00Z"),
        ("2031-06-30", "2031-06-30T00:00:00Z"),
        ("0999-01-01T00:00:00Z", "0999-01-01T00:00:00Z"),
        ("0001-01-01T00:00:00+02:00", "0001-01-01T00:00:00+02:00"),
        ("last week", "last week"),
    ],
)
def test_dates_are_in_utc_to_the_second(said, moment):
    data = changed(real_file(), "2031-06-30T00:00:00Z", said, part=_CORE)

    assert read_docx(data).properties["created"] == moment


def test_keywords_are_told_as_they_stand():
    data = changed(real_file(), "harbour; grain", "harbour;; grain , oil", part=_CORE)

    assert read_docx(data).properties["keywords"] == "harbour;; grain , oil"


def test_a_language_that_the_styles_do_not_say_is_a_fault():
    data = changed(real_file(), "en-GB", "fr-FR", part=_CORE)

    found = read_docx(data)
    assert found.properties["language"] == "en-GB"
    assert found.faults == (
        Fault("the properties say that the language is fr-FR, the styles say en-GB", _CORE),
    )


def test_a_file_need_not_say_anything_about_itself():
    found = read()

    assert set(found.properties.values()) == {""}
    assert found.faults == ()


def test_the_style_is_a_custom_property():
    data = changed(real_file(), 'name="Marking"', 'name="Style"', part="docProps/custom.xml")

    properties = read_docx(data).properties
    assert (properties["style"], properties["marking"]) == ("TLP:CLEAR", "")


def test_the_language_of_the_properties_counts_where_no_style_says_one():
    parts = parts_of(real_file())
    del parts["word/styles.xml"]

    assert read_docx(zipped(parts)).properties["language"] == "en-GB"


@pytest.mark.parametrize("said", ["2031", "2031-06", "2031-06-30T01:30:00.75+02:00"])
def test_a_date_may_say_as_much_as_is_known(said):
    data = changed(real_file(), "2031-06-30T00:00:00Z", said, part=_CORE)

    assert read_docx(data).faults == ()


def test_a_date_in_words_is_a_fault():
    data = changed(real_file(), "2031-06-30T00:00:00Z", "last week", part=_CORE)

    assert read_docx(data).faults == (
        Fault('the property "created" is no date: "last week"', _CORE),
    )


def test_a_property_that_is_there_twice_is_a_fault():
    data = changed(real_file(), "<dc:title>", "<dc:title></dc:title><dc:title>", part=_CORE)

    assert read_docx(data).faults == (Fault('the property "title" is there twice', _CORE),)
