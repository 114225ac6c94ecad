"""How an author's words become spans: emphasis, links, citations."""

from collections.abc import Sequence
from dataclasses import replace

from briefgen.compose.ledger import Ledger
from briefgen.document.inline import Mark, Span, Text
from briefgen.schema.runs import CitationRun, Run, TextRun

__all__ = ["compose_runs"]


def compose_runs(runs: Sequence[Run], path: str, marks: frozenset[Mark], ledger: Ledger) -> Text:
    """Return the spans of runs; a citation takes the place of the space before it."""
    spans: list[Span] = []
    for run in runs:
        if isinstance(run, CitationRun):
            _drop_last_space(spans)
            sources = [citation.source for citation in run.citations]
            locators = [citation.locator for citation in run.citations]
            spans[-1:] = ledger.cited(tuple(spans[-1:]), sources, path, locators)
        elif run.text:
            spans.append(_span(run, path, marks))
    return tuple(spans)


def _span(run: TextRun, path: str, marks: frozenset[Mark]) -> Span:
    wanted = ((run.emphasis, Mark.EMPHASIS), (run.strong, Mark.STRONG), (run.code, Mark.MONO))
    own = frozenset(mark for given, mark in wanted if given)
    return Span(text=run.text, marks=marks | own, link=run.link, path=path)


def _drop_last_space(spans: list[Span]) -> None:
    """Take the space from the end of the last span, and the span with it if there was no more."""
    if spans:
        last = spans.pop()
        if text := last.text.rstrip(" "):
            spans.append(replace(last, text=text))
