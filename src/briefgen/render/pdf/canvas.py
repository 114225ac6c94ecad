"""Where everything is drawn: a canvas on which no mark is made without saying what it means."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString
from reportlab.pdfgen.canvas import Canvas

from briefgen.diagnostics import RenderError
from briefgen.render.pdf.hooks import adopt, allow_keys, page_reference
from briefgen.render.pdf.structure import AnnotationReference, Element, MarkedContent
from briefgen.render.pdf.tree import StructureTree

__all__ = ["ARTIFACT", "Address", "TaggedCanvas", "number"]

ARTIFACT = Element("Artifact")
"""What decoration belongs to: nothing that is read aloud."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where a link leads: a URL outside, or an anchor in this document; `words` tell it aloud."""

    url: str = ""
    anchor: str = ""
    words: str = ""


@dataclass(slots=True)
class _Page:
    code: list[str]
    annotations: list[Any]
    forms: list[str]
    marks: list[Element]
    deferred: list[tuple[int, Callable[[], str]]] = field(default_factory=list)


def number(value: float) -> str:
    """Return a length as PDF writes it: at most three decimals, no needless zero."""
    return f"{value:.3f}".rstrip("0").rstrip(".") if value else "0"


class TaggedCanvas(Canvas):
    """A reportlab canvas whose pages wait until the last is laid out, and whose marks are tagged.

    A page's code is a list of operators; `defer` leaves a gap in it that is filled when the
    number of pages and the place of every anchor are known.
    """

    def __init__(self, buffer: Any, size: tuple[float, float], root: Element, font: str) -> None:
        self.tree = StructureTree(root)
        self.anchors: dict[str, int] = {}
        self._done: list[_Page] = []
        self._marks: list[Element] = []
        self._deferred: list[tuple[int, Callable[[], str]]] = []
        self._open: Element | None = None
        self._wanted: dict[str, str] = {}
        self._links = 0
        super().__init__(
            buffer,
            pagesize=size,
            invariant=1,
            pageCompression=1,
            pdfVersion=(1, 7),
            initialFontName=font,
        )
        adopt(self._doc)
        self._preamble = "1 0 0 1 0 0 cm"

    @property
    def page(self) -> int:
        """The number of the page being drawn, counted from 1."""
        return len(self._done) + 1

    @property
    def count(self) -> int:
        """How many pages there are so far."""
        return len(self._done)

    @property
    def document(self) -> Any:
        """The reportlab document behind the canvas."""
        return self._doc

    @property
    def pages_code(self) -> list[list[str]]:
        """The operators of every page laid out so far."""
        return [page.code for page in self._done]

    def emit(self, *operators: str) -> None:
        """Add operators to the page as they are."""
        self._code.extend(operators)

    def is_open(self, element: Element) -> bool:
        """Tell whether what is drawn now belongs to `element`."""
        return self._open is element

    def open(self, element: Element, kind: str = "Layout") -> None:
        """Begin to draw what belongs to `element`, unless that has been begun already."""
        if self._open is element:
            return
        self.close()
        self._open = element
        if element is ARTIFACT:
            self._code.append(f"/Artifact <</Type /{kind}>> BDC")
            return
        element.join()
        mcid = len(self._marks)
        self._marks.append(element)
        element.kids.append(MarkedContent(self.page, mcid))
        self._code.append(f"/{element.role} <</MCID {mcid}>> BDC")

    def close(self) -> None:
        """End what `open` began."""
        if self._open is not None:
            self._code.append("EMC")
            self._open = None

    def fill(self, colour: str, box: tuple[float, float, float, float]) -> None:
        """Fill a rectangle (left, bottom, width, height) that means nothing."""
        self.close()
        shape = " ".join(number(value) for value in box)
        self.open(ARTIFACT)
        self._code.append(f"q {colour} {shape} re f Q")
        self.close()

    def defer(self, operators: Callable[[], str]) -> None:
        """Leave a gap in the page that `operators` fills when everything is laid out."""
        self._deferred.append((len(self._code), operators))
        self._code.append("")

    def link(self, element: Element, box: tuple[float, ...], address: Address) -> None:
        """Lay a link over a box (left, bottom, right, top); its element holds its words."""
        self._links += 1
        name = f"Link{self._links}"
        entries = {
            "Type": PDFName("Annot"),
            "Subtype": PDFName("Link"),
            "F": 4,
            "Rect": PDFArray([round(value, 2) for value in box]),
            "Border": PDFArray([0, 0, 0]),
            "Contents": PDFString(address.words or address.url),
            "StructParent": self.tree.add_annotation(element),
        }
        if address.url:
            action = {"Type": PDFName("Action"), "S": PDFName("URI"), "URI": _uri(address.url)}
            entries["A"] = PDFDictionary(action)
        else:
            self._wanted.setdefault(address.anchor, address.words)
            entries["Dest"] = self._bookmarkReference(address.anchor)
        self._annotationrefs.append(self._doc.Reference(PDFDictionary(entries), name))
        element.kids.append(AnnotationReference(self.page, name))

    def mark_place(self, anchor: str, left: float, top: float) -> None:
        """Make a point of this page one that links, contents and bookmarks can lead to."""
        if anchor in self.anchors:
            return
        self.anchors[anchor] = self.page
        destination = self._bookmarkReference(anchor)
        destination.xyz(round(left, 2), round(top, 2), 0)
        destination.setPage(page_reference(self.page))

    def showPage(self) -> None:  # noqa: N802  # reportlab's name
        """Put the page by until the document is finished."""
        self.close()
        page = _Page(
            self._code, self._annotationrefs, self._formsinuse, self._marks, self._deferred
        )
        self._done.append(page)
        self._marks, self._deferred = [], []
        self._startPage()

    def save(self) -> None:
        """Do nothing: platypus calls this after the last page, when gaps still wait."""

    def fill_gaps(self) -> None:
        """Draw what had to wait for the last page."""
        if lost := sorted(self._wanted.keys() - self.anchors.keys()):
            words = self._wanted[lost[0]]
            raise RenderError(f'the link "{words}" leads to "{lost[0]}", which does not exist')
        for page in self._done:
            for place, operators in page.deferred:
                page.code[place] = operators()

    def write(self) -> None:
        """Write pages and structure into the buffer; nothing can be drawn afterwards."""
        for page in self._done:
            self._code, self._annotationrefs = page.code, page.annotations
            self._formsinuse, self._marks = page.forms, page.marks
            super().showPage()
        self._code = []
        self._doc.Catalog.StructTreeRoot = self.tree.install(self._doc)
        self._doc.SaveToFile(self._filename, self)

    def _setAnnotations(self, page: Any) -> None:  # noqa: N802  # reportlab's name
        super()._setAnnotations(page)
        allow_keys(page, "StructParents", "Tabs")
        page.Tabs = PDFName("S")
        page.StructParents = self.tree.add_page(self._marks)


def _uri(url: str) -> PDFString:
    """Return an address as the seven-bit string that PDF wants (ISO 32000-1, 12.6.4.7)."""
    encoded = "".join(
        char if char.isascii() else "".join(f"%{byte:02X}" for byte in char.encode())
        for char in url
    )
    return PDFString(encoded.replace(" ", "%20"))
