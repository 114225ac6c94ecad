"""How the logical structure is written into the file: StructTreeRoot, ParentTree, IDTree."""

from collections.abc import Iterator
from typing import Any

from briefgen.render.pdf.file.hooks import Raw, object_number, page_reference, text_string
from briefgen.render.pdf.file.structure import AnnotationReference, Element, MarkedContent

__all__ = ["StructureTree"]


class StructureTree:
    """The structure of one document and, page by page, what its marks belong to."""

    def __init__(self, root: Element) -> None:
        self.root = root
        self._parents: list[list[Element] | Element] = []
        self._names: dict[int, str] = {}
        self._pages: dict[str, int] = {}

    def add_page(self, marks: list[Element]) -> int:
        """Return the StructParents key of a page whose marks belong to these elements."""
        self._parents.append(marks)
        return len(self._parents) - 1

    def add_annotation(self, element: Element) -> int:
        """Return the StructParent key of an annotation that belongs to this element."""
        self._parents.append(element)
        return len(self._parents) - 1

    def install(self, document: Any) -> Any:
        """Register every element with the document and return the root's reference."""
        elements = list(self.root.every())
        for i, element in enumerate(elements):
            name = self._names[id(element)] = f"StructElem{i}"
            document.Reference(Raw(self._writer(element)), name)
        document.Reference(Raw(self._parent_tree), "ParentTree")
        named = {element.id: element for element in elements if element.id}
        if named:
            document.Reference(Raw(lambda doc: self._id_tree(doc, named)), "IDTree")
        return document.Reference(Raw(lambda doc: self._root(doc, bool(named))), "StructTreeRoot")

    def _writer(self, element: Element) -> Any:
        return lambda document: self._element(document, element)

    def _number(self, document: Any, element: Element) -> int:
        return object_number(document, self._names[id(element)])

    def _page_number(self, document: Any, page: int) -> int:
        return object_number(document, page_reference(page).name)

    def _element(self, document: Any, element: Element) -> bytes:
        parent = element.parent
        up = self._number(document, parent) if parent else object_number(document, "StructTreeRoot")
        page = _first_page(element)
        parts = [f"<</S/{element.role}/P {up} 0 R"]
        if page:
            parts.append(f"/Pg {self._page_number(document, page)} 0 R")
        if element.kids:
            kids = " ".join(self._kid(document, kid, page) for kid in element.kids)
            parts.append(f"/K[{kids}]")
        parts += _properties(element)
        encoded = "".join(parts).encode("ascii")
        for key, value in _strings(element):
            if value:
                encoded += f"/{key}".encode("ascii") + text_string(value).format(document)
        return encoded + b">>"

    def _kid(
        self, document: Any, kid: Element | MarkedContent | AnnotationReference, page: int
    ) -> str:
        match kid:
            case Element():
                return f"{self._number(document, kid)} 0 R"
            case MarkedContent() if kid.page == page:
                return str(kid.mcid)
            case MarkedContent():
                number = self._page_number(document, kid.page)
                return f"<</Type/MCR/Pg {number} 0 R/MCID {kid.mcid}>>"
            case AnnotationReference():
                number = self._page_number(document, kid.page)
                target = object_number(document, kid.name)
                return f"<</Type/OBJR/Pg {number} 0 R/Obj {target} 0 R>>"

    def _parent_tree(self, document: Any) -> bytes:
        rows = []
        for key, value in enumerate(self._parents):
            if isinstance(value, Element):
                rows.append(f"{key} {self._number(document, value)} 0 R")
            else:
                owners = " ".join(f"{self._number(document, element)} 0 R" for element in value)
                rows.append(f"{key} [{owners}]")
        return ("<< /Nums [" + "\n".join(rows) + "] >>").encode("ascii")

    def _id_tree(self, document: Any, named: dict[str, Element]) -> bytes:
        rows = b" ".join(
            text_string(name).format(document)
            + f" {self._number(document, named[name])} 0 R".encode("ascii")
            for name in sorted(named)
        )
        return b"<< /Names [" + rows + b"] >>"

    def _root(self, document: Any, has_ids: bool) -> bytes:
        ids = f"/IDTree {object_number(document, 'IDTree')} 0 R " if has_ids else ""
        return (
            f"<< /Type /StructTreeRoot /K [{self._number(document, self.root)} 0 R] "
            f"/ParentTree {object_number(document, 'ParentTree')} 0 R "
            f"/ParentTreeNextKey {len(self._parents)} {ids}>>"
        ).encode("ascii")


def _first_page(element: Element) -> int:
    return next((kid.page for kid in element.kids if not isinstance(kid, Element)), 0)


def _strings(element: Element) -> Iterator[tuple[str, str]]:
    yield "Alt", element.alt
    yield "ActualText", element.actual
    yield "Lang", element.language
    yield "ID", element.id


def _properties(element: Element) -> list[str]:
    owners = [
        f"<</O/{owner}" + "".join(f"/{key} {value}" for key, value in values.items()) + ">>"
        for owner, values in element.attributes.items()
    ]
    if not owners:
        return []
    return [f"/A{owners[0]}" if len(owners) == 1 else f"/A[{''.join(owners)}]"]
