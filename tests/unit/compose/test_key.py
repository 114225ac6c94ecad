"""How to read the paper: only the kinds of terms that it uses are explained."""

from typing import Any

import pytest

from briefgen.document.inline import Mark
from briefgen.document.roles import TableKind
from briefgen.document.walk import every_span
from briefgen.reading.tree import parse_path
from tests.unit.compose.composed import (
    SITREP,
    composed,
    headings,
    marked,
    rows,
    sitrep,
    tables,
    widths,
)

LIKELY: dict[str, Any] = {"text": "It is likely.", "likelihood": "likely"}


def key(document) -> dict[str, str]:
    return {label: text for one in tables(document, TableKind.KEY) for label, text in rows(one)}


def test_a_brief_that_uses_no_terms_has_no_key():
    document = composed()

    assert key(document) == {}
    assert "How to read this paper" not in headings(document)


@pytest.mark.parametrize(
    ("given", "label"),
    [
        ({"judgements": [LIKELY]}, "Likelihood"),
        ({"judgements": [{"text": "X.", "confidence": "low"}]}, "Confidence"),
        ({"sources": [{"title": "A", "reliability": "B"}]}, "Source grades"),
        (
            {"events": [{"date": "2020-06-25", "description": "X.", "grade": "C3"}]},
            "Source grades",
        ),
        ({"methodology": "We read."}, "Method"),
        ({"events": [{"date": "2020-06~", "description": "X."}]}, "Method"),
        ({"glossary": {"UN": "United Nations"}}, "Abbreviations"),
        ({"reviewers": ["A. Reader"]}, "Quality control"),
        ({"approver": "A. Chief"}, "Quality control"),
    ],
)
def test_each_kind_of_term_is_explained_where_it_is_used(given, label):
    assert list(key(composed(**given))) == [label]


def test_the_whole_key_explains_terms_in_sentences():
    document = composed(
        judgements=[{**LIKELY, "confidence": "low"}],
        sources=[{"title": "A", "reliability": "B", "credibility": 2}],
        methodology="We read.\n\n- a list\n\nAnd counted.",
        events=[{"date": "2020-06~", "description": "X."}],
        glossary={"UN": "United Nations", "EU": "European Union"},
        reviewers=["A. Reader", "B. Reader"],
        approver="A. Chief",
    )

    found = key(document)

    assert found["Likelihood"].startswith("The terms and ranges are those of the ICD 203 scale")
    assert found["Confidence"].startswith(
        "Confidence describes the basis of a judgement, not its likelihood. High: sound argument"
    )
    assert "B usually reliable, C fairly reliable" in found["Source grades"]
    assert found["Source grades"].endswith("5 improbable, 6 cannot be judged.")
    assert found["Method"] == (
        "We read. a list. And counted. A note under a date says where it is approximate."
    )
    assert found["Abbreviations"] == "UN United Nations, EU European Union."
    assert found["Quality control"] == "Reviewed by A. Reader, B. Reader. Approved by A. Chief."
    assert widths(tables(document, TableKind.KEY)[0]) == [40, 130]
    assert {"UN", "EU", "B", "High:"} <= set(marked(document.blocks, Mark.STRONG))


def test_nothing_of_the_method_is_lost():
    method = "We read [@a]\n\n## Steps\n\n1. One;\n2. Two\n\n| What | How |\n| - | - |\n| x | y |"

    document = composed(methodology=method, sources=[{"id": "a", "title": "A"}])

    assert key(document)["Method"] == "We read1. Steps. One; Two. What. How. x. y."


def test_a_situation_report_has_a_short_key_without_a_title():
    document = sitrep(
        judgements=[LIKELY, {"text": "It is unlikely.", "likelihood": "unlikely"}],
        sources=[{"title": "A", "reliability": "B", "credibility": 2}],
        glossary={"UN": "United Nations"},
        originator={"name": "A Desk", "contact": "desk@example.org"},
        methodology="We read.",
    )

    assert key(document) == {
        "Likelihood": "ICD 203: unlikely 20–45%, likely 55–80%.",
        "Source grades": (
            "Reliability of the source, A (best) to E, F not judged; "
            "credibility of the item, 1 (best) to 5, 6 not judged."
        ),
        "Abbreviations": "UN United Nations.",
        "Contact": "desk@example.org",
    }
    assert headings(document)[-1] == "3 Sources and contact"


@pytest.mark.parametrize(
    ("contact", "link"),
    [
        ("desk@example.org", "mailto:desk@example.org"),
        ("Room 12, or desk@example.org", None),
        ("desk@example.org?cc=all", None),
        ("extension 7", None),
    ],
)
def test_a_contact_that_is_an_address_of_mail_is_a_link(contact, link):
    document = composed("sitrep", originator={"name": "A Desk", "contact": contact})

    [span] = [one for one in every_span(document.blocks) if one.text == contact]
    assert span.link == link


def test_the_authors_own_scale_is_named_so():
    own: dict[str, Any] = {
        "yardstick": "custom",
        "likelihood_terms": {"likely": [60, 80]},
        "judgements": [LIKELY],
    }

    assert "the authors’ own scale" in key(composed(**own))["Likelihood"]
    assert key(sitrep(**own))["Likelihood"] == "Authors’ own: likely 60–80%."


def test_a_short_key_of_nothing_leaves_no_table():
    assert key(composed("sitrep", **SITREP)) == {}


@pytest.mark.parametrize("key", ["UN", "two words", "a.b", "a=b", 'say "a"', "[0]"])
def test_what_a_glossary_says_tells_the_path_of_its_key(key):
    document = composed(glossary={key: "Something"})

    paths = {span.path for span in every_span(document) if span.text.strip(" .") == "Something"}

    assert [parse_path(path or "") for path in paths] == [("glossary", key)]
