from typing import Any

from briefgen.compose.returns import (
    citation_anchor,
    judgement_anchor,
    source_anchor,
    with_returns,
)
from briefgen.document.blocks import Paragraph
from briefgen.document.inline import Span
from briefgen.document.roles import Role
from briefgen.document.walk import every_span
from tests.unit.compose.composed import composed


def spans_of(*texts):
    blocks = [Paragraph(role=Role.BODY, text=text) for text in texts]
    return list(every_span(with_returns(blocks)))


def test_the_first_citation_of_a_source_is_a_place_to_return_to():
    cited = Span(text="1", target=source_anchor("report"))

    first, again = spans_of((cited,), (cited,))

    assert first.anchor == citation_anchor("report")
    assert again == cited


def test_a_row_leads_back_where_its_source_is_cited():
    number = Span(text="1", target=citation_anchor("report"))

    assert spans_of((Span(text="1", target=source_anchor("report")),), (number,))[1] == number
    assert spans_of((number,)) == [Span(text="1")]


def test_other_links_stay_as_they_are():
    others = (Span(text="words"), Span(text="there", target="section-actors"))

    assert spans_of(others) == list(others)


def test_citations_and_rows_of_a_situation_report_lead_to_each_other():
    document = composed(
        "sitrep",
        summary=["One. [@a]", "Two. [@a]"],
        sources=[{"id": "a", "title": "A"}, {"id": "b", "title": "B"}],
    )

    spans = list(every_span(document.blocks))
    assert [span.anchor for span in spans if span.target == "source-a"] == ["citation-a", None]
    assert [span.text for span in spans if span.target == "citation-a"] == ["[1]"]
    assert not [span for span in spans if span.target == "citation-b"]


def test_a_number_leads_to_its_judgement_where_the_style_prints_that():
    given: dict[str, Any] = {
        "judgements": [{"id": "kj1", "text": "A."}],
        "summary": ["As kj1 says."],
    }

    spans = every_span(composed(**given).blocks)
    assert [(span.text, span.target) for span in spans if span.target] == [
        ("KJ-1", judgement_anchor("kj1"))
    ]
    assert spans_of((Span(text="KJ-1", target=judgement_anchor("kj1")),)) == [Span(text="KJ-1")]
