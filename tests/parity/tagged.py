"""What a tagged PDF says of itself: its elements, and what each page paints for whom."""

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Any, NamedTuple

import pikepdf

__all__ = ["Artifact", "Content", "Element", "PageMarks", "Tagged", "misplaced", "out_of_order"]

_PAINTING = frozenset({"Tj", "TJ", "'", '"', "f", "F", "f*", "S", "s", "B", "b", "Do", "sh"})
_SHOWING = frozenset({"Tj", "TJ", "'", '"'})


class Content(NamedTuple):
    """Marked content of an element: the page, counted from 0, and the number on it."""

    page: int
    number: int


@dataclass(slots=True, eq=False)
class Element:
    """A structure element: its role, its own dictionary, and what it holds, in order.

    `annotations` are those that it points at.
    """

    role: str
    entries: Any
    parent: "Element | None"
    kids: "list[Element | Content]" = field(default_factory=list)
    annotations: list[Any] = field(default_factory=list)

    def every(self) -> "Iterator[Element]":
        """Yield this element and all below it, in reading order."""
        yield self
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.every()

    def contents(self) -> Iterator[Content]:
        """Yield the marked content of this element and all below it, in reading order."""
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.contents()
            else:
                yield kid

    def attribute(self, name: str) -> Any:
        """Return an attribute of any owner, or None."""
        held = self.entries.get("/A", pikepdf.Array([]))
        owners = held if isinstance(held, pikepdf.Array) else [held]
        return next((owner[name] for owner in owners if name in owner), None)


@dataclass(slots=True)
class Artifact:
    """What a page paints for nobody: its properties and the operators that paint."""

    properties: Any
    operators: list[str] = field(default_factory=list)

    @property
    def kind(self) -> str:
        """Its type and its subtype, as in `Pagination Header`."""
        names = (self.properties.get(key) for key in ("/Type", "/Subtype"))
        return " ".join(str(name).removeprefix("/") for name in names if name is not None)

    @property
    def has_words(self) -> bool:
        """Tell whether it shows text."""
        return not _SHOWING.isdisjoint(self.operators)


@dataclass(slots=True)
class PageMarks:
    """What a page paints: the numbers of its marks in order, its artifacts, and all else."""

    numbers: list[int] = field(default_factory=list)
    artifacts: list[Artifact] = field(default_factory=list)
    stray: list[str] = field(default_factory=list)


class Tagged:
    """A tagged PDF, opened by pikepdf."""

    def __init__(self, data: bytes) -> None:
        self.pdf = pikepdf.open(io.BytesIO(data))
        self._pages = {page.obj.objgen: i for i, page in enumerate(self.pdf.pages)}
        root = self.pdf.Root.StructTreeRoot
        self.root = self._element(root.K[0], None)
        self.pages = [_marks(page) for page in self.pdf.pages]

    def elements(self, *roles: str) -> list[Element]:
        """Return the elements with one of these roles, or all, in reading order."""
        return [each for each in self.root.every() if not roles or each.role in roles]

    def page_of(self, page: Any) -> int | None:
        """Return the number of a page that something leads to, counted from 0."""
        return self._pages.get(page.objgen)

    def destination(self, held: Any) -> tuple[int | None, float]:
        """Return the page and the height that a destination of any kind leads to."""
        if isinstance(held, pikepdf.Name | pikepdf.String):
            held = self.pdf.Root.Dests[str(held)] if "/Dests" in self.pdf.Root else None
        if isinstance(held, pikepdf.Dictionary):
            held = held.D
        return self.page_of(held[0]), float(held[3])

    def _element(self, entries: Any, parent: Element | None) -> Element:
        element = Element(str(entries.S)[1:], entries, parent)
        held = entries.get("/K", pikepdf.Array([]))
        for kid in held if isinstance(held, pikepdf.Array) else [held]:
            self._hold(element, kid)
        return element

    def _hold(self, element: Element, kid: Any) -> None:
        if not isinstance(kid, pikepdf.Dictionary):
            element.kids.append(Content(self._pages[element.entries.Pg.objgen], int(kid)))
        elif kid.get("/Type") == "/MCR":
            element.kids.append(Content(self._pages[kid.Pg.objgen], int(kid.MCID)))
        elif kid.get("/Type") == "/OBJR":
            element.annotations.append(kid.Obj)
        else:
            element.kids.append(self._element(kid, element))


def _marks(page: pikepdf.Page) -> PageMarks:
    marks = PageMarks()
    open_: list[Artifact | int | None] = []
    for instruction in pikepdf.parse_content_stream(page):
        name = str(instruction.operator)
        if name == "BDC":
            open_.append(_begun(instruction.operands, marks))
        elif name == "BMC":
            open_.append(None)
        elif name == "EMC":
            open_.pop()
        elif name in _PAINTING:
            inner = next((each for each in reversed(open_) if each is not None), None)
            owner = inner.operators if isinstance(inner, Artifact) else marks.stray
            if not isinstance(inner, int):
                owner.append(name)
    return marks


def _begun(operands: Any, marks: PageMarks) -> Artifact | int | None:
    tag, properties = operands
    if tag == "/Artifact":
        marks.artifacts.append(Artifact(properties))
        return marks.artifacts[-1]
    if "/MCID" not in properties:
        return None
    marks.numbers.append(int(properties.MCID))
    return marks.numbers[-1]


def out_of_order(tagged: Tagged) -> list[str]:
    """Return where, over the whole document, painting goes on otherwise than reading does."""
    painted = [
        Content(page, number) for page, marks in enumerate(tagged.pages) for number in marks.numbers
    ]
    return [
        f"page {shown.page + 1}: mark {shown.number} is painted, {said.number} is read"
        for shown, said in zip_longest(painted, _read(tagged.root), fillvalue=Content(-1, -1))
        if shown != said
    ]


def misplaced(tagged: Tagged) -> list[str]:
    """Return what the tree of parents says otherwise than the tree itself."""
    held: dict[tuple[int, int], Any] = {}
    for element in tagged.elements():
        for kid in element.kids:
            if isinstance(kid, Content):
                key = int(tagged.pdf.pages[kid.page].StructParents)
                held[key, kid.number] = element.entries
        for note in element.annotations:
            held[int(note.get("/StructParent", -1)), 0] = element.entries
    said = dict(_parents(tagged.pdf.Root.StructTreeRoot.ParentTree))
    return [
        f"key {key}, mark {number}"
        for key, number in sorted(held.keys() | said.keys())
        if not _is_same(held.get((key, number)), said.get((key, number)))
    ]


def _parents(tree: Any) -> Iterator[tuple[tuple[int, int], Any]]:
    for key, value in pikepdf.NumberTree(tree).items():
        for number, element in enumerate(value if isinstance(value, pikepdf.Array) else [value]):
            yield (int(key), number), element


def _is_same(one: Any, other: Any) -> bool:
    return one is not None and other is not None and one.objgen == other.objgen


def _read(element: Element) -> Iterator[Content]:
    """Yield what is read, in order; a row that a page's end cuts is read cell by cell."""
    if element.role == "TR":
        yield from sorted(element.contents(), key=lambda content: content.page)
        return
    for kid in element.kids:
        if isinstance(kid, Element):
            yield from _read(kid)
        else:
            yield kid
