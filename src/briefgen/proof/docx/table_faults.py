"""Whether the cells of every table end in a paragraph, and fill the grid."""

from collections.abc import Iterator
from typing import Final

from lxml import etree

from briefgen.proof.docx.grid import grid_rows, grid_width
from briefgen.proof.docx.names import NAMESPACES, W
from briefgen.proof.docx.package import Part
from briefgen.proof.readback import Fault

__all__ = ["table_faults"]

_TABLE: Final = f"{W}tbl"
_ENDS: Final = frozenset({f"{W}bookmarkStart", f"{W}bookmarkEnd", f"{W}permEnd"})
_HOLDERS: Final = frozenset({f"{W}sdt", f"{W}sdtContent", f"{W}customXml"})
_SPANS: Final = "sum(w:tc/w:tcPr/w:gridSpan/@w:val) - count(w:tc/w:tcPr/w:gridSpan)"
_GAPS: Final = "sum(w:trPr/w:gridBefore/@w:val) + sum(w:trPr/w:gridAfter/@w:val)"
_SUSPECTS: Final = etree.XPath(
    f"//w:tc[not(*[last()][self::w:p])] | //w:tr[count(w:tc) + {_SPANS} + {_GAPS}"
    " != count(../w:tblGrid/w:gridCol)]",
    namespaces=NAMESPACES,
)


def table_faults(part: Part) -> Iterator[Fault]:
    """Yield the rows and cells that Word would repair."""
    if not _SUSPECTS(part.root):  # libxml2 finds in no time that nothing is wrong
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


def _ends_in_paragraph(holder: etree._Element) -> bool:
    for child in holder.iterchildren(reversed=True):
        if child.tag in _HOLDERS:
            return _ends_in_paragraph(child)
        if child.tag not in _ENDS:
            return child.tag == f"{W}p"
    return False
