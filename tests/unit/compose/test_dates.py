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


@pytest.mark.parametrize(
    ("edtf", "arabic", "hebrew", "chinese"),
    [
        ("2020-06-25", "25 يونيو 2020", "25 ביוני 2020", "2020年6月25日"),
        ("2020-06", "يونيو 2020", "יוני 2020", "2020年6月"),
        ("2020", "2020", "2020", "2020年"),
        ("202X", "عقد 2020", "שנות ה־2020", "2020年代"),
        ("19XX", "بين 1900 و1999", "שנות ה־1900", "1900至1999年"),
        ("2020-21", "ربيع 2020", "אביב 2020", "2020年春季"),
        ("2020-06~", "نحو يونيو 2020", "בסביבות יוני 2020", "约2020年6月"),
        ("2020?", "2020 (غير مؤكد)", "2020 (לא ודאי)", "2020年（未确定）"),
        (
            "2020-06-XX",
            "يونيو 2020، اليوم غير معروف",
            "יוני 2020, היום אינו ידוע",
            "2020年6月，具体日期不详",
        ),
        (
            "2020-01-03/2020-06-25",
            "من 3 يناير إلى 25 يونيو 2020",
            "3 בינואר עד 25 ביוני 2020",
            "2020年1月3日至6月25日",
        ),
        (
            "2019-12-31/2020-01-02",
            "من 31 ديسمبر 2019 إلى 2 يناير 2020",
            "31 בדצמבר 2019 עד 2 בינואר 2020",
            "2019年12月31日至2020年1月2日",
        ),
        ("2020-01-03/..", "منذ 3 يناير 2020", "מאז 3 בינואר 2020", "2020年1月3日起"),
        ("../2020-06-25", "حتى 25 يونيو 2020", "עד 25 ביוני 2020", "截至2020年6月25日"),
        ("-0044-03-15", "15 مارس 45 ق.م", "15 במרץ 45 לפנה״ס", "公元前45年3月15日"),
        (
            "2020-06-25T16:30:00Z",
            "25 يونيو 2020، الساعة 16:30 UTC",
            "25 ביוני 2020, בשעה 16:30 UTC",
            "2020年6月25日 16:30 UTC",
        ),
    ],
)
def test_dates_are_written_as_each_language_writes_them(edtf, arabic, hebrew, chinese):
    date = Edtf.of(edtf)

    written = [dates(language=language).prose(date) for language in ("ar", "he", "zh")]

    assert written == [arabic, hebrew, chinese]


def test_short_months_are_those_of_the_language():
    day = Edtf.of("2020-09-05")

    written = [dates(DateForm.SHORT, language=one).short(day) for one in ("ar", "he", "zh")]

    assert written == ["5 سبتمبر 2020", "5 בספט׳ 2020", "2020年9月5日"]


@pytest.mark.parametrize("language", ["ar", "he", "zh"])
@pytest.mark.parametrize("edtf", ["2020-06-25", "2020-06-25T16:30:00Z", "2020-06"])
def test_military_dates_are_short_ones_where_months_are_not_in_latin_letters(language, edtf):
    date = Edtf.of(edtf)

    written = dates(DateForm.MILITARY, language=language)

    assert written.prose(date) == dates(DateForm.SHORT, language=language).prose(date)
    assert written.short(date) == written.prose(date)


@pytest.mark.parametrize("language", ["ar", "he"])
def test_iso_dates_keep_their_order_where_words_run_from_right_to_left(language):
    iso = dates(DateForm.ISO, language=language)

    assert iso.prose(Edtf.of("2020-06-25")) == "\u200e2020-06-25"
    assert iso.prose(Edtf.of("2020-06")) == "\u200e2020-06"
    assert iso.prose(Edtf.of("2020")) == "2020"
    assert dates(DateForm.ISO, language="zh").prose(Edtf.of("2020-06-25")) == "2020-06-25"


@pytest.mark.parametrize(
    ("language", "day", "month"),
    [
        ("ar", f"{DAY}5 يونيو 2020", f"{NO_DAY}يونيو 2020"),
        ("zh", "2020年6月5日", "2020年6月"),
    ],
)
def test_a_column_leaves_room_for_a_day_where_it_comes_first(language, day, month):
    column = dates(DateForm.SHORT, language=language).column

    assert column(Edtf.of("2020-06-05")) == day
    assert column(Edtf.of("2020-06")) == month


@pytest.mark.parametrize(
    ("language", "name"),
    [("ar-IQ", "25 حزيران 2020"), ("ar-LB", "25 حزيران 2020"), ("ar-EG", "25 يونيو 2020")],
)
def test_the_arab_east_has_months_of_its_own(language, name):
    assert dates(language=language).prose(Edtf.of("2020-06-25")) == name
