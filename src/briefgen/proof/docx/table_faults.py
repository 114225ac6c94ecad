"""Whether the cells of every table end in a paragraph, and fill the grid."""

from collections.abc import Iterator
from itertools import cycle
from typing import Final

from lxml import etree

from briefgen.proof.docx.grid import grid_rows, grid_width
from briefgen.proof.docx.names import NAMESPACES, W, integer
from briefgen.proof.docx.package import Part
from briefgen.proof.readback import Fault

__all__ = ["table_faults"]

_TABLE: Final = f"{W}tbl"
_ENDS: Final = frozenset({f"{W}bookmarkStart", f"{W}bookmarkEnd", f"{W}permEnd"})
_HOLDERS: Final = frozenset({f"{W}sdt", f"{W}sdtContent", f"{W}customXml"})
_SUSPECTS: Final = [  # libxml2 finds in no time that there is nothing to look at
    etree.XPath(f"descendant::w:{path}", namespaces=NAMESPACES)
    for path in ("tc[not(*[last()]/self::w:p)]", "tr[count(w:tc) != count(../w:tblGrid/w:gridCol)]")
]
_GRID: Final = etree.XPath(
    "self::*[w:tblPr/w:tblLayout/@w:type='fixed']"
    "[not(w:tr[count(w:tc/w:tcPr/w:tcW[@w:type='dxa']) != count(../w:tblGrid/w:gridCol)])]"
    "[not(w:tr/w:tc/w:tcPr/w:gridSpan)]/w:tblGrid/w:gridCol/@w:w",
    namespaces=NAMESPACES,
)
_WIDTHS: Final = etree.XPath("w:tr/w:tc/w:tcPr/w:tcW[@w:type='dxa']/@w:w", namespaces=NAMESPACES)
_SLACK: Final = 20  # twips: a point
_SPANS: Final = tuple(W + name for name in ("gridSpan", "gridBefore", "gridAfter"))


def table_faults(part: Part) -> Iterator[Fault]:
    """Yield the rows and cells that Word would repair, and columns that do not keep to the grid."""
    yield from _width_faults(part)
    has_spans = next(part.root.iter(*_SPANS), None) is not None
    if not has_spans and not any(path(part.root) for path in _SUSPECTS):
        return
    for number, table in enumerate(part.root.iter(_TABLE), 1):
        width = grid_width(table)
        for index, row in enumerate(grid_rows(table), 1):
            where = f"table {number}, row {index}"
            if row.width != width:
                message = f"{where} spans {row.width} columns of a grid of {width}"
                yield Fault(message, part.name)
            for place, cell in enumerate(row.cells, 1):
                if not _ends_in_paragraph(cell.element):
                    yield Fault(f"{where}, cell {place} ends in no paragraph", part.name)


def _width_faults(part: Part) -> Iterator[Fault]:
    """Yield the cells of fixed tables that are not as wide as their column.

    Which of the two widths a program takes is not told.
    """
    for number, table in enumerate(part.root.iter(_TABLE), 1):
        grid = _measures(_GRID(table))
        cells = _measures(_WIDTHS(table))
        if not grid or cells == grid * (len(cells) // len(grid)):
            continue
        for place, (width, column) in enumerate(zip(cells, cycle(grid), strict=False)):
            if abs(width - column) > _SLACK:
                row, cell = divmod(place, len(grid))
                where = f"table {number}, row {row + 1}, cell {cell + 1}"
                message = f"{where} is {width} twips wide in a column of {column}"
                yield Fault(message, part.name)
                break


def _measures(found: object) -> list[int]:
    return [integer(str(each)) for each in found] if isinstance(found, list) else []


def _ends_in_paragraph(holder: etree._Element) -> bool:
    for child in holder.iterchildren(reversed=True):
        if child.tag in _HOLDERS:
            return _ends_in_paragraph(child)
        if child.tag not in _ENDS:
            return child.tag == f"{W}p"
    return False
