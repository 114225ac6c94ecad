"""Key actors: who they are, what they want, and their names in their own script."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from briefgen.compose.context import Context
from briefgen.compose.parts import (
    capitalised,
    cell,
    joined,
    paragraph,
    row_header,
    said,
    sentence,
    space_after,
    words,
)
from briefgen.compose.tables import Grid, data_table
from briefgen.document.blocks import Block, Cell, Paragraph, Row
from briefgen.document.inline import Mark, Span, Text
from briefgen.document.roles import Role
from briefgen.schema.actors import Actor, Designation
from briefgen.style.layout import Section

__all__ = ["Placed", "at_least", "compose_actors"]

_RANKS = {"high": 0, "medium": 1, "low": 2}
_MANY = 20
_TITLES = ("actor", "role", "native_name")

Placed = tuple[int, Actor]


def at_least(significance: str, wanted: str) -> bool:
    """Tell whether a significance reaches the least that is wanted; everything reaches ``""``."""
    return not wanted or _RANKS[significance] <= _RANKS[wanted]


def compose_actors(context: Context, section: Section) -> Iterator[Block]:
    """Yield the table of actors, the most significant first; of very many, the rest by name."""
    shown = [
        (index, actor)
        for index, actor in enumerate(context.brief.actors)
        if at_least(actor.significance, section.significance)
    ]
    shown.sort(key=lambda placed: _RANKS[placed[1].significance])
    listed = [p for p in shown if len(shown) <= _MANY or p[1].significance != "low"] or shown
    rows = [_row(context, section, placed) for placed in listed]
    if not rows:
        return
    titles = tuple(map(context.labels, _TITLES))
    grid = Grid(titles=titles, widths=section.columns, at_end=frozenset({2}))
    yield data_table(context.labels("actors"), grid, rows)
    if rest := [placed for placed in shown if placed not in listed]:
        yield _also_named(context, rest)


def _row(context: Context, section: Section, placed: Placed) -> Row:
    index, actor = placed
    path = f"actors[{index}]"
    aliases = "" if section.brief else context.labels.listed(alias.text for alias in actor.aliases)
    name = row_header(
        paragraph(Role.CELL_LABEL, words(actor.name, path=f"{path}.name")),
        paragraph(Role.CELL_NOTE, words(aliases, path=f"{path}.aliases")),
    )
    role = _brief_role(context, actor, path) if section.brief else _role(context, actor, path)
    return Row(cells=(name, role, _native_name(actor, path)), path=path)


def _role(context: Context, actor: Actor, path: str) -> Cell:
    text = _with_capital(context.text(actor.role, f"{path}.role"))
    return cell(
        paragraph(Role.CELL, context.with_citation(text, actor.sources, f"{path}.sources")),
        paragraph(Role.CELL_NOTE, tuple(_details(context, actor, path))),
    )


def _brief_role(context: Context, actor: Actor, path: str) -> Cell:
    """Return role and stance as two sentences of one paragraph."""
    sentences = [
        sentence(_with_capital(context.text(value, f"{path}.{name}")), context.labels("stop"))
        for name, value in (("role", actor.role), ("stance", actor.stance))
    ]
    text = context.with_citation(joined(sentences), actor.sources, f"{path}.sources")
    return cell(paragraph(Role.CELL, text))


def _details(context: Context, actor: Actor, path: str) -> Iterator[Span]:
    """Yield `Affiliation: ... Stance: ...` as sentences that follow each other."""
    labels, dates, actors = context.labels, context.dates, context.brief.actors_by_id
    named = (actors[id_].name if id_ in actors else id_ for id_ in actor.affiliations)
    affiliations = labels.listed(named)
    listings = (_designation(context, item) for item in actor.designations)
    designations = labels.listed(listings, "semicolon")
    details: Sequence[tuple[str, Text]] = (
        ("affiliation", words(affiliations, path=f"{path}.affiliations")),
        ("stance", context.text(actor.stance, f"{path}.stance")),
        ("born", words(dates.prose(actor.born) if actor.born else "", path=f"{path}.born")),
        ("died", words(dates.prose(actor.died) if actor.died else "", path=f"{path}.died")),
        ("designations", words(designations, path=f"{path}.designations")),
        ("note", context.text(actor.note, f"{path}.note")),
    )
    given = [(name, text) for name, text in details if text]
    before = ""
    for name, text in given:
        yield from words(f"{before}{labels(name)}{space_after(labels(name))}")
        told = sentence(text, labels("stop"))
        before = space_after(said(told))
        yield from told


def _designation(context: Context, item: Designation) -> str:
    """Return who designated the actor, on which list, and when."""
    when = context.dates.short(item.date) if item.date else ""
    return context.labels.listed(filter(None, (item.by, item.list, when)))


def _with_capital(text: Text) -> Text:
    """Return a text that begins with a capital, as a cell of a table does."""
    if not text:
        return ()
    first, *rest = text
    return (replace(first, text=capitalised(first.text)), *rest)


def _native_name(actor: Actor, path: str) -> Cell:
    native = actor.native_name
    if native is None:
        return cell()
    span = Span(text=native.text, language=native.lang, path=f"{path}.native_name")
    return cell(paragraph(Role.NATIVE_NAME, (span,)))


def _also_named(context: Context, rest: Sequence[Placed]) -> Paragraph:
    labels = context.labels
    roles = (labels("brackets", text=a.role.plain) if a.role else "" for _, a in rest)
    named = (f"{actor.name}{role}" for (_, actor), role in zip(rest, roles, strict=True))
    told = labels.listed(named, "semicolon") + labels("stop")
    lead = labels("also_named") + space_after(labels("also_named"))
    return paragraph(Role.BODY, (*words(lead, Mark.STRONG), *words(told, path="actors")))
