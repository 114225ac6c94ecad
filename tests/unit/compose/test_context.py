"""What every section shares: the numbers of judgements, sources and figures."""

from typing import Any

import pytest

from tests.unit.compose.composed import composed, items, sitrep

JUDGED: dict[str, Any] = {
    "judgements": [{"id": "kj1", "text": "A."}, {"id": "prices", "text": "B."}]
}


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("As kj1 says.", "As KJ-1 says."),
        ("则kj1须重估，وkj1.", "则KJ-1须重估，وKJ-1."),
        ("See kj1, kj12 and xkj1.", "See KJ-1, kj12 and xkj1."),
        ("The prices fall.", "The prices fall."),
        ("See [kj1](https://example.org/kj1).", "See kj1."),
    ],
)
def test_the_id_of_a_judgement_in_a_text_becomes_its_number(typed, printed):
    assert items(composed(summary=[typed], **JUDGED), "summary") == [printed]


@pytest.mark.parametrize(
    ("id_", "typed", "printed"),
    [
        ("kj-1", "See kj-1.", "See KJ-1."),
        ("kj2", "See KJ2.", "See KJ-1."),
        ("covid-19", "The covid-19 wave.", "The covid-19 wave."),
        ("g20", "The g20 met.", "The g20 met."),
        ("kj1-raid", "See kj1-raid.", "See kj1-raid."),
    ],
)
def test_only_an_id_like_a_number_of_judgements_becomes_one(id_, typed, printed):
    document = composed(summary=[typed], judgements=[{"id": id_, "text": "A."}])

    assert items(document, "summary") == [printed]


def test_without_judgements_words_stay_as_typed():
    assert items(composed(summary=["As kj1 says."]), "summary") == ["As kj1 says."]


@pytest.mark.parametrize(
    ("compose", "printed"), [(composed, "X.1,2"), (sitrep, "X.\u00a0[1]\u00a0[2]")]
)
def test_sources_cited_in_the_text_are_not_cited_again(compose, printed):
    document = compose(
        summary=[{"text": "X. [@a]", "sources": ["a", "b"]}],
        sources=[{"id": "a", "title": "A"}, {"id": "b", "title": "B"}],
    )

    assert items(document, "summary") == [printed]
