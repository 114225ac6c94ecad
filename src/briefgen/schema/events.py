"""What happened, when, where, and who was part of it."""

from enum import StrEnum
from typing import Annotated, ClassVar

from pydantic import BeforeValidator, Field

from briefgen.schema.edtf import Edtf
from briefgen.schema.part import Item, Part
from briefgen.schema.prose import RichText
from briefgen.schema.types import Grade, Level, Line

__all__ = ["Event", "EventStatus", "Participant", "ParticipantRole"]


class EventStatus(StrEnum):
    """How far an event is established."""

    CONFIRMED = "confirmed"
    REPORTED = "reported"
    DISPUTED = "disputed"
    ALLEGED = "alleged"
    PLANNED = "planned"
    FORECAST = "forecast"


class ParticipantRole(StrEnum):
    """The part an actor plays in an event."""

    AGENT = "agent"
    TARGET = "target"
    VICTIM = "victim"
    AUTHORITY = "authority"
    PARTICIPANT = "participant"
    SPEAKER = "speaker"
    MEDIATOR = "mediator"


class Participant(Part):
    """An actor's part in an event."""

    noun: ClassVar[str] = "an event's actor"
    string_form: ClassVar[str] = "actor"
    pair_form: ClassVar[tuple[str, str]] = ("actor", "role")

    actor: Line = Field(description="Id of the actor.")
    role: ParticipantRole = Field(
        ParticipantRole.PARTICIPANT,
        description="`agent target victim authority participant speaker mediator`.",
    )


def _null_as_none(value: object) -> object:
    return None if value in ("", "~", "null", "Null", "NULL") else value


class Event(Item):
    """One event."""

    noun: ClassVar[str] = "an event"
    string_form: ClassVar[str] = "description"
    pair_form: ClassVar[tuple[str, str]] = ("date", "description")
    kept_null: ClassVar[frozenset[str]] = frozenset({"date"})

    date: Annotated[Edtf | None, BeforeValidator(_null_as_none)] = Field(
        description="When, in EDTF: `2020-06-25`, `2020-06`, `2020-06~` (about), `2020-06?` "
        "(uncertain), `2020-01-03/2020-06-25`, `2020-01-03/..`; `null` with a `date_note`."
    )
    date_note: RichText | None = Field(
        None, description="What the source says on the date, such as `A few days before the raid.`"
    )
    before: Line | None = Field(None, description="Id of an event that came after this one.")
    after: Line | None = Field(None, description="Id of an event that came before this one.")
    title: RichText | None = Field(None, description="Short label for the timeline.")
    description: RichText = Field(description="One or two sentences in the present tense.")
    type: Line | None = Field(
        None,
        description="What kind of event, an open list: `attack arrest raid seizure statement "
        "diplomacy negotiation show-of-force election media-report` and others. Kept, not printed.",
    )
    place: Line | None = Field(None, description="Id of a place, or a place in words.")
    actors: tuple[Participant, ...] = Field(
        (),
        description="Who took part: ids, or maps such as `{actor: cts, role: agent}`. Used by the "
        "checks and not printed: the description names them.",
    )
    status: EventStatus = Field(
        EventStatus.REPORTED,
        description="`confirmed reported disputed alleged planned forecast`.",
    )
    significance: Level = Field(
        Level.MEDIUM, description="`high`, `medium` or `low`. Kept, not printed."
    )
    grade: Grade | None = Field(
        None,
        description="Admiralty grade of the report: reliability A to F of the source and "
        "credibility 1 to 6 of the information, such as `C3`; else that of its first source.",
    )
