"""Implications, and recommendations."""

from collections.abc import Iterator

from briefgen.compose.context import Context
from briefgen.compose.parts import cell, joined, paragraph, row_header, run_in, words
from briefgen.compose.tables import Grid, data_table
from briefgen.document.blocks import Block, ItemList, ListItem, ListKind, Row
from briefgen.document.inline import Text
from briefgen.document.roles import Role
from briefgen.schema.implications import Recommendation
from briefgen.style.layout import Section

__all__ = ["compose_implications", "compose_recommendations"]


def compose_implications(context: Context, _section: Section) -> Iterator[Block]:
    """Yield the bullets; an audience runs in before its implication."""
    items = []
    for index, item in enumerate(context.brief.implications):
        path = f"implications[{index}]"
        text: Text = context.cited(item.text, item.sources, f"{path}.text")
        if item.audience:
            text = run_in(context.labels("audience", audience=item.audience), text)
        items.append(ListItem(text=joined([text, context.note(item.note, path)]), path=path))
    if items:
        yield ItemList(kind=ListKind.BULLET, items=tuple(items))


def compose_recommendations(context: Context, section: Section) -> Iterator[Block]:
    """Yield a table of priority, action, owner and deadline; bullets where there is only action."""
    given = context.brief.recommendations
    if not given:
        return
    if not any(item.priority or item.owner or item.deadline for item in given):
        items = (_bullet(context, item, index) for index, item in enumerate(given))
        yield ItemList(kind=ListKind.BULLET, items=tuple(items))
        return
    labels = context.labels
    titles = tuple(labels(name) for name in ("priority", "action", "owner", "deadline"))
    rows = [_row(context, item, index) for index, item in enumerate(given)]
    yield data_table(labels("recommendations"), Grid(titles=titles, widths=section.columns), rows)


def _bullet(context: Context, item: Recommendation, index: int) -> ListItem:
    path = f"recommendations[{index}]"
    text = context.cited(item.text, item.sources, f"{path}.text")
    return ListItem(text=joined([text, context.note(item.note, path)]), path=path)


def _row(context: Context, item: Recommendation, index: int) -> Row:
    path = f"recommendations[{index}]"
    priority = context.labels(item.priority) if item.priority else ""
    deadline = context.dates.short(item.deadline) if item.deadline else ""
    text = context.cited(item.text, item.sources, f"{path}.text")
    return Row(
        cells=(
            row_header(paragraph(Role.CELL_LABEL, words(priority, path=f"{path}.priority"))),
            cell(
                paragraph(Role.CELL, text),
                paragraph(Role.CELL_NOTE, context.note(item.note, path)),
            ),
            cell(paragraph(Role.CELL, words(item.owner or "", path=f"{path}.owner"))),
            cell(paragraph(Role.CELL, words(deadline, path=f"{path}.deadline"))),
        ),
        path=path,
    )
