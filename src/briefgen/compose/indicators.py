"""Indicators to watch."""

from collections.abc import Iterator
from dataclasses import replace

from briefgen.compose.context import Context
from briefgen.compose.parts import NO_BREAK, cell, paragraph, row_header, run_in, words
from briefgen.compose.tables import Grid, data_table
from briefgen.document.blocks import Block, Cell, Fill, Row
from briefgen.document.inline import Mark, Text
from briefgen.document.roles import Role
from briefgen.schema.indicators import Indicator, IndicatorStatus
from briefgen.style.layout import Section

__all__ = ["compose_indicators"]

_MARKS = {
    IndicatorStatus.NOT_OBSERVED: (Mark.MUTED,),
    IndicatorStatus.EMERGING: (Mark.STRONG, Mark.ACCENT),
    IndicatorStatus.OBSERVED: (Mark.STRONG, Mark.INVERSE),
}
_TITLES = ("status", "indicator", "points_to", "watched_through")


def compose_indicators(context: Context, section: Section) -> Iterator[Block]:
    """Yield a table: status | indicator | the scenario it points to | where it is watched."""
    rows = [
        _row(context, section, item, index) for index, item in enumerate(context.brief.indicators)
    ]
    if rows:
        grid = Grid(titles=tuple(map(context.labels, _TITLES)), widths=section.columns)
        yield data_table(context.labels("indicators"), grid, rows)


def _row(context: Context, section: Section, item: Indicator, index: int) -> Row:
    path = f"indicators[{index}]"
    scenario = context.brief.scenarios_by_id.get(item.scenario or "")
    points_to = scenario.title.plain if scenario else item.scenario or ""
    return Row(
        cells=(
            _status(context, item, path),
            _indicator(context, section, item, index),
            cell(paragraph(Role.CELL, words(points_to, path=f"{path}.scenario"))),
            _watched(context, item, path),
        ),
        path=path,
    )


def _status(context: Context, item: Indicator, path: str) -> Cell:
    """Return the status: muted, bold accent, or white on accent; the word always stands."""
    label, path = context.labels(f"status.{item.status}"), f"{path}.status"
    made = row_header(paragraph(Role.CELL, words(label, *_MARKS[item.status], path=path)))
    observed = item.status is IndicatorStatus.OBSERVED
    return replace(made, fill=Fill.ACCENT) if observed else made


def _indicator(context: Context, section: Section, item: Indicator, index: int) -> Cell:
    path = f"indicators[{index}]"
    number: Text = ()
    if not section.brief:
        told = context.labels("indicator.number", number=index + 1)
        number = words(f"{told}{NO_BREAK}{NO_BREAK}", Mark.STRONG)
    note = () if section.brief else context.note(item.note, path)
    threshold = context.text(item.threshold, f"{path}.threshold")
    return cell(
        paragraph(Role.CELL, (*number, *context.cited(item.text, item.sources, f"{path}.text"))),
        paragraph(
            Role.CELL_NOTE,
            run_in(context.labels("threshold"), threshold) if threshold else (),
        ),
        paragraph(Role.CELL_NOTE, note),
    )


def _watched(context: Context, item: Indicator, path: str) -> Cell:
    checked = ""
    if item.last_checked:
        checked = context.labels("checked", date=context.dates.short(item.last_checked))
    return cell(
        paragraph(Role.CELL_NOTE, context.text(item.source, f"{path}.source")),
        paragraph(Role.CELL_NOTE, words(checked, path=f"{path}.last_checked")),
    )
