"""The chronology: what happened when, by the dates the brief gives."""

from collections.abc import Iterator

from briefgen.compose.context import Context
from briefgen.compose.order import in_period, ordered
from briefgen.compose.parts import cell, paragraph, row_header, space_after, words
from briefgen.compose.tables import Grid, data_table
from briefgen.document.blocks import Block, Cell, Row
from briefgen.document.inline import Mark, Text
from briefgen.document.roles import Role
from briefgen.schema.edtf import Edtf
from briefgen.schema.events import Event
from briefgen.style.layout import Section

__all__ = ["compose_events"]

_TITLES = ("date", "event", "grade")


def compose_events(context: Context, section: Section) -> Iterator[Block]:
    """Yield a table: date | event | grade and status, oldest or newest first."""
    shown = ordered(context.brief.events)
    if section.in_period and context.brief.period:
        shown = in_period(shown, context.brief.events, context.brief.period)
    if section.newest_first:
        shown = shown[::-1]
    graded = any(_grade(context, e) or e.status != "reported" for e in context.brief.events)
    paths = {event.id: f"events[{index}]" for index, event in enumerate(context.brief.events)}
    rows = [_row(context, section, event, paths[event.id], graded=graded) for event in shown]
    if rows:
        grid = Grid(titles=tuple(map(context.labels, _TITLES)), widths=section.columns)
        yield data_table(context.labels("events"), grid, rows)


def _row(context: Context, section: Section, event: Event, path: str, *, graded: bool) -> Row:
    date = row_header(
        paragraph(Role.CELL, words(context.dates.column(event.date), path=f"{path}.date")),
        paragraph(Role.CELL_NOTE, words(_qualifiers(context, section, event), path=f"{path}.date")),
    )
    text = _brief_event(context, event, path) if section.brief else _event(context, event, path)
    grade = _grade_cell(context, section, event, path) if graded else cell()
    return Row(cells=(date, text, grade), path=path)


def _qualifiers(context: Context, section: Section, event: Event) -> str:
    """Return what stands under a date: approximate; after 25 Jun.

    In the short form a date that stands before or after another need not be called approximate.
    """
    qualifiers = list(context.dates.qualifiers(event.date))
    anchors: list[str] = []
    for name in ("before", "after"):
        other = context.brief.events_by_id.get(getattr(event, name) or "")
        if other is not None and other.date is not None and not _is_a_day(event.date):
            told = context.dates.without_year(other.date)
            anchors.append(context.labels(f"date.{name}", date=told))
    if section.brief and anchors:
        approximate = context.labels("date.approximate")
        qualifiers = [qualifier for qualifier in qualifiers if qualifier != approximate]
    return context.labels.listed([*qualifiers, *anchors], "semicolon")


def _is_a_day(date: Edtf | None) -> bool:
    """Tell whether a date is fine enough to say by itself what came before or after."""
    return date is not None and date.moment.day is not None


def _place(context: Context, event: Event) -> str:
    place = context.brief.places_by_id.get(event.place or "")
    return place.name if place else event.place or ""


def _event(context: Context, event: Event, path: str) -> Cell:
    """Return title and place, the description below, the wording of the date last."""
    title = context.text(event.title, f"{path}.title", Mark.STRONG)
    place = _place(context, event)
    comma = context.labels("comma") if title else ""
    located = words(f"{comma}{place}" if place else "", Mark.MUTED, path=f"{path}.place")
    text = context.cited(event.description, event.sources, f"{path}.description")
    date_note = context.text(event.date_note, f"{path}.date_note")
    note = context.text(event.note, f"{path}.note")
    return cell(
        paragraph(Role.CELL, (*title, *located)),
        paragraph(Role.CELL, text),
        paragraph(Role.CELL_NOTE, _labelled(context, "event.date", date_note)),
        paragraph(Role.CELL_NOTE, _labelled(context, "note", note)),
    )


def _labelled(context: Context, label: str, text: Text) -> Text:
    """Return a text behind a label that does not stand out."""
    lead = context.labels(label)
    return (*words(lead + space_after(lead)), *text) if text else ()


def _brief_event(context: Context, event: Event, path: str) -> Cell:
    """Return title, place and description as one paragraph."""
    title = context.text(event.title, f"{path}.title", Mark.STRONG)
    place = _place(context, event)
    comma = context.labels("comma") if title else ""
    located = words(f"{comma}{place}" if place else "", Mark.MUTED, path=f"{path}.place")
    end = context.labels("stop")
    stop = (*words(end, Mark.STRONG), *words(space_after(end))) if title or located else ()
    text = context.cited(event.description, event.sources, f"{path}.description")
    return cell(paragraph(Role.CELL, (*title, *located, *stop, *text)))


def _grade(context: Context, event: Event) -> str:
    """Return the event's Admiralty grade, else that of its first source."""
    if event.grade:
        return event.grade
    first = context.brief.sources_by_id.get(event.sources[0]) if event.sources else None
    return first.grading if first else ""


def _grade_cell(context: Context, section: Section, event: Event, path: str) -> Cell:
    grade = _grade(context, event)
    status = context.labels(f"event.{event.status}")
    if section.brief:
        text = words(f"{grade} " if grade else "", path=f"{path}.grade")
        return cell(
            paragraph(Role.CELL, (*text, *words(status, Mark.MUTED, path=f"{path}.status")))
        )
    return cell(
        paragraph(Role.CELL, words(grade, path=f"{path}.grade")),
        paragraph(Role.CELL_NOTE, words(status, path=f"{path}.status")),
    )
