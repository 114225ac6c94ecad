import pytest
from pydantic import BaseModel, ValidationError

from briefgen.schema.citations import Citation
from briefgen.schema.prose import Prose, RichText

PROSE = """A paragraph [@un].

## A heading

- an item

| A | B |
|---|---|
| 1 | 2 [@bbc p. 3] |
"""


class Model(BaseModel):
    line: RichText
    body: Prose


def test_a_rich_text_knows_its_source_words_and_citations():
    found = RichText.of("A *b* [@bbc].")

    assert found.source == "A *b* [@bbc]."
    assert found.plain == "A b ."
    assert found.citations == (Citation("bbc"),)


def test_prose_knows_its_source_words_and_citations():
    found = Prose.of(PROSE)

    assert found.source == PROSE
    assert found.plain.splitlines() == [
        *("A paragraph .", "A heading", "an item"),
        *("A", "B", "1", "2 "),
    ]
    assert found.citations == (Citation("un"), Citation("bbc", "p. 3"))


def test_a_model_takes_a_text_or_what_a_text_became_and_gives_the_text_back():
    made = Model.model_validate({"line": "a *b*", "body": Prose.of("c")})

    assert made.line == RichText.of("a *b*")
    assert made.model_dump() == {"line": "a *b*", "body": "c"}


def test_what_is_no_text_is_refused():
    with pytest.raises(ValidationError) as caught:
        Model.model_validate({"line": ["a"], "body": {}})

    assert [error["type"] for error in caught.value.errors()] == ["string_type", "string_type"]


def test_editors_see_a_string():
    assert Model.model_json_schema()["properties"]["body"]["type"] == "string"
