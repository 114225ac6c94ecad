from datetime import date, time, timedelta

import edtf as oracle
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from briefgen.schema.edtf import Edtf, End, Precision, Season

SINGLE = {
    "2020-06-25": (Precision.DAY, "2020-06-25", "2020-06-25"),
    "2020-06": (Precision.MONTH, "2020-06-01", "2020-06-30"),
    "2020-02": (Precision.MONTH, "2020-02-01", "2020-02-29"),
    "2020": (Precision.YEAR, "2020-01-01", "2020-12-31"),
    "2020-06-25T16:30:00Z": (Precision.INSTANT, "2020-06-25", "2020-06-25"),
    "2020-06-25T16:30:00": (Precision.INSTANT, "2020-06-25", "2020-06-25"),
    "2020-06-25T16:30:00-03": (Precision.INSTANT, "2020-06-25", "2020-06-25"),
    "2020-06~": (Precision.MONTH, "2020-06-01", "2020-06-30"),
    "2020-06-25?": (Precision.DAY, "2020-06-25", "2020-06-25"),
    "2020%": (Precision.YEAR, "2020-01-01", "2020-12-31"),
    "2020-06-XX": (Precision.MONTH, "2020-06-01", "2020-06-30"),
    "2020-XX": (Precision.YEAR, "2020-01-01", "2020-12-31"),
    "2020-XX-XX": (Precision.YEAR, "2020-01-01", "2020-12-31"),
    "202X": (Precision.DECADE, "2020-01-01", "2029-12-31"),
    "20XX": (Precision.CENTURY, "2000-01-01", "2099-12-31"),
    "202X~": (Precision.DECADE, "2020-01-01", "2029-12-31"),
    "2020-21": (Precision.SEASON, "2020-03-01", "2020-05-31"),
    "2020-22": (Precision.SEASON, "2020-06-01", "2020-08-31"),
    "2020-23": (Precision.SEASON, "2020-09-01", "2020-11-30"),
}
INTERVALS = {
    "2020/2021": ("2020-01-01", "2021-12-31"),
    "2020-01-03/2020-06-25": ("2020-01-03", "2020-06-25"),
    "2020-06-25/2020-06": ("2020-06-25", "2020-06-30"),
    "2020~/2021?": ("2020-01-01", "2021-12-31"),
    "2020-22/2020-23": ("2020-06-01", "2020-11-30"),
}
LEVEL_2 = [
    "2020-06-2X",
    "2XXX",
    "XXXX",
    "2020-XX-05",
    "20XX-06",
    "2020-25",
    "2020-41",
    "202X/2021",
    "2020-06-XX/2021",
    "Y17E7",
    "1950S2",
    "[2020,2021]",
    "{2020,2021}",
    "2020?-06",
    "2020-06-~25",
    "2020~-06-25",
]
NOT_EDTF = [
    "yesterday",
    "25/06/2020",
    "2020-6",
    "2020-06-5",
    "2020/06/25",
    "20200625",
    "12020",
    "20",
    "202",
    "Y2020",
    "Y12020-01",
    "-0000",
    "2020-06-25T16:30Z",
    "../..",
    "/",
    "../",
    "/..",
    "2020//",
    "2020~~",
    "2020-06-25T16:30:00Z/2021",
    "۲۰۲۰",
]
IMPOSSIBLE = [
    "2020-02-30",
    "2019-02-29",
    "2100-02-29",
    "2020-13",
    "2020-00",
    "2020-20",
    "2020-42",
    "2020-06-00",
    "2020-06-31",
    "2020-22-01",
    "2020-06-25T25:00:00Z",
    "2020-06-25T16:60:00Z",
    "2020-06-25T16:30:60",
    "2020-06-25T16:30:00+15:00",
    "2020-06-25T16:30:00+03:60",
    "2021/2020",
    "2020-06-25/2020-06-24",
]


def refused(text: str) -> tuple[str, str, str]:
    with pytest.raises(PydanticCustomError) as caught:
        Edtf.of(text)
    assert caught.value.context is not None
    return caught.value.type, caught.value.context["message"], caught.value.context["hint"]


def bounds(text: str) -> tuple[str, str]:
    found = Edtf.of(text)
    return found.earliest.isoformat(), found.latest.isoformat()


def oracle_bounds(text: str) -> tuple[str, str]:
    found = oracle.parse_edtf(text)
    ends = (found.lower_strict(), found.upper_strict())
    first, last = ("-".join(f"{part:02}" for part in tuple(end)[:3]) for end in ends)
    return first, last


@pytest.mark.parametrize("text", SINGLE)
def test_a_date_has_its_precision_and_its_first_and_last_day(text):
    precision, first, last = SINGLE[text]

    assert (Edtf.of(text).precision, *bounds(text)) == (precision, first, last)


@pytest.mark.parametrize("text", INTERVALS)
def test_an_interval_runs_from_the_first_day_of_its_start_to_the_last_of_its_end(text):
    assert bounds(text) == INTERVALS[text]


@pytest.mark.parametrize("text", [*SINGLE, *INTERVALS])
def test_our_bounds_are_those_of_the_edtf_package(text):
    assert bounds(text) == oracle_bounds(text)


def test_winter_runs_into_the_next_year():
    assert bounds("2020-24") == ("2020-12-01", "2021-02-28")
    assert Edtf.of("2020-24").moment.season is Season.WINTER


def test_open_and_unknown_ends_are_told_apart():
    assert Edtf.of("2020-01-03/..").end is End.OPEN
    assert Edtf.of("2020-01-03/").end is End.UNKNOWN
    assert Edtf.of("../2020-01-03").start is End.OPEN
    assert Edtf.of("/2020-01-03").start is End.UNKNOWN


def test_an_end_that_is_no_date_reaches_as_far_as_dates_do():
    assert Edtf.of("2020-01-03/..").latest == date.max
    assert Edtf.of("/2020-01-03").earliest == date.min
    assert Edtf.of("/2020-01-03").sort_key == Edtf.of("2020-01-03").sort_key


def test_years_beyond_the_calendar_reach_as_far_as_dates_do_but_sort_as_written():
    texts = ["Y-20000", "-0044", "-198X", "2020", "Y12020"]

    assert Edtf.of("-0044").earliest == date.min
    assert Edtf.of("Y12020").latest == date.max
    assert sorted(texts, key=lambda text: Edtf.of(text).sort_key) == [
        "Y-20000",
        "-198X",
        "-0044",
        "2020",
        "Y12020",
    ]


def test_dates_sort_by_their_first_instant_and_coarse_before_fine():
    in_order = ["202X", "2020", "2020-06", "2020-06-25", "2020-06-25T16:30:00Z"]
    later = ["2020-06-25T17:00:00Z", "2020-22", "2020-24"]
    texts = [*later, *in_order]

    found = sorted(texts, key=lambda text: Edtf.of(text).sort_key)

    assert found == [
        *("202X", "2020", "2020-22", "2020-06", "2020-06-25"),
        *("2020-06-25T16:30:00Z", "2020-06-25T17:00:00Z", "2020-24"),
    ]


def test_instants_sort_by_universal_time():
    evening, before = Edtf.of("2020-06-25T01:00:00+03:00"), Edtf.of("2020-06-24T23:00:00Z")

    assert evening.sort_key < before.sort_key


def test_a_time_keeps_its_zone_or_has_none():
    zoned = Edtf.of("2020-06-25T19:30:00+03:30").moment.time
    bare = Edtf.of("2020-06-25T19:30:00").moment.time

    assert zoned is not None
    assert zoned.utcoffset() == timedelta(hours=3, minutes=30)
    assert bare == time(19, 30)


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [("2020", False, False), ("2020~", True, False), ("2020?", False, True), ("2020%", True, True)],
)
def test_a_mark_says_approximate_or_uncertain_or_both(text, approximate, uncertain):
    assert (Edtf.of(text).approximate, Edtf.of(text).uncertain) == (approximate, uncertain)


def test_unspecified_parts_are_told():
    day, both = Edtf.of("2020-06-XX").moment, Edtf.of("2020-XX-XX").moment

    assert (day.month_unspecified, day.day_unspecified) == (False, True)
    assert (both.month_unspecified, both.day_unspecified) == (True, True)


def test_the_text_stays_as_written_without_the_space_around_it():
    assert str(Edtf.of(" 2020-06~ ")) == "2020-06~"


@pytest.mark.parametrize("text", LEVEL_2)
def test_level_2_is_refused_by_its_name(text):
    code, message, _ = refused(text)

    assert (code, message) == ("BG401", f'"{text}" needs EDTF level 2, which is not read')


@pytest.mark.parametrize("text", NOT_EDTF)
def test_what_is_not_edtf_is_refused(text):
    assert refused(text)[:2] == ("BG401", f'"{text}" is not an EDTF date')


@pytest.mark.parametrize("text", IMPOSSIBLE)
def test_days_and_times_that_never_come_are_refused(text):
    assert refused(text)[0] == "BG402"


def test_a_reversed_interval_is_offered_the_right_way_round():
    assert refused("2021/2020")[1:] == (
        'the interval "2021/2020" ends before it begins',
        "did you mean 2020/2021?",
    )


def test_the_last_day_of_a_month_is_named():
    assert refused("2020-02-30")[2] == "2020-02 has 29 days"


def test_a_very_long_text_is_refused_in_a_short_message():
    assert len(refused("9" * 100_000)[1]) < 250


years = st.integers(1000, 2999).map(str)
months = st.integers(1, 12).map("{:02}".format)
days = st.integers(1, 28).map("{:02}".format)
plain = st.one_of(
    years,
    st.tuples(years, months).map("-".join),
    st.tuples(years, months, days).map("-".join),
)
marked = st.tuples(plain, st.sampled_from(["", "~", "?", "%"])).map("".join)
unspecified = st.one_of(
    years.map(lambda year: year[:3] + "X"),
    years.map(lambda year: year[:2] + "XX"),
    years.map(lambda year: year + "-XX"),
    st.tuples(years, months).map(lambda parts: "-".join((*parts, "XX"))),
)
level_1 = st.one_of(marked, unspecified)


@given(level_1)
def test_made_dates_have_the_bounds_of_the_edtf_package(text):
    assert bounds(text) == oracle_bounds(text)


@given(st.tuples(marked, marked))
def test_made_intervals_are_read_unless_they_are_reversed(ends):
    start, end = sorted(ends, key=lambda text: Edtf.of(text).earliest)
    text = f"{start}/{end}"

    assert bounds(text) == oracle_bounds(text)


@given(st.text(alphabet="0129-/.XTZ~?%:Y[]{} ", max_size=20))
def test_any_text_is_read_or_refused_and_what_is_read_the_edtf_package_reads(text):
    try:
        found: Edtf | str = Edtf.of(text)
    except PydanticCustomError as error:
        found = error.type

    if isinstance(found, str):
        assert found in {"BG401", "BG402"}
    else:
        assert found.earliest <= found.latest
        assert oracle.parse_edtf(text.strip()) is not None
