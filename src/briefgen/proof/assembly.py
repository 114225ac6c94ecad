"""How stretches of text become passages, alike for every file and for the document itself."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, groupby

from briefgen.document.direction import is_written_right_to_left
from briefgen.proof.readback import Kind, Link, Passage
from briefgen.proof.words import (
    address,
    comparable,
    has_right_to_left,
    letters,
    primary,
    squeezed,
)

__all__ = ["INSIDE", "Chunk", "assembled", "with_targets"]

INSIDE = "#"
"""What the target of a link begins with that leads to a place in its own file."""


@dataclass(slots=True)
class Chunk:
    """A stretch of text alike: `link` is where it leads, `language` a BCP 47 tag.

    Never changed once it is made; it is not frozen, for the sake of speed.

    A link inside the file is `#` and any key that its reader knows the place by. An empty language
    is that of the document.
    """

    text: str
    link: str | None = None
    language: str = ""


def assembled(
    kind: Kind, paragraphs: Iterable[Sequence[Chunk]], language: str = "", **rest: object
) -> Passage:
    """Return the passage of these paragraphs in a document of this language.

    `rest` are further fields of `Passage`.
    """
    shown: list[str] = []
    words: list[str] = []
    links: list[Link] = []
    languages: tuple[tuple[str, str], ...] = ()
    held = [paragraph for paragraph in paragraphs if paragraph]
    for paragraph in held:
        text = "".join([chunk.text for chunk in paragraph])
        if plain := " ".join(text.split()):
            shown.append(plain)
        if compared := plain if plain.isascii() else comparable(text):
            words.append(compared)
        for chunk in paragraph:
            if chunk.link:
                links += _links(paragraph)
                break
        if not languages and any(chunk.language for chunk in paragraph):
            languages = tuple(_languages(held, language))
    return Passage(
        kind=kind,
        text="\n".join(shown),
        words="\n".join(words),
        links=tuple(links),
        languages=languages,
        **rest,  # type: ignore[arg-type]  # fields of Passage, checked there
    )


def with_targets(passages: Sequence[Passage], places: Mapping[str, int]) -> tuple[Passage, ...]:
    """Return the same with the key of every link replaced by the number of a passage.

    `places` holds the index of a passage by key; a cell stands for the first of its row. A key
    that is nowhere becomes `#?`. Links that touch are one where they lead to one passage: a file
    may know it by several keys.
    """
    rows: dict[tuple[int, int], int] = {}
    for index, passage in enumerate(passages):
        if passage.cell:
            rows.setdefault((passage.cell.table, passage.cell.row), index)

    def led(link: Link) -> Link:
        if not link.target.startswith(INSIDE):
            return link
        found = places.get(link.target.removeprefix(INSIDE))
        if found is None:
            return replace(link, target=f"{INSIDE}?")
        cell = passages[found].cell
        index = rows[cell.table, cell.row] if cell else found
        return replace(link, target=f"{INSIDE}{index}")

    return tuple(
        replace(passage, links=_in_settled_order(_joined(map(led, passage.links)), passage))
        if passage.links
        else passage
        for passage in passages
    )


def _joined(links: Iterable[Link]) -> list[Link]:
    """Return the links, those that touch and lead to one place as one."""
    joined: list[Link] = []
    for link in links:
        if link.touches and joined and joined[-1].target == link.target:
            joined[-1] = Link(joined[-1].text + link.text, link.target)
        else:
            joined.append(Link(link.text, link.target))
    return joined


def _in_settled_order(links: Iterable[Link], passage: Passage) -> tuple[Link, ...]:
    """Return the links in an order that does not hang on the direction of a line.

    Beside words that run from right to left nothing tells the order of a link's characters.
    """
    if not has_right_to_left(passage.text):
        return tuple(links)
    settled = (replace(link, text="".join(sorted(link.text))) for link in links)
    return tuple(sorted(settled, key=lambda link: (link.text, link.target)))


def _links(paragraph: Sequence[Chunk]) -> Iterator[Link]:
    """Yield the links of a paragraph; what touches and leads to one place is one link."""
    seen = [chunk for chunk in paragraph if squeezed(chunk.text)]
    touches = False
    for target, chunks in groupby(seen, _target):
        if target:
            words = squeezed("".join(chunk.text for chunk in chunks))
            yield Link(words, target, touches=touches)
        touches = target is not None


def _target(chunk: Chunk) -> str | None:
    """Return where a chunk leads; an address is written as files write it."""
    if not chunk.link:
        return None
    return chunk.link if chunk.link.startswith(INSIDE) else address(chunk.link)


def _languages(paragraphs: Iterable[Sequence[Chunk]], document: str) -> Iterator[tuple[str, str]]:
    """Yield the letters in each language other than the document's.

    Only those count that run the way of their language, as a Word file has no language for the
    others; those that run from right to left stand in a settled order.
    """
    said: dict[str, str] = {}
    own = primary(document)
    for chunk in chain.from_iterable(paragraphs):
        if chunk.language and (language := primary(chunk.language)) != own:
            backwards = is_written_right_to_left(chunk.language)
            found = said.get(language, "") + letters(chunk.text, right_to_left=backwards)
            said[language] = "".join(sorted(found)) if backwards else found
    yield from ((language, found) for language, found in sorted(said.items()) if found)
