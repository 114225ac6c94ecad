"""Which words say how likely something is, and what they mean in per cent."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType

__all__ = ["YARDSTICKS", "Band", "Yardstick", "band"]


class Yardstick(StrEnum):
    """A scale of likelihood: ICD 203, the PHIA yardstick, or one of the author's own."""

    ICD203 = "icd203"
    PHIA = "phia"
    CUSTOM = "custom"


@dataclass(frozen=True, slots=True)
class Band:
    """A step of a yardstick: its term, its range in per cent, other words for the same step."""

    term: str
    low: float
    high: float
    also: tuple[str, ...] = ()


YARDSTICKS: Mapping[Yardstick, tuple[Band, ...]] = MappingProxyType(
    {
        Yardstick.ICD203: (
            Band("almost no chance", 1, 5, ("remote",)),
            Band("very unlikely", 5, 20, ("highly improbable",)),
            Band("unlikely", 20, 45, ("improbable", "improbably")),
            Band("roughly even chance", 45, 55, ("roughly even odds",)),
            Band("likely", 55, 80, ("probable", "probably")),
            Band("very likely", 80, 95, ("highly probable",)),
            Band("almost certain", 95, 99, ("nearly certain", "almost certainly")),
        ),
        Yardstick.PHIA: (
            Band("remote chance", 0, 5),
            Band("highly unlikely", 10, 20),
            Band("unlikely", 25, 35),
            Band("realistic possibility", 40, 50),
            Band("likely", 55, 75, ("probable",)),
            Band("highly likely", 80, 90),
            Band("almost certain", 95, 100),
        ),
    }
)
"""The steps of the known yardsticks, from least to most likely."""


def band(bands: tuple[Band, ...], term: str) -> Band | None:
    """Return the step that a term names, None where the yardstick does not know it."""
    return next((step for step in bands if term == step.term or term in step.also), None)
