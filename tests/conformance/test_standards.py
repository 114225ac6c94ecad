"""What do other people's validators say of the PDFs? (Nobody has run veraPDF.)"""

from collections.abc import Iterator
from functools import cache

import pytest

from tests.conformance.alarms import ALARMS, real
from tests.conformance.briefs import (
    BRIEFS,
    STYLES,
    Made,
    awkward,
    each_file,
    long_document,
    made,
    of_brief,
)
from tests.conformance.made import COUNT, brief_texts, made_briefs
from tests.conformance.validators import TOOLS, Finding, findings
from tests.parity.tagged import misplaced, out_of_order

_BATCH = 20


@cache
def _found(document: Made) -> tuple[Finding, ...]:
    return findings(document.pdf)


def _corpus() -> Iterator[Made]:
    yield from (of_brief(brief, style) for brief in BRIEFS for style in STYLES)
    yield from (document(style) for document in (awkward, long_document) for style in STYLES)
    yield from (made(index) for index in range(COUNT))


def _judged(*documents: Made) -> list[str]:
    """Print how many findings there are; return those that are real, each with its document."""
    said = {one.name: real(_found(one), one) for one in documents}
    count = sum(len(_found(one)) for one in documents)
    pages = sum(len(one.tagged.pages) for one in documents)
    wrong = [f"{name}: {finding}" for name, found in said.items() for finding in found]
    names = documents[0].name if len(documents) == 1 else f"{len(documents)} files"
    print(
        f"{names}, {pages} pages, {', '.join(TOOLS)}: "
        f"{len(wrong)} real findings, {count - len(wrong)} false alarms"
    )
    return wrong


def _disordered(*documents: Made) -> list[str]:
    """Return where pages are painted or owned otherwise than the tree says, each by its file."""
    return [
        f"{one.name}: {said}"
        for one in documents
        for said in (*out_of_order(one.tagged), *misplaced(one.tagged))
    ]


@each_file
def test_a_pdf_keeps_to_its_standards(brief, style):
    assert _judged(of_brief(brief, style)) == []


@pytest.mark.parametrize("style", STYLES)
def test_a_pdf_of_awkward_words_keeps_to_its_standards(style):
    assert _judged(awkward(style)) == []


@pytest.mark.parametrize("style", STYLES)
def test_a_pdf_of_two_hundred_pages_keeps_to_its_standards(style):
    document = long_document(style)

    assert _judged(document) == []
    assert _disordered(document) == []
    assert len(document.tagged.pages) >= 200


@pytest.mark.parametrize("first", range(0, COUNT, _BATCH))
def test_pdfs_of_made_briefs_keep_to_their_standards(first):
    batch = range(first, first + _BATCH)

    assert _judged(*map(made, batch)) == []
    assert _disordered(*map(made, batch)) == []
    assert {made(index).name.split(", ")[1] for index in batch} == set(STYLES)


def test_made_briefs_are_two_hundred_each_another_and_the_same_in_every_run():
    assert len(set(made_briefs())) == COUNT == 200
    assert brief_texts(hash_seed=7) == made_briefs()


@pytest.mark.parametrize("alarm", ALARMS, ids=lambda alarm: f"{alarm.tool} {alarm.rule}")
def test_a_false_alarm_on_the_list_is_still_raised(alarm):
    assert any(alarm.explains(finding, one) for one in _corpus() for finding in _found(one))
