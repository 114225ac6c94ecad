"""What a PDF says, read from its structure tree: knows neither our renderer nor reportlab."""

import io
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject, IndirectObject, NumberObject

from tests.parity.pdf_content import PageContent, read_page
from tests.parity.readback import APART, INSIDE, Chunk, Findings, Item, Readback, joined, squeezed

__all__ = ["read_pdf", "read_pdf_running"]

_BLOCKS = frozenset({
    "P", "Title", "H1", "H2", "H3", "H4", "Caption", "LI", "TD", "TH", "TOCI", "Note", "Div",
})  # fmt: skip


def read_pdf(data: bytes) -> Readback:
    """Return what the tagged content of a PDF says, in the order of its structure."""
    tree = _Tree(PdfReader(io.BytesIO(data)))
    reader = _Body()
    reader.read(tree.root)
    reader.found.outline += tree.bookmarks()
    return reader.found.readback()


def read_pdf_running(data: bytes) -> list[str]:
    """Return the text of each page's artifacts: its running head and foot, and repeated rows."""
    reader = PdfReader(io.BytesIO(data))
    return [squeezed("".join(read_page(page, reader).artifacts)) for page in reader.pages]


@dataclass
class Element:
    """A structure element with its kids: elements, or chunks of text."""

    role: str
    alt: str = ""
    link: str | None = None
    kids: "list[Element | Chunk]" = field(default_factory=list)

    def chunks(self, *, without: frozenset[str] = frozenset()) -> Iterator[Chunk]:
        """Yield the text below, but for what stands in elements of these roles."""
        for kid in self.kids:
            if isinstance(kid, Chunk):
                yield Chunk(kid.text, kid.link or self.link)
            elif kid.role not in without:
                for chunk in kid.chunks(without=without):
                    inherited = (
                        chunk if chunk is APART else Chunk(chunk.text, chunk.link or self.link)
                    )
                    yield inherited
        if self.role in _BLOCKS:
            yield APART

    def children(self, *roles: str) -> Iterator["Element"]:
        """Yield the elements right below that have one of these roles."""
        for kid in self.kids:
            if isinstance(kid, Element) and kid.role in roles:
                yield kid

    def within(self, role: str) -> Iterator["Element"]:
        """Yield the elements of a role at any depth."""
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from [kid] if kid.role == role else kid.within(role)


class _Tree:
    """Reads the structure tree and the pages that it points into."""

    def __init__(self, reader: PdfReader) -> None:
        self._reader = reader
        self._pages: dict[int, PageContent] = {}
        self._numbers = {_number(page.indirect_reference): i for i, page in enumerate(reader.pages)}
        root: Any = reader.trailer["/Root"]
        struct: Any = root["/StructTreeRoot"].get_object()
        self._roles: dict[str, str] = dict(struct.get("/RoleMap", {}))
        self.root = Element("Root", kids=list(self._kids(struct, None)))

    def bookmarks(self) -> Iterator[tuple[int, str]]:
        """Yield (level, title) of every bookmark, depth first."""
        yield from self._outline(self._reader.outline, 1)

    def _outline(self, entries: Any, level: int) -> Iterator[tuple[int, str]]:
        for entry in entries:
            if isinstance(entry, list):
                yield from self._outline(entry, level + 1)
            else:
                yield level, squeezed(str(entry.title))

    def _kids(self, node: Any, page: int | None) -> Iterator[Element | Chunk]:
        for kid in _below(node):
            yield from self._kid(kid, page)

    def _kid(self, kid: Any, page: int | None) -> Iterator[Element | Chunk]:
        if isinstance(kid, NumberObject):
            assert page is not None, "a mark of no page"
            yield Chunk(self._page(page).marked[int(kid)])
        elif kid.get("/Type") == "/MCR":
            yield Chunk(self._page(self._page_of(kid, page)).marked[int(kid["/MCID"])])
        elif kid.get("/Type") != "/OBJR":
            yield self._element(kid, page)

    def _element(self, node: Any, page: int | None) -> Element:
        own = self._page_of(node, page) if "/Pg" in node else page
        role = str(node["/S"])
        role = str(self._roles.get(role, role)).removeprefix("/")
        element = Element(role, alt=str(node.get("/Alt", "")), link=self._link(node))
        if "/ActualText" in node:
            element.kids = [Chunk(str(node["/ActualText"]))]
        else:
            element.kids = list(self._kids(node, own))
        return element

    def _page(self, number: int) -> PageContent:
        if number not in self._pages:
            content = read_page(self._reader.pages[number], self._reader)
            assert not content.unmarked.strip(), f"text outside the structure: {content.unmarked}"
            self._pages[number] = content
        return self._pages[number]

    def _page_of(self, node: DictionaryObject, default: int | None) -> int:
        if "/Pg" in node:
            return self._numbers[_number(node.raw_get("/Pg"))]
        assert default is not None, "content of no page"
        return default

    def _link(self, node: Any) -> str | None:
        """Return where a Link element leads, by the annotation among its kids."""
        for found in _below(node):
            if isinstance(found, DictionaryObject) and found.get("/Type") == "/OBJR":
                return self._address(found["/Obj"])
        return None

    def _address(self, annotation: Any) -> str:
        action: Any = annotation.get("/A", {})
        if "/URI" in action:
            return str(action["/URI"])
        target = annotation.get("/Dest", action.get("/D"))
        assert target is not None, "a link that leads nowhere"
        if isinstance(target, str):
            assert target in self._reader.named_destinations, f"a link to nothing: {target}"
        return INSIDE


def _below(node: Any) -> list[Any]:
    """Return the kids of a node of the structure tree, whether it has many, one or none."""
    below: Any = node.get("/K", ArrayObject())
    below = below.get_object() if isinstance(below, IndirectObject) else below
    return [kid.get_object() for kid in (below if isinstance(below, ArrayObject) else [below])]


def _number(reference: Any) -> int:
    assert isinstance(reference, IndirectObject)
    return reference.idnum


class _Body:
    """Collects what the elements say, in order."""

    def __init__(self) -> None:
        self.found = Findings()

    def read(self, element: Element) -> None:
        """Read an element and all below it."""
        match element.role:
            case "L":
                self._list(element, 0)
            case "Table":
                self._table(element)
            case "Figure":
                self.found.alts.append(squeezed(element.alt))
                self._go_on(element)
            case "TOC":
                self._contents(element)
            case "Note":
                self._note(element)
            case role if role in _BLOCKS - {"Div"}:
                self.found.chunks += element.chunks()
            case _:
                self._go_on(element)

    def _go_on(self, element: Element) -> None:
        for kid in element.kids:
            if isinstance(kid, Element):
                self.read(kid)
            else:
                self.found.chunks.append(kid)

    def _list(self, element: Element, level: int) -> None:
        for kid in element.children("LI", "L"):
            if kid.role == "L":
                self._list(kid, level + 1)
            else:
                self._item(kid, level)

    def _item(self, item: Element, level: int) -> None:
        mark = joined(c for label in item.children("Lbl") for c in label.chunks())
        bodies = list(item.children("LBody"))
        chunks = [c for body in bodies for c in body.chunks(without=frozenset({"L"}))]
        self.found.items.append(Item(level, mark, joined(chunks)))
        self.found.chunks += [*chunks, APART]
        for body in bodies:
            for deeper in body.children("L"):
                self._list(deeper, level + 1)

    def _table(self, table: Element) -> None:
        for caption in table.children("Caption"):
            self.found.chunks += caption.chunks()
        rows = []
        for row in _rows(table):
            cells = [list(cell.chunks()) for cell in row.children("TH", "TD")]
            rows.append(tuple(joined(cell) for cell in cells))
            self.found.chunks += [chunk for cell in cells for chunk in cell]
        self.found.tables.append(tuple(rows))

    def _contents(self, toc: Element) -> None:
        for kid in toc.children("Caption", "TOCI", "TOC"):
            if kid.role == "TOC":
                self._contents(kid)
            elif kid.role == "Caption":
                self.found.chunks += kid.chunks()
            else:
                self._entry(kid)

    def _entry(self, entry: Element) -> None:
        """Read an entry of the contents; its page number, which layout decides, is left out."""
        *words, page = (joined(link.chunks()) for link in entry.within("Link"))
        assert page.isdecimal(), f"an entry of the contents without its page: {words}, {page}"
        self.found.contents.append("".join(words))
        for deeper in entry.children("TOC"):
            self._contents(deeper)

    def _note(self, note: Element) -> None:
        number = joined(c for label in note.children("Lbl") for c in label.chunks())
        chunks = list(note.chunks(without=frozenset({"Lbl"})))
        self.found.notes.append((number, joined(chunks)))
        self.found.chunks += [*chunks, APART]


def _rows(table: Element) -> Iterator[Element]:
    for kid in table.children("TR", "THead", "TBody", "TFoot"):
        if kid.role == "TR":
            yield kid
        else:
            yield from kid.children("TR")
