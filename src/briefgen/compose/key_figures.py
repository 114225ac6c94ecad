"""Key figures: counts over the brief, large, in a row."""

from collections.abc import Iterator

from briefgen.compose.context import Context
from briefgen.compose.order import in_period, ordered
from briefgen.compose.parts import cell, columns, paragraph, words
from briefgen.document.blocks import Block, Cell, Row, Table
from briefgen.document.roles import Role, TableKind
from briefgen.schema.events import EventStatus
from briefgen.schema.indicators import IndicatorStatus
from briefgen.schema.types import Level
from briefgen.style.layout import Section

__all__ = ["compose_key_figures"]


def compose_key_figures(context: Context, section: Section) -> Iterator[Block]:
    """Yield a figure a column, each number above its caption; what counts nothing is left out."""
    figures = [(n, caption) for n, caption in _figures(context) if n][: len(section.columns)]
    if figures:
        yield Table(
            kind=TableKind.FIGURES,
            columns=columns(section.columns[: len(figures)]),
            rows=(Row(cells=tuple(_figure(n, caption) for n, caption in figures)),),
            title=context.labels("key_figures"),
        )


def _figures(context: Context) -> Iterator[tuple[int, str]]:
    brief, labels = context.brief, context.labels
    events = ordered(brief.events)
    if brief.period:
        events = in_period(events, brief.events, brief.period)
    confirmed = sum(event.status is EventStatus.CONFIRMED for event in events)
    told = (
        labels("figure.confirmed", count=confirmed) if confirmed else labels("figure.unconfirmed")
    )
    yield len(events), labels.listed((labels.counted("figure.events", len(events)), told))
    counts = {
        "judgements": len(brief.judgements),
        "actors": sum(actor.significance is Level.HIGH for actor in brief.actors),
        "indicators": sum(
            indicator.status is not IndicatorStatus.NOT_OBSERVED for indicator in brief.indicators
        ),
        "gaps": sum(gap.priority is Level.HIGH for gap in brief.gaps),
    }
    for name, number in counts.items():
        yield number, labels.counted(f"figure.{name}", number)


def _figure(number: int, caption: str) -> Cell:
    return cell(
        paragraph(Role.KEY_FIGURE, words(str(number))),
        paragraph(Role.KEY_FIGURE_CAPTION, words(caption)),
    )
