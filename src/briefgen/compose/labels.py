"""Every fixed phrase a document can print, one catalogue a language."""

import re
from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["CATALOGUES", "Labels"]

_SLOT = re.compile(r"\{(\w+)\}")

_ENGLISH = {
    # products
    "product.assessment": "Assessment",
    "product.sitrep": "Situation report",
    "product.one-pager": "One-pager",
    "product.policy": "Policy brief",
    "product.threat": "Threat report",
    # status
    "status.draft": "DRAFT",
    "status.superseded": "SUPERSEDED",
    "status.withdrawn": "WITHDRAWN",
    "version": "version {version}",
    # front matter
    "issued": "Issued",
    "information_cutoff": "Information cut-off",
    "from": "From",
    "for": "For",
    "to": "To",
    "authors": "Authors",
    "period": "Period covered",
    "next_report": "Next report",
    "supersedes": "Supersedes",
    "distribution": "Distribution",
    "meta": "About this document",
    "question": "Question",
    "questions": "Questions",
    "bluf": "Bottom line",
    "page.before": "Page ",
    "page.between": " of ",
    "page.after": "",
    # section titles
    "judgements": "Key judgements",
    "assessment": "Assessment",
    "key_figures": "Key figures",
    "contents": "Contents",
    "summary": "Key points",
    "highlights": "Highlights",
    "implications": "Implications",
    "recommendations": "Recommendations",
    "discussion": "Discussion",
    "situation": "Situation",
    "alternatives.one": "Alternative explanation",
    "alternatives.many": "Alternative explanations",
    "outlook": "Outlook",
    "outlook.to": "Outlook to {date}",
    "indicators": "Indicators to watch",
    "outlook_to_next_report": "Outlook to the next report",
    "actors": "Key actors",
    "actors.plain": "Actors",
    "relationships": "Links between actors",
    "events": "Chronology",
    "events_in_period": "Events in the period, newest first",
    "figures": "Figures",
    "assumptions": "Assumptions",
    "gaps": "Gaps",
    "gaps_and_requests": "Gaps and requests",
    "annexes": "Annexes",
    "sources": "Sources",
    "sources_and_contact": "Sources and contact",
    "key": "How to read this paper",
    # judgements
    "judgement.number": "KJ-{number}",
    "judgement.by": "{number}, by {date}",
    "confidence.before": "We have ",
    "confidence.high": "high confidence",
    "confidence.moderate": "moderate confidence",
    "confidence.low": "low confidence",
    "confidence.after": " in this judgement.",
    "other_view": "Other view:",
    "change.new": "new",
    "change.unchanged": "unchanged",
    "change.raised": "raised",
    "change.lowered": "lowered",
    "change.revised": "revised",
    "previous": "Previously:",
    "scale": "Where the judgements stand on the {yardstick} scale",
    "scale.title": "Likelihood scale",
    "yardstick.icd203": "ICD 203",
    "yardstick.phia": "PHIA",
    "yardstick.custom": "authors’ own",
    # summary
    "basis.assumption": "Assumption",
    "basis.judgement": "Judgement",
    # tables
    "scenario": "Scenario",
    "scenario.text": "What happens and what follows",
    "likelihood": "Likelihood",
    "scenario.most-likely": "Most likely",
    "scenario.most-dangerous": "Most dangerous",
    "scenario.best-case": "Best case",
    "scenario.wildcard": "Wild card",
    "drivers": "Drivers:",
    "status": "Status",
    "indicator": "Indicator",
    "points_to": "Points to",
    "watched_through": "Watched through",
    "threshold": "Threshold:",
    "checked": "Checked {date}",
    "status.not-observed": "○ Not observed",
    "status.emerging": "● Emerging",
    "status.observed": "● Observed",
    "actor": "Actor",
    "role": "Role and position",
    "native_name": "Native name",
    "affiliation": "Affiliation:",
    "stance": "Stance:",
    "born": "Born:",
    "died": "Died:",
    "note": "Note:",
    "designations": "Designated:",
    "also_named": "Also named:",
    "relation.from": "From",
    "relation": "Relation",
    "relation.to": "To",
    "relation.leads": "leads",
    "relation.member-of": "is a member of",
    "relation.subordinate-to": "is subordinate to",
    "relation.aligned-with": "is aligned with",
    "relation.allied-with": "is allied with",
    "relation.opposes": "opposes",
    "relation.targets": "targets",
    "relation.funds": "funds",
    "relation.controls": "controls",
    "relation.attributed-to": "is attributed to",
    "relation.kin-of": "is kin of",
    "relation.located-at": "is located at",
    "relation.related-to": "is related to",
    "date": "Date",
    "event": "Event",
    "grade": "Grade",
    "event.confirmed": "confirmed",
    "event.reported": "reported",
    "event.disputed": "disputed",
    "event.alleged": "alleged",
    "event.planned": "planned",
    "event.forecast": "forecast",
    "event.date": "Date:",
    "undated": "undated",
    # records
    "linchpin": "Linchpin",
    "if_wrong": "If wrong:",
    "affects": "Affects:",
    "collect": "Collect:",
    "requested": "Requested:",
    "priority.high": "High priority",
    "priority.medium": "Medium priority",
    "priority.low": "Low priority",
    "for_hypothesis": "For:",
    "against": "Against:",
    "alternative.assessment": "Assessment:",
    "priority": "Priority",
    "action": "Action",
    "owner": "Owner",
    "deadline": "By",
    "high": "High",
    "medium": "Medium",
    "low": "Low",
    "audience": "For {audience}:",
    # sources
    "number": "No.",
    "originator": "Originator",
    "item": "Item",
    "source": "Source",
    "accessed": "accessed {date}",
    "archived": "archived copy",
    "information_of": "information of {date}",
    "relayed.number": "As relayed by source {number}.",
    "relayed.bracket": "As relayed by [{number}].",
    "contact": "Contact",
    "ai_use": "Use of AI",
    "figure": "Figure {number}.",
    "credit": "Credit:",
    # key
    "key.likelihood": "Likelihood",
    "key.likelihood.text": (
        "The terms and ranges are those of the {yardstick} scale, under the key judgements."
    ),
    "key.likelihood.brief": "{yardstick}: {ranges}.",
    "key.confidence": "Confidence",
    "key.confidence.text": "Confidence describes the basis of a judgement, not its likelihood.",
    "key.confidence.high": "High:",
    "key.confidence.high.text": (
        "sound argument, quality information from several sources, few gaps."
    ),
    "key.confidence.moderate": "Moderate:",
    "key.confidence.moderate.text": (
        "credible and plausible, but not enough quality or corroboration."
    ),
    "key.confidence.low": "Low:",
    "key.confidence.low.text": "scant, doubtful or fragmentary.",
    "key.grades": "Source grades",
    "key.grades.brief": (
        "Reliability of the source, A (best) to E, F not judged; "
        "credibility of the item, 1 (best) to 5, 6 not judged."
    ),
    "key.reliability": "Reliability of the source:",
    "key.credibility": "Credibility of the item:",
    "reliability.A": "completely reliable",
    "reliability.B": "usually reliable",
    "reliability.C": "fairly reliable",
    "reliability.D": "not usually reliable",
    "reliability.E": "unreliable",
    "reliability.F": "cannot be judged",
    "credibility.1": "confirmed by other sources",
    "credibility.2": "probably true",
    "credibility.3": "possibly true",
    "credibility.4": "doubtful",
    "credibility.5": "improbable",
    "credibility.6": "cannot be judged",
    "key.method": "Method",
    "key.dates": "A note under a date says where it is approximate.",
    "key.abbreviations": "Abbreviations",
    "key.quality": "Quality control",
    "key.reviewed": "Reviewed by {names}.",
    "key.approved": "Approved by {name}.",
    # dates
    "date.approximate": "approximate",
    "date.uncertain": "uncertain",
    "date.since": "and since then",
    "date.until": "to {date}",
    "date.and_before": "and before then",
    "date.start_unknown": "beginning not known",
    "date.end_unknown": "end not known",
    "date.about": "about {date}",
    "date.before": "before {date}",
    "date.after": "after {date}",
    "date.day_unknown": "day not known",
    "date.month_unknown": "month not known",
    "date.uncertain.in": "{date} (uncertain)",
    "date.open_end": "since {date}",
    "date.open_start": "until {date}",
    "date.approximate.in": "{date} (approximate)",
    "date.range": "{start} to {end}",
    "date.unknown": "unknown",
    "date.decade": "{year}s",
    "date.bc": "{year} BC",
    "date.century": "{century}00s",
    "season.21": "spring {year}",
    "season.22": "summer {year}",
    "season.23": "autumn {year}",
    "season.24": "winter {year}",
    "date.long": "{day} {month} {year}",
    "date.long.no_year": "{day} {month}",
    "date.time": "{date}, {time}",
    "month.1": "January",
    "month.2": "February",
    "month.3": "March",
    "month.4": "April",
    "month.5": "May",
    "month.6": "June",
    "month.7": "July",
    "month.8": "August",
    "month.9": "September",
    "month.10": "October",
    "month.11": "November",
    "month.12": "December",
    # key figures
    "figure.events.one": "event in the period",
    "figure.events.many": "events in the period",
    "figure.confirmed": "{count} confirmed",
    "figure.unconfirmed": "none confirmed",
    "figure.judgements.one": "judgement on what comes next",
    "figure.judgements.many": "judgements on what comes next",
    "figure.actors.one": "actor of high significance",
    "figure.actors.many": "actors of high significance",
    "figure.indicators.one": "indicator emerging or observed",
    "figure.indicators.many": "indicators emerging or observed",
    "figure.gaps.one": "gap of high priority",
    "figure.gaps.many": "gaps of high priority",
}

_AMERICAN = {
    "judgements": "Key judgments",
    "figure.judgements.one": "judgment on what comes next",
    "figure.judgements.many": "judgments on what comes next",
    "confidence.after": " in this judgment.",
    "basis.judgement": "Judgment",
    "scale": "Where the judgments stand on the {yardstick} scale",
    "key.likelihood.text": (
        "The terms and ranges are those of the {yardstick} scale, under the key judgments."
    ),
    "key.confidence.text": "Confidence describes the basis of a judgment, not its likelihood.",
    "information_cutoff": "Information cutoff",
    "season.23": "fall {year}",
    "date.long": "{month} {day}, {year}",
    "date.long.no_year": "{month} {day}",
}

CATALOGUES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {"en": _ENGLISH, "en-US": {**_ENGLISH, **_AMERICAN}, "en-CA": _ENGLISH}
)


class Labels:
    """The phrases of one language, with English where a language has no catalogue yet."""

    def __init__(self, language: str) -> None:
        """Take the catalogue for a BCP 47 tag, then of its language alone."""
        base = language.split("-", maxsplit=1)[0]
        self._phrases = CATALOGUES.get(language) or CATALOGUES.get(base) or CATALOGUES["en"]

    def __call__(self, key: str, **values: object) -> str:
        """Return the phrase called `key` with its values filled in."""
        phrase = self._phrases[key]
        return _SLOT.sub(lambda slot: str(values[slot[1]]), phrase) if values else phrase

    def counted(self, key: str, count: int) -> str:
        """Return the phrase for one thing or for many."""
        return self(f"{key}.{'one' if count == 1 else 'many'}")

    def knows(self, key: str) -> bool:
        """Tell whether there is such a phrase."""
        return key in self._phrases
