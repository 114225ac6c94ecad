from pathlib import Path

import pytest
import yaml
from pydantic import ValidationError

from briefgen.schema.brief import Brief
from briefgen.schema.yardsticks import YARDSTICKS, Band, Yardstick, band

ROOT = Path(__file__).parents[3]
SMALLEST: dict[str, object] = {"title": "A title", "date": "2020-06-30", "summary": ["A fact."]}


def brief(**fields: object) -> Brief:
    return Brief.model_validate({**SMALLEST, **fields})


def refused(**fields: object) -> list[tuple[str, str, tuple[str | int, ...]]]:
    with pytest.raises(ValidationError) as caught:
        brief(**fields)
    return [(error["type"], error["msg"], error["loc"]) for error in caught.value.errors()]


def test_the_smallest_brief_has_a_title_a_date_and_a_bullet():
    found = brief()

    assert (found.title, found.date.text, found.summary[0].text.plain) == (
        *("A title", "2020-06-30"),
        "A fact.",
    )
    assert (found.product, found.status, found.language) == ("assessment", "final", "en-GB")


def test_an_actor_may_be_told_as_a_threat():
    threat = {"types": "espionage", "motivation": "Gain", "sophistication": "low"}

    [found] = brief(actors=[{"name": "A", "threat": {**threat, "attack_id": "G0007"}}]).actors

    assert found.threat
    assert found.threat.model_dump() == {**threat, "types": ("espionage",), "attack_id": "G0007"}


def test_every_brief_of_ours_is_valid():
    paths = sorted((ROOT / "briefs").glob("*.yaml"))

    assert paths
    for path in paths:
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
        renamed = {Brief.key_aliases.get(key, key): value for key, value in data.items()}
        assert Brief.model_validate(renamed).title


@pytest.mark.parametrize("version", ["1", 1, " 1 "])
def test_the_version_of_the_schema_may_be_given(version):
    assert brief(schema=version).schema_ == 1


def test_a_newer_schema_is_refused_with_a_clear_word():
    assert refused(schema="2") == [
        (
            "BG005",
            "schema 2 is newer than 1, the newest this briefgen reads",
            ("schema",),
        )
    ]
    assert refused(schema="one")[0][1] == '"one" is not a schema version'


def test_all_problems_are_told_at_once():
    found = refused(title="a\nb", date="June", marking="TLP:WHITE", summary=[], colour="red")

    assert [code for code, _, _ in found] == ["BG005", "BG401", "BG501", "BG006", "extra_forbidden"]


@pytest.mark.parametrize("date", ["2020-06", "2020-06-30~", "2020-06-01/2020-06-30"])
def test_the_date_of_issue_is_one_certain_day(date):
    assert refused(date=date)[0][:2] == (
        "BG005",
        f'"{date}" where one certain day was expected',
    )


def test_a_sitrep_needs_its_period():
    assert refused(product="sitrep") == [
        ("BG006", 'the field "period" is missing from a sitrep', ("period",))
    ]
    assert brief(product="sitrep", period="2020-06-20/2020-06-30").period is not None


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"period": "2020-06-20"}, "BG005"),
        ({"period": "2020-07-01/2020-07-02"}, "BG402"),
        ({"next_report": "2020-06-29"}, "BG402"),
        ({"actors": [{"name": "a", "born": "2020", "died": "2019"}]}, "BG402"),
        ({"relationships": [{"from": "a", "to": "b", "start": "2020", "end": "2019"}]}, "BG402"),
        ({"places": [{"name": "a", "lat": "1"}]}, "BG005"),
        ({"places": [{"name": "a", "lon": "1"}]}, "BG005"),
        ({"places": [{"name": "a", "lat": "1", "lon": "1"}]}, "BG005"),
        ({"sources": [{"publisher": "a"}]}, "BG006"),
        ({"sources": [{"title": "a", "reliability": "G"}]}, "BG206"),
        ({"sources": [{"title": "a", "credibility": "7"}]}, "BG206"),
        ({"sources": [{"title": "a", "sha256": "abc"}]}, "BG005"),
        ({"figures": [{"path": "a.png"}]}, "BG603"),
        ({"actors": [{"name": "a", "image": "a.png"}]}, "BG603"),
        ({"originator": {"name": "a", "logo": {"path": "a.png", "alt": " "}}}, "BG603"),
        ({"discussion": [{"heading": "a"}]}, "BG005"),
        ({"yardstick": "custom"}, "BG005"),
    ],
)
def test_fields_that_do_not_fit_together_are_refused(fields, code):
    assert [found for found, _, _ in refused(**fields)] == [code]


def test_scalars_are_typed_from_their_text():
    found = brief(
        assumptions=[{"text": "a", "linchpin": "yes"}],
        judgements=[{"text": "a", "probability": "60%", "likelihood": "Likely"}],
        places=[{"name": "a", "lat": "33.30", "lon": "44", "precision_m": "100"}],
        sources=[{"title": "a", "credibility": "3", "sha256": "A" * 64}],
        requirement="Why?",
        countries="IRQ",
        glossary={"KH": "Hizbullah Brigades"},
    )

    assert found.assumptions[0].linchpin is True
    assert found.judgements[0].likelihood == "likely"
    assert str(found.places[0].lat) == "33.30"
    assert found.sources[0].grading == "F3"
    assert brief(sources=["a"]).sources[0].grading == ""
    assert found.sources[0].sha256 == "a" * 64
    assert found.requirement[0].question == "Why?"
    assert found.countries == ("IRQ",)
    assert found.glossary == {"KH": "Hizbullah Brigades"}


def test_items_are_found_by_their_ids():
    found = brief(
        actors=["Acme"],
        places=["Rome"],
        events=[{"id": "raid", "date": "2020", "description": "a"}],
        sources=["S"],
        judgements=[{"id": "kj1", "text": "a"}],
        assumptions=["b"],
        indicators=["c"],
        scenarios=["D"],
        figures=[{"path": "x/e.png", "alt": "a picture"}],
    )

    by_id = [
        *(found.actors_by_id, found.places_by_id, found.events_by_id, found.sources_by_id),
        *(found.judgements_by_id, found.assumptions_by_id, found.indicators_by_id),
        *(found.scenarios_by_id, found.figures_by_id),
    ]
    assert [list(one) for one in by_id] == [
        *(["acme"], ["rome"], ["raid"], ["s"], ["kj1"]),
        *(["assumption-1"], ["indicator-1"], ["d"], ["e"]),
    ]


def test_the_pictures_of_a_brief_are_told_with_their_paths():
    picture = {"path": "a.png", "alt": "a picture"}
    found = brief(
        originator={"name": "a", "logo": picture},
        actors=["b", {"name": "c", "image": picture}],
        figures=[picture],
    )

    assert list(found.pictures()) == [
        (("originator", "logo", "path"), "a.png"),
        (("actors", 1, "image", "path"), "a.png"),
        (("figures", 0, "path"), "a.png"),
    ]
    assert list(brief().pictures()) == []


def test_a_likelihood_names_a_step_of_the_yardstick():
    assert brief().band("probably") == Band("likely", 55, 80, ("probable", "probably"))
    assert brief(yardstick="phia").band("very likely") is None
    assert brief().band(None) is None
    assert band(YARDSTICKS[Yardstick.PHIA], "highly likely") == Band("highly likely", 80, 90)


def test_a_custom_yardstick_has_its_own_steps_in_order():
    found = brief(
        yardstick="custom", likelihood_terms={"Likely": ["60", "80"], "unlikely": ["20", "40"]}
    )

    assert found.bands == (Band("unlikely", 20, 40), Band("likely", 60, 80))
