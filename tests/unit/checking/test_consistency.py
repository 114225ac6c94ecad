import pytest

from briefgen.checking.consistency import differing_numbers, loose_dates
from briefgen.schema.brief import Brief


def brief(bullet: object, *descriptions: str, **fields: object) -> Brief:
    events = [
        {"id": f"e{i}", "date": "2020-06-25", "description": text}
        for i, text in enumerate(descriptions)
    ]
    return Brief.model_validate(
        {"title": "A", "date": "2020-06-30", "summary": [bullet], "events": events, **fields}
    )


@pytest.mark.parametrize(
    "text",
    [
        "On 25 June 2020 it moved.",
        "On 25th June, 2020 it moved.",
        "On June 25, 2020 it moved.",
        "It moved on 2020-06-25.",
        "The brief is of 30 June 2020.",
        "It moved in June 2020, not on 31 June 2020.",
        "Serial 12020-06-251 and 125 June 20201.",
    ],
)
def test_a_day_of_an_event_or_of_the_brief_and_what_is_no_day_pass(text):
    assert list(loose_dates(brief(text, "It moves."))) == []


@pytest.mark.parametrize("text", ["On 24 June 2020 it moved.", "It moved on 2020-06-24."])
def test_another_day_is_told(text):
    [finding] = loose_dates(brief(text, "It moves."))

    assert finding.message == 'no event carries the day "2020-06-24"'


def test_a_brief_without_events_is_not_asked_for_days():
    assert list(loose_dates(brief("On 24 June 2020 it moved."))) == []


def test_a_month_carries_no_day():
    [finding] = loose_dates(
        brief("On 24 June 2020.", events=[{"2020-06": "a"}, {"date": None, "description": "b"}])
    )

    assert finding.path == ("summary", 0, "text")


@pytest.mark.parametrize(
    ("here", "there", "count"),
    [
        ("14 members fell.", "Hold 14 members.", 0),
        ("15 members fell.", "Hold 14 members.", 1),
        ("1,200 rounds.", "Find 1200 rounds.", 0),
        ("14 members, 15 members.", "Hold 15 members.", 0),
        ("25 June and 107 mm.", "On 26 June 107 mm.", 0),
        ("Version 2.5 members.", "Hold 14 members.", 0),
    ],
)
def test_numbers_of_the_same_things_are_compared(here, there, count):
    bullet = {"text": here, "events": ["e0", "gone"]}

    assert len(list(differing_numbers(brief(bullet, there)))) == count
