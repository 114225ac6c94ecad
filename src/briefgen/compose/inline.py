"""How an author's words become spans: emphasis, links, citations."""

from collections.abc import Sequence
from dataclasses import replace

from briefgen.compose.ledger import Ledger
from briefgen.document.inline import Mark, Span, Text
from briefgen.schema.runs import CitationRun, Run, TextRun

__all__ = ["compose_runs"]


def compose_runs(runs: Sequence[Run], path: str, marks: frozenset[Mark], ledger: Ledger) -> Text:
    """Return the spans of runs; a citation takes the place of the space before it."""
    spans: Text = ()
    for run in runs:
        if isinstance(run, CitationRun):
            sources = [citation.source for citation in run.citations]
            locators = [citation.locator for citation in run.citations]
            spans = ledger.cited(_without_last_space(spans), sources, path, locators)
        elif run.text:
            spans = (*spans, _span(run, path, marks))
    return spans


def _span(run: TextRun, path: str, marks: frozenset[Mark]) -> Span:
    wanted = ((run.emphasis, Mark.EMPHASIS), (run.strong, Mark.STRONG), (run.code, Mark.MONO))
    own = frozenset(mark for given, mark in wanted if given)
    return Span(text=run.text, marks=marks | own, link=run.link, path=path)


def _without_last_space(spans: Text) -> Text:
    if not spans:
        return spans
    *before, last = spans
    text = last.text.rstrip(" ")
    return (*before, replace(last, text=text)) if text else tuple(before)
