"""Key judgements, and where they stand on the likelihood scale."""

import re
from collections.abc import Iterator, Sequence

from briefgen.compose.context import Context
from briefgen.compose.direction import reads_right_to_left
from briefgen.compose.labels import Labels
from briefgen.compose.parts import (
    advance,
    capitalised,
    cell,
    paragraph,
    row_header,
    run_in,
    space_after,
    stopped,
    words,
)
from briefgen.compose.returns import judgement_anchor
from briefgen.compose.tables import captioned, record_table
from briefgen.document.blocks import Block, Cell, Fill, Paragraph, Row, Scope
from briefgen.document.inline import Mark, Span, Text
from briefgen.document.roles import Role, TableKind
from briefgen.schema.judgements import Change, Judgement
from briefgen.schema.yardsticks import Band
from briefgen.style.layout import Section
from briefgen.style.units import TEXT_WIDTH

__all__ = ["compose_judgements", "compose_scale", "percentages"]


def compose_judgements(context: Context, section: Section) -> Iterator[Block]:
    """Yield how the line has changed, and the record table: likelihood | judgement."""
    if changed := context.text(context.brief.change_statement, "change_statement"):
        yield paragraph(Role.BODY, changed, "change_statement")
    ids = [judgement.id for judgement in context.brief.judgements]  # twice one in a forced build
    rows = [
        Row(
            cells=(_label(context, index), _statement(context, index)),
            anchor=judgement_anchor(ids[index]) if ids[index] not in ids[:index] else None,
            path=f"judgements[{index}]",
        )
        for index in range(len(ids))
    ]
    if rows:
        yield record_table(context.labels("judgements"), section.columns, rows)


def _label(context: Context, index: int) -> Cell:
    judgement = context.brief.judgements[index]
    path = f"judgements[{index}]"
    note = _label_note(context, judgement)
    if not judgement.likelihood:
        return row_header(paragraph(Role.RECORD_LABEL, words(note, path=path)))
    term = capitalised(context.labels.term(judgement.likelihood))
    return row_header(
        paragraph(Role.LIKELIHOOD, words(term, path=f"{path}.likelihood")),
        paragraph(Role.LABEL_NOTE, words(note)),
    )


def _label_note(context: Context, judgement: Judgement) -> str:
    """Return `KJ-1, by 30 Sep 2020`, and the change where some judgement is not new."""
    number = context.judgement_numbers[judgement.id]
    note = number
    if judgement.horizon and context.layout.horizons:
        date = context.dates.short(judgement.horizon)
        note = context.labels("judgement.by", number=number, date=date)
    if _any_changed(context):
        note = context.labels.listed((note, context.labels(f"change.{judgement.change}")))
    return note


def _any_changed(context: Context) -> bool:
    return any(judgement.change is not Change.NEW for judgement in context.brief.judgements)


def _statement(context: Context, index: int) -> Cell:
    judgement = context.brief.judgements[index]
    path = f"judgements[{index}]"
    text = context.text(judgement.text, f"{path}.text")
    text = _with_term(text, context.labels.term(judgement.likelihood or ""))
    if context.layout.percentages:
        text = _with_range(context, text, _range(context, judgement))
    text = context.with_citation(text, judgement.sources, f"{path}.sources")
    return cell(
        paragraph(Role.JUDGEMENT, text, f"{path}.text"),
        _confidence(context, judgement, path),
        *_run_ins(context, judgement, path),
    )


def _with_term(text: Text, term: str) -> Text:
    """Return the text with the first occurrence of its likelihood term in italics.

    Of an Arabic or Hebrew word nothing is left out, such as its article: letters join. Words of
    ideographs have no edges.
    """
    if not term:
        return text
    edge = r"\w*" if reads_right_to_left(term) else r"\b" if advance(term) == len(term) else ""
    pattern = re.compile(f"{edge}{re.escape(term)}{edge}", re.IGNORECASE)
    for index, span in enumerate(text):
        if found := pattern.search(span.text):
            pieces = (
                (span.text[: found.start()], span.marks),
                (found[0], span.marks | {Mark.EMPHASIS}),
                (span.text[found.end() :], span.marks),
            )
            parts = (_like(span, words_, marks) for words_, marks in pieces if words_)
            return (*text[:index], *parts, *text[index + 1 :])
    return text


def _like(span: Span, text: str, marks: frozenset[Mark]) -> Span:
    return Span(text=text, marks=marks, link=span.link, language=span.language, path=span.path)


def _range(context: Context, judgement: Judgement) -> str:
    """Return the percentages to print: the judgement's own, else those of its term."""
    if judgement.probability is not None:
        return percentages(context.labels, judgement.probability.low, judgement.probability.high)
    band = context.brief.band(judgement.likelihood)
    return percentages(context.labels, band.low, band.high) if band else ""


def percentages(labels: Labels, low: float, high: float) -> str:
    """Return a range in per cent, as `55–80%`."""
    if low == high:
        return labels("percent", share=f"{low:g}")
    return labels("percent.range", low=f"{low:g}", high=f"{high:g}")


def _with_range(context: Context, text: Text, shares: str) -> Text:
    """Return the text with `(55–80%)` before its full stop, or at its end; citations follow."""
    spoken = [index for index, span in enumerate(text) if Mark.CITATION not in span.marks]
    if not shares or not spoken:
        return text
    last = text[spoken[-1]]
    said = stopped(last.text, "")
    stop = last.text[len(said) :]
    changed = _like(last, f"{said}{context.labels('brackets', text=shares)}{stop}", last.marks)
    return (*text[: spoken[-1]], changed, *text[spoken[-1] + 1 :])


def _confidence(context: Context, judgement: Judgement, path: str) -> Paragraph:
    """Return the confidence as a sentence of its own (ICD 203), then the rationale."""
    labels = context.labels
    rationale = context.text(judgement.rationale, f"{path}.rationale")
    if not judgement.confidence:
        return paragraph(Role.CONFIDENCE, rationale)
    level = words(
        labels(f"confidence.{judgement.confidence}"),
        Mark.STRONG,
        Mark.INK,
        path=f"{path}.confidence",
    )
    end = labels("confidence.after")
    after = words(end + (space_after(end) if rationale else ""))
    text = (*words(labels("confidence.before")), *level, *after, *rationale)
    return paragraph(Role.CONFIDENCE, text)


def _run_ins(context: Context, judgement: Judgement, path: str) -> Iterator[Paragraph]:
    for name, label in (("previous", "previous"), ("dissent", "other_view"), ("note", "note")):
        if text := context.text(getattr(judgement, name), f"{path}.{name}"):
            yield paragraph(Role.RUN_IN, run_in(context.labels(label), text))


def compose_scale(context: Context, _section: Section) -> Iterator[Block]:
    """Yield the scale: marks, terms, ranges; legend and overview in one."""
    bands, labels = context.brief.bands, context.labels
    marks: dict[str, list[str]] = {}
    for judgement in context.brief.judgements:
        if band := context.brief.band(judgement.likelihood):
            marks.setdefault(band.term, []).append(judgement.id)
    if not marks:
        return
    caption = labels("scale", yardstick=labels(f"yardstick.{context.brief.yardstick}"))
    rows = (
        Row(cells=tuple(_mark(context, marks.get(band.term, ())) for band in bands)),
        Row(cells=tuple(_term(labels.term(band.term)) for band in bands)),
        Row(cells=tuple(_share(context, band) for band in bands)),
    )
    widths = [TEXT_WIDTH / len(bands)] * len(bands)
    table = record_table(labels("scale.title"), widths, rows, TableKind.SCALE)
    yield captioned(table, words(caption))


def _share(context: Context, band: Band) -> Cell:
    return cell(
        paragraph(Role.SCALE_RANGE, words(percentages(context.labels, band.low, band.high)))
    )


def _mark(context: Context, judgements: Sequence[str]) -> Cell:
    if not judgements:
        return Cell(fill=Fill.PANEL)
    numbers = context.judgements_named(judgements)
    return Cell(paragraphs=(paragraph(Role.SCALE_MARK, numbers),), fill=Fill.ACCENT)


def _term(term: str) -> Cell:
    return Cell(paragraphs=(paragraph(Role.SCALE_TERM, words(term)),), scope=Scope.COLUMN)
