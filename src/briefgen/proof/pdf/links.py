"""Where links and bookmarks lead: an address, or a point on a page."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from briefgen.proof.assembly import INSIDE
from briefgen.proof.pdf.file import File
from briefgen.proof.pdf.objects import Ref, text_string

__all__ = ["NOWHERE", "Destinations", "Point", "Target"]

_SCHEMES = frozenset({"http", "https", "mailto"})
_DEEPEST = 32  # of a node in a name tree
NOWHERE = f"{INSIDE}?"
"""What a link leads to that leads to nothing."""


@dataclass(frozen=True, slots=True)
class Point:
    """A point on a page counted from 1; `top` is None where the whole page is meant."""

    page: int
    top: float | None

    @property
    def key(self) -> str:
        """A name for the place."""
        return f"{self.page}:{self.top}"


@dataclass(frozen=True, slots=True)
class Target:
    """Where an annotation or bookmark leads: an address, a point, or nowhere."""

    address: str = ""
    point: Point | None = None
    problem: str = ""

    @property
    def link(self) -> str:
        """The target in the form that a chunk of text has it."""
        return f"{INSIDE}{self.point.key}" if self.point else self.address or NOWHERE


class Destinations:
    """Reads actions and destinations (ISO 32000-1, 12.3.2 and 12.6.4)."""

    def __init__(self, file: File, pages: dict[Ref, int]) -> None:
        self._file = file
        self._pages = pages
        self._named: dict[str | bytes, Any] | None = None

    def target(self, entries: dict[str, Any]) -> Target:
        """Return where an annotation or a bookmark leads."""
        if "/Dest" in entries:
            return self._destination(entries["/Dest"])
        action = self._file.dictionary(entries.get("/A"))
        match action.get("/S"):
            case "/URI":
                return _addressed(action, self._file)
            case "/GoTo":
                return self._destination(action.get("/D"))
            case None:
                return Target(problem="a link that leads nowhere")
            case other:
                return Target(problem=f"a link that does something else than lead: {other}")

    def _destination(self, value: Any) -> Target:
        found = self._file.value(value)
        if isinstance(found, str | bytes):
            found = self._name(found)
        if isinstance(found, dict):
            found = self._file.value(found.get("/D"))
        if not isinstance(found, list) or not found:
            return Target(problem="a link to a destination that does not exist")
        page = self._page(found[0])
        if page is None:
            return Target(problem="a link to a page that does not exist")
        return Target(point=Point(page, self._top(found[1:])))

    def _page(self, value: Any) -> int | None:
        if type(value) is int:
            return value + 1 if 0 <= value < len(self._pages) else None
        return self._pages.get(value) if type(value) is Ref else None

    def _top(self, fit: list[Any]) -> float | None:
        """Return the height that a destination shows at the top of the window."""
        kind, *numbers = fit or [None]
        index = {"/XYZ": 1, "/FitH": 0, "/FitBH": 0, "/FitR": 3}.get(kind)
        if index is None or index >= len(numbers):
            return None
        top = self._file.value(numbers[index])
        return float(top) if isinstance(top, int | float) else None

    def _name(self, name: str | bytes) -> Any:
        """Return a named destination."""
        if self._named is None:
            catalog, file = self._file.catalog, self._file
            self._named = {}
            self._named.update(file.dictionary(catalog.get("/Dests")))
            names = file.dictionary(catalog.get("/Names"))
            self._named.update(self._below(file.dictionary(names.get("/Dests")), 0))
        return self._file.value(self._named.get(name))

    def _below(self, node: dict[str, Any], depth: int) -> Iterator[tuple[bytes, Any]]:
        """Yield the destinations of a name tree (ISO 32000-1, 7.9.6)."""
        pairs = self._file.array(node.get("/Names"))
        for name, value in zip(pairs[::2], pairs[1::2], strict=False):
            found = self._file.value(name)
            if isinstance(found, bytes):
                yield found, value
        for kid in self._file.array(node.get("/Kids")) if depth < _DEEPEST else ():
            yield from self._below(self._file.dictionary(kid), depth + 1)


def _addressed(action: dict[str, Any], file: File) -> Target:
    value = file.value(action.get("/URI"))
    address = value.decode("utf-8", "replace") if isinstance(value, bytes) else text_string(value)
    try:
        scheme = urlsplit(address).scheme.lower()
    except ValueError:
        scheme = ""
    if scheme in _SCHEMES:
        return Target(address)
    return Target(address, problem=f"a link to what is no web or mail address: {address}")
