"""Arbitrary briefs, as YAML text that builds: few things, each of them said nastily."""

from typing import Any

from hypothesis import strategies as st

from tests.property.strategies import words

__all__ = ["briefs", "quoted"]

_WILD = (
    "emoji \U0001f600 and \U0001d518", "null \x00 here", "bell\x07", "nonchar \ufffe",
    "\u202eoverride", "isolate \u2067 left open", "lone \ud800 surrogate", "日本語 한국어",
)  # fmt: skip
"""Words that no font or no XML can carry: replaced alike in every format."""

_MIXED = (
    "تبلغ المساحة 40 km² تقريبا", "CO₂ في ليبيا", "Basra ؟ NATO", "قال €5 و 12%", "בְּרֵאשִׁית 1,200 m³",
    "الفقرة 3 (أ) من AB-12/7",
)  # fmt: skip
"""Words of two directions with numbers and signs among them."""

_PROSE = (
    "A paragraph of *some* **strong** [link](https://example.org/?a=1&b=2) text.",
    "# Not so fast\n\nUnder a sub-heading.\n\n## Deeper\n\nMore.",
    "- one\n- two\n  - nested\n- three\n\n1. first\n2. second",
    "| A | B |\n|---|---|\n| 1 | |\n| x < y | &amp; |",
    "line one\\\nline two [@source-0], and [@source-0 p. 3].",
)
_DATES = (
    "2020", "2020-06", "2020-06-25", "2020-06-25?", "2020~", "2020-21", "201X", "-0044-03-15",
    "2020-06-25T04:30:00Z", "2020-06-20/2020-06-25", "../2020-06-25", "2019-05/..",
)  # fmt: skip
_LIKELIHOODS = ("likely", "unlikely", "very likely", "roughly even chance", "almost no chance")


def quoted(value: Any) -> str:
    """Return a value as YAML in flow style; every character outside plain ASCII is escaped."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{quoted(k)}: {quoted(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(quoted(item) for item in value) + "]"
    return '"' + "".join(_escaped(char) for char in str(value)) + '"'


def _escaped(char: str) -> str:
    if char in '"\\':
        return f"\\{char}"
    if " " <= char <= "~":
        return char
    code = ord(char)
    return (
        f"\\x{code:02x}"
        if code < 0x100
        else f"\\u{code:04x}"
        if code < 0x10000
        else f"\\U{code:08x}"
    )


def _record(needed: dict[str, Any], wished: dict[str, Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries(needed, optional=wished)


def _some(item: st.SearchStrategy[Any], least: int = 0) -> st.SearchStrategy[list[Any]]:
    return st.lists(item, min_size=least, max_size=3)


_LINES = st.one_of(
    words(max_size=40), words(max_size=40), st.sampled_from(_WILD), st.sampled_from(_MIXED)
)
_SENTENCES = st.lists(_LINES, min_size=1, max_size=3).map(lambda said: f"It is {' '.join(said)}.")
_CITED = st.lists(st.sampled_from(["source-0", "source-1"]), max_size=2, unique=True)
_NATIVE = _record(
    {"text": st.sampled_from(["Владимир", "محمد علي", "שלום"]), "lang": st.just("ar")}, {}
)

_POINTS = _record(
    {"text": _SENTENCES},
    {"basis": st.sampled_from(["information", "assumption", "judgement"]), "sources": _CITED},
)
_ACTORS = _record(
    {"name": _LINES, "aliases": _some(_LINES)},
    {"role": _SENTENCES, "native_name": _NATIVE, "sources": _CITED},
)
_EVENTS = _record(
    {"date": st.sampled_from(_DATES), "description": _SENTENCES},
    {"title": _LINES, "sources": _CITED, "place": _LINES},
)
_JUDGEMENTS = st.sampled_from(_LIKELIHOODS).flatmap(
    lambda term: _record(
        {"text": st.just(f"It is {term} that this holds."), "likelihood": st.just(term)},
        {"confidence": st.sampled_from(["high", "low"]), "rationale": _SENTENCES},
    )
)
_SOURCES = _record(
    {"title": _LINES},
    {"publisher": _LINES, "url": st.just("https://example.org/a?b=c&d"), "note": _SENTENCES},
)
_BRIEFS = _record(
    {"title": _LINES, "date": st.just("2031-06-30"), "summary": _some(_POINTS, 1)},
    {
        "subtitle": _LINES,
        "language": st.sampled_from(["en-US", "ar", "he", "fr"]),
        "serial": _LINES,
        "originator": _LINES,
        "authors": _some(_record({"name": _LINES}, {})),
        "audience": _some(_LINES),
        "keywords": _some(st.one_of(_LINES, st.sampled_from(["U.S.;Iran", "a,,b", "end,"]))),
        "marking": st.one_of(
            st.sampled_from(["TLP:GREEN", "TLP:AMBER+STRICT", "Company use only"]),
            _record({"label": st.sampled_from(["TLP:RED", "Draft"]), "restrictions": _LINES}, {}),
        ),
        "bluf": _SENTENCES,
        "judgements": _some(_JUDGEMENTS),
        "discussion": _some(_record({"heading": _LINES, "body": st.sampled_from(_PROSE)}, {})),
        "actors": _some(_ACTORS),
        "events": _some(_EVENTS),
        "gaps": _some(_record({"text": _SENTENCES}, {})),
    },
)


@st.composite
def briefs(draw: st.DrawFn) -> str:
    """Return briefs with a few items in each of the sections that matter most."""
    brief = draw(_BRIEFS)
    brief["sources"] = [{"id": f"source-{index}", **draw(_SOURCES)} for index in range(2)]
    for name in ("actors", "events", "judgements"):
        for index, item in enumerate(brief.get(name, [])):
            item["id"] = f"{name}-{index}"
    for index, actor in enumerate(brief.get("actors", [])):  # no two may share a name
        actor["name"] += f" {index}"
        actor["aliases"] = [f"{alias} {index}.{i}" for i, alias in enumerate(actor["aliases"])]
    return quoted(brief) + "\n"
