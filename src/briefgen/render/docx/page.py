"""The page: its size, its margins, and which bands stand at its head and foot."""

from collections.abc import Sequence

from briefgen.render.docx.markup import twips_of_mm
from briefgen.render.docx.styles.grid import Grid

__all__ = ["PAGE_KINDS", "section_xml"]

PAGE_KINDS = ("default", "first", "even")
"""The kinds of page that Word gives a head and a foot each.

Only the first is shown, until somebody lets first or even pages differ. The others are there for
that day: without them such a page would lose its marking.
"""

_LAST_LINE = 20  # the line of one point that Word wants below the table at the foot


def section_xml(grid: Grid, extra: float, headers: Sequence[str], footers: Sequence[str]) -> str:
    """Return the section's properties; `headers` and `footers` are relationships.

    There is one for each of `PAGE_KINDS`. The margins above and below are larger than the paper's
    by `extra` millimetres.
    """
    paper = grid.paper
    measures = {
        "top": paper.top + extra,
        "right": paper.right,
        "bottom": paper.bottom + extra,
        "left": paper.left,
        "header": paper.band,
        "footer": paper.band,
    }
    placed = {name: twips_of_mm(size) for name, size in measures.items()}
    placed["footer"] -= _LAST_LINE
    margins = "".join(f' w:{name}="{size}"' for name, size in placed.items())
    turned = "<w:bidi/>" if grid.is_mirrored else ""
    return (
        f"<w:sectPr>{_references('header', headers)}{_references('footer', footers)}"
        '<w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr>'
        f'<w:pgSz w:w="{twips_of_mm(paper.width)}" w:h="{twips_of_mm(paper.height)}"/>'
        f'<w:pgMar{margins} w:gutter="0"/><w:cols w:space="708"/>{turned}</w:sectPr>'
    )


def _references(place: str, relations: Sequence[str]) -> str:
    return "".join(
        f'<w:{place}Reference w:type="{kind}" r:id="{relation}"/>'
        for kind, relation in zip(PAGE_KINDS, relations, strict=True)
    )
