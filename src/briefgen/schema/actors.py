"""Who takes part: people, organisations, states, and what is known of them."""

from enum import StrEnum
from typing import Annotated, ClassVar, Self

from pydantic import Field, model_validator

from briefgen.schema.edtf import Edtf
from briefgen.schema.figures import Picture
from briefgen.schema.part import Item, Part
from briefgen.schema.prose import RichText
from briefgen.schema.refusal import refusal
from briefgen.schema.types import IN_OUR_SPELLING, Country, LanguageTag, Level, Line, Names

__all__ = [
    "Actor",
    "ActorType",
    "Alias",
    "AliasType",
    "Designation",
    "Identifiers",
    "NativeName",
    "Threat",
]


class ActorType(StrEnum):
    """What kind of actor it is."""

    PERSON = "person"
    ORGANISATION = "organisation"
    GROUP = "group"
    ARMED_GROUP = "armed-group"
    UNIT = "unit"
    STATE = "state"
    COMPANY = "company"
    MEDIA = "media"
    OTHER = "other"
    UNKNOWN = "unknown"


class AliasType(StrEnum):
    """What kind of other name it is."""

    TRANSLITERATION = "transliteration"
    ACRONYM = "acronym"
    OFFICIAL = "official"
    FORMER = "former"
    NOM_DE_GUERRE = "nom-de-guerre"
    MISSPELLING = "misspelling"
    NATIVE = "native"


class NativeName(Part):
    """A name in its own script."""

    noun: ClassVar[str] = "a native name"
    string_form: ClassVar[str] = "text"

    text: Line = Field(description="The name in its own script.")
    lang: LanguageTag | None = Field(None, description="Its language, such as `ar` or `uk`.")


class Alias(Part):
    """Another name of an actor."""

    noun: ClassVar[str] = "an alias"
    string_form: ClassVar[str] = "text"

    text: Line = Field(description="The other name.")
    type: AliasType | None = Field(
        None,
        description="`transliteration acronym official former nom-de-guerre misspelling native`. "
        "Kept, not printed.",
    )
    lang: LanguageTag | None = Field(
        None, description="Its language, such as `ar`. Kept, not printed."
    )


class Designation(Part):
    """A sanction or a ban."""

    noun: ClassVar[str] = "a designation"
    string_form: ClassVar[str] = "by"

    by: Line = Field(description="Who designated the actor, such as `UN Security Council`.")
    date: Edtf | None = Field(None, description="When, such as `2009-07-02`.")
    list: Line | None = Field(None, description="On which list.")


class Identifiers(Part):
    """What other collections call an actor."""

    noun: ClassVar[str] = "the identifiers"

    wikidata: Line | None = Field(
        None, description="Wikidata item, such as `Q42`. Kept, not printed."
    )
    stix: Line | None = Field(None, description="STIX id. Kept, not printed.")
    lei: Line | None = Field(None, description="Legal Entity Identifier. Kept, not printed.")
    attack: Line | None = Field(
        None, description="MITRE ATT&CK id, such as `G0007`. Kept, not printed."
    )


class Threat(Part):
    """What makes an actor a threat."""

    noun: ClassVar[str] = "a threat"

    types: Names = Field(
        (), description="Kinds of threat, such as `[militia, espionage]`. Kept, not printed yet."
    )
    motivation: Line | None = Field(None, description="What drives it. Kept, not printed yet.")
    sophistication: Line | None = Field(None, description="How able it is. Kept, not printed yet.")
    attack_id: Line | None = Field(
        None, description="MITRE ATT&CK id, such as `G0007`. Kept, not printed yet."
    )


class Actor(Item):
    """Someone or something that acts."""

    noun: ClassVar[str] = "an actor"
    string_form: ClassVar[str] = "name"
    pair_form: ClassVar[tuple[str, str]] = ("name", "role")

    name: Line = Field(description="Preferred name in Latin letters.")
    type: Annotated[ActorType, IN_OUR_SPELLING] = Field(
        ActorType.UNKNOWN,
        description="`person organisation group armed-group unit state company media other "
        "unknown`. Kept, not printed.",
    )
    role: RichText | None = Field(
        None, description="Position or part played, as of the brief's date."
    )
    native_name: NativeName | None = Field(
        None, description="The name in its own script, such as `{text: حزب الله, lang: ar}`."
    )
    aliases: tuple[Alias, ...] = Field((), description="Other names, each a text or a map.")
    sort_name: Line | None = Field(
        None, description="The name to sort by, such as `Maliki, Nouri al-`. Kept, not printed."
    )
    country: Country | None = Field(
        None, description="Three-letter country code, such as `IRQ`. Kept, not printed."
    )
    affiliations: tuple[Line, ...] = Field(
        (), description="Ids of the actors it belongs to; printed as their names."
    )
    stance: RichText | None = Field(None, description="Its position on the issue.")
    significance: Level = Field(Level.MEDIUM, description="`high`, `medium` or `low`.")
    born: Edtf | None = Field(None, description="Date of birth, such as `1957-03-11`.")
    died: Edtf | None = Field(None, description="Date of death, such as `2020-01-03`.")
    identifiers: Identifiers | None = Field(None, description="Ids elsewhere. Kept, not printed.")
    threat: Threat | None = Field(
        None, description="The threat it poses, as a map. Kept, not printed yet."
    )
    designations: tuple[Designation, ...] = Field((), description="Sanctions and bans.")
    image: Picture | None = Field(
        None, description="A picture, such as `{path: x.png, alt: ...}`. Kept, not printed yet."
    )

    @model_validator(mode="after")
    def _dies_after_birth(self) -> Self:
        if self.born and self.died and self.died.latest < self.born.earliest:
            message = f'died "{self.died}" stands before born "{self.born}"'
            raise refusal("BG402", message, path=("died",))
        return self
