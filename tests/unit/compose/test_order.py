"""Events stand as they happened: by their dates, moved by before and after."""

from typing import Any

import pytest

from briefgen.compose.order import in_period, ordered
from briefgen.schema.edtf import Edtf
from tests.unit.compose.composed import brief_of


def events(**dates: Any):
    """Return events by their ids; each is given a date, or a date with before or after."""
    given = [
        {"id": id_, "description": id_, **(told if isinstance(told, dict) else {"date": told})}
        for id_, told in dates.items()
    ]
    return brief_of(events=given).events


def names(**dates: Any) -> str:
    return " ".join(event.id for event in ordered(events(**dates)))


def test_older_events_come_first_whatever_the_order_in_the_brief():
    assert names(c="2020-06-27", a="2020-01-03", b="2020-06-25") == "a b c"


def test_events_of_one_day_keep_the_order_of_the_brief():
    assert names(b="2020-06-25", a="2020-06-25") == "b a"


def test_events_of_one_day_stand_by_their_time_in_utc():
    assert (
        names(
            evening="2020-06-25T20:00:00Z",
            noon="2020-06-25T15:00:00+03:00",
            morning="2020-06-25T09:00:00Z",
        )
        == "morning noon evening"
    )


@pytest.mark.parametrize("coarse", ["2020", "2020-06", "202X", "2020-06-XX", "2020-06~"])
def test_a_coarse_date_stands_where_it_begins_before_what_is_finer(coarse):
    assert names(fine="2020-06-01", coarse=coarse) == "coarse fine"


def test_a_season_stands_at_its_first_month():
    assert names(june="2020-06", summer="2020-22", may="2020-05") == "may summer june"


def test_a_stretch_stands_at_its_beginning_or_at_the_only_end_that_is_known():
    assert (
        names(until="../2020-06-25", day="2020-03-01", since="2020-01-03/..") == "since day until"
    )


def test_undated_events_come_last():
    assert names(never=None, day="2020-06-25") == "day never"


def test_an_undated_event_stands_right_behind_what_it_follows():
    assert (
        names(
            late="2020-06-27",
            reply={"date": None, "after": "raid"},
            raid="2020-06-25",
            other="2020-06-25",
        )
        == "raid other reply late"
    )


def test_an_undated_event_stands_right_before_what_it_precedes():
    assert (
        names(early="2020-06-20", raid="2020-06-25", order={"date": None, "before": "raid"})
        == "early order raid"
    )


def test_undated_events_can_hang_on_each_other():
    assert (
        names(
            raid="2020-06-25",
            third={"date": None, "before": "raid"},
            first={"date": None, "before": "second"},
            second={"date": None, "before": "third"},
        )
        == "first second third raid"
    )


def test_a_month_that_lies_after_a_day_stands_behind_it():
    assert names(threat={"date": "2020-06~", "after": "raid"}, raid="2020-06-25") == "raid threat"


def test_a_month_that_lies_before_a_day_stays_where_it_begins():
    assert (
        names(raid="2020-06-25", mid="2020-06-10", talk={"date": "2020-06~", "before": "raid"})
        == "talk mid raid"
    )


def test_two_events_of_one_day_are_told_apart_by_after_and_before():
    assert names(b={"date": "2020-06-25", "after": "a"}, a="2020-06-25") == "a b"
    assert names(b="2020-06-25", a={"date": "2020-06-25", "before": "b"}) == "a b"


def test_the_same_order_may_be_told_from_both_sides():
    assert (
        names(
            b={"date": "2020-06-25", "after": "a"},
            a={"date": "2020-06-25", "before": "b"},
        )
        == "a b"
    )


def test_in_a_circle_dates_alone_decide():
    assert (
        names(
            b={"date": "2020-06-26", "before": "a"},
            a={"date": "2020-06-25", "after": "b"},
            c={"date": None, "after": "c"},
        )
        == "a b c"
    )


def test_an_anchor_that_does_not_exist_moves_nothing():
    assert (
        names(b={"date": "2020-06-26", "before": "no"}, a={"date": "2020-06-25", "after": "no"})
        == "a b"
    )


def test_years_beyond_the_calendar_have_their_place():
    assert names(late="Y12020", undated=None, caesar="-0044-03-15") == "caesar late undated"


def shown(period: str, **dates: Any) -> str:
    given = events(**dates)
    return " ".join(e.id for e in in_period(ordered(given), given, Edtf.of(period)))


def test_only_what_begins_in_the_period_is_shown():
    assert (
        shown(
            "2020-06-20/2020-06-30",
            before="2020-06-19",
            first="2020-06-20",
            last="2020-06-30",
            after="2020-07-01",
            running="2020-01-03/..",
        )
        == "first last"
    )


def test_an_event_lies_in_the_period_by_what_it_follows():
    assert (
        shown(
            "2020-06-20/2020-06-30",
            raid="2020-06-25",
            reply={"date": None, "after": "raid"},
            threat={"date": "2020-06~", "after": "raid"},
            vague="2020-06~",
            undated=None,
        )
        == "raid reply threat"
    )


def test_the_day_of_an_event_is_its_own_and_not_that_of_utc():
    assert shown("2020-06-20/2020-06-30", night="2020-06-20T01:00:00+03:00") == "night"
