from functools import cache
from pathlib import Path

import pytest
import yaml

from briefgen.checking import check, references
from briefgen.checking.catalogue import CHECKS
from briefgen.schema.brief import Brief

ROOT = Path(__file__).parents[3]


@cache
def example() -> dict[str, object]:
    text = (ROOT / "briefs" / "iraq-militia-raid.yaml").read_text(encoding="utf-8")
    data: dict[str, object] = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506
    return data


@pytest.mark.parametrize("one", CHECKS, ids=lambda one: one.__name__)
def test_each_check_is_silent_on_the_example_brief(one):
    assert list(one(Brief.model_validate(example()))) == []


def test_references_are_silent_on_the_example_brief():
    assert references(example()) == ()


def test_the_example_brief_has_what_the_checks_look_at():
    brief = Brief.model_validate(example())

    assert len(brief.actors) > 12
    assert brief.relationships
    assert brief.places
    assert brief.judgements
    assert any(event.before or event.after for event in brief.events)
    assert any(bullet.events for bullet in brief.summary)
    assert check(brief) == ()


def test_no_check_stands_in_the_catalogue_twice():
    assert len(set(CHECKS)) == len(CHECKS)
