"""The logical structure of a file: its elements, in reading order (ISO 32000-1, 14.7)."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple

from briefgen.proof.pdf.file import File
from briefgen.proof.pdf.objects import Ref, text_string

__all__ = ["Annotation", "Content", "Element", "StructureTree"]

_DEEPEST = 120  # of an element in the tree
_LONGEST_CHAIN = 8  # of roles mapped to roles


class Content(NamedTuple):
    """Marked content that an element owns: the page or form that holds it, and its number."""

    holder: Ref | None
    number: int


class Annotation(NamedTuple):
    """An annotation that an element owns."""

    reference: Ref


@dataclass(slots=True, eq=False)
class Element:
    """A structure element; `role` is a standard type without its slash.

    `language` is its own or that of an element above; `attributes` are those of all owners;
    `actual` is None where there is no ActualText.
    """

    role: str
    alt: str = ""
    actual: str | None = None
    language: str = ""
    attributes: dict[str, Any] = field(default_factory=dict)
    kids: "list[Element | Content | Annotation]" = field(default_factory=list)

    def holding(self, kids: "list[Element | Content | Annotation]") -> "Element":
        """Return the same element with other kids."""
        return replace(self, kids=kids)

    def elements(self, *roles: str) -> "Iterator[Element]":
        """Yield the elements right below that have one of these roles, or any."""
        for kid in self.kids:
            if isinstance(kid, Element) and (not roles or kid.role in roles):
                yield kid


class _Context(NamedTuple):
    """What an element has from those above it."""

    page: Ref | None
    language: str
    depth: int


class StructureTree:
    """Reads the elements of a file; `problems` says what is wrong with them."""

    def __init__(self, file: File) -> None:
        self.problems: list[str] = []
        self._file = file
        self._entries = file.dictionary(file.catalog.get("/StructTreeRoot"))
        self._map = file.dictionary(self._entries.get("/RoleMap"))
        self._roles: dict[str, str] = {}
        self._seen: set[Ref] = set()

    @property
    def is_there(self) -> bool:
        """Tell whether the file has a structure at all."""
        return "/K" in self._entries

    def root(self) -> Element:
        """Return the root, under which all elements stand."""
        root = Element("Root")
        root.kids = self._kids(self._entries.get("/K"), _Context(None, "", 0))
        return root

    def _kids(self, below: Any, context: _Context) -> "list[Element | Content | Annotation]":
        held = self._file.value(below) if type(below) is Ref else below
        found: list[Element | Content | Annotation] = []
        for kid in held if type(held) is list else [] if below is None else [below]:
            if type(kid) is int:
                found.append(Content(context.page, kid))
            elif (read := self._kid(kid, context)) is not None:
                found.append(read)
        return found

    def _kid(self, kid: Any, context: _Context) -> "Element | Content | Annotation | None":
        if type(kid) is Ref and not self._enter(kid):
            return None
        entries = self._file.value(kid)
        if type(entries) is int:
            return Content(context.page, entries)
        if type(entries) is not dict:
            self.problems.append("a structure element that is not there")
            return None
        page = entries.get("/Pg", context.page)
        kind = entries.get("/Type")
        if kind == "/MCR":
            return self._content(entries, page)
        if kind == "/OBJR":
            target = entries.get("/Obj")
            return Annotation(target) if type(target) is Ref else None
        return self._element(entries, page, context)

    def _enter(self, reference: Ref) -> bool:
        """Return True the first time that an object is met."""
        if reference in self._seen:
            self.problems.append("a structure element that stands in two places")
            return False
        self._seen.add(reference)
        return True

    def _content(self, entries: dict[str, Any], page: Any) -> Content | None:
        holder, number = entries.get("/Stm", page), entries.get("/MCID")
        if type(number) is not int:
            self.problems.append("a structure element points at content that has no number")
            return None
        return Content(holder if type(holder) is Ref else None, number)

    def _element(self, entries: dict[str, Any], page: Any, context: _Context) -> Element | None:
        if context.depth > _DEEPEST:
            self.problems.append("structure elements that are nested too deep")
            return None
        language = self._text(entries, "/Lang") if "/Lang" in entries else context.language
        inner = _Context(page if type(page) is Ref else None, language, context.depth + 1)
        element = Element(
            self._role(entries.get("/S")),
            alt=self._text(entries, "/Alt") if "/Alt" in entries else "",
            actual=self._text(entries, "/ActualText") if "/ActualText" in entries else None,
            language=language,
        )
        if "/A" in entries:
            element.attributes = self._attributes(entries["/A"])
        if "/K" in entries:
            element.kids = self._kids(entries["/K"], inner)
        return element

    def _text(self, entries: dict[str, Any], key: str) -> str:
        return text_string(self._file.value(entries[key]))

    def _role(self, name: Any) -> str:
        """Return the standard structure type of a name."""
        if type(name) is not str:
            return ""
        if name not in self._roles:
            self._roles[name] = self._mapped(name)[1:]
        return self._roles[name]

    def _mapped(self, name: str) -> str:
        for _ in range(_LONGEST_CHAIN):
            following = self._map.get(name)
            if not isinstance(following, str) or following == name:
                break
            name = following
        return name

    def _attributes(self, value: Any) -> dict[str, Any]:
        """Return the attributes of all owners (ISO 32000-1, 14.7.5)."""
        held = self._file.value(value)
        attributes: dict[str, Any] = {}
        for each in held if isinstance(held, list) else [held]:
            attributes |= self._file.dictionary(each)
        return attributes
