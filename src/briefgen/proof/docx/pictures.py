"""Whether every picture shows something: that it is there, is a picture, and is large enough."""

import re
from collections.abc import Iterable, Iterator
from typing import Final

from lxml import etree

from briefgen.proof.docx.census import Census
from briefgen.proof.docx.drawings import alts
from briefgen.proof.docx.names import NAMESPACES, OFF, A, R, W, integer
from briefgen.proof.docx.package import Package, Part, Relation
from briefgen.proof.readback import Fault

__all__ = ["is_picture", "picture_faults"]

_KIND: Final = "image"
_PT: Final = 12700  # EMU
_SMALLEST: Final = _PT // 10  # the longer side: what is smaller was made so to hide it
_WP: Final = f"{{{NAMESPACES['wp']}}}"
_DATA: Final = f"{A}graphic/{A}graphicData"
_BLIP: Final = f"{A}blip"
_SVG_BLIP: Final = "{http://schemas.microsoft.com/office/drawing/2016/SVG/main}svgBlip"
_PIC: Final = f"{{{NAMESPACES['pic']}}}pic"
_IMAGE: Final = f"{{{NAMESPACES['v']}}}imagedata"
_BOX: Final = f"{W}txbxContent"
_BEGINNINGS: Final = re.compile(
    rb"\x89PNG\r\n\x1a\n|\xff\xd8\xff|GIF8[79]a|II\*\x00|MM\x00\*|BM"
    rb"|RIFF.{4}WEBP|\x01\x00\x00\x00.{36} EMF|\xd7\xcd\xc6\x9a|\x01\x00\x09\x00"
    rb"|(?:\xef\xbb\xbf)?\s*<(?:[?!].*<)?svg[\s>]",
    re.DOTALL,
)


def picture_faults(package: Package, stories: Iterable[Census]) -> Iterator[Fault]:
    """Yield the pictures of which a page shows nothing, or not what the file says."""
    for story in stories:
        for drawing in (*story.elements("drawing"), *story.elements("pict")):
            for message in _wrong(package, story.part, drawing):
                yield Fault(f"{_name(drawing)} {message}", story.name)


def is_picture(beginning: bytes) -> bool:
    """Tell whether bytes begin like a picture that Word shows.

    These are PNG, JPEG, GIF, TIFF, BMP, WebP, EMF, WMF and SVG.
    """
    return _BEGINNINGS.match(beginning) is not None


def _wrong(package: Package, part: Part, drawing: etree._Element) -> Iterator[str]:
    for frame in drawing if drawing.tag == f"{W}drawing" else ():
        yield from _frame(frame, is_figure=any(True for _ in alts(drawing)))
    for blip in drawing.iter(_BLIP, _SVG_BLIP, _IMAGE):
        own = blip.get(f"{R}id" if blip.tag == _IMAGE else f"{R}embed")
        if own is None:
            yield "has no picture in the file"
        elif (relation := part.relations.get(own)) is not None:  # else it is told as such
            yield from _related(package, relation)


def _frame(frame: etree._Element, *, is_figure: bool) -> Iterator[str]:
    """Yield what is wrong with wp:inline or wp:anchor (20.4.2)."""
    properties, extent = frame.find(f"{_WP}docPr"), frame.find(f"{_WP}extent")
    if properties is None or not is_figure:
        return
    if properties.get("hidden", "0") not in OFF:
        yield "is hidden"
    sides = [integer(extent.get(key)) if extent is not None else 0 for key in ("cx", "cy")]
    if max(sides) < _SMALLEST:
        yield f"is {sides[0] / _PT:g} by {sides[1] / _PT:g} pt large"
    data = frame.find(_DATA)
    if (data is None or not len(data)) and next(frame.iter(_BOX), None) is None:
        yield "shows nothing"
    for picture in frame.iter(_PIC):
        if next(picture.iter(_BLIP), None) is None:
            yield "has no picture in the file"


def _related(package: Package, relation: Relation) -> Iterator[str]:
    if relation.is_external:
        yield f"shows a file outside: {relation.target}"
    elif relation.kind != _KIND:
        yield f"shows what is no picture but a part of the kind {relation.kind}"
    elif relation.target in package.names and not is_picture(package.beginning(relation.target)):
        yield f"shows {relation.target}, which is no picture"


def _name(drawing: etree._Element) -> str:
    properties = next(drawing.iter(f"{_WP}docPr"), None)
    said = properties.get("descr") or properties.get("name") if properties is not None else None
    return f'the picture "{said}"' if said else "a picture"
