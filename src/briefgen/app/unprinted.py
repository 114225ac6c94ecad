"""Which parts of a brief a style leaves out."""

from collections.abc import Mapping
from types import MappingProxyType

from briefgen.schema.brief import Brief
from briefgen.style.layout import Layout, SectionKind

__all__ = ["unprinted"]

_PRINTED_BY: Mapping[str, frozenset[SectionKind]] = MappingProxyType(
    {
        "subtitle": frozenset({SectionKind.SUBTITLE}),
        "requirement": frozenset({SectionKind.QUESTION}),
        "bluf": frozenset({SectionKind.BLUF}),
        "judgements": frozenset({SectionKind.JUDGEMENTS}),
        "summary": frozenset({SectionKind.SUMMARY}),
        "implications": frozenset({SectionKind.IMPLICATIONS}),
        "recommendations": frozenset({SectionKind.RECOMMENDATIONS}),
        "discussion": frozenset({SectionKind.DISCUSSION}),
        "alternatives": frozenset({SectionKind.ALTERNATIVES}),
        "outlook": frozenset({SectionKind.OUTLOOK}),
        "scenarios": frozenset({SectionKind.OUTLOOK}),
        "indicators": frozenset({SectionKind.INDICATORS}),
        "actors": frozenset({SectionKind.ACTORS}),
        "relationships": frozenset({SectionKind.RELATIONSHIPS}),
        "events": frozenset({SectionKind.EVENTS}),
        "figures": frozenset({SectionKind.FIGURES, SectionKind.DISCUSSION}),
        "assumptions": frozenset({SectionKind.ASSUMPTIONS}),
        "gaps": frozenset({SectionKind.GAPS}),
        "annexes": frozenset({SectionKind.ANNEXES}),
        "sources": frozenset({SectionKind.SOURCES}),
    }
)
_IN_FULL_BY: Mapping[str, SectionKind] = MappingProxyType(
    {
        "source_summary": SectionKind.SOURCES,
        "methodology": SectionKind.KEY,
        "reviewers": SectionKind.KEY,
        "approver": SectionKind.KEY,
    }
)
"""Fields that only the long form of a section prints."""


def unprinted(brief: Brief, layout: Layout) -> tuple[str, ...]:
    """Return the fields of a brief that say something and that no section of a layout prints."""
    kinds = {section.kind for section in layout.sections}
    full = {section.kind for section in layout.sections if not section.brief}
    left_out = [name for name, by in _PRINTED_BY.items() if not by & kinds]
    left_out += [name for name, by in _IN_FULL_BY.items() if by not in full]
    return tuple(name for name in left_out if getattr(brief, name))
