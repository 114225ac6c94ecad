"""Which items of a brief can be referred to, by which ids and names, and where they are."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from pydantic_core import PydanticCustomError

from briefgen.schema.actors import Actor
from briefgen.schema.alternatives import Alternative
from briefgen.schema.annexes import Annex
from briefgen.schema.assumptions import Assumption
from briefgen.schema.discussion import Discussion
from briefgen.schema.events import Event, Participant
from briefgen.schema.figures import Figure
from briefgen.schema.gaps import Gap
from briefgen.schema.implications import Implication, Recommendation
from briefgen.schema.indicators import Indicator
from briefgen.schema.judgements import Judgement
from briefgen.schema.part import Item
from briefgen.schema.places import Place
from briefgen.schema.relationships import Relationship
from briefgen.schema.scenarios import Scenario
from briefgen.schema.sources import Source
from briefgen.schema.summary import SummaryBullet

__all__ = [
    "SECTIONS",
    "Data",
    "Kind",
    "Path",
    "Reference",
    "Register",
    "expanded",
    "items",
    "normalised",
    "references_in",
    "slug",
]

Data = dict[str, Any]
Path = tuple[str | int, ...]

SECTIONS: Mapping[str, type[Item]] = {
    "summary": SummaryBullet,
    "judgements": Judgement,
    "assumptions": Assumption,
    "gaps": Gap,
    "discussion": Discussion,
    "actors": Actor,
    "relationships": Relationship,
    "places": Place,
    "events": Event,
    "indicators": Indicator,
    "scenarios": Scenario,
    "alternatives": Alternative,
    "implications": Implication,
    "recommendations": Recommendation,
    "figures": Figure,
    "sources": Source,
    "annexes": Annex,
}
"""The lists of a brief, by their keys, and what each holds."""

_ID_PREFIXES = {"summary": "summary", "discussion": "discussion", "annexes": "annex"}


class Kind(StrEnum):
    """What a reference can lead to, by the key of the list that holds it."""

    JUDGEMENT = "judgements"
    ASSUMPTION = "assumptions"
    ACTOR = "actors"
    PLACE = "places"
    EVENT = "events"
    INDICATOR = "indicators"
    SCENARIO = "scenarios"
    FIGURE = "figures"
    SOURCE = "sources"

    @property
    def noun(self) -> str:
        """The word for one of them."""
        return self.value.removesuffix("s")


_POINTERS: Mapping[str, Mapping[str, tuple[Kind, ...]]] = {
    "summary": {"events": (Kind.EVENT,)},
    "judgements": {"assumptions": (Kind.ASSUMPTION,), "indicators": (Kind.INDICATOR,)},
    "gaps": {"affects": (Kind.JUDGEMENT,)},
    "discussion": {"figures": (Kind.FIGURE,)},
    "actors": {"affiliations": (Kind.ACTOR,)},
    "relationships": {"from": (Kind.ACTOR,), "to": (Kind.ACTOR,)},
    "events": {"before": (Kind.EVENT,), "after": (Kind.EVENT,), "place": (Kind.PLACE,)},
    "indicators": {"scenario": (Kind.SCENARIO,)},
    "scenarios": {"indicators": (Kind.INDICATOR,)},
    "alternatives": {
        "supports": (Kind.EVENT, Kind.SOURCE),
        "contradicts": (Kind.EVENT, Kind.SOURCE),
    },
    "sources": {"via": (Kind.SOURCE,)},
    "annexes": {"figure": (Kind.FIGURE,)},
}


@dataclass(frozen=True, slots=True)
class Reference:
    """A reference as it stands in the data: `holder[key]` is its text."""

    path: Path
    kinds: tuple[Kind, ...]
    text: str
    holder: Any
    key: str | int


@dataclass(slots=True)
class Register:
    """The ids of a brief and the names that lead to them."""

    ids: dict[str, Kind | None] = field(default_factory=dict)
    names: dict[tuple[Kind, str], list[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, data: Data) -> "Register":
        """Return the register of normalised data."""
        found = cls()
        for section in SECTIONS:
            kind = Kind(section) if section in tuple(Kind) else None
            for _, item in items(data, section):
                if isinstance(id_ := item.get("id"), str):
                    found.ids.setdefault(id_, kind)
                    found._add_names(kind, id_, item)
        return found

    def _add_names(self, kind: Kind | None, id_: str, item: Data) -> None:
        if kind is None:
            return
        for name in dict.fromkeys(_names(item)):
            self.names.setdefault((kind, name.strip()), []).append(id_)

    def candidates(self, text: str, kinds: Iterable[Kind]) -> list[str]:
        """Return the ids that a text can mean: the id itself, else those whose name it is."""
        if self.ids.get(text) in tuple(kinds):
            return [text]
        return [id_ for kind in kinds for id_ in self.names.get((kind, text.strip()), [])]


def normalised(data: Data) -> Data:
    """Return a brief's data with its short forms written out, ids given, references as ids."""
    plain = expanded(data)
    register = Register.of(plain)
    for reference in references_in(plain):
        if candidates := register.candidates(reference.text, reference.kinds):
            reference.holder[reference.key] = candidates[0]
    return plain


def expanded(data: Data) -> Data:
    """Return a copy with the short forms of all items written out and an id in each."""
    plain = dict(data)
    taken = {item["id"] for section in SECTIONS for item in _with_ids(data, section)}
    for section, model in SECTIONS.items():
        written = data.get(section)
        listed = [written] if isinstance(written, str) and written.strip() else written
        if isinstance(listed, list):
            copies = [_copy(model, item) for item in listed]
            _give_ids(copies, section, taken)
            plain[section] = [
                item if copy is None else copy for item, copy in zip(listed, copies, strict=True)
            ]
    return plain


def items(data: Data, section: str) -> Iterator[tuple[int, Data]]:
    """Yield the items of a section that are maps, with their places."""
    listed = data.get(section)
    for i, item in enumerate(listed if isinstance(listed, list) else ()):
        if isinstance(item, dict):
            yield i, item


def references_in(data: Data) -> Iterator[Reference]:
    """Yield every reference of normalised data but the citations in text."""
    for section in SECTIONS:
        pointers = {"sources": (Kind.SOURCE,), **_POINTERS.get(section, {})}
        for i, item in items(data, section):
            for name, kinds in pointers.items():
                if name in item:
                    yield from _references_at(item, name, (section, i, name), kinds)
            if section == "events":
                yield from _participants(item, (section, i, "actors"))


def slug(name: str) -> str:
    """Return the id that a name makes; empty where it has no Latin letter to begin with."""
    latin = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    words = re.sub(r"[^a-z0-9]+", "-", latin.replace("'", ""))
    return re.sub(r"^[0-9-]+", "", words)[:60].strip("-")


def _references_at(
    holder: Any, key: str | int, path: Path, kinds: tuple[Kind, ...]
) -> Iterator[Reference]:
    value = holder[key]
    if isinstance(value, str) and value.strip():
        yield Reference(path, kinds, value, holder, key)
    elif isinstance(value, list):
        holder[key] = value = list(value)
        for i in range(len(value)):
            if isinstance(value[i], str):
                yield from _references_at(value, i, (*path, i), kinds)


def _participants(event: Data, path: Path) -> Iterator[Reference]:
    listed = event.get("actors")
    if not isinstance(listed, list):
        return
    event["actors"] = listed = [_copy(Participant, one) or one for one in listed]
    for i, one in enumerate(listed):
        if isinstance(one, dict) and "actor" in one:
            yield from _references_at(one, "actor", (*path, i, "actor"), (Kind.ACTOR,))


def _copy(model: type[Item] | type[Participant], item: object) -> Data | None:
    """Return a copy of an item written out, None for one that its model will refuse."""
    try:
        full = model.expanded(item)
    except PydanticCustomError:
        return None
    return dict(full) if isinstance(full, dict) else None


def _with_ids(data: Data, section: str) -> Iterator[Data]:
    return (item for _, item in items(data, section) if isinstance(item.get("id"), str))


def _give_ids(listed: list[Data | None], section: str, taken: set[str]) -> None:
    prefix = _ID_PREFIXES.get(section, section.removesuffix("s"))
    for i, item in enumerate(listed, 1):
        if item is None or item.get("id"):
            continue
        names = [slug(name) for name in _titles(item)]
        wanted = next(filter(None, names), f"{prefix}-{i}")
        item["id"] = _free(wanted, taken)
        taken.add(item["id"])


def _free(wanted: str, taken: set[str]) -> str:
    if wanted not in taken:
        return wanted
    number = 2
    while f"{wanted}-{number}" in taken:
        number += 1
    return f"{wanted}-{number}"


def _titles(item: Data) -> Iterator[str]:
    """Yield what an item is called, the best first."""
    for key in ("name", "title", "path"):
        if isinstance(value := item.get(key), str):
            yield re.sub(r"\.\w+$", "", value.rpartition("/")[2]) if key == "path" else value


def _names(item: Data) -> Iterator[str]:
    """Yield every name that a reference can use for an item."""
    yield from _titles(item)
    aliases = item.get("aliases")
    for form in (item.get("native_name"), *(aliases if isinstance(aliases, list) else ())):
        text = form.get("text") if isinstance(form, dict) else form
        if isinstance(text, str):
            yield text
