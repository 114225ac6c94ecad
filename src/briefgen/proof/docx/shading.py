"""On which ground the words of a table's cells stand, and how its style colours them."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from lxml import etree

from briefgen.proof.docx.grid import GridCell
from briefgen.proof.docx.hidden import shade
from briefgen.proof.docx.names import OFF, VAL, W, integer, value
from briefgen.proof.docx.runs import NOTHING_SAID, RunProperties, run_properties
from briefgen.proof.docx.styles import Definition, Setting, Styles

__all__ = ["Shading", "Shadings"]

_WHOLE: Final = "wholeTable"
_BITS: Final = {  # of w:tblLook w:val, where it has no attribute for each
    "firstRow": 0x0020,
    "lastRow": 0x0040,
    "firstColumn": 0x0080,
    "lastColumn": 0x0100,
    "noHBand": 0x0200,
    "noVBand": 0x0400,
}
_DEFAULT_LOOK: Final = _BITS["firstRow"] | _BITS["firstColumn"] | _BITS["noVBand"]


@dataclass(frozen=True, slots=True)
class _Said:
    ground: str | None
    words: RunProperties


class Shadings:
    """What the table styles of a file say, each read once."""

    def __init__(self, styles: Styles) -> None:
        """Begin with no table style read."""
        self._styles = styles
        self._said: dict[str | None, Mapping[str, _Said]] = {}

    def of(self, table: etree._Element, around: Setting) -> "Shading":
        """Return how a table is shaded; `around` is what it stands on."""
        properties = table.find(f"{W}tblPr")
        name = value(properties, "tblStyle")
        if name not in self._said:
            self._said[name] = _said(self._styles.chain(name))
        return Shading(self._styles, properties, self._said[name], around)


class Shading:
    """What the style of one table says of its cells, as its w:tblLook asks for."""

    def __init__(
        self,
        styles: Styles,
        properties: etree._Element | None,
        said: Mapping[str, _Said],
        around: Setting,
    ) -> None:
        """Take what a table asks for and what its style says."""
        self._styles, self._said, self._around = styles, said, around
        look = properties.find(f"{W}tblLook") if said and properties is not None else None
        self._look = dict(_look(look)) if said else {}
        ground = properties.find(f"{W}shd") if properties is not None else None
        self._own = shade(ground) if ground is not None else None

    def setting(self, cell: GridCell, at: tuple[int, int], size: tuple[int, int]) -> Setting:
        """Return what the paragraphs of a cell are set on.

        `at` is its row and its column, `size` how many rows and columns the table has.
        """
        if not self._said and cell.ground is self._own is None:
            return self._around
        ground, words = self._own, NOTHING_SAID
        for region in self._regions(cell, at, size) if self._said else ():
            said = self._said.get(region)
            if said is not None:
                ground, words = said.ground or ground, said.words.over(words)
        words = words.over(self._around.words)
        return self._styles.setting(cell.ground or ground or self._around.ground, words)

    def _regions(self, cell: GridCell, at: tuple[int, int], size: tuple[int, int]) -> Iterator[str]:
        """Yield the parts of the table that a cell belongs to, the weakest first (17.7.6)."""
        (row, column), (rows, columns) = at, size
        is_on = self._look
        first, last = is_on["firstRow"] and row == 0, is_on["lastRow"] and row == rows - 1
        left = is_on["firstColumn"] and column == 0
        right = is_on["lastColumn"] and column + cell.columns >= columns
        yield _WHOLE
        if not is_on["noVBand"] and not (left or right):
            yield "band2Vert" if (column - is_on["firstColumn"]) % 2 else "band1Vert"
        if not is_on["noHBand"] and not (first or last):
            yield "band2Horz" if (row - is_on["firstRow"]) % 2 else "band1Horz"
        yield from (name for name, here in (("firstCol", left), ("lastCol", right)) if here)
        yield from (name for name, here in (("firstRow", first), ("lastRow", last)) if here)
        corners = {"nwCell": first and left, "neCell": first and right}
        corners |= {"swCell": last and left, "seCell": last and right}
        yield from (name for name, here in corners.items() if here)


def _look(element: etree._Element | None) -> Iterator[tuple[str, bool]]:
    bits = _DEFAULT_LOOK
    if element is not None and element.get(VAL):
        bits = _hexadecimal(element.get(VAL))
    for name, bit in _BITS.items():
        said = element.get(W + name) if element is not None else None
        yield name, bool(bits & bit) if said is None else said not in OFF


def _hexadecimal(text: str | None) -> int:
    try:
        return int(text or "0", 16)
    except ValueError:
        return integer(text)


def _said(styles: Iterable[Definition]) -> Mapping[str, _Said]:
    """Return what a table style says of each part of a table, with what it is based on."""
    said: dict[str, _Said] = {}
    for style in styles:
        for region, element in _parts(style.element):
            own = _of(element)
            under = said.get(region)
            if under is not None:
                own = _Said(under.ground or own.ground, under.words.over(own.words))
            if own.ground or own.words is not NOTHING_SAID:
                said[region] = own
    return said


def _parts(style: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    yield _WHOLE, style
    for part in style.iterchildren(f"{W}tblStylePr"):
        yield part.get(f"{W}type") or _WHOLE, part


def _of(element: etree._Element) -> _Said:
    cell = element.find(f"{W}tcPr/{W}shd")
    table = element.find(f"{W}tblPr/{W}shd")
    grounds = [shade(each) for each in (cell, table) if each is not None]
    words = run_properties(element.find(f"{W}rPr"))
    return _Said(next(filter(None, grounds), None), words)
