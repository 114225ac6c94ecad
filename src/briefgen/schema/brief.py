"""What an author may write: a brief."""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cached_property
from types import MappingProxyType
from typing import Annotated, ClassVar, TypeVar

from pydantic import (
    Field,
    ValidationInfo,
    field_validator,
    model_validator,
)

from briefgen.schema.actors import Actor
from briefgen.schema.alternatives import Alternative
from briefgen.schema.annexes import Annex
from briefgen.schema.assumptions import Assumption
from briefgen.schema.dates import EdtfDay, EdtfInterval
from briefgen.schema.discussion import Discussion
from briefgen.schema.edtf import Edtf
from briefgen.schema.events import Event
from briefgen.schema.figures import Figure
from briefgen.schema.gaps import Gap
from briefgen.schema.implications import Implication, Recommendation
from briefgen.schema.indicators import Indicator
from briefgen.schema.issue import Author, Originator, Requirement
from briefgen.schema.judgements import Judgement
from briefgen.schema.marking import Marking
from briefgen.schema.part import Item, Part
from briefgen.schema.places import Place
from briefgen.schema.prose import Prose, RichText
from briefgen.schema.refusal import refusal
from briefgen.schema.register import normalised
from briefgen.schema.relationships import Relationship
from briefgen.schema.scenarios import Scenario
from briefgen.schema.sources import Source
from briefgen.schema.summary import SummaryBullet
from briefgen.schema.types import ONE_OR_MANY, Country, LanguageTag, Line, Names, Probability
from briefgen.schema.version import SchemaVersion
from briefgen.schema.yardsticks import YARDSTICKS, Band, Yardstick, band

__all__ = ["Brief", "Product", "Status"]

_Path = tuple[str | int, ...]

_Item = TypeVar("_Item", bound=Item)


class Product(StrEnum):
    """The products that have a house style of their own."""

    ASSESSMENT = "assessment"
    SITREP = "sitrep"
    ONE_PAGER = "one-pager"
    POLICY = "policy"
    THREAT = "threat"


class Status(StrEnum):
    """Where a brief stands in its life."""

    DRAFT = "draft"
    FINAL = "final"
    SUPERSEDED = "superseded"
    WITHDRAWN = "withdrawn"


class Brief(Part):
    """A whole brief, as its author wrote it: short forms written out, references made ids."""

    noun: ClassVar[str] = "a brief"
    key_aliases: ClassVar[dict[str, str]] = {
        "judgments": "judgements",
        "key_judgements": "judgements",
        "key_judgments": "judgements",
    }

    free_keys: ClassVar[frozenset[str]] = frozenset({"glossary", "likelihood_terms"})

    schema_: SchemaVersion = Field(1, alias="schema", description="Version of this schema: `1`.")
    extends: Line | None = Field(
        None,
        description="Another brief, or a part of one, whose fields this one takes over where it "
        "has none of its own: a path seen from the folder of this file. Not printed.",
    )
    library: Names = Field(
        (),
        description="Files with actors, places and sources for many briefs, such as "
        "`[actors-iraq.yaml]`: those that this one refers to are taken over. Paths seen from the "
        "folder of this file. Not printed.",
    )
    title: Line = Field(max_length=160, description="Headline, one line of at most 160 characters.")
    subtitle: Line | None = Field(None, max_length=200, description="Scope, in one line.")
    product: Line = Field(
        Product.ASSESSMENT,
        description="`assessment sitrep one-pager policy threat`, or the name of a style.",
        examples=[*Product],
    )
    serial: Line | None = Field(None, description="Number of the report, such as `BG-2020-014`.")
    date: EdtfDay = Field(description="Date of issue: a day or a time, such as `2020-06-30`.")
    information_cutoff: Edtf | None = Field(
        None, description="Latest information used; the date of issue when not given."
    )
    period: EdtfInterval | None = Field(
        None,
        validate_default=True,
        description="Period reported on, needed by a sitrep, such as `2020-06-20/2020-06-30`.",
    )
    next_report: Edtf | None = Field(None, description="When the next report is due.")
    status: Status = Field(Status.FINAL, description="`draft final superseded withdrawn`.")
    version: Line | None = Field(None, description='Version of the document, such as `"1.0"`.')
    supersedes: Line | None = Field(None, description="Serial of the report it replaces.")
    language: LanguageTag = Field("en-GB", description="Language of the text, such as `en-GB`.")
    originator: Originator | None = Field(None, description="Who issues it: a name or a map.")
    authors: Annotated[tuple[Author, ...], ONE_OR_MANY] = Field(
        (), description="Who wrote it: names, or maps of name, role and email."
    )
    reviewers: Names = Field((), description="Who reviewed it.")
    approver: Line | None = Field(None, description="Who approved it.")
    audience: Names = Field((), description="For whom it is written.")
    distribution: Names = Field((), description="Named recipients.")
    requirement: Annotated[tuple[Requirement, ...], ONE_OR_MANY] = Field(
        (), description="The question it answers, ending in `?`, or a list of questions."
    )
    keywords: Names = Field((), description="Topics, for the file's properties.")
    countries: Annotated[tuple[Country, ...], ONE_OR_MANY] = Field(
        (), description="Three-letter country codes, such as `[IRQ, IRN]`."
    )
    marking: Marking = Field(
        Marking(), description="Handling label: `TLP:CLEAR`, free text, or a map; none by default."
    )
    yardstick: Yardstick = Field(
        Yardstick.ICD203, description="Scale of likelihood: `icd203`, `phia` or `custom`."
    )
    likelihood_terms: Mapping[Line, Probability] = Field(
        default_factory=dict,
        validate_default=True,
        description="The table of a `custom` yardstick, such as `{likely: [60, 80]}`.",
    )
    bluf: RichText | None = Field(
        None, description="Bottom line up front: at most three sentences and sixty words."
    )
    summary: tuple[SummaryBullet, ...] = Field(
        description="The main points, best three to seven bullets.",
        json_schema_extra={"minItems": 1},
    )
    judgements: tuple[Judgement, ...] = Field((), description="Key judgements.")
    change_statement: RichText | None = Field(
        None, description="How the line of analysis has changed since the last brief."
    )
    discussion: tuple[Discussion, ...] = Field((), description="Sections of argument.")
    actors: tuple[Actor, ...] = Field((), description="Who takes part: `- Name: role`, or maps.")
    relationships: tuple[Relationship, ...] = Field((), description="Links between actors.")
    places: tuple[Place, ...] = Field((), description="Where things happen.")
    events: tuple[Event, ...] = Field(
        (), description="What happened: `- 2020-06-25: text`, or maps."
    )
    outlook: Prose | None = Field(None, description="Forward look in prose.")
    scenarios: tuple[Scenario, ...] = Field((), description="Ways things may go.")
    indicators: tuple[Indicator, ...] = Field((), description="What to watch for.")
    alternatives: tuple[Alternative, ...] = Field((), description="Other explanations.")
    assumptions: tuple[Assumption, ...] = Field((), description="What is taken as given.")
    gaps: tuple[Gap, ...] = Field((), description="What is not known.")
    implications: tuple[Implication, ...] = Field((), description="What follows.")
    recommendations: tuple[Recommendation, ...] = Field((), description="What to do.")
    figures: tuple[Figure, ...] = Field(
        (),
        description="Pictures. One stands below the text of the discussion section "
        "(`figures: [map]`) or annex (`figure: map`) that names its id, the others in a section "
        "of their own.",
    )
    source_summary: Prose | None = Field(
        None, description="Strengths and weaknesses of the sources taken together (ICD 206)."
    )
    methodology: Prose | None = Field(None, description="Methods and techniques used.")
    ai_use: RichText | None = Field(None, description="Which AI tools were used, and for what.")
    glossary: Mapping[Line, Line] = Field(
        default_factory=dict, description="Acronyms and what they stand for."
    )
    sources: tuple[Source, ...] = Field((), description="What the brief rests on.")
    annexes: tuple[Annex, ...] = Field((), description="What stands at the end.")

    @model_validator(mode="before")
    @classmethod
    def _with_references_resolved(cls, data: object) -> object:
        return normalised(data) if isinstance(data, dict) else data

    @field_validator("summary", mode="before")
    @classmethod
    def _summary_has_a_bullet(cls, summary: object) -> object:
        if summary == []:
            raise refusal("BG006", 'the field "summary" has no bullet, where one was expected')
        return summary

    @field_validator("period")
    @classmethod
    def _sitrep_has_a_period(cls, period: Edtf | None, info: ValidationInfo) -> Edtf | None:
        if period is None and info.data.get("product") == Product.SITREP:
            hint = "add the days it covers, as in period: 2020-06-20/2020-06-30"
            raise refusal("BG006", 'the field "period" is missing from a sitrep', hint=hint)
        issued: Edtf | None = info.data.get("date")
        if period and issued and issued.latest < period.earliest:
            raise refusal("BG402", f'the period "{period}" begins after the date "{issued}"')
        return period

    @field_validator("next_report")
    @classmethod
    def _next_report_is_later(cls, due: Edtf | None, info: ValidationInfo) -> Edtf | None:
        issued: Edtf | None = info.data.get("date")
        if due and issued and due.latest < issued.earliest:
            raise refusal("BG402", f'the next report "{due}" is due before the date "{issued}"')
        return due

    @field_validator("likelihood_terms")
    @classmethod
    def _custom_yardstick_has_terms(
        cls, terms: Mapping[str, Probability], info: ValidationInfo
    ) -> Mapping[str, Probability]:
        if not terms and info.data.get("yardstick") is Yardstick.CUSTOM:
            hint = "add likelihood_terms, as in {likely: [60, 80], unlikely: [20, 40]}"
            raise refusal("BG005", "a custom yardstick without its table of terms", hint=hint)
        return MappingProxyType({" ".join(k.lower().split()): terms[k] for k in terms})

    @cached_property
    def bands(self) -> tuple[Band, ...]:
        """The steps of the brief's yardstick, from least to most likely."""
        if self.yardstick is not Yardstick.CUSTOM:
            return YARDSTICKS[self.yardstick]
        own = self.likelihood_terms.items()
        return tuple(
            Band(term, share.low, share.high)
            for term, share in sorted(own, key=lambda pair: (pair[1].low, pair[1].high))
        )

    def band(self, term: str | None) -> Band | None:
        """Return the step that a likelihood term names, None where there is none."""
        return band(self.bands, term) if term else None

    @cached_property
    def actors_by_id(self) -> Mapping[str, Actor]:
        """The actors by their ids."""
        return _by_id(self.actors)

    @cached_property
    def places_by_id(self) -> Mapping[str, Place]:
        """The places by their ids."""
        return _by_id(self.places)

    @cached_property
    def events_by_id(self) -> Mapping[str, Event]:
        """The events by their ids."""
        return _by_id(self.events)

    @cached_property
    def sources_by_id(self) -> Mapping[str, Source]:
        """The sources by their ids."""
        return _by_id(self.sources)

    @cached_property
    def judgements_by_id(self) -> Mapping[str, Judgement]:
        """The judgements by their ids."""
        return _by_id(self.judgements)

    @cached_property
    def assumptions_by_id(self) -> Mapping[str, Assumption]:
        """The assumptions by their ids."""
        return _by_id(self.assumptions)

    @cached_property
    def indicators_by_id(self) -> Mapping[str, Indicator]:
        """The indicators by their ids."""
        return _by_id(self.indicators)

    @cached_property
    def scenarios_by_id(self) -> Mapping[str, Scenario]:
        """The scenarios by their ids."""
        return _by_id(self.scenarios)

    @cached_property
    def figures_by_id(self) -> Mapping[str, Figure]:
        """The figures by their ids."""
        return _by_id(self.figures)

    def pictures(self) -> Iterator[tuple[_Path, str]]:
        """Yield the path in the brief and the file of every picture it names."""
        if self.originator and self.originator.logo:
            yield ("originator", "logo", "path"), self.originator.logo.path
        for i, actor in enumerate(self.actors):
            if actor.image:
                yield ("actors", i, "image", "path"), actor.image.path
        for i, figure in enumerate(self.figures):
            yield ("figures", i, "path"), figure.path


def _by_id(items: tuple[_Item, ...]) -> Mapping[str, _Item]:
    return MappingProxyType({item.id: item for item in reversed(items)})
