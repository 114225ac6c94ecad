from dataclasses import replace
from datetime import UTC, datetime

from briefgen.document.document import Meta
from briefgen.render.docx.file.properties import custom_properties, stamp
from briefgen.render.docx.writer import render
from tests.builders import a_document, a_style
from tests.unit.render.docx.opened import Opened

_META = Meta(
    title="T" * 300,
    date=datetime(2031, 6, 30, 12, tzinfo=UTC),
    language="en-US",
    author="Harbour Desk",
    subject="A subject",
    keywords=("harbour", "grain"),
    category="assessment",
    status="final",
    identifier="BG-1",
    version="1.0",
    custom=(("Marking", "TLP:CLEAR"), ("Serial", "<1>"), ("Marking", "TLP:GREEN")),
)


def _file(meta=_META):
    return Opened(render(replace(a_document(), meta=meta), a_style().look))


def test_core_properties_are_those_of_the_document():
    core = _file().text("docProps/core.xml")

    for value in ("A subject", "harbour; grain", "assessment", "final", "en-US", "BG-1", ">1.0<"):
        assert value in core
    assert core.count("Harbour Desk") == 2
    assert core.count("2031-06-30T12:00:00Z") == 2


def test_what_is_too_long_for_word_is_cut():
    core = _file().text("docProps/core.xml")

    assert "T" * 255 in core
    assert "T" * 256 not in core


def test_custom_properties_are_numbered_from_two_and_unique():
    file = _file()

    part = "docProps/custom.xml"
    assert file.values("//@name", part) == ["Marking", "Serial"]
    assert file.values("//@pid", part) == ["2", "3"]
    assert file.values("//vt:lpwstr/text()", part) == ["TLP:GREEN", "<1>"]


def test_without_custom_properties_there_is_no_part_for_them():
    assert "docProps/custom.xml" not in _file(replace(_META, custom=())).parts


def test_a_long_custom_property_is_cut():
    meta = replace(_META, custom=(("Note", "n" * 300),))

    assert custom_properties(meta).count("n" * 255) == 1
    assert "n" * 256 not in custom_properties(meta)


def test_a_date_is_told_in_utc_and_one_without_zone_as_it_is():
    bare = datetime(2031, 6, 30, 12, 0, 0, 5)  # noqa: DTZ001  that is what is tested

    assert stamp(bare) == datetime(2031, 6, 30, 12)  # noqa: DTZ001


def test_the_application_tells_its_name_and_counts_nothing():
    application = _file().text("docProps/app.xml")

    assert "<Application>briefgen</Application>" in application
    assert "<Pages>" not in application
