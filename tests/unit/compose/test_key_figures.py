"""Key figures are counts over the brief; what counts nothing is left out."""

from typing import Any

from briefgen.document.roles import TableKind
from tests.unit.compose.composed import composed, rows, section_of, sitrep, tables, widths


def figures(**given: Any) -> list[str]:
    return [cell for one in tables(sitrep(**given), TableKind.FIGURES) for cell in rows(one)[0]]


def events(*states: str) -> list[dict[str, str]]:
    return [{"date": "2020-06-25", "description": "X.", "status": state} for state in states]


def test_each_kind_of_item_that_matters_is_counted():
    found = figures(
        events=events("confirmed", "confirmed", "alleged"),
        judgements=["A.", "B."],
        actors=[{"name": "A", "significance": "high"}, "B"],
        indicators=[
            {"text": "A.", "status": "observed"},
            {"text": "B.", "status": "emerging"},
            "C",
        ],
        gaps=[{"text": "A.", "priority": "high"}, "B"],
    )

    assert found == [
        "3 | events in the period, 2 confirmed",
        "2 | judgements on what comes next",
        "1 | actor of high significance",
        "2 | indicators emerging or observed",
        "1 | gap of high priority",
    ]


def test_one_event_that_nobody_confirms_is_told_so():
    assert figures(events=events("reported")) == ["1 | event in the period, none confirmed"]


def test_events_outside_the_period_do_not_count():
    assert figures(events=[{"date": "2019", "description": "X."}]) == []


def test_without_a_period_every_event_counts():
    document = composed("sitrep", events=[{"date": "2019", "description": "X."}])

    [found] = tables(document, TableKind.FIGURES)

    assert rows(found) == [["1 | event in the period, none confirmed"]]


def test_a_few_figures_stand_as_wide_as_among_many():
    [found] = tables(sitrep(judgements=["A."], events=events("alleged")), TableKind.FIGURES)

    assert widths(found) == [32, 34]


def test_a_style_with_fewer_columns_shows_the_first_figures():
    layout = section_of("sitrep", "key_figures", columns=(32, 34))
    document = composed(
        layout=layout, events=events("alleged"), judgements=["A."], gaps=[{"text": "B."}]
    )

    [found] = tables(document, TableKind.FIGURES)

    assert len(rows(found)[0]) == 2
