"""Which private parts of reportlab's canvas and file the renderer hangs on; fonts are apart."""

import codecs
import hashlib
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import reportlab
from reportlab import rl_config
from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFStream,
    PDFString,
    PDFZCompress,
)
from reportlab.pdfgen.canvas import Canvas

from briefgen.render.pdf.file.packing import packed

__all__ = [
    "DeferredCanvas",
    "LaidPage",
    "Raw",
    "allow_keys",
    "compact_streams",
    "guard",
    "is_at_top",
    "object_number",
    "page_reference",
    "text_string",
]

_VERSION = "5.1.0"
_MISTAKEN = frozenset("\u009f\u00ad")
_TAKEN_FOR_MARKS = ("\u00fe\u00ff", "\u00ff\u00fe", "\u00ef\u00bb\u00bf")


def guard(version: str) -> None:
    """Refuse any reportlab but the one whose private parts are known here."""
    if version != _VERSION:
        raise ImportError(f"briefgen needs reportlab {_VERSION}, and found {version}")


guard(reportlab.Version)


class Raw(pdfdoc.PDFObject):
    """An object of the file whose bytes are written by a function when the file is."""

    __RefOnly__ = 1

    def __init__(self, write: Any) -> None:
        self._write = write

    def format(self, document: Any) -> bytes:
        """Return the bytes of the object."""
        data: bytes = self._write(document)
        return data


class _Properties(pdfdoc.PDFObject):
    """The information dictionary, in place of reportlab's, which reads the clock."""

    __RefOnly__ = 1

    def __init__(self, entries: dict[str, str]) -> None:
        self._entries = entries

    def format(self, document: Any) -> bytes:
        """Return the bytes of the object."""
        strings = {key: text_string(value) for key, value in self._entries.items() if value}
        data: bytes = PDFDictionary(strings).format(document)
        return data


def is_at_top(flowable: Any) -> bool:
    """Tell whether a flowable that is being set stands at the top of its page."""
    frame = getattr(flowable, "_frame", None)
    return bool(frame and frame._atTop)  # noqa: SLF001  # platypus tells it no other way


def allow_keys(thing: Any, *keys: str) -> None:
    """Let a catalog or a page carry keys that reportlab does not write of itself."""
    thing.__NoDefault__ = [*type(thing).__NoDefault__, *keys]


def text_string(text: str) -> PDFString:
    """Return a text as a string of the file.

    Why: reportlab writes two characters in PDFDocEncoding that are not in it, and does not see
    that a text which begins as a byte order mark does is taken for one.
    """
    if not _MISTAKEN.isdisjoint(text) or text.startswith(_TAKEN_FOR_MARKS):
        return PDFString(codecs.BOM_UTF16_BE + text.encode("utf-16-be"), enc="raw")
    return PDFString(text)


def page_reference(number: int) -> pdfdoc.PDFObjectReference:
    """Return a reference to the page with this number, drawn or not yet drawn."""
    return pdfdoc.PDFObjectReference(f"Page{number}")


def object_number(document: Any, name: str) -> int:
    """Return the number in the file of the object registered by this name."""
    number: int = document.idToObjectNumberAndVersion[name][0]
    return number


@contextmanager
def compact_streams() -> Iterator[None]:
    """Have streams written as bytes, not as the letters that reportlab wraps them in."""
    kept, rl_config.useA85, rl_config.pdfComments = (rl_config.useA85, rl_config.pdfComments), 0, 0
    try:
        yield
    finally:
        rl_config.useA85, rl_config.pdfComments = kept


def _file(document: Any, canvas: Canvas) -> bytes:
    """Return the file of a document, in place of reportlab's own, which packs nothing."""
    for font in document.delayedFonts:
        font.addObjects(document)
    document.Outlines.prepare(document, canvas)
    if document.Outlines.ready < 0:
        document.Catalog.Outlines = None
    root, info = (document.Reference(each) for each in (document.Catalog, document.info))
    numbers = [object_number(document, each.name) for each in (root, info)]
    objects = list(_objects(document))
    trailer = "/Root {} 0 R/Info {} 0 R/ID[<{digest}><{digest}>]".format(
        *numbers, digest=_digest(objects)
    )
    return packed(objects, trailer.encode("ascii"))


def _digest(objects: Iterable[bytes]) -> str:
    """Return what tells a file from any with other objects, and not from an equal one."""
    digest = hashlib.md5(usedforsecurity=False)
    for each in objects:
        digest.update(each)
    return digest.hexdigest()


def _objects(document: Any) -> Iterator[bytes]:
    """Yield the objects by their numbers; to write one may bring others into being."""
    number = 1
    while (name := document.numberToId.get(number)) is not None:
        yield pdfdoc.format(document.idToObject[name], document, toplevel=1)
        number += 1


@dataclass(slots=True)
class LaidPage:
    """A page laid out and not yet written: its operators, annotations and pictures."""

    code: list[str]
    annotations: list[Any]
    pictures: list[str]


class DeferredCanvas(Canvas):
    """A reportlab canvas whose pages wait until `write`, so that they can still be changed."""

    _annotationrefs: list[Any]
    _bookmarkReference: Callable[[str], Any]  # noqa: N815  # reportlab's names, not in the stubs
    _code: list[str]
    _doc: Any
    _filename: Any
    _formsinuse: list[str]
    _pagesize: tuple[float, float]
    _preamble: str
    _startPage: Callable[[], None]  # noqa: N815

    def __init__(self, buffer: Any, size: tuple[float, float], font: str) -> None:
        self.laid: list[LaidPage] = []
        self.forms: dict[str, str] = {}
        super().__init__(
            buffer,
            pagesize=size,
            invariant=1,
            pageCompression=1,
            pdfVersion=(1, 7),
            initialFontName=font,  # type: ignore[arg-type]  # the stubs say float
        )
        self._preamble = ""

    @property
    def document(self) -> Any:
        """The reportlab document behind the canvas."""
        return self._doc

    @property
    def code(self) -> list[str]:
        """The operators of the page being laid out."""
        return self._code

    @property
    def page(self) -> int:
        """The number of the page being laid out, counted from 1."""
        return len(self.laid) + 1

    def showPage(self) -> None:  # noqa: N802  # reportlab's name
        """Put the page by until the document is finished."""
        self.laid.append(LaidPage(self._code, self._annotationrefs, self._formsinuse))
        self._startPage()

    def save(self) -> None:
        """Do nothing: platypus calls this after the last page, when gaps still wait."""

    def define_form(self, name: str, operators: Iterable[str]) -> None:
        """Keep operators that several pages draw alike."""
        content = "\n".join(operators)
        self.forms[name] = content
        entries = {
            "Type": PDFName("XObject"),
            "Subtype": PDFName("Form"),
            "BBox": PDFArray([0, 0, *self._pagesize]),
            "Resources": PDFDictionary({"Font": pdfdoc.PDFObjectReference(pdfdoc.BasicFonts)}),
        }
        form = PDFStream(PDFDictionary(entries), content.encode("ascii"), [PDFZCompress])
        self.document.Reference(form, pdfdoc.xObjectName(name))

    def draw_form(self, name: str) -> None:
        """Draw what `define_form` keeps under a name."""
        self._formsinuse.append(name)
        self._code.append(f"/{pdfdoc.xObjectName(name)} Do")

    def annotate(self, entries: dict[str, Any], name: str) -> None:
        """Add an annotation to the page, registered by a name."""
        reference = self.document.Reference(PDFDictionary(entries), name)
        self._annotationrefs.append(reference)

    def destination(self, anchor: str) -> Any:
        """Return the destination of an anchor, bound or to be bound later."""
        return self._bookmarkReference(anchor)

    def bind(self, anchor: str, left: float | None, top: float) -> None:
        """Bind an anchor to a point of the page being laid out; no `left` leaves it as it is."""
        destination = self.destination(anchor)
        destination.xyz(pdfdoc.PDFnull if left is None else round(left, 2), round(top, 2), 0)
        destination.setPage(page_reference(self.page))

    def identify(self, entries: dict[str, str]) -> None:
        """Give the file its properties."""
        self.document.info = _Properties(entries)

    def write(self, finish: Callable[[], None]) -> None:
        """Write the pages, call `finish`, and put the file into the buffer."""
        for page in self.laid:
            self._code, self._annotationrefs = page.code, page.annotations
            self._formsinuse = page.pictures
            super().showPage()
        self._code = []
        finish()
        self._filename.write(_file(self.document, self))

    def page_entries(self, page: Any) -> None:
        """Set further entries of a page that is being written."""

    def _setAnnotations(self, page: Any) -> None:  # noqa: N802  # reportlab's name
        page.Annots = self._annotationrefs
        allow_keys(page, "StructParents", "Tabs")
        self.page_entries(page)
