import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from briefgen.schema import json_schema, json_schema_text
from briefgen.schema.brief import Brief

ROOT = Path(__file__).parents[3]
BRIEFS = sorted((ROOT / "briefs").glob("*.yaml"))
SMALLEST: dict[str, object] = {"title": "A title", "date": "2020-06-30", "summary": ["A fact."]}


class _CoreLoader(yaml.SafeLoader):
    """Types scalars as editors do: numbers and booleans, but no dates."""


_CoreLoader.yaml_implicit_resolvers = {
    first: [(tag, form) for tag, form in resolvers if not tag.endswith("timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    return Draft202012Validator(json_schema())


def problems(validator: Draft202012Validator, **fields: object) -> list[str]:
    return [error.message for error in validator.iter_errors({**SMALLEST, **fields})]


def test_the_schema_is_one_of_json_schema_2020_12():
    Draft202012Validator.check_schema(json_schema())

    assert json_schema()["$schema"] == "https://json-schema.org/draft/2020-12/schema"


@pytest.mark.parametrize("loader", [yaml.BaseLoader, _CoreLoader])
def test_every_brief_of_ours_is_valid_however_its_scalars_are_typed(validator, loader):
    assert BRIEFS
    for path in BRIEFS:
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=loader)  # noqa: S506
        assert [error.message for error in validator.iter_errors(data)] == [], path.name


@pytest.mark.parametrize(
    "fields",
    [
        {"schema": 1},
        {"version": 1.0, "serial": 2020},
        {"summary": "A fact."},
        {"actors": ["Acme", {"Acme": "a company"}, {"Acme": None}, {"name": "Acme"}]},
        {"actors": [{"name": "a", "type": "organization"}]},
        {"events": [{"2020-06-25": "A raid."}, {"date": None, "description": "a"}]},
        {"sources": ["A title", "https://example.org"]},
        {"marking": "TLP:CLEAR"},
        {"marking": {"label": "TLP:RED", "restrictions": "no copies"}},
        {"key_judgments": [{"text": "a", "probability": [55, 80]}]},
        {"judgements": [{"text": "a", "probability": "55%"}]},
        {"assumptions": [{"text": "a", "linchpin": True}, {"text": "b", "linchpin": "yes"}]},
        {"x-mine": {"anything": [1, 2]}, "gaps": [{"text": "a", "x-mine": 1}]},
        {"authors": "A. Writer", "audience": ["a", "b"], "requirement": {"question": "Why?"}},
        {"glossary": {"KH": "Hizbullah Brigades"}},
    ],
)
def test_what_a_brief_may_say_the_schema_lets_pass(validator, fields):
    assert problems(validator, **fields) == []


@pytest.mark.parametrize(
    "fields",
    [
        {"colour": "red"},
        {"schema": 2},
        {"summary": []},
        {"status": "done"},
        {"actors": [{"name": "a", "type": "robot"}]},
        {"actors": [{"name": "a", "rolle": "b"}]},
        {"actors": [{"role": "a"}]},
        {"gaps": [{"Text": "a"}]},
        {"events": [{"description": "a"}]},
        {"judgements": [{"text": "a", "confidence": "medium"}]},
        {"sources": [{"title": "a", "credibility": 7}]},
        {"events": [{"date": "2020", "description": "a", "grade": "G9"}]},
    ],
)
def test_what_a_brief_may_not_say_the_schema_refuses(validator, fields):
    assert problems(validator, **fields) != []


def test_a_brief_without_its_required_fields_is_refused(validator):
    assert json_schema()["then"] == {"required": ["date", "summary", "title"]}
    assert [error.message for error in validator.iter_errors({})] != []


def test_a_brief_that_extends_another_may_have_them_from_there(validator):
    assert [error.message for error in validator.iter_errors({"extends": "base.yaml"})] == []


def _fields(schema: Any) -> list[tuple[str, dict[str, Any]]]:
    if isinstance(schema, list):
        return [field for one in schema for field in _fields(one)]
    if not isinstance(schema, dict):
        return []
    own = schema.get("properties", {})
    below = [field for one in schema.values() for field in _fields(one)]
    return [*own.items(), *below] if isinstance(own, dict) else below


def test_every_field_is_described_to_its_author():
    fields = _fields(json_schema())

    assert len(fields) > 200
    assert [name for name, schema in fields if not schema.get("description")] == []


def test_every_field_of_a_brief_stands_in_the_schema_in_every_spelling():
    assert set(json_schema()["properties"]) == Brief.field_keys() | set(Brief.key_aliases)


def test_the_text_of_the_schema_is_the_schema():
    assert json.loads(json_schema_text()) == json_schema()
