"""Sources: the summary, the graded table, and the endnotes."""

from collections.abc import Iterator

from briefgen.compose.context import Context
from briefgen.compose.parts import cell, joined, paragraph, row_header, space_after, stopped, words
from briefgen.compose.prose import compose_prose
from briefgen.compose.returns import citation_anchor, source_anchor
from briefgen.compose.tables import Grid, data_table
from briefgen.document.blocks import Block, Cell, Note, Notes, Row
from briefgen.document.inline import Mark, Span, Text
from briefgen.document.roles import Role
from briefgen.schema.sources import Source
from briefgen.style.layout import Citations, Section

__all__ = ["Placed", "compose_notes", "compose_sources"]


def compose_sources(context: Context, section: Section) -> Iterator[Block]:
    """Yield the source summary, the use of AI, and the table in the order of the numbers."""
    brief, labels = context.brief, context.labels
    if brief.source_summary and not section.brief:
        yield from compose_prose(context, brief.source_summary, "source_summary", level=2)
    if brief.ai_use:
        lead = labels("ai_use")
        label = words(lead + space_after(lead), Mark.STRONG)
        yield paragraph(Role.BODY, (*label, *context.text(brief.ai_use, "ai_use")), "ai_use")
    context.ledger.number_the_rest()
    placed = {source.id: index for index, source in enumerate(brief.sources)}
    chosen = [(placed[id_], brief.sources[placed[id_]]) for id_ in context.ledger.numbered]
    if not chosen:
        return
    compose = _brief_table if section.brief else _table
    yield compose(context, section, chosen)


Placed = tuple[int, Source]


def _table(context: Context, section: Section, chosen: list[Placed]) -> Block:
    """Return no. | originator | item | grade; without originators the number takes their room."""
    labels = context.labels
    rows = [_row(context, index, source) for index, source in chosen]
    originated = any(row.cells[1].paragraphs for row in rows)
    titles = ("number", "originator", "item" if originated else "source", "grade")
    widths = list(section.columns)
    if not originated:
        widths[0], widths[1] = widths[0] + widths[1], 0
    grid = Grid(titles=tuple(map(labels, titles)), widths=tuple(widths), widest=2)
    return data_table(labels("sources"), grid, rows)


def _row(context: Context, index: int, source: Source) -> Row:
    path = f"sources[{index}]"
    originator = context.labels.listed(filter(None, (source.author, source.publisher)))
    return Row(
        cells=(
            row_header(
                paragraph(Role.CELL, _number(source, str(context.ledger.number(source.id))))
            ),
            cell(paragraph(Role.CELL, words(originator, path=f"{path}.publisher"))),
            cell(
                paragraph(Role.CELL, _item(context, source, path)),
                paragraph(Role.CELL_NOTE, _appraisal(context, source, path)),
            ),
            _grade(source, path),
        ),
        anchor=source_anchor(source.id),
        path=path,
    )


def _brief_table(context: Context, section: Section, chosen: list[Placed]) -> Block:
    """Return [1] | source | grade, a source a paragraph."""
    labels = context.labels
    grid = Grid(titles=tuple(map(labels, ("number", "source", "grade"))), widths=section.columns)
    rows = []
    for index, source in chosen:
        path = f"sources[{index}]"
        named = (_ended(context, name) for name in (source.author, source.publisher) if name)
        lead = words("".join(named), path=f"{path}.publisher")
        relayed = words(_relayed(context, source, "relayed.bracket"), path=f"{path}.via")
        text = (*lead, *joined([_item(context, source, path), relayed]))
        number = _number(source, f"[{context.ledger.number(source.id)}]")
        cells = (
            row_header(paragraph(Role.CELL, number)),
            cell(paragraph(Role.CELL, text)),
            _grade(source, path),
        )
        rows.append(Row(cells=cells, anchor=source_anchor(source.id), path=path))
    return data_table(labels("sources"), grid, rows)


def _number(source: Source, number: str) -> Text:
    """Return the number of a source, which leads back to the first citation of its row."""
    return (Span(text=number, target=citation_anchor(source.id)),)


def _grade(source: Source, path: str) -> Cell:
    return cell(paragraph(Role.CELL, words(source.grading, path=f"{path}.reliability")))


def _item(context: Context, source: Source, path: str) -> Text:
    """Return `Title. Date, locator, address, accessed ...` as one sentence after another."""
    labels, dates = context.labels, context.dates
    title = source.title or ""
    parts: list[Text] = []
    if source.date:
        parts.append(words(dates.inline(source.date), path=f"{path}.date"))
    if source.date_of_information:
        told = labels("information_of", date=dates.inline(source.date_of_information))
        parts.append(words(told, path=f"{path}.date_of_information"))
    if source.locator:
        parts.append(words(source.locator, path=f"{path}.locator"))
    parts.extend(_addresses(context, source, path))
    if not parts:
        return words(title, path=f"{path}.title")
    lead = words(_ended(context, title) if title else "", path=f"{path}.title")
    return (*lead, *joined(parts, labels("comma")), *words(labels("stop")))


def _ended(context: Context, text: str) -> str:
    """Return a text as a sentence, with the space behind it."""
    stop = context.labels("stop")
    return stopped(text, stop) + space_after(stop)


def _addresses(context: Context, source: Source, path: str) -> Iterator[Text]:
    if source.url:
        yield (Span(text=source.url, link=source.url, path=f"{path}.url"),)
    if source.archive_url:
        label = context.labels("archived")
        yield (Span(text=label, link=source.archive_url, path=f"{path}.archive_url"),)
    if source.accessed:
        told = context.labels("accessed", date=context.dates.inline(source.accessed))
        yield words(told, path=f"{path}.accessed")


def _appraisal(context: Context, source: Source, path: str) -> Text:
    """Return what is known of a source's worth: relayed by whom, descriptor, date note."""
    parts = (
        words(_relayed(context, source, "relayed.number"), path=f"{path}.via"),
        context.text(source.descriptor, f"{path}.descriptor"),
        context.text(source.date_note, f"{path}.date_note"),
        context.text(source.note, f"{path}.note"),
    )
    return joined(parts)


def _relayed(context: Context, source: Source, label: str) -> str:
    if not source.via or not context.ledger.knows(source.via):
        return ""
    return context.labels(label, number=context.ledger.number(source.via))


def compose_notes(context: Context) -> Iterator[Block]:
    """Yield the endnotes: for every source that is cited, who said it, in what, when."""
    if context.layout.citations is not Citations.ENDNOTES or not context.ledger.cited_in_text:
        return
    placed = {source.id: index for index, source in enumerate(context.brief.sources)}
    yield Notes(
        notes=tuple(
            Note(
                id=id_,
                number=context.ledger.number(id_),
                text=_note(context, context.brief.sources[placed[id_]], f"sources[{placed[id_]}]"),
                path=f"sources[{placed[id_]}]",
            )
            for id_ in context.ledger.cited_in_text
        )
    )


def _note(context: Context, source: Source, path: str) -> Text:
    """Return a short note (Chicago, notes and bibliography): originator, title, date."""
    originator = source.publisher or source.author or ""
    title = source.title or ""
    address = source.url if not title else ""
    date = context.dates.inline(source.date) if source.date else ""
    parts = [
        words(originator, path=f"{path}.publisher"),
        words(stopped(title, ""), Mark.EMPHASIS, path=f"{path}.title"),
        (Span(text=address, link=address, path=f"{path}.url"),) if address else (),
        words(date, path=f"{path}.date"),
    ]
    return (*joined(parts, context.labels("comma")), *words(context.labels("stop")))
