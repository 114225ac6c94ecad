"""What the parts of the page mean: the logical structure of a tagged PDF."""

from collections.abc import Iterator
from dataclasses import dataclass, field

__all__ = ["AnnotationReference", "Element", "MarkedContent"]


@dataclass(frozen=True, slots=True)
class MarkedContent:
    """A stretch of a page's content: the page's number and the mark's number on it."""

    page: int
    mcid: int


@dataclass(frozen=True, slots=True)
class AnnotationReference:
    """A link on a page: the page's number and the name of the annotation's object."""

    page: int
    name: str


@dataclass(slots=True, eq=False)
class Element:
    """A structure element; `attributes` holds values in PDF syntax by owner and key.

    Inline elements join their parent when they, or what they hold, are first drawn, so that they
    stand among its text in reading order; `placed` tells that an element is among the parent's
    kids already.
    """

    role: str
    parent: "Element | None" = None
    alt: str = ""
    actual: str = ""
    language: str = ""
    id: str = ""
    attributes: dict[str, dict[str, str]] = field(default_factory=dict)
    kids: "list[Element | MarkedContent | AnnotationReference]" = field(default_factory=list)
    joined: bool = False
    placed: bool = False

    def child(self, role: str, **properties: str) -> "Element":
        """Return a new element that follows what this one holds already."""
        element = Element(role, self, joined=self.joined, placed=True, **properties)  # type: ignore[arg-type]
        self.kids.append(element)
        return element

    def inline(self, role: str, **properties: str) -> "Element":
        """Return a new element that joins this one when its first words are drawn."""
        return Element(role, self, **properties)  # type: ignore[arg-type]

    def join(self) -> None:
        """Take the place among the parent's kids, once."""
        if not self.joined and self.parent is not None:
            self.joined = True
            self.parent.join()
            if not self.placed:
                self.parent.kids.append(self)

    def every(self) -> "Iterator[Element]":
        """Yield this element and all below it, in reading order."""
        stack = [self]
        while stack:
            element = stack.pop()
            yield element
            stack.extend(kid for kid in reversed(element.kids) if isinstance(kid, Element))
