"""Gaps, and what is asked for to close them."""

from collections.abc import Iterator

from briefgen.compose.actors import at_least
from briefgen.compose.context import Context
from briefgen.compose.parts import cell, joined, paragraph, row_header, run_in, words
from briefgen.compose.tables import record_table
from briefgen.document.blocks import Block, Cell, Row
from briefgen.document.inline import Mark, Text
from briefgen.document.roles import Role
from briefgen.schema.gaps import Gap
from briefgen.style.layout import Section

__all__ = ["compose_gaps"]


def compose_gaps(context: Context, section: Section) -> Iterator[Block]:
    """Yield the record table: G1, priority | gap, what it affects, what to collect."""
    rows = [
        Row(
            cells=(_label(context, section, item, index), _gap(context, section, item, index)),
            path=f"gaps[{index}]",
        )
        for index, item in enumerate(context.brief.gaps)
        if at_least(item.priority or "medium", section.priority)
    ]
    if rows:
        yield record_table(context.labels("gaps"), section.columns, rows)


def _label(context: Context, section: Section, item: Gap, index: int) -> Cell:
    number = context.labels("gap.number", number=index + 1)
    priority = context.labels(f"priority.{item.priority}") if item.priority else ""
    path = f"gaps[{index}].priority"
    if section.brief:
        note = words(f" {priority}" if priority else "", Mark.MUTED, path=path)
        return row_header(paragraph(Role.RECORD_TEXT, (*words(number, Mark.STRONG), *note)))
    return row_header(
        paragraph(Role.RECORD_LABEL, words(number)),
        paragraph(Role.LABEL_NOTE, words(priority, path=path)),
    )


def _gap(context: Context, section: Section, item: Gap, index: int) -> Cell:
    path, labels = f"gaps[{index}]", context.labels
    parts: list[Text] = []
    if item.affects and not section.brief:
        numbers = context.judgements_named(item.affects, f"{path}.affects")
        told = (*numbers, *words(labels("stop"), path=f"{path}.affects"))
        parts.append(run_in(labels("affects"), told))
    if collection := context.text(item.collection, f"{path}.collection"):
        label = labels("requested" if section.brief else "collect")
        parts.append(run_in(label, collection))
    if not section.brief:
        parts.append(context.note(item.note, path))
    return cell(
        paragraph(Role.RECORD_TEXT, context.cited(item.text, item.sources, f"{path}.text")),
        paragraph(Role.RUN_IN, joined(parts)),
    )
