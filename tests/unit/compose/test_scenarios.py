"""The outlook says which ways things may go, and how likely each is."""

from typing import Any

from briefgen.document.roles import Role
from tests.unit.compose.composed import (
    body,
    composed,
    headings,
    layout_of,
    paragraphs,
    part,
    rows,
    table,
    widths,
)

CALM: dict[str, Any] = {
    "title": "Calm",
    "description": "The lock stays open.",
    "type": "most-likely",
    "likelihood": "likely",
    "drivers": ["talks", "rain"],
    "implications": "Ships leave.",
    "note": "Seen before.",
    "sources": ["a"],
}


def test_a_scenario_has_a_name_what_happens_and_a_likelihood():
    found = table(composed(scenarios=[CALM], sources=[{"id": "a", "title": "A"}]), "outlook")

    assert rows(found) == [
        ["Scenario", "What happens and what follows", "Likelihood"],
        [
            "Calm | Most likely",
            "The lock stays open.1 | Ships leave. | Drivers: talks; rain | Note: Seen before.",
            "Likely | 55–80%",
        ],
    ]
    assert widths(found) == [40, 102, 28]


def test_percentages_are_the_styles_to_show():
    found = table(composed(layout=layout_of(percentages=False), scenarios=[CALM]), "outlook")

    assert body(found)[0][2] == "Likely"


def test_a_term_the_yardstick_lacks_has_no_range_in_a_forced_build():
    found = table(composed(scenarios=[{"title": "A", "likelihood": "plausible"}]), "outlook")

    assert body(found) == [["A", "Plausible"]]


def test_scenarios_by_name_alone_make_one_column_as_wide_as_the_text():
    found = table(composed(scenarios=["Calm", "Storm"]), "outlook")

    assert (body(found), widths(found)) == ([["Calm"], ["Storm"]], [170])


def test_prose_stands_above_the_scenarios():
    document = composed(outlook="Much is open.", scenarios=["Calm"])

    assert paragraphs(document, Role.BODY) == ["Much is open."]
    assert len(part(document, "outlook")) == 2


def test_a_horizon_that_all_share_stands_in_the_title():
    shared = [{"title": name, "horizon": "2020-12-31"} for name in ("A", "B")]
    apart = [{"title": "A", "horizon": "2020-12-31"}, {"title": "B", "horizon": "2021"}]

    assert headings(composed(scenarios=shared))[1] == "Outlook to 31 December 2020"
    assert headings(composed(scenarios=apart))[1] == "Outlook"


def test_without_outlook_and_scenarios_there_is_no_section():
    assert part(composed(), "outlook") == ()
