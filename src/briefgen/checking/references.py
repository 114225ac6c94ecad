"""Whether what a brief refers to exists, once; works on data that may not be valid yet."""

import re
from collections.abc import Iterable, Iterator

from briefgen.checking.cycles import cycles
from briefgen.checking.finding import Finding, error, warning
from briefgen.schema.citations import citations_in
from briefgen.schema.register import (
    SECTIONS,
    Data,
    Kind,
    Reference,
    Register,
    expanded,
    items,
    references_in,
)
from briefgen.schema.spelling import nearest
from briefgen.schema.uses import texts_in

__all__ = ["references"]

_SHORT_NAME = re.compile(r"[a-z][a-z0-9-]*")


def references(data: object) -> tuple[Finding, ...]:
    """Return what is wrong with the references of a brief's data, as read from its text."""
    if not isinstance(data, dict):
        return ()
    plain = expanded(data)
    register = Register.of(plain)
    return (
        *_repeated_ids(data),
        *(found for one in references_in(plain) for found in _resolved(one, register)),
        *_unknown_citations(data, register),
        *_circular_sources(plain, register),
    )


def _repeated_ids(data: Data) -> Iterator[Finding]:
    """BG102: an id stands for one item of the whole file."""
    first: dict[str, str] = {}
    for section, model in SECTIONS.items():
        for i, item in items(data, section):
            id_ = item.get("id")
            if not isinstance(id_, str) or not id_:
                continue
            if id_ in first:
                message = f'the id "{id_}" is already that of {first[id_]}'
                yield error("BG102", (section, i, "id"), message, "give this item another id")
            first.setdefault(id_, model.noun)


def _resolved(reference: Reference, register: Register) -> Iterator[Finding]:
    """BG101, BG204, BG105: a reference leads to one item."""
    found = register.candidates(reference.text, reference.kinds)
    if not found and not _is_place_in_words(reference, register):
        yield _dangling(reference, register)
    if len(found) > 1:
        message = f'"{reference.text}" is the name of {len(found)} {reference.kinds[0]}'
        hint = f"use an id: {' or '.join(found)}"
        yield warning("BG105", reference.path, message, hint)


def _dangling(reference: Reference, register: Register) -> Finding:
    nouns = [f"{_article(kind.noun)} {kind.noun}" for kind in reference.kinds]
    message = f'"{reference.text}" is not the id or name of {" or ".join(nouns)}'
    code = "BG204" if reference.kinds == (Kind.SOURCE,) else "BG101"
    return error(code, reference.path, message, _hint(reference.text, reference.kinds, register))


def _is_place_in_words(reference: Reference, register: Register) -> bool:
    """Tell whether a place is given in words; a short name beside listed places is an id."""
    if reference.kinds != (Kind.PLACE,):
        return False
    has_places = Kind.PLACE in register.ids.values()
    return not (has_places and _SHORT_NAME.fullmatch(reference.text))


def _unknown_citations(data: Data, register: Register) -> Iterator[Finding]:
    """BG204: what is cited in text is a source."""
    for path, text in texts_in(data):
        for citation in citations_in(text):
            if register.ids.get(citation.source) is not Kind.SOURCE:
                message = f'"{citation.source}" is cited but is not the id of a source'
                hint = _hint(citation.source, (Kind.SOURCE,), register)
                yield error("BG204", path, message, hint)


def _circular_sources(plain: Data, register: Register) -> Iterator[Finding]:
    """BG210: no source is known through itself."""
    via: dict[str, list[str]] = {}
    places: dict[str, int] = {}
    for i, item in items(plain, "sources"):
        if isinstance(item.get("via"), str):
            via[item["id"]] = register.candidates(item["via"], (Kind.SOURCE,))[:1]
            places.setdefault(item["id"], i)
    for cycle in cycles(via):
        way = " via ".join(f'"{id_}"' for id_ in (*cycle, cycle[0]))
        message = f"a source is known through itself: {way}"
        yield error("BG210", ("sources", places[cycle[0]], "via"), message)


def _hint(text: str, kinds: tuple[Kind, ...], register: Register) -> str:
    other = register.ids.get(text)
    if other is not None:
        return f'"{text}" is {_article(other.noun)} {other.noun}'
    meant = nearest(text, _known(kinds, register))
    return f'did you mean "{meant}"?' if meant else ""


def _known(kinds: tuple[Kind, ...], register: Register) -> Iterable[str]:
    ids = [id_ for id_, kind in register.ids.items() if kind in kinds]
    return [*ids, *(name for kind, name in register.names if kind in kinds)]


def _article(noun: str) -> str:
    return "an" if noun[0] in "aeiou" else "a"
