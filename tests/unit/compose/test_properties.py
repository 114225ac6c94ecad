"""What a file says about itself, and what stands at the head and foot of every page."""

from datetime import UTC, datetime

import pytest

from briefgen.compose.edition import Edition
from briefgen.document.document import MarkingScheme
from briefgen.document.inline import Mark, plain
from tests.unit.compose.composed import composed, sitrep


@pytest.mark.parametrize(
    ("date", "moment"),
    [
        ("2020-06-30", datetime(2020, 6, 30, tzinfo=UTC)),
        ("2020-06-30T16:30:00Z", datetime(2020, 6, 30, 16, 30, tzinfo=UTC)),
        ("2020-06-30T01:30:00+03:00", datetime(2020, 6, 29, 22, 30, tzinfo=UTC)),
        ("2020-06-30T16:30:00", datetime(2020, 6, 30, 16, 30, tzinfo=UTC)),
        ("9999-12-31T23:59:59-11:00", datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC)),
        ("-0044-03-15", datetime(1601, 1, 1, tzinfo=UTC)),
    ],
)
def test_the_date_of_the_brief_is_the_date_of_the_document(date, moment):
    assert composed(date=date).meta.date == moment


def test_another_moment_may_stand_in_for_the_date_of_the_brief():
    moment = datetime(2000, 1, 1, tzinfo=UTC)

    document = composed(edition=Edition(style="assessment", version="0", moment=moment))

    assert document.meta.date == moment


def test_properties_are_the_briefs_own_words():
    meta = composed(
        subtitle="A scope",
        authors=["A. One", "B. Two"],
        keywords=["port", "strike"],
        serial="BG-1",
        version="1.0",
        language="en-US",
        status="superseded",
    ).meta

    assert (meta.title, meta.subject, meta.author) == ("A title", "A scope", "A. One; B. Two")
    assert (meta.keywords, meta.identifier, meta.version) == (("port", "strike"), "BG-1", "1.0")
    assert (meta.language, meta.category, meta.status) == ("en-US", "assessment", "superseded")


def test_an_originator_stands_in_for_authors():
    assert composed(originator="A Desk").meta.author == "A Desk"
    assert composed().meta.author == ""


def test_further_properties_are_those_that_have_a_value():
    meta = composed(
        marking="TLP:GREEN",
        serial="BG-1",
        information_cutoff="2020-06-27",
        countries=["IRQ", "IRN"],
    ).meta

    assert dict(meta.custom) == {
        "Marking": "TLP:GREEN",
        "Serial": "BG-1",
        "Information cut-off": "2020-06-27",
        "Countries": "IRQ; IRN",
        "Style": "assessment",
        "Generator": "briefgen 0",
    }
    assert [name for name, _ in composed().meta.custom] == ["Style", "Generator"]


@pytest.mark.parametrize(
    ("given", "foot"),
    [
        ({"serial": "BG-1", "version": "1.0"}, "BG-1, version 1.0, 30 June 2020"),
        ({"serial": "BG-1"}, "BG-1, 30 June 2020"),
        ({}, "30 June 2020"),
    ],
)
def test_the_foot_says_serial_version_and_date(given, foot):
    assert plain(composed(**given).running.foot) == foot


def test_the_foot_of_a_situation_report_has_a_military_date():
    assert plain(sitrep(serial="BG-1").running.foot) == "BG-1, 30 JUN 20"


@pytest.mark.parametrize(
    ("given", "head"),
    [
        ({}, ""),
        ({"originator": "A Desk"}, "A Desk"),
        ({"originator": "A Desk", "status": "draft"}, "A Desk  DRAFT"),
        ({"status": "withdrawn"}, "WITHDRAWN"),
        ({"status": "superseded"}, "SUPERSEDED"),
    ],
)
def test_the_head_says_who_issues_it_and_whether_it_stands(given, head):
    assert plain(composed(**given).running.head) == head


def test_a_document_built_in_spite_of_errors_is_a_draft_whatever_it_calls_itself():
    edition = Edition(style="assessment", version="0", draft=True)

    document = composed(edition=edition, status="final")

    [word] = document.running.head
    assert word.text == "DRAFT"
    assert word.marks == {Mark.STRONG, Mark.ACCENT}
    assert document.meta.status == "draft"


@pytest.mark.parametrize(
    ("marking", "scheme", "banner"),
    [
        (None, MarkingScheme.NONE, ""),
        ("TLP:AMBER+STRICT", MarkingScheme.TLP, "TLP:AMBER+STRICT"),
        ("Company use only", MarkingScheme.TEXT, "Company use only"),
    ],
)
def test_the_marking_is_the_banner_of_every_page(marking, scheme, banner):
    running = composed(marking=marking).running

    assert (running.marking.scheme, running.marking.banner) == (scheme, banner)


def test_restrictions_stand_beside_the_label():
    marking = {"label": "TLP:RED", "restrictions": "For two readers"}

    assert composed(marking=marking).running.marking.restrictions == "For two readers"


def test_pages_are_counted_in_the_words_of_the_language():
    label = composed().running.page_label

    assert f"{label.before}3{label.between}7{label.after}" == "Page 3 of 7"
