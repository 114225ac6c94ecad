"""Whether each actor stands once, under names of its own, and takes part in what is told."""

import re
import unicodedata
from collections.abc import Iterator

from briefgen.checking.finding import Finding, Path, error, info, warning
from briefgen.checking.values import values
from briefgen.schema.actors import Actor, NativeName
from briefgen.schema.brief import Brief
from briefgen.schema.prose import Prose, RichText
from briefgen.schema.scripts import script_of_language, script_of_text

__all__ = [
    "alias_clashes",
    "duplicated_actors",
    "folded",
    "idle_actors",
    "native_scripts",
    "repeated_names",
    "unranked_actors",
]

_MANY_ACTORS = 12


def folded(name: str) -> str:
    """Return a name without case, diacritics, apostrophes and hyphens."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return " ".join(re.sub(r"['’‘ʼʿʾ`´-]", "", bare).casefold().split())


def duplicated_actors(brief: Brief) -> Iterator[Finding]:
    """BG103: two actors share a name, a native name or an identifier."""
    first: dict[tuple[str, str], Actor] = {}
    for i, actor in enumerate(brief.actors):
        known = next((first[mark] for mark in _marks(actor) if mark in first), None)
        if known:
            message = f'"{actor.name}" looks like the actor "{known.id}" once more'
            hint = "make them one, or tell their names apart"
            yield warning("BG103", ("actors", i, "name"), message, hint)
        for mark in _marks(actor):
            first.setdefault(mark, actor)


def _marks(actor: Actor) -> Iterator[tuple[str, str]]:
    """Yield what tells an actor apart from any other."""
    yield "name", folded(actor.name)
    if actor.native_name:
        yield "native_name", folded(actor.native_name.text)
    for name, value in actor.identifiers or ():
        if value:
            yield name, value


def alias_clashes(brief: Brief) -> Iterator[Finding]:
    """BG104: another name of one actor is a name of a second."""
    owners: dict[str, Actor] = {}
    for actor in brief.actors:
        owners.setdefault(folded(actor.name), actor)
    for i, actor in enumerate(brief.actors):
        for j, alias in enumerate(actor.aliases):
            owner = owners.setdefault(folded(alias.text), actor)
            if owner.id != actor.id and folded(owner.name) != folded(actor.name):
                message = f'the alias "{alias.text}" is also a name of the actor "{owner.id}"'
                hint = "leave it to one of the two"
                yield error("BG104", ("actors", i, "aliases", j), message, hint)


def repeated_names(brief: Brief) -> Iterator[Finding]:
    """BG106: an alias repeats the name."""
    for i, actor in enumerate(brief.actors):
        for j, alias in enumerate(actor.aliases):
            if alias.text.casefold() == actor.name.casefold():
                message = f'the alias "{alias.text}" repeats the name'
                yield info("BG106", ("actors", i, "aliases", j), message, "leave it out")


def idle_actors(brief: Brief) -> Iterator[Finding]:
    """BG107: an actor is part of no event, relationship or text."""
    used = _used(brief)
    idle = [(i, actor) for i, actor in enumerate(brief.actors) if actor.id not in used]
    text = _all_words(brief) if idle else ""
    for i, actor in idle:
        names = (actor.name, *(alias.text for alias in actor.aliases))
        if not any(f" {_words(name)} " in text for name in names):
            message = f'the actor "{actor.name}" is part of no event, relationship or text'
            yield info("BG107", ("actors", i), message)


def _used(brief: Brief) -> set[str]:
    used = {end for link in brief.relationships for end in (link.from_, link.to)}
    used |= {part.actor for event in brief.events for part in event.actors}
    for actor in brief.actors:
        used.update((actor.id, *actor.affiliations) if actor.affiliations else ())
    return used


def _all_words(brief: Brief) -> str:
    """Return the words of every text outside the list of actors."""
    told = brief.model_copy(update={"actors": ()})
    texts = [text.plain for _, text in values(told, RichText)]
    texts += [prose.plain for _, prose in values(told, Prose)]
    return f" {_words(' '.join((brief.title, brief.subtitle or '', *texts)))} "


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", folded(text)))


def native_scripts(brief: Brief) -> Iterator[Finding]:
    """BG111: a native name has no language, or one of another script."""
    for path, name in values(brief, NativeName):
        if name.lang is None:
            hint = f"write it as {{text: {name.text}, lang: ar}} with its own language"
            yield warning("BG111", path, "a native name without its language", hint)
        elif found := _disagreement(name.text, name.lang, path):
            yield found


def _disagreement(text: str, lang: str, path: Path) -> Finding | None:
    written, usual = script_of_text(text), script_of_language(lang)
    if written is None or usual is None or written == usual:
        return None
    message = f'"{text}" is in the script {written}, the language "{lang}" in {usual}'
    return warning("BG111", (*path, "lang"), message)


def unranked_actors(brief: Brief) -> Iterator[Finding]:
    """BG112: many actors, none said to matter more than another."""
    ranked = any("significance" in actor.model_fields_set for actor in brief.actors)
    if len(brief.actors) > _MANY_ACTORS and not ranked:
        message = f'{len(brief.actors)} actors and no "significance"'
        hint = "mark those that matter most as significance: high"
        yield info("BG112", ("actors",), message, hint)
