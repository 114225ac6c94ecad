"""Links between actors, as a table that reads from the first party to the second."""

from collections.abc import Iterator

from briefgen.compose.context import Context
from briefgen.compose.parts import cell, paragraph, row_header, words
from briefgen.compose.tables import Grid, data_table
from briefgen.document.blocks import Block, Row
from briefgen.document.roles import Role
from briefgen.schema.relationships import Relationship
from briefgen.style.layout import Section

__all__ = ["compose_relationships"]

_TITLES = ("relation.from", "relation", "relation.to")


def compose_relationships(context: Context, section: Section) -> Iterator[Block]:
    """Yield a table: from | relation | to."""
    given = context.brief.relationships
    rows = [_row(context, item, f"relationships[{i}]") for i, item in enumerate(given)]
    if rows:
        grid = Grid(titles=tuple(map(context.labels, _TITLES)), widths=section.columns)
        yield data_table(context.labels("relationships"), grid, rows)


def _row(context: Context, item: Relationship, path: str) -> Row:
    cites = context.ledger.citation(item.sources, f"{path}.sources")
    relation = words(context.labels(f"relation.{item.type}"), path=f"{path}.type")
    to = words(_name(context, item.to), path=f"{path}.to")
    return Row(
        cells=(
            row_header(
                paragraph(Role.CELL_LABEL, words(_name(context, item.from_), path=f"{path}.from"))
            ),
            cell(
                paragraph(Role.CELL, relation),
                paragraph(Role.CELL_NOTE, words(_span(context, item), path=f"{path}.start")),
            ),
            cell(
                paragraph(Role.CELL, (*to, *cites)),
                paragraph(Role.CELL_NOTE, context.text(item.note, f"{path}.note")),
            ),
        ),
        path=path,
    )


def _name(context: Context, id_: str) -> str:
    """Return the name of an actor or a place."""
    named = context.brief.actors_by_id.get(id_) or context.brief.places_by_id.get(id_)
    return named.name if named else id_


def _span(context: Context, item: Relationship) -> str:
    """Return when the relation held, and how sure that is."""
    labels, dates = context.labels, context.dates
    parts = []
    if item.start:
        parts.append(labels("date.open_end", date=dates.short(item.start)))
    if item.end:
        parts.append(labels("date.open_start", date=dates.short(item.end)))
    if item.confidence:
        parts.append(labels(f"confidence.{item.confidence}"))
    return labels.listed(parts)
