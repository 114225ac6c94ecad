"""Whether an SVG picture is safe to pass on, and how large it is.

A file that is opened by Word and by browsers must not run, load or grow anything: so what a still
picture needs is let through, and everything else is refused.
"""

import math
import re
from collections.abc import Iterator
from itertools import chain

from lxml import etree

from briefgen.diagnostics import AssetError

__all__ = ["is_svg", "svg_size"]

_SVG = "{http://www.w3.org/2000/svg}"
_HREFS = frozenset({"href", "{http://www.w3.org/1999/xlink}href", "src"})
_BEGINNING = re.compile(rb"\s*(?:\xef\xbb\xbf)?\s*<(?:[?!].*?<)*(?:\w+:)?svg[\s/>]", re.DOTALL)
_LARGEST = 2_000_000  # bytes
_MOST_DRAWN = 100_000  # elements, each counted as often as it is used
_WIDEST = 100_000.0  # pixels
_ACTIVE = frozenset(
    {"script", "foreignObject", "iframe", "object", "embed", "audio", "video", "canvas"}
    | {"handler", "listener", "set", "animate", "animateMotion", "animateTransform", "discard"}
)
_INSIDE = re.compile(r"#|data:image/(?:png|jpeg);base64,", re.IGNORECASE)
_OUTSIDE = re.compile(
    r"@import|url\((?!\s*[\"']?\s*(?:#|data:image/(?:png|jpeg);base64,))", re.IGNORECASE
)
_LENGTH = re.compile(r"\s*([0-9]*\.?[0-9]+(?:[eE][+-]?[0-9]+)?)\s*(px|pt|pc|mm|cm|in)?\s*")
_PIXELS = {
    "": 1.0,
    "px": 1.0,
    "pt": 96 / 72,
    "pc": 16.0,
    "mm": 96 / 25.4,
    "cm": 960 / 25.4,
    "in": 96.0,
}


def is_svg(data: bytes) -> bool:
    """Tell whether bytes begin like an SVG picture."""
    return _BEGINNING.match(data[:4096]) is not None


def svg_size(name: str, data: bytes) -> tuple[float, float]:
    """Return width and height of an SVG picture in pixels, 96 an inch.

    Raises AssetError for one that is damaged, too large, without a size, or more than a still
    picture.
    """
    root = _parsed(name, data)
    for fault in chain(_faults(root), _growth(root)):
        raise AssetError(f'"{name}" {fault}')
    return _size(name, root)


def _parsed(name: str, data: bytes) -> etree._Element:
    if len(data) > _LARGEST:
        raise AssetError(f'"{name}" is larger than {_LARGEST // 1_000_000} MB')
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise AssetError(f'"{name}" is not an SVG picture that can be read') from error
    if root.tag != f"{_SVG}svg":
        raise AssetError(f'"{name}" is not an SVG picture: its root is no svg element of SVG')
    return root


def _faults(root: etree._Element) -> Iterator[str]:
    """Yield what a still picture does not need, and what would lead out of the file."""
    if root.getroottree().docinfo.internalDTD is not None:
        yield "declares a document type, which a picture does not need"
    if root.getroottree().xpath("//processing-instruction()"):
        yield "has a processing instruction, which a picture does not need"
    for element in root.iter("{*}*"):
        name = etree.QName(element).localname
        if name in _ACTIVE:
            yield f"has an element <{name}>: only still pictures are shown"
        if name == "style" and _leads_out("style", "".join(map(str, element.itertext()))):
            yield "has a style that leads out of the file"
        yield from _attribute_faults(element)


def _leads_out(name: str, text: str) -> bool:
    """Tell whether a style or an attribute loads something; no escape may hide it."""
    return _OUTSIDE.search(text) is not None or (name == "style" and "\\" in text)


def _attribute_faults(element: etree._Element) -> Iterator[str]:
    for key, value in element.attrib.items():
        name, text = str(key), str(value)
        if etree.QName(name).localname.lower().startswith("on"):
            yield f"has an attribute {name}: only still pictures are shown"
        if name in _HREFS and not _INSIDE.match(text.strip()):
            yield f'leads out of the file, to "{text[:60]}"'
        own = etree.QName(name).localname
        if _leads_out(own, text) or name == "{http://www.w3.org/XML/1998/namespace}base":
            yield f"has an attribute {own} that leads out of the file"


def _growth(root: etree._Element) -> Iterator[str]:
    """Yield it where copies of copies (`use`) would draw more than a picture can show."""
    named = {element.get("id"): element for element in root.iter() if element.get("id")}
    counts: dict[etree._Element, int] = {}

    def drawn(element: etree._Element, within: frozenset[str]) -> int:
        if element not in counts:
            target = next((str(element.get(key)) for key in _HREFS if element.get(key)), "")
            wanted = target.strip().removeprefix("#")
            if wanted in within:
                return _MOST_DRAWN + 1
            used = named.get(wanted)
            total = 1 + sum(drawn(child, within) for child in element)
            counts[element] = total + (0 if used is None else drawn(used, within | {wanted}))
        return counts[element]

    try:
        if drawn(root, frozenset()) > _MOST_DRAWN:
            yield "draws more than a page can show, or something within itself"
    except RecursionError:
        yield "has elements too deep in each other"


def _size(name: str, root: etree._Element) -> tuple[float, float]:
    box = [
        float(part)
        for part in re.findall(r"-?[0-9]*\.?[0-9]+(?:[eE][+-]?[0-9]+)?", root.get("viewBox", ""))
    ]
    across, down = (_pixels(root.get(side, "")) for side in ("width", "height"))
    if len(box) == 4 and box[2] > 0 and box[3] > 0:
        shape = box[2] / box[3]
        across = across or (down * shape if down else box[2])
        down = down or across / shape
    if not (across and down):
        raise AssetError(f'"{name}" has no size: give it width and height, or a viewBox')
    if not all(math.isfinite(side) and 1 <= side <= _WIDEST for side in (across, down)):
        raise AssetError(f'"{name}" has a size that no page can show')
    return across, down


def _pixels(length: str) -> float:
    """Return a length in pixels; 0 for one that hangs on what the picture stands in."""
    found = _LENGTH.fullmatch(length)
    return float(found[1]) * _PIXELS[found[2] or ""] if found else 0.0
