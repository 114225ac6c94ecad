"""Brief -> document: the order of the sections is the style's, their words are ours."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from types import MappingProxyType

from briefgen.compose.actors import compose_actors
from briefgen.compose.alternatives import compose_alternatives
from briefgen.compose.annexes import compose_annexes
from briefgen.compose.assumptions import compose_assumptions
from briefgen.compose.contents import with_contents
from briefgen.compose.context import Context
from briefgen.compose.direction import separated
from briefgen.compose.discussion import compose_discussion
from briefgen.compose.edition import Edition
from briefgen.compose.events import compose_events
from briefgen.compose.front import (
    compose_bluf,
    compose_message,
    compose_meta,
    compose_product_line,
    compose_question,
    compose_subtitle,
    compose_title,
)
from briefgen.compose.gaps import compose_gaps
from briefgen.compose.implications import compose_implications, compose_recommendations
from briefgen.compose.indicators import compose_indicators
from briefgen.compose.judgements import compose_judgements, compose_scale
from briefgen.compose.key import compose_key
from briefgen.compose.key_figures import compose_key_figures
from briefgen.compose.parts import words
from briefgen.compose.pictures import compose_figures
from briefgen.compose.properties import compose_meta_data, compose_running
from briefgen.compose.relationships import compose_relationships
from briefgen.compose.returns import with_returns
from briefgen.compose.scenarios import compose_outlook, outlook_title
from briefgen.compose.sources import compose_notes, compose_sources
from briefgen.compose.summary import compose_summary
from briefgen.document.blocks import Block, Heading
from briefgen.document.document import Document
from briefgen.document.inline import plain
from briefgen.document.walk import with_texts
from briefgen.schema.brief import Brief
from briefgen.style.layout import Layout, Section, SectionKind

__all__ = ["Composer", "compose"]

Composer = Callable[[Context, Section], Iterator[Block]]

_UNTITLED: Mapping[SectionKind, Composer] = MappingProxyType(
    {
        SectionKind.PRODUCT_LINE: compose_product_line,
        SectionKind.TITLE: compose_title,
        SectionKind.SUBTITLE: compose_subtitle,
        SectionKind.META: compose_meta,
        SectionKind.MESSAGE: compose_message,
        SectionKind.QUESTION: compose_question,
        SectionKind.BLUF: compose_bluf,
        SectionKind.KEY_FIGURES: compose_key_figures,
        SectionKind.SCALE: compose_scale,
    }
)
_TITLED: Mapping[SectionKind, Composer] = MappingProxyType(
    {
        SectionKind.JUDGEMENTS: compose_judgements,
        SectionKind.SUMMARY: compose_summary,
        SectionKind.IMPLICATIONS: compose_implications,
        SectionKind.RECOMMENDATIONS: compose_recommendations,
        SectionKind.DISCUSSION: compose_discussion,
        SectionKind.ALTERNATIVES: compose_alternatives,
        SectionKind.OUTLOOK: compose_outlook,
        SectionKind.INDICATORS: compose_indicators,
        SectionKind.ACTORS: compose_actors,
        SectionKind.RELATIONSHIPS: compose_relationships,
        SectionKind.EVENTS: compose_events,
        SectionKind.FIGURES: compose_figures,
        SectionKind.ASSUMPTIONS: compose_assumptions,
        SectionKind.GAPS: compose_gaps,
        SectionKind.ANNEXES: compose_annexes,
        SectionKind.SOURCES: compose_sources,
        SectionKind.KEY: compose_key,
    }
)


def compose(brief: Brief, layout: Layout, edition: Edition) -> Document:
    """Return the document of a brief: every word, number and label in its place."""
    context = Context.of(brief, layout, edition.pictures)
    blocks: list[Block] = []
    front = 0
    for section in layout.sections:
        if section.kind is SectionKind.CONTENTS:
            front = len(blocks)
        else:
            found = _section(context, section, sum(map(_is_numbered, blocks)))
            blocks.extend(filter(_says_something, found))
    blocks.extend(compose_notes(context))
    document = Document(
        meta=compose_meta_data(context, edition),
        blocks=with_contents(context, blocks, front),
        running=compose_running(context, edition),
    )
    rtl = context.labels.right_to_left
    parted = with_texts(document, partial(separated, right_to_left=rtl))
    return replace(parted, blocks=with_returns(parted.blocks))


def _says_something(block: Block) -> bool:
    """Tell whether a block may stand: a heading may have lost its words in a forced build."""
    return not isinstance(block, Heading) or bool(plain(block.text).strip())


def _is_numbered(block: Block) -> bool:
    return isinstance(block, Heading) and block.level == 1


def _section(context: Context, section: Section, before: int) -> Iterator[Block]:
    """Yield a section's title and blocks; a section that says nothing has no title."""
    if compose_untitled := _UNTITLED.get(section.kind):
        yield from compose_untitled(context, section)
        return
    blocks = tuple(_TITLED[section.kind](context, section))
    if not blocks:
        return
    if title := _title(context, section):
        number = str(before + 1) if context.layout.numbered_headings else ""
        yield Heading(level=1, text=words(title), anchor=f"section-{section.kind}", number=number)
    yield from blocks


def _title(context: Context, section: Section) -> str:
    """Return the title of a section: the style's own words, else the catalogue's."""
    if section.title:
        return section.title
    match section.kind:
        case SectionKind.OUTLOOK:
            return outlook_title(context)
        case SectionKind.ALTERNATIVES:
            return context.labels.counted("alternatives", len(context.brief.alternatives))
        case SectionKind.KEY if section.brief:
            return ""
        case _:
            return context.labels(section.label or section.kind)
