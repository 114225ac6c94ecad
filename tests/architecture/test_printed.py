"""What the schema says is not printed is not, and everything else is."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic.fields import FieldInfo

from briefgen.compose.brief import compose
from briefgen.compose.edition import Edition, Picture
from briefgen.diagnostics import InputError
from briefgen.reading.tree import parse
from briefgen.schema.brief import Brief
from briefgen.schema.part import Part
from tests.samples import sample_picture
from tests.unit.compose.composed import brief_of, layout_of

WRITTEN: Any = parse(Path(__file__).with_name("whole.yaml").read_text("utf-8"), "whole.yaml").data
WHOLE: dict[str, Any] = WRITTEN
STYLES = ("assessment", "sitrep")
NAMES = frozenset({"schema", "id"})
"""Fields that say how a brief is read, or by which name an item is referred to."""

OTHERS: dict[str, Any] = {
    "date": "2020-06-28",
    "period": "2020-06-21/2020-06-30",
    "marking.scheme": "none",
    "likelihood_terms": {"likely": ["55", "80"], "unlikely": ["10", "40"]},
    "originator.logo.path": "other.png",
    "places.lat": "35.1",
    "places.lon": "45.1",
    "places.precision_m": "10",
    "relationships.from": "ministry",
    "relationships.to": "cts",
    "events.date": "2020-05",
    "events.actors.actor": "ministry",
    "figures.path": "other.png",
    "yardstick": "phia",
}
"""Other values for fields that cannot be left out and do not take any text."""

Said = list[list[Any]]
Trail = tuple[tuple[str, FieldInfo], ...]


def parts(annotation: Any) -> Iterator[type[Part]]:
    """Yield the parts of a brief that an annotation holds."""
    if isinstance(annotation, type) and issubclass(annotation, Part):
        yield annotation
    for inner in get_args(annotation):
        yield from parts(inner)


def trails(model: type[Part], above: Trail = ()) -> Iterator[Trail]:
    """Yield every field of a model behind the fields that it stands within."""
    for name, field in model.model_fields.items():
        trail = (*above, (field.alias or name, field))
        if trail[-1][0] not in NAMES or is_unprinted(trail):
            yield trail
        for inner in parts(field.annotation):
            yield from trails(inner, trail)


def is_unprinted(trail: Trail) -> bool:
    """Tell whether a field, or one that it stands within, is said not to be printed."""
    return any("not printed" in (field.description or "").lower() for _, field in trail)


def named(trail: Trail) -> str:
    """Return the keys that lead to a field."""
    return ".".join(name for name, _ in trail)


def holders(data: Any, keys: list[str]) -> Iterator[dict[str, Any]]:
    """Yield the mappings that hold the last of some keys."""
    for one in data if isinstance(data, list) else [data]:
        if isinstance(one, dict) and keys[0] in one:
            yield from holders(one[keys[0]], keys[1:]) if keys[1:] else [one]


def without(data: dict[str, Any], keys: list[str]) -> Said | None:
    """Return what the documents of a brief say without a field; none where it must stand."""
    data = deepcopy(data)
    for holder in holders(data, keys):
        del holder[keys[-1]]
    try:
        return composed(data)
    except InputError:
        return None


def with_another(data: dict[str, Any], keys: list[str]) -> Said:
    """Return what the documents of a brief say with another value of a field."""
    data = deepcopy(data)
    for holder in holders(data, keys):
        holder[keys[-1]] = OTHERS.get(".".join(keys), f"Other {holder[keys[-1]]}")
    return composed(data)


def composed(data: dict[str, Any]) -> Said:
    """Return what the documents of a brief say in each of the styles."""
    brief = brief_of(**{**dict.fromkeys(("title", "date", "summary")), **data})
    picture = Picture(data=sample_picture(), media_type="image/png", width=340, height=80)
    shown = dict.fromkeys(("map.png", "plan.png"), picture)
    editions = (Edition(style=style, version="0", pictures=shown) for style in STYLES)
    made = zip(STYLES, editions, strict=True)
    return [list(said(compose(brief, layout_of(style), edition))) for style, edition in made]


def said(value: Any) -> Iterator[Any]:
    """Yield all that a document holds, but for the places in the brief that it came from."""
    if is_dataclass(value):
        for field in fields(value):
            if field.name != "path":
                yield from said(getattr(value, field.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from said(item)
    else:
        yield value


TRAILS = list(trails(Brief))


@pytest.mark.parametrize("trail", TRAILS, ids=named)
def test_a_field_is_printed_unless_it_says_that_it_is_not(trail: Trail):
    keys = named(trail).split(".")

    data = WHOLE if named(trail) != "marking.label" else {**WHOLE, "marking": {"label": "INTERNAL"}}
    assert any(holders(data, keys)), "the whole brief lacks it"
    other = None if named(trail) in OTHERS else without(data, keys)
    is_printed = (other or with_another(data, keys)) != composed(data)
    assert is_printed is not is_unprinted(trail)
