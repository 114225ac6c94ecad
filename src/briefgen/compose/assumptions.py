"""Assumptions."""

from collections.abc import Iterator

from briefgen.compose.context import Context
from briefgen.compose.parts import cell, joined, paragraph, row_header, run_in, words
from briefgen.compose.tables import record_table
from briefgen.document.blocks import Block, Row
from briefgen.document.roles import Role
from briefgen.schema.assumptions import Assumption
from briefgen.style.layout import Section

__all__ = ["compose_assumptions"]


def compose_assumptions(context: Context, section: Section) -> Iterator[Block]:
    """Yield the record table: A1, linchpin or not | assumption, what follows if it is wrong."""
    rows = [_row(context, item, index) for index, item in enumerate(context.brief.assumptions)]
    if rows:
        yield record_table(context.labels("assumptions"), section.columns, rows)


def _row(context: Context, item: Assumption, index: int) -> Row:
    path = f"assumptions[{index}]"
    linchpin = context.labels("linchpin") if item.linchpin else ""
    if_wrong = context.text(item.if_wrong, f"{path}.if_wrong")
    wrong = run_in(context.labels("if_wrong"), if_wrong) if if_wrong else ()
    label = row_header(
        paragraph(Role.RECORD_LABEL, words(context.labels("assumption.number", number=index + 1))),
        paragraph(Role.LABEL_NOTE, words(linchpin, path=f"{path}.linchpin")),
    )
    text = cell(
        paragraph(Role.RECORD_TEXT, context.cited(item.text, item.sources, f"{path}.text")),
        paragraph(Role.RUN_IN, joined([wrong, context.note(item.note, path)])),
    )
    return Row(cells=(label, text), path=path)
