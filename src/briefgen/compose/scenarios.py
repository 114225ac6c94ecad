"""The outlook: prose, then the scenarios and how likely each is."""

from collections.abc import Iterator

from briefgen.compose.context import Context
from briefgen.compose.judgements import percentages
from briefgen.compose.parts import capitalised, cell, joined, paragraph, row_header, run_in, words
from briefgen.compose.prose import compose_prose
from briefgen.compose.tables import Grid, data_table
from briefgen.document.blocks import Block, Cell, Row
from briefgen.document.roles import Role
from briefgen.schema.scenarios import Scenario
from briefgen.style.layout import Section

__all__ = ["compose_outlook", "outlook_title"]


def outlook_title(context: Context) -> str:
    """Return the title, with the horizon where all scenarios share one."""
    horizons = {item.horizon for item in context.brief.scenarios if item.horizon}
    if len(horizons) != 1:
        return context.labels("outlook")
    return context.labels("outlook.to", date=context.dates.prose(horizons.pop()))


def compose_outlook(context: Context, section: Section) -> Iterator[Block]:
    """Yield the outlook in prose, then a table of the scenarios."""
    if context.brief.outlook:
        yield from compose_prose(context, context.brief.outlook, "outlook", level=2)
    rows = [
        _row(context, item, f"scenarios[{i}]") for i, item in enumerate(context.brief.scenarios)
    ]
    if rows:
        titles = tuple(context.labels(n) for n in ("scenario", "scenario.text", "likelihood"))
        yield data_table(
            context.labels("outlook"), Grid(titles=titles, widths=section.columns), rows
        )


def _row(context: Context, item: Scenario, path: str) -> Row:
    kind = context.labels(f"scenario.{item.type}") if item.type else ""
    name = row_header(
        paragraph(Role.CELL_LABEL, context.text(item.title, f"{path}.title")),
        paragraph(Role.CELL_NOTE, words(kind, path=f"{path}.type")),
    )
    drivers = [
        context.text(driver, f"{path}.drivers[{i}]") for i, driver in enumerate(item.drivers)
    ]
    text = cell(
        paragraph(Role.CELL, context.cited(item.description, item.sources, f"{path}.description")),
        paragraph(Role.CELL_NOTE, context.text(item.implications, f"{path}.implications")),
        paragraph(
            Role.CELL_NOTE,
            run_in(context.labels("drivers"), joined(drivers, context.labels("semicolon")))
            if drivers
            else (),
        ),
        paragraph(Role.CELL_NOTE, context.note(item.note, path)),
    )
    return Row(cells=(name, text, _likelihood(context, item, path)), path=path)


def _likelihood(context: Context, item: Scenario, path: str) -> Cell:
    likelihood = item.likelihood or ""
    term = capitalised(context.labels.term(likelihood))
    band = context.brief.band(likelihood)
    shares = (
        percentages(context.labels, band.low, band.high)
        if band and context.layout.percentages
        else ""
    )
    return cell(
        paragraph(Role.LIKELIHOOD, words(term, path=f"{path}.likelihood")),
        paragraph(Role.CELL_NOTE, words(shares)),
    )
