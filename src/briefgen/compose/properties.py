"""The document's properties, and its running head and foot."""

from contextlib import suppress
from datetime import UTC, datetime, time

from briefgen.compose.context import Context
from briefgen.compose.edition import Edition
from briefgen.compose.front import serial_and_version
from briefgen.compose.parts import words
from briefgen.document.document import Marking, MarkingScheme, Meta, PageLabel, Running
from briefgen.document.inline import Mark, Text
from briefgen.schema.brief import Status

__all__ = ["compose_meta_data", "compose_running"]

_FIRST_DAY = datetime(1601, 1, 1, tzinfo=UTC)


def compose_meta_data(context: Context, edition: Edition) -> Meta:
    """Return the document properties; the brief's own date is the document's date."""
    brief = context.brief
    originator = brief.originator.name if brief.originator else ""
    return Meta(
        title=brief.title,
        date=edition.moment or _moment(context),
        language=brief.language,
        author="; ".join(author.name for author in brief.authors) or originator,
        subject=brief.subtitle or "",
        keywords=brief.keywords,
        category=brief.product,
        status=Status.DRAFT if edition.draft else brief.status,
        identifier=brief.serial or "",
        version=brief.version or "",
        custom=tuple(_custom(context, edition)),
    )


def _moment(context: Context) -> datetime:
    """Return the brief's date as an instant in UTC; a day is its first.

    No file was made before 1601, says Word: there its calendar begins.
    """
    moment = context.brief.date.moment
    day = datetime.combine(moment.earliest, moment.time or time(), tzinfo=UTC)
    if moment.time and moment.time.tzinfo:
        with suppress(OverflowError):  # in UTC the last evening of the year 9999 has no date
            day = datetime.combine(moment.earliest, moment.time).astimezone(UTC)
    return max(day.replace(tzinfo=UTC), _FIRST_DAY)


def _custom(context: Context, edition: Edition) -> list[tuple[str, str]]:
    brief = context.brief
    cutoff = brief.information_cutoff
    given = (
        ("Marking", brief.marking.text),
        ("Serial", brief.serial or ""),
        ("Information cut-off", cutoff.text if cutoff else ""),
        ("Countries", "; ".join(brief.countries)),
        ("Style", edition.style),
        ("Generator", f"briefgen {edition.version}"),
    )
    return [(name, value) for name, value in given if value]


def compose_running(context: Context, edition: Edition) -> Running:
    """Return the head and foot of every page."""
    labels = context.labels
    page = (labels(f"page.{part}") for part in ("before", "between", "after"))
    before, between, after = page
    marking = context.brief.marking
    return Running(
        head=_head(context, edition),
        foot=_foot(context),
        page_label=PageLabel(before=before, between=between, after=after),
        marking=Marking(
            scheme=MarkingScheme(marking.scheme),
            banner=marking.text,
            restrictions=marking.restrictions or "",
        ),
    )


def _head(context: Context, edition: Edition) -> Text:
    """Return the originator, then DRAFT, SUPERSEDED or WITHDRAWN where it is one."""
    brief = context.brief
    originator = words(brief.originator.name if brief.originator else "", path="originator")
    status = Status.DRAFT if edition.draft else brief.status
    if status is Status.FINAL:
        return originator
    word = words(context.labels(f"status.{status}"), Mark.STRONG, Mark.ACCENT)
    return (*originator, *(words("  ") if originator else ()), *word)


def _foot(context: Context) -> Text:
    """Return `BG-2020-014, version 1.0, 30 June 2020`, or what there is of it."""
    lead = serial_and_version(context)
    date = words(context.dates.prose(context.brief.date), path="date")
    return (*lead, *(words(context.labels("comma")) if lead else ()), *date)
