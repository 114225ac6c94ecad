import pytest
from pydantic import ValidationError

from briefgen.schema.actors import Actor
from briefgen.schema.events import Event, Participant, ParticipantRole
from briefgen.schema.gaps import Gap
from briefgen.schema.issue import Originator
from briefgen.schema.part import Part
from briefgen.schema.scenarios import Scenario
from briefgen.schema.sources import Source
from briefgen.schema.summary import SummaryBullet


@pytest.mark.parametrize(
    ("model", "short", "full"),
    [
        (SummaryBullet, "A fact.", {"text": "A fact."}),
        (Gap, "Unknown.", {"text": "Unknown."}),
        (Actor, "Acme", {"name": "Acme"}),
        (Actor, {"Acme": "a company"}, {"name": "Acme", "role": "a company"}),
        (Actor, {"Acme": None}, {"name": "Acme"}),
        (Event, {"2020-06-25": "A raid."}, {"date": "2020-06-25", "description": "A raid."}),
        (Participant, "cts", {"actor": "cts", "role": "participant"}),
        (Participant, {"cts": "agent"}, {"actor": "cts", "role": "agent"}),
        (Scenario, {"Pause": "Quiet."}, {"title": "Pause", "description": "Quiet."}),
        (Originator, "The Cell", {"name": "The Cell"}),
        (Source, "An article", {"title": "An article"}),
        (Source, "https://example.org/a", {"url": "https://example.org/a"}),
    ],
)
def test_a_short_form_means_its_full_form(model: type[Part], short, full):
    assert model.model_validate(short) == model.model_validate(full)


@pytest.mark.parametrize("key", ["nmae", "naem", "nam", "rol", "aliasses", "Name", "ROLE"])
def test_a_short_form_whose_key_is_almost_a_field_is_refused(key):
    with pytest.raises(ValidationError) as caught:
        Actor.model_validate({key: "x"})

    [error] = caught.value.errors()
    assert error["type"] == "BG009"
    assert error["msg"] == f'"{key}" looks like a misspelt field of an actor'


@pytest.mark.parametrize("name", ["Rome", "Nato", "Iran", "us", "8chan", "حزب الله"])
def test_a_name_that_resembles_a_field_by_chance_is_a_name(name):
    assert Actor.model_validate({name: "x"}).name == name


def test_a_field_alone_is_no_short_form():
    assert Actor.model_validate({"name": "Acme"}).role is None


def test_a_bullet_that_a_colon_made_a_map_is_explained():
    with pytest.raises(ValidationError) as caught:
        SummaryBullet.model_validate({"Baghdad": "the raid goes on"})

    [error] = caught.value.errors()
    assert error["type"] == "BG004"
    assert error["ctx"]["hint"].startswith("put the text in quotes")


def test_keys_of_the_users_own_are_left_alone():
    assert Gap.model_validate({"text": "a", "x-mine": {"b": "c"}}) == Gap.model_validate("a")


def test_empty_values_count_as_not_given():
    bullet = SummaryBullet.model_validate({"text": "a", "note": "  ", "basis": None})

    assert bullet.note is None
    assert bullet.basis == "information"


def test_values_never_change():
    with pytest.raises(ValidationError, match="frozen"):
        Actor(name="Acme").name = "Other"  # type: ignore[misc]


def test_what_is_neither_a_text_nor_a_map_is_refused():
    with pytest.raises(ValidationError) as caught:
        Actor.model_validate(["Acme"])

    assert caught.value.errors()[0]["type"] == "model_type"


def test_an_explicit_null_says_that_an_event_has_no_date():
    assert Event.model_validate({"date": None, "description": "a"}).date is None
    assert Event.model_validate({"date": "null", "description": "a"}).date is None
    with pytest.raises(ValidationError, match="Field required"):
        Event.model_validate({"description": "a"})


def test_other_spellings_of_enums_are_read():
    assert Actor.model_validate({"name": "a", "type": "organization"}).type == "organisation"
    assert SummaryBullet.model_validate({"text": "a", "basis": "judgment"}).basis == "judgement"
    assert ParticipantRole("agent") is ParticipantRole.AGENT
