"""Alternative explanations."""

from collections.abc import Iterator, Sequence

from briefgen.compose.context import Context
from briefgen.compose.parts import (
    capitalised,
    cell,
    joined,
    paragraph,
    row_header,
    run_in,
    stopped,
    words,
)
from briefgen.compose.tables import record_table
from briefgen.document.blocks import Block, Row
from briefgen.document.inline import Text
from briefgen.document.roles import Role
from briefgen.schema.alternatives import Alternative
from briefgen.style.layout import Section

__all__ = ["compose_alternatives"]


def compose_alternatives(context: Context, section: Section) -> Iterator[Block]:
    """Yield the record table: H1 | hypothesis, what speaks for and against it."""
    given = context.brief.alternatives
    rows = [_row(context, item, index) for index, item in enumerate(given)]
    if rows:
        yield record_table(context.labels.counted("alternatives", len(rows)), section.columns, rows)


def _row(context: Context, item: Alternative, index: int) -> Row:
    path = f"alternatives[{index}]"
    term = capitalised(context.labels.term(item.likelihood or ""))
    number = context.labels("alternative.number", number=index + 1)
    label = row_header(
        paragraph(Role.RECORD_LABEL, words(number)),
        paragraph(Role.LABEL_NOTE, words(term, path=f"{path}.likelihood")),
    )
    text = context.cited(item.hypothesis, item.sources, f"{path}.hypothesis")
    return Row(
        cells=(
            label,
            cell(
                paragraph(Role.RECORD_TEXT, text),
                paragraph(Role.RUN_IN, _weighing(context, item, path)),
            ),
        ),
        path=path,
    )


def _weighing(context: Context, item: Alternative, path: str) -> Text:
    """Return `For: ... Against: ... Assessment: ...` as one line."""
    parts = (
        ("for_hypothesis", words(_named(context, item.supports), path=f"{path}.supports")),
        ("against", words(_named(context, item.contradicts), path=f"{path}.contradicts")),
        ("alternative.assessment", context.text(item.assessment, f"{path}.assessment")),
        ("note", context.text(item.note, f"{path}.note")),
    )
    return joined([run_in(context.labels(label), text) for label, text in parts if text])


def _named(context: Context, ids: Sequence[str]) -> str:
    """Return the titles of events and sources, as a sentence; nothing for none."""
    labels = context.labels
    titles = (stopped(_title(context, id_), "") for id_ in ids)
    return labels.listed(titles, "semicolon") + labels("stop") if ids else ""


def _title(context: Context, id_: str) -> str:
    if event := context.brief.events_by_id.get(id_):
        return event.title.plain if event.title else event.description.plain
    source = context.brief.sources_by_id.get(id_)
    return source.title or source.url or id_ if source else id_
