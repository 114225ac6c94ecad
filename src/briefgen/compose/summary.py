"""The key points."""

from collections.abc import Iterator

from briefgen.compose.context import Context
from briefgen.compose.parts import joined, words
from briefgen.document.blocks import Block, ItemList, ListItem, ListKind
from briefgen.document.inline import Mark
from briefgen.schema.summary import Basis, SummaryBullet
from briefgen.style.layout import Section

__all__ = ["compose_summary"]

_KINDS = {"bullet": ListKind.BULLET, "letter": ListKind.LETTER}


def compose_summary(context: Context, section: Section) -> Iterator[Block]:
    """Yield the bullets; a point that is not information says so in the label column."""
    shown = context.brief.summary[: section.limit or None]
    items = tuple(_item(context, item, f"summary[{index}]") for index, item in enumerate(shown))
    yield ItemList(kind=_KINDS[section.list], items=items)


def _item(context: Context, item: SummaryBullet, path: str) -> ListItem:
    sources = item.sources or _sources_of_events(context, item)
    text = context.cited(item.text, sources, f"{path}.text")
    label = () if item.basis is Basis.INFORMATION else context.labels(f"basis.{item.basis}")
    return ListItem(
        text=joined([text, context.note(item.note, path)]),
        label=words(label, Mark.MUTED) if label else (),
        path=path,
    )


def _sources_of_events(context: Context, item: SummaryBullet) -> tuple[str, ...]:
    """Return the sources of the events that a point rests on, each once, in order."""
    events = context.brief.events_by_id
    found = (source for id_ in item.events if id_ in events for source in events[id_].sources)
    return tuple(dict.fromkeys(found))
