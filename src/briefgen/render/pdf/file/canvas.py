"""Where everything is drawn: a canvas on which no mark is made without saying what it means."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFString

from briefgen.diagnostics import RenderError
from briefgen.render.pdf.file.hooks import DeferredCanvas, text_string
from briefgen.render.pdf.file.structure import AnnotationReference, Element, MarkedContent
from briefgen.render.pdf.file.tree import StructureTree

__all__ = ["ARTIFACT", "Address", "TaggedCanvas", "number"]

ARTIFACT = Element("Artifact")
"""What decoration belongs to: nothing that is read aloud."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where a link leads: a URL outside, or an anchor in this document; `words` tell it aloud."""

    url: str = ""
    anchor: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class _Gap:
    """A place in a page's code that is filled when everything is laid out."""

    code: list[str]
    place: int
    operators: Callable[[], str]


def number(value: float) -> str:
    """Return a length as PDF writes it: at most two decimals, no needless zero."""
    return f"{value:.2f}".rstrip("0").rstrip(".") if value else "0"


class TaggedCanvas(DeferredCanvas):
    """A canvas on which everything drawn belongs to an element, or is decoration.

    Whoever draws thinks of a page that is read from left to right; where `mirror` is given, what
    is asked for at `x` stands at `mirror - x`, so that the page is read from right to left.
    """

    def __init__(
        self,
        buffer: Any,
        size: tuple[float, float],
        root: Element,
        font: str,
        *,
        mirror: float | None = None,
    ) -> None:
        self.mirror = mirror
        self.tree = StructureTree(root)
        self.anchors: dict[str, int] = {}
        self._marks: list[list[Element]] = [[]]
        self._gaps: list[_Gap] = []
        self._open: Element | None = None
        self._wanted: dict[str, str] = {}
        self._links = 0
        super().__init__(buffer, size, font)

    @property
    def count(self) -> int:
        """How many pages are laid out."""
        return len(self.laid)

    def across(self, left: float, width: float) -> float:
        """Return where on the page a box stands that is asked for at `left`, and the way back."""
        return left if self.mirror is None else self.mirror - left - width

    def emit(self, *operators: str) -> None:
        """Add operators to the page as they are."""
        self.code.extend(operators)

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
            self.code.append(f"/Artifact <</Type /{kind}>> BDC")
            return
        element.join()
        marks = self._marks[-1]
        mcid = len(marks)
        marks.append(element)
        element.kids.append(MarkedContent(self.page, mcid))
        self.code.append(f"/{element.role} <</MCID {mcid}>> BDC")

    def close(self) -> None:
        """End what `open` began."""
        if self._open is not None:
            self.code.append("EMC")
            self._open = None

    def fill(self, colour: str, box: tuple[float, float, float, float]) -> None:
        """Fill a rectangle (left, bottom, width, height): the ground of what is set on it."""
        self.close()
        left, bottom, width, height = box
        start = self.across(left, width)
        shape = " ".join(map(number, (start, bottom, width, height)))
        edges = " ".join(map(number, (start, bottom, start + width, bottom + height)))
        self.open(ARTIFACT, f"Background /BBox [{edges}]")
        self.code.append(f"q {colour} {shape} re f Q")
        self.close()

    def rule(self, colour: str, start: tuple[float, float], length: float, width: float) -> None:
        """Draw a line on from `start`, its upper edge there; as decoration.

        Why: viewers draw thin lines alike wherever they fall, and thin rectangles not.
        """
        left, middle = self.across(start[0], length), start[1] - width / 2
        pen = f"{number(width)} w {colour.upper()}"
        line = f"{number(left)} {number(middle)} m {number(left + length)} {number(middle)} l S"
        self.close()
        self.open(ARTIFACT)
        self.code.append(f"q {pen} {line} Q")
        self.close()

    def defer(self, operators: Callable[[], str]) -> None:
        """Leave a gap in the page that `operators` fills when everything is laid out."""
        self._gaps.append(_Gap(self.code, len(self.code), operators))
        self.code.append("")

    def link(
        self, element: Element, box: tuple[float, float, float, float], address: Address
    ) -> None:
        """Lay a link over a box (left, bottom, right, top); its element holds its words."""
        left, bottom, right, top = box
        start = self.across(left, right - left)
        edges = (start, bottom, start + right - left, top)
        self._links += 1
        name = f"Link{self._links}"
        entries = {
            "Type": PDFName("Annot"),
            "Subtype": PDFName("Link"),
            "F": 4,
            "Rect": PDFArray([round(value, 2) for value in edges]),
            "Border": PDFArray([0, 0, 0]),
            "Contents": text_string(address.words or address.url),
            "StructParent": self.tree.add_annotation(element),
        }
        if address.url:
            action = {"Type": PDFName("Action"), "S": PDFName("URI"), "URI": _uri(address.url)}
            entries["A"] = PDFDictionary(action)
        else:
            self._wanted.setdefault(address.anchor, address.words)
            entries["Dest"] = self.destination(address.anchor)
        self.annotate(entries, name)
        element.kids.append(AnnotationReference(self.page, name))

    def mark_place(self, anchor: str, left: float, top: float) -> None:
        """Make a point of this page one that links, contents and bookmarks can lead to.

        Why no left edge on a page that is read from the right: it would be that of the window,
        with the words that are meant outside it.
        """
        if anchor not in self.anchors:
            self.anchors[anchor] = self.page
            self.bind(anchor, left if self.mirror is None else None, top)

    def mark_places(self, anchors: Iterable[str], left: float, top: float) -> None:
        """Make a point of this page the place of several anchors."""
        for anchor in anchors:
            self.mark_place(anchor, left, top)

    def showPage(self) -> None:  # noqa: N802  # reportlab's name
        """Put the page by, nothing left open on it."""
        self.close()
        super().showPage()
        self._marks.append([])

    def fill_gaps(self) -> None:
        """Draw what had to wait for the last page."""
        if lost := sorted(self._wanted.keys() - self.anchors.keys()):
            words = self._wanted[lost[0]]
            raise RenderError(f'the link "{words}" leads to "{lost[0]}", which does not exist')
        for gap in self._gaps:
            gap.code[gap.place] = gap.operators()

    def finish(self) -> None:
        """Write pages and structure into the buffer; nothing can be drawn afterwards."""
        self._marks.reverse()
        self._marks.pop(0)
        self.write(self._install)

    def page_entries(self, page: Any) -> None:
        """Say whose marks a page that is being written holds, and in which order to tab."""
        page.Tabs = PDFName("S")
        page.StructParents = self.tree.add_page(self._marks.pop())

    def _install(self) -> None:
        self.document.Catalog.StructTreeRoot = self.tree.install(self.document)


def _uri(url: str) -> PDFString:
    """Return an address as the seven-bit string that PDF wants (ISO 32000-1, 12.6.4.7)."""
    encoded = "".join(
        char if char.isascii() else "".join(f"%{byte:02X}" for byte in char.encode())
        for char in url
    )
    return PDFString(encoded.replace(" ", "%20"))
