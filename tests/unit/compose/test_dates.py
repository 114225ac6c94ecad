"""Dates are written as exactly as they are known, in every form a style can ask for."""

import pytest

from briefgen.compose.dates import Dates
from briefgen.compose.labels import Labels
from briefgen.schema.edtf import Edtf
from briefgen.style.layout import DateForm

DAY, NO_DAY = 2 * "\u00a0", 5 * "\u00a0"


def dates(form: DateForm = DateForm.LONG, table: DateForm | None = None, language: str = "en-GB"):
    return Dates(Labels(language), form, table or form)


@pytest.mark.parametrize(
    ("edtf", "long", "short", "military", "iso"),
    [
        ("2020-06-25", "25 June 2020", "25 Jun 2020", "25 JUN 20", "2020-06-25"),
        ("2020-06-05", "5 June 2020", "5 Jun 2020", "05 JUN 20", "2020-06-05"),
        ("2020-06", "June 2020", "Jun 2020", "JUN 20", "2020-06"),
        ("2020", "2020", "2020", "2020", "2020"),
        ("202X", "2020s", "2020s", "2020s", "2020s"),
        ("19XX", "1900s", "1900s", "1900s", "1900s"),
        ("2020-21", "spring 2020", "spring 2020", "spring 2020", "spring 2020"),
        ("2020-24", "winter 2020", "winter 2020", "winter 2020", "winter 2020"),
        ("2020-06~", "about June 2020", "about Jun 2020", "about JUN 20", "about 2020-06"),
        ("2020?", "2020 (uncertain)", "2020 (uncertain)", "2020 (uncertain)", "2020 (uncertain)"),
        (
            "2020-06%",
            "about June 2020 (uncertain)",
            "about Jun 2020 (uncertain)",
            "about JUN 20 (uncertain)",
            "about 2020-06 (uncertain)",
        ),
        (
            "2020-06-XX",
            "June 2020, day not known",
            "Jun 2020, day not known",
            "JUN 20, day not known",
            "2020-06, day not known",
        ),
        (
            "2020-XX-XX",
            "2020, month not known",
            "2020, month not known",
            "2020, month not known",
            "2020, month not known",
        ),
        (
            "2020-01-03/2020-06-25",
            "3 January to 25 June 2020",
            "3 Jan to 25 Jun 2020",
            "03 JAN 20 to 25 JUN 20",
            "2020-01-03 to 2020-06-25",
        ),
        (
            "2019-12-31/2020-01-02",
            "31 December 2019 to 2 January 2020",
            "31 Dec 2019 to 2 Jan 2020",
            "31 DEC 19 to 02 JAN 20",
            "2019-12-31 to 2020-01-02",
        ),
        (
            "2020-01/2020-06",
            "January 2020 to June 2020",
            "Jan 2020 to Jun 2020",
            "JAN 20 to JUN 20",
            "2020-01 to 2020-06",
        ),
        (
            "2020-01-03/..",
            "since 3 January 2020",
            "since 3 Jan 2020",
            "since 03 JAN 20",
            "since 2020-01-03",
        ),
        (
            "../2020-06-25",
            "until 25 June 2020",
            "until 25 Jun 2020",
            "until 25 JUN 20",
            "until 2020-06-25",
        ),
        (
            "/2020-06",
            "unknown to June 2020",
            "unknown to Jun 2020",
            "unknown to JUN 20",
            "unknown to 2020-06",
        ),
        (
            "2020-06/",
            "June 2020 to unknown",
            "Jun 2020 to unknown",
            "JUN 20 to unknown",
            "2020-06 to unknown",
        ),
        ("-0044-03-15", "15 March 45 BC", "15 Mar 45 BC", "15 MAR 45 BC", "-0044-03-15"),
        ("Y12020", "12020", "12020", "12020", "12020"),
    ],
)
def test_a_date_of_every_kind_is_written_in_every_form(edtf, long, short, military, iso):
    date = Edtf.of(edtf)

    assert [dates(form).prose(date) for form in DateForm] == [long, short, military, iso]
    assert [dates(form).short(date) for form in DateForm] == [long, short, military, iso]


@pytest.mark.parametrize(
    ("edtf", "long", "military", "iso"),
    [
        (
            "2020-06-25T16:30:00Z",
            "25 June 2020, 16:30 UTC",
            "251630Z JUN 20",
            "2020-06-25T16:30Z",
        ),
        (
            "2020-06-25T19:30:00+03:00",
            "25 June 2020, 19:30 UTC+03:00",
            "251930C JUN 20",
            "2020-06-25T19:30+03:00",
        ),
        (
            "2020-06-05T02:30:00-05:00",
            "5 June 2020, 02:30 UTC-05:00",
            "050230R JUN 20",
            "2020-06-05T02:30-05:00",
        ),
        ("2020-06-25T16:30:00", "25 June 2020, 16:30", "251630J JUN 20", "2020-06-25T16:30"),
        (
            "2020-06-25T16:30:00+03:30",
            "25 June 2020, 16:30 UTC+03:30",
            "25 JUN 20, 16:30 UTC+03:30",
            "2020-06-25T16:30+03:30",
        ),
        (
            "2020-06-25T16:30:00+13",
            "25 June 2020, 16:30 UTC+13:00",
            "25 JUN 20, 16:30 UTC+13:00",
            "2020-06-25T16:30+13:00",
        ),
    ],
)
def test_a_time_keeps_its_zone_and_becomes_a_date_time_group(edtf, long, military, iso):
    date = Edtf.of(edtf)

    assert dates(DateForm.LONG).prose(date) == long
    assert dates(DateForm.MILITARY).prose(date) == military
    assert dates(DateForm.ISO).prose(date) == iso


@pytest.mark.parametrize(
    ("edtf", "column"),
    [
        ("2020-06-25", "25 Jun 2020"),
        ("2020-06-05", f"{DAY}5 Jun 2020"),
        ("2020-06", f"{NO_DAY}Jun 2020"),
        ("2020-22", f"{NO_DAY}summer 2020"),
        ("2020", "2020"),
        ("2020-06-05/..", f"{DAY}5 Jun 2020"),
        ("../2020-06-25", "25 Jun 2020"),
        ("2020-06-25~", "25 Jun 2020"),
    ],
)
def test_in_a_column_months_stand_under_months(edtf, column):
    assert dates(table=DateForm.SHORT).column(Edtf.of(edtf)) == column


@pytest.mark.parametrize("edtf", ["2020-06-05", "2020-06"])
def test_iso_dates_in_a_column_need_no_room_before_them(edtf):
    assert dates(DateForm.ISO).column(Edtf.of(edtf)) == edtf


def test_an_event_without_a_date_says_so_in_the_column():
    assert dates().column(None) == "undated"
    assert list(dates().qualifiers(None)) == []


@pytest.mark.parametrize(
    ("edtf", "below"),
    [
        ("2020-06-25", []),
        ("2020-06~", ["approximate"]),
        ("2020-06?", ["uncertain"]),
        ("2020-06%", ["approximate", "uncertain"]),
        ("2020-06-XX", ["day not known"]),
        ("2020-XX-XX", ["month not known"]),
        ("2020-06-23/2020-06-25", ["to 25 Jun 2020"]),
        ("2020-01-03/..", ["and since then"]),
        ("../2020-06-25", ["and before then"]),
        ("/2020-06-25", ["beginning not known"]),
        ("2020-06-25/", ["end not known"]),
    ],
)
def test_what_is_doubtful_of_a_date_stands_below_it(edtf, below):
    assert list(dates(table=DateForm.SHORT).qualifiers(Edtf.of(edtf))) == below


def test_a_source_tells_doubts_behind_its_date():
    assert dates().inline(Edtf.of("2020-06~")) == "June 2020 (approximate)"
    assert dates().inline(Edtf.of("2020-06?")) == "June 2020 (uncertain)"
    assert dates().inline(Edtf.of("2020-06-25")) == "25 June 2020"


@pytest.mark.parametrize(
    ("edtf", "name"),
    [
        ("2020-06-25", "25 Jun"),
        ("2020-06~", "Jun 2020"),
        ("2020-06-20/2020-06-25", "20 Jun"),
        ("2020-01/2020-06", "Jan 2020"),
    ],
)
def test_the_anchor_of_another_event_is_named_in_short(edtf, name):
    assert dates(table=DateForm.SHORT).without_year(Edtf.of(edtf)) == name


def test_an_anchor_is_named_in_the_form_of_the_table():
    day = Edtf.of("2020-06-25")

    names = [dates(table=form).without_year(day) for form in DateForm]

    assert names == ["25 June", "25 Jun", "25 JUN", "2020-06-25"]


def test_a_period_is_written_without_its_doubts():
    period = Edtf.of("2020-06-20~/2020-06-30")

    assert dates(DateForm.MILITARY).period(period) == "20 JUN 20 to 30 JUN 20"


def test_american_dates_have_the_month_first_and_a_fall():
    american = dates(table=DateForm.LONG, language="en-US")

    assert american.prose(Edtf.of("2020-06-25")) == "June 25, 2020"
    assert american.prose(Edtf.of("2020-06-20/2020-06-25")) == "June 20 to June 25, 2020"
    assert american.prose(Edtf.of("2020-23")) == "fall 2020"
    assert american.without_year(Edtf.of("2020-06-25")) == "June 25"
