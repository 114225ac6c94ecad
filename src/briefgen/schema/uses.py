"""What the data of a brief refers to: ids and names in its fields, citations in its texts."""

from collections.abc import Iterator
from typing import NamedTuple

from briefgen.schema.citations import citations_in
from briefgen.schema.register import Data, Kind, Path, references_in

__all__ = ["Use", "texts_in", "uses"]

_NOT_TEXT = frozenset({"id", "url", "archive_url", "path"})


class Use(NamedTuple):
    """A text that means an item, and of which kinds the item may be."""

    text: str
    kinds: tuple[Kind, ...]


def uses(data: Data) -> Iterator[Use]:
    """Yield everything that data refers to, its short forms written out."""
    for reference in references_in(data):
        yield Use(reference.text, reference.kinds)
    for _, text in texts_in(data):
        for citation in citations_in(text):
            yield Use(citation.source, (Kind.SOURCE,))


def texts_in(data: object, path: Path = ()) -> Iterator[tuple[Path, str]]:
    """Yield every text of the data, with its path, but for the user's own."""
    if isinstance(data, str):
        yield path, data
    elif isinstance(data, dict):
        for key, value in data.items():
            if key not in _NOT_TEXT and not key.startswith("x-"):
                yield from texts_in(value, (*path, key))
    elif isinstance(data, list):
        for i, value in enumerate(data):
            yield from texts_in(value, (*path, i))
