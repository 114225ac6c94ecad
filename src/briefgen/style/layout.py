"""What a document says and in which order: sections, columns, titles, numbering, citations."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Literal, Self

from pydantic import Field, model_validator

from briefgen.style.units import TEXT_WIDTH, Frozen, Millimetres

__all__ = ["Citations", "DateForm", "Layout", "Section", "SectionKind"]


class SectionKind(StrEnum):
    """The parts a document can have; each is composed by the function of its name."""

    PRODUCT_LINE = "product_line"
    TITLE = "title"
    SUBTITLE = "subtitle"
    META = "meta"
    MESSAGE = "message"
    QUESTION = "question"
    BLUF = "bluf"
    KEY_FIGURES = "key_figures"
    JUDGEMENTS = "judgements"
    SCALE = "scale"
    CONTENTS = "contents"
    SUMMARY = "summary"
    IMPLICATIONS = "implications"
    RECOMMENDATIONS = "recommendations"
    DISCUSSION = "discussion"
    ALTERNATIVES = "alternatives"
    OUTLOOK = "outlook"
    INDICATORS = "indicators"
    ACTORS = "actors"
    RELATIONSHIPS = "relationships"
    EVENTS = "events"
    FIGURES = "figures"
    ASSUMPTIONS = "assumptions"
    GAPS = "gaps"
    ANNEXES = "annexes"
    SOURCES = "sources"
    KEY = "key"


_COLUMNS: Mapping[SectionKind, int] = {
    SectionKind.META: 1,
    SectionKind.MESSAGE: 4,
    SectionKind.KEY_FIGURES: 1,
    SectionKind.JUDGEMENTS: 2,
    SectionKind.RECOMMENDATIONS: 4,
    SectionKind.ALTERNATIVES: 2,
    SectionKind.OUTLOOK: 3,
    SectionKind.INDICATORS: 4,
    SectionKind.ACTORS: 3,
    SectionKind.RELATIONSHIPS: 3,
    SectionKind.EVENTS: 3,
    SectionKind.ASSUMPTIONS: 2,
    SectionKind.GAPS: 2,
    SectionKind.SOURCES: 4,
    SectionKind.KEY: 2,
}
"""How many columns the table of a section has; strips and rows of figures may have more."""

_GROWING = frozenset({SectionKind.META, SectionKind.KEY_FIGURES})


class DateForm(StrEnum):
    """How a day is written: 25 June 2020, 25 Jun 2020, 25 JUN 20, 2020-06-25."""

    LONG = "long"
    SHORT = "short"
    MILITARY = "military"
    ISO = "iso"


class Citations(StrEnum):
    """How sources are cited: endnotes with raised numbers, or numbers in brackets."""

    ENDNOTES = "endnotes"
    BRACKETS = "brackets"


class Section(Frozen):
    """One part of the document, in its place; empty sections vanish with their titles."""

    kind: SectionKind
    label: str = Field("", description="key of the title in the message catalogue, if not the kind")
    title: str = Field("", description="the title itself, in place of the catalogue's")
    fields: tuple[str, ...] = Field((), description="meta: the fields shown; all when not given")
    columns: tuple[Millimetres, ...] = Field((), description="column widths in millimetres")
    list: Literal["bullet", "letter"] = "bullet"
    newest_first: bool = False
    in_period: bool = Field(False, description="only events of the reporting period")
    significance: Literal["", "high", "medium"] = Field("", description="the least shown")
    priority: Literal["", "high", "medium"] = Field("", description="the least priority shown")
    limit: int = Field(0, ge=0, description="how many at most; 0 for all")
    brief: bool = Field(False, description="the short form: one paragraph a row, no small notes")
    at_least: int = Field(0, ge=0, description="contents: shown from so many headings on")

    @model_validator(mode="after")
    def _has_its_columns(self) -> Self:
        wanted = _COLUMNS.get(self.kind, 0)
        if self.kind is SectionKind.SOURCES and self.brief:
            wanted -= 1
        given = len(self.columns)
        if wanted and (given < wanted or (given > wanted and self.kind not in _GROWING)):
            raise ValueError(f"{given} column widths, where the section {self.kind} has {wanted}")
        if sum(self.columns) > TEXT_WIDTH:
            raise ValueError(
                f"the columns of {self.kind} take {sum(self.columns):g} mm, where {TEXT_WIDTH} are"
            )
        return self


class Layout(Frozen):
    """The layout half of a style."""

    sections: tuple[Section, ...]
    product: str = Field("", description="the product that the style is for, as its label's key")
    prose_dates: DateForm = DateForm.LONG
    table_dates: DateForm = DateForm.SHORT
    numbered_headings: bool = False
    citations: Citations = Citations.ENDNOTES
    percentages: bool = True
    horizons: bool = True

    @model_validator(mode="after")
    def _has_each_section_once(self) -> Self:
        kinds = [section.kind for section in self.sections]
        if twice := sorted({kind for kind in kinds if kinds.count(kind) > 1}):
            raise ValueError(f"sections that stand twice: {', '.join(twice)}")
        return self
