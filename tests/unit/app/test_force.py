"""What is wrong is left out, as little as will do."""

import pytest

from briefgen.app.check import check_text
from briefgen.schema.brief import Brief
from tests.builders import a_brief


def forced(**fields: object) -> Brief:
    checked = check_text(a_brief(**fields), "b", force=True)
    assert not checked.is_sound
    assert checked.brief is not None
    return checked.brief


def test_a_field_that_is_wrong_is_left_out_alone():
    brief = forced(bogus=1, status="finl", subtitle="Scope")

    assert (brief.status, brief.subtitle) == ("final", "Scope")


def test_an_item_that_cannot_do_without_a_field_is_left_out_with_it():
    events = [
        {"date": "2020-02-30", "description": "No."},
        {"date": "2020-02-20", "description": "Yes."},
    ]

    assert [event.description.plain for event in forced(events=events).events] == ["Yes."]


def test_a_section_that_is_no_list_of_items_is_left_out():
    assert forced(judgements={"text": "Not a list."}).judgements == ()


def test_a_field_deep_in_an_item_is_left_out_alone():
    [actor] = forced(actors=[{"name": "A", "native_name": {"text": "B", "lang": "??"}}]).actors

    assert actor.native_name is not None
    assert actor.native_name.lang is None


@pytest.mark.parametrize("field", ["title", "date", "summary"])
def test_without_what_every_brief_needs_nothing_is_left(field):
    assert check_text(a_brief(**{field: None}), "b", force=True).brief is None


def test_without_force_nothing_is_left_out():
    assert check_text(a_brief(bogus=1), "b").brief is None
