"""What stands above the first section: product line, title, meta, question, bottom line."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from briefgen.compose.context import Context
from briefgen.compose.parts import advance, cell, columns, paragraph, row_header, words
from briefgen.document.blocks import Block, Cell, Paragraph, Row, Scope, Table
from briefgen.document.inline import Mark, Text, plain
from briefgen.document.roles import Role, TableKind
from briefgen.schema.edtf import Edtf
from briefgen.style.layout import Section

__all__ = [
    "Field",
    "compose_bluf",
    "compose_message",
    "compose_meta",
    "compose_product_line",
    "compose_question",
    "compose_subtitle",
    "compose_title",
    "meta_fields",
    "serial_and_version",
]

_LONG_TITLE = 90
_LONG_SUBTITLE = 120
_LONG_BLUF_WORDS = 45

Field = tuple[str, Text]


def compose_product_line(context: Context, _section: Section) -> Iterator[Block]:
    """Yield the product's name with the serial and version at the far edge."""
    brief, labels = context.brief, context.labels
    product = f"product.{context.layout.product or brief.product}"
    name = (
        labels(product) if labels.knows(product) else brief.product.replace("-", " ").capitalize()
    )
    fields = meta_fields(context)
    alone = fields[0][1] if len(fields) == 1 and not brief.serial and not brief.version else ()
    yield Paragraph(
        role=Role.PRODUCT_LINE, text=words(name), trailing=serial_and_version(context) or alone
    )


def serial_and_version(context: Context) -> Text:
    """Return `BG-2020-014, version 1.0`, or what there is of it."""
    brief = context.brief
    serial = words(brief.serial or "", path="serial")
    version = brief.version and context.labels("version", version=brief.version)
    comma = words(context.labels("comma")) if serial and version else ()
    return (*serial, *comma, *words(version or "", path="version"))


def compose_title(context: Context, _section: Section) -> Iterator[Block]:
    """Yield the title; a long one is set smaller."""
    title = context.brief.title
    role = Role.TITLE_LONG if advance(title) > _LONG_TITLE else Role.TITLE
    yield paragraph(role, words(title, path="title"), "title")


def compose_subtitle(context: Context, _section: Section) -> Iterator[Block]:
    """Yield the subtitle; a long one is set smaller."""
    subtitle = context.brief.subtitle or ""
    role = Role.SUBTITLE_LONG if advance(subtitle) > _LONG_SUBTITLE else Role.SUBTITLE
    if subtitle:
        yield paragraph(role, words(subtitle, path="subtitle"), "subtitle")


def meta_fields(context: Context, shown: Sequence[str] = ()) -> list[Field]:
    """Return the fields of the meta strip that are shown and have a value."""
    brief, dates = context.brief, context.dates
    audience, distribution = _readers(context)
    fields = [
        ("issued", words(dates.prose(brief.date), path="date")),
        ("information_cutoff", _date(context, brief.information_cutoff, "information_cutoff")),
        ("from", words(_originator(context), path="originator")),
        ("for", audience),
        ("authors", words(_authors(context), path="authors")),
        ("period", words(dates.period(brief.period), path="period") if brief.period else ()),
        ("distribution", distribution),
        ("supersedes", words(brief.supersedes or "", path="supersedes")),
    ]
    return [
        (context.labels(name), text)
        for name, text in fields
        if text and (not shown or name in shown)
    ]


def _readers(context: Context) -> tuple[Text, Text]:
    """Return for whom the brief is written, and to whom it goes."""
    brief, listed = context.brief, context.labels.listed
    return (
        words(listed(brief.audience, "semicolon"), path="audience"),
        words(listed(brief.distribution, "semicolon"), path="distribution"),
    )


def _originator(context: Context) -> str:
    """Return the issuing body and the unit within it."""
    body = context.brief.originator
    return context.labels.listed(filter(None, (body.name, body.unit))) if body else ""


def _authors(context: Context) -> str:
    listed = context.labels.listed
    named = (filter(None, (author.name, author.role)) for author in context.brief.authors)
    return listed(map(listed, named), "semicolon")


def _date(context: Context, date: Edtf | None, path: str) -> Text:
    return words(context.dates.prose(date), path=path) if date else ()


def compose_meta(context: Context, section: Section) -> Iterator[Block]:
    """Yield the meta strip: labels above, values below, as many columns as there are values."""
    fields = meta_fields(context, section.fields)
    if len(fields) == 1 and not context.brief.serial and not context.brief.version:
        return
    across = len(section.columns)
    for start in range(0, len(fields), across):
        yield _strip(fields[start : start + across], section.columns, context)


def _strip(fields: list[Field], widths: tuple[float, ...], context: Context) -> Table:
    kept = [*widths[: len(fields) - 1], sum(widths[len(fields) - 1 :])]
    labels = tuple(
        Cell(paragraphs=(paragraph(Role.META_LABEL, words(label)),), scope=Scope.COLUMN)
        for label, _ in fields
    )
    values = tuple(cell(paragraph(Role.META_VALUE, text)) for _, text in fields)
    return Table(
        kind=TableKind.META,
        columns=columns(kept),
        rows=(Row(cells=labels), Row(cells=values)),
        title=context.labels("meta"),
        header_rows=1,
    )


def compose_message(context: Context, section: Section) -> Iterator[Block]:
    """Yield the message header: label, value, label, value."""
    fields = [*_sender(context), *_timing(context)]
    half = (len(fields) + 1) // 2
    rows = [
        Row(cells=(*_pair(left), *_pair(right)))
        for left, right in zip_longest(fields[:half], fields[half:], fillvalue=("", ()))
    ]
    yield Table(
        kind=TableKind.MESSAGE,
        columns=columns(section.columns),
        rows=tuple(rows),
        title=context.labels("meta"),
    )


def _sender(context: Context) -> list[Field]:
    brief, labels = context.brief, context.labels
    audience, distribution = _readers(context)
    fields = [
        ("from", words(_originator(context), path="originator")),
        ("to", audience),
        ("information_cutoff", _date(context, brief.information_cutoff, "information_cutoff")),
        ("distribution", distribution),
    ]
    return [(labels(name), text) for name, text in fields if text]


def _timing(context: Context) -> list[Field]:
    brief, dates, labels = context.brief, context.dates, context.labels
    fields = [
        ("issued", words(dates.prose(brief.date), path="date")),
        ("period", words(dates.period(brief.period), path="period") if brief.period else ()),
        ("next_report", _date(context, brief.next_report, "next_report")),
        ("supersedes", words(brief.supersedes or "", path="supersedes")),
    ]
    return [(labels(name), text) for name, text in fields if text]


def _pair(field: Field) -> tuple[Cell, Cell]:
    label, value = field
    return (
        row_header(paragraph(Role.MESSAGE_LABEL, words(label))),
        cell(paragraph(Role.MESSAGE_VALUE, value)),
    )


def compose_question(context: Context, _section: Section) -> Iterator[Block]:
    """Yield the intelligence requirements, the label beside the first."""
    questions = context.brief.requirement
    label = words(context.labels("questions" if len(questions) > 1 else "question"), Mark.MUTED)
    for index, requirement in enumerate(questions):
        path = f"requirement[{index}]"
        text = words(requirement.question, path=path)
        yield Paragraph(role=Role.LABELLED_LINE, text=text, label=() if index else label, path=path)


def compose_bluf(context: Context, _section: Section) -> Iterator[Block]:
    """Yield the bottom line up front; a long one is set smaller."""
    text = context.text(context.brief.bluf, "bluf")
    role = Role.BLUF_LONG if _word_count(plain(text)) > _LONG_BLUF_WORDS else Role.BLUF
    if text:
        yield Paragraph(role=role, text=text, label=words(context.labels("bluf")), path="bluf")


def _word_count(text: str) -> int:
    """Return how many words a text has; two ideographs count as one more."""
    return len(text.split()) + (advance(text) - len(text)) // 2
