"""The likelihood terms and their ranges: ICD 203 (2015, section D.6.e) and PHIA (2025)."""

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["YARDSTICKS", "Term", "term_of"]

Term = tuple[str, str]
"""A term and its range as printed."""

YARDSTICKS: Mapping[str, tuple[Term, ...]] = MappingProxyType(
    {
        "icd203": (
            ("almost no chance", "1–5%"),
            ("very unlikely", "5–20%"),
            ("unlikely", "20–45%"),
            ("roughly even chance", "45–55%"),
            ("likely", "55–80%"),
            ("very likely", "80–95%"),
            ("almost certain", "95–99%"),
        ),
        "phia": (
            ("remote chance", "0–5%"),
            ("highly unlikely", "10–20%"),
            ("unlikely", "25–35%"),
            ("realistic possibility", "40–50%"),
            ("likely", "55–75%"),
            ("highly likely", "80–90%"),
            ("almost certain", "95–100%"),
        ),
    }
)

_SYNONYMS: Mapping[str, str] = MappingProxyType(
    {
        "remote": "almost no chance",
        "highly improbable": "very unlikely",
        "improbable": "unlikely",
        "roughly even odds": "roughly even chance",
        "probable": "likely",
        "highly probable": "very likely",
        "nearly certain": "almost certain",
        "almost certainly": "almost certain",
    }
)


def term_of(yardstick: str, likelihood: str) -> Term | None:
    """Return the term and range of a likelihood, or None where the yardstick has no such term."""
    terms = dict(YARDSTICKS.get(yardstick, ()))
    for name in (likelihood, _SYNONYMS.get(likelihood, "")):
        if name in terms:
            return name, terms[name]
    return None
