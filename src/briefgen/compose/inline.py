"""How an author's words become spans: emphasis, links, citations."""

from collections.abc import Sequence

from briefgen.compose.ledger import Ledger
from briefgen.document.inline import Mark, Span, Text
from briefgen.schema.runs import CitationRun, Run, TextRun

__all__ = ["compose_runs"]


def compose_runs(runs: Sequence[Run], path: str, marks: frozenset[Mark], ledger: Ledger) -> Text:
    """Return the spans of runs; a citation takes the place of the space before it."""
    spans: list[Span] = []
    for run in runs:
        if isinstance(run, CitationRun):
            spans = _without_last_space(spans)
            sources = [citation.source for citation in run.citations]
            locators = [citation.locator for citation in run.citations]
            spans.extend(ledger.citation(sources, path, locators))
        elif run.text:
            spans.append(_span(run, path, marks))
    return tuple(spans)


def _span(run: TextRun, path: str, marks: frozenset[Mark]) -> Span:
    wanted = ((run.emphasis, Mark.EMPHASIS), (run.strong, Mark.STRONG), (run.code, Mark.MONO))
    own = frozenset(mark for given, mark in wanted if given)
    return Span(text=run.text, marks=marks | own, link=run.link, path=path)


def _without_last_space(spans: list[Span]) -> list[Span]:
    if not spans or not spans[-1].text.endswith(" "):
        return spans
    last = spans[-1]
    text = last.text.rstrip(" ")
    shorter = Span(text=text, marks=last.marks, link=last.link, path=last.path)
    return [*spans[:-1], shorter] if text else spans[:-1]
