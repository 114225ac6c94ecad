"""What every section needs to compose itself: the brief, its layout, its words and numbers."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain

from briefgen.compose.dates import Dates
from briefgen.compose.edition import Picture
from briefgen.compose.inline import compose_runs
from briefgen.compose.labels import Labels
from briefgen.compose.ledger import Ledger
from briefgen.compose.parts import run_in
from briefgen.compose.returns import judgement_anchor
from briefgen.document.inline import Mark, Span, Text
from briefgen.schema.brief import Brief
from briefgen.schema.prose import RichText
from briefgen.schema.runs import Run
from briefgen.style.layout import Layout

__all__ = ["Context"]

_NUMBER_LIKE = re.compile(r"kj-?\d+", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Context:
    """Everything that stays the same from section to section.

    The ledger and the figures shown go on as sections are composed, in reading order.
    """

    brief: Brief
    layout: Layout
    labels: Labels
    dates: Dates
    ledger: Ledger
    pictures: Mapping[str, Picture]
    shown_figures: list[int] = field(default_factory=list)

    @classmethod
    def of(cls, brief: Brief, layout: Layout, pictures: Mapping[str, Picture]) -> "Context":
        """Return the context of one document, nothing numbered yet."""
        labels = Labels(brief.language)
        listed = (source.id for source in brief.sources)
        return cls(
            brief=brief,
            layout=layout,
            labels=labels,
            dates=Dates(labels, layout.prose_dates, layout.table_dates),
            ledger=Ledger(listed, layout.citations, labels("comma.citation")),
            pictures=pictures,
        )

    def runs(self, runs: Sequence[Run], path: str, *marks: Mark) -> Text:
        """Return the spans of runs; ids of judgements in them become their numbers."""
        spans = compose_runs(runs, path, frozenset(marks), self.ledger)
        return tuple(part for span in spans for part in self._numbered(span) if part.text)

    def text(self, rich: RichText | None, path: str, *marks: Mark) -> Text:
        """Return the spans of a rich text, none where there is none."""
        return self.runs(rich.runs, path, *marks) if rich else ()

    def note(self, rich: RichText | None, path: str) -> Text:
        """Return an item's note behind its label, none where there is none."""
        text = self.text(rich, f"{path}.note")
        return run_in(self.labels("note"), text) if text else ()

    def cited(self, rich: RichText | None, sources: Sequence[str], path: str) -> Text:
        """Return a rich text with the citation of its sources at its end."""
        return self.with_citation(self.text(rich, path), sources, path)

    def with_citation(self, text: Text, sources: Sequence[str], path: str) -> Text:
        """Return a text with the citation of those sources that it does not cite already."""
        inline = {span.note or (span.target or "").removeprefix("source-") for span in text}
        rest = [source for source in sources if source not in inline]
        return self.ledger.cited(text, rest, path)

    @cached_property
    def judgement_numbers(self) -> Mapping[str, str]:
        """What each judgement's id is printed as: KJ-1 for the first."""
        numbered = enumerate(self.brief.judgements, 1)
        return {one.id: self.labels("judgement.number", number=n) for n, one in numbered}

    @cached_property
    def _mentioned(self) -> re.Pattern[str] | None:
        """Match ids that look like numbers (`kj1`, `kj-1`), unless Latin letters touch them."""
        ids = [re.escape(key) for key in self.judgement_numbers if _NUMBER_LIKE.fullmatch(key)]
        wanted = rf"\b(?:{'|'.join(ids)})\b"
        return re.compile(wanted, re.IGNORECASE | re.ASCII) if ids else None

    def judgements_named(self, ids: Iterable[str], path: str | None = None) -> Text:
        """Return the numbers of judgements in a row, each of which leads to its judgement."""
        *front, last = [self._named(id_, Span(text=id_, path=path)) for id_ in ids]
        signs = (self.labels.listed((span.text, "")).removeprefix(span.text) for span in front)
        parted = (
            (span, Span(text=sign, path=path)) for span, sign in zip(front, signs, strict=True)
        )
        return (*chain.from_iterable(parted), last)

    def _numbered(self, span: Span) -> Iterator[Span]:
        """Yield a span in parts: what names a judgement says its number and leads to it."""
        if self._mentioned is None or span.link or not self._mentioned.search(span.text):
            yield span
            return
        end = 0
        for found in self._mentioned.finditer(span.text):
            yield replace(span, text=span.text[end : found.start()])
            yield self._named(found[0].lower(), span)
            end = found.end()
        yield replace(span, text=span.text[end:])

    def _named(self, id_: str, span: Span) -> Span:
        """Return a span that says the number of a judgement; an id that is none stays as it is."""
        number = self.judgement_numbers.get(id_)
        if number is None:
            return replace(span, text=id_)
        return replace(span, text=number, target=judgement_anchor(id_))
