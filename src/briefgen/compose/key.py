"""How to read the document: likelihood, confidence, grades, method, abbreviations."""

import re
from collections.abc import Iterator

from briefgen.compose.context import Context
from briefgen.compose.judgements import percentages
from briefgen.compose.parts import (
    capitalised,
    cell,
    joined,
    paragraph,
    row_header,
    sentence,
    space_after,
    words,
)
from briefgen.compose.tables import record_table
from briefgen.diagnostics import path_text
from briefgen.document.blocks import Block, Row
from briefgen.document.inline import Mark, Span, Text
from briefgen.document.roles import Role, TableKind
from briefgen.schema.yardsticks import Band
from briefgen.style.layout import Section

__all__ = ["Entry", "compose_key"]

_MAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+", re.ASCII)
_LEVELS = ("high", "moderate", "low")
_RELIABILITIES = "ABCDEF"
_CREDIBILITIES = "123456"

Entry = tuple[str, Text]


def compose_key(context: Context, section: Section) -> Iterator[Block]:
    """Yield the key: a row for each kind of term that the document uses."""
    entries = _brief_entries(context) if section.brief else _entries(context)
    rows = [
        Row(
            cells=(
                row_header(paragraph(Role.KEY_LABEL, words(context.labels(label)))),
                cell(paragraph(Role.KEY_TEXT, text)),
            )
        )
        for label, text in entries
        if text
    ]
    if rows:
        title = context.labels("key")
        yield record_table(title, section.columns, rows, TableKind.KEY)


def _entries(context: Context) -> Iterator[Entry]:
    brief, labels = context.brief, context.labels
    if _has_likelihood(context):
        name = labels(f"yardstick.{brief.yardstick}")
        yield "key.likelihood", words(labels("key.likelihood.text", yardstick=name))
    if any(judgement.confidence for judgement in brief.judgements):
        yield "key.confidence", _confidence(context)
    if _has_grades(context):
        yield (
            "key.grades",
            (
                *_scale(context, "reliability", _RELIABILITIES),
                *words(space_after(labels("stop"))),
                *_scale(context, "credibility", _CREDIBILITIES),
            ),
        )
    yield "key.method", _method(context)
    yield "key.abbreviations", _abbreviations(context)
    yield "key.quality", _quality(context)


def _brief_entries(context: Context) -> Iterator[Entry]:
    """Yield the short key that stands under the sources of a situation report."""
    brief, labels = context.brief, context.labels
    if _has_likelihood(context):
        name = labels(f"yardstick.{brief.yardstick}")
        ranges = labels.listed(_ranged(context, band) for band in _used(context))
        told = labels("key.likelihood.brief", yardstick=name, ranges=ranges)
        yield "key.likelihood", words(capitalised(told))
    if _has_grades(context):
        yield "key.grades", words(labels("key.grades.brief"))
    yield "key.abbreviations", _abbreviations(context)
    if brief.originator and brief.originator.contact:
        yield "contact", _contact(brief.originator.contact)


def _contact(contact: str) -> Text:
    """Return where to ask; an address of mail is a link."""
    link = f"mailto:{contact}" if _MAIL.fullmatch(contact) else None
    return (Span(text=contact, link=link, path="originator.contact"),)


def _used(context: Context) -> list[Band]:
    used = {context.brief.band(judgement.likelihood) for judgement in context.brief.judgements}
    return [band for band in context.brief.bands if band in used]


def _ranged(context: Context, band: Band) -> str:
    return f"{context.labels.term(band.term)} {percentages(context.labels, band.low, band.high)}"


def _has_likelihood(context: Context) -> bool:
    return bool(_used(context))


def _has_grades(context: Context) -> bool:
    brief = context.brief
    graded = any(source.grading for source in brief.sources)
    return graded or any(event.grade for event in brief.events)


def _confidence(context: Context) -> Text:
    labels = context.labels
    spans = list(words(labels("key.confidence.text")))
    for level in _LEVELS:
        label = labels(f"key.confidence.{level}")
        spans += words(space_after(spans[-1].text))
        spans += words(label, Mark.STRONG)
        spans += words(f"{space_after(label)}{labels(f'key.confidence.{level}.text')}")
    return tuple(spans)


def _scale(context: Context, name: str, grades: str) -> Text:
    """Return one axis of the Admiralty code (STANAG 2511) as a sentence."""
    labels = context.labels
    spans = list(words(labels(f"key.{name}")))
    for grade in grades:
        spans += words(space_after(spans[-1].text))
        spans += words(grade, Mark.STRONG)
        end = labels("stop") if grade == grades[-1] else labels("comma").rstrip()
        spans += words(f" {labels(f'{name}.{grade}')}{end}")
    return tuple(spans)


def _method(context: Context) -> Text:
    """Return every text of the method in one paragraph, and where approximate dates are told."""
    brief, stop = context.brief, context.labels("stop")
    blocks = brief.methodology.blocks if brief.methodology else ()
    told = [context.runs(runs, "methodology") for block in blocks for runs in block.texts()]
    approximate = any(event.date and event.date.approximate for event in brief.events)
    dates = words(context.labels("key.dates") if approximate else "")
    return joined([*(sentence(text, stop) for text in told), dates])


def _abbreviations(context: Context) -> Text:
    spans: list[Span] = []
    entries = list(context.brief.glossary.items())
    for index, (short, long) in enumerate(entries):
        path = path_text(("glossary", short))
        end = context.labels("stop" if index == len(entries) - 1 else "comma")
        spans += words(short, Mark.STRONG, path=path)
        spans += words(f" {long}{end}", path=path)
    return tuple(spans)


def _quality(context: Context) -> Text:
    brief, labels = context.brief, context.labels
    told = []
    if brief.reviewers:
        told.append(labels("key.reviewed", names=labels.listed(brief.reviewers)))
    if brief.approver:
        told.append(labels("key.approved", name=brief.approver))
    return words(space_after(labels("stop")).join(told), path="reviewers")
