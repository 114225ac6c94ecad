"""The page: its size, its margins, and which bands stand at its head and foot."""

from briefgen.render.docx.markup import twips_of_mm
from briefgen.style.look import Paper

__all__ = ["section_xml"]

_LAST_LINE = 20  # the line of one point that Word wants below the table at the foot


def section_xml(paper: Paper, extra: float, header: str, footer: str) -> str:
    """Return the section's properties; `header` and `footer` are relationships.

    The margins above and below are larger than the paper's by `extra` millimetres.
    """
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
    return (
        f'<w:sectPr><w:headerReference w:type="default" r:id="{header}"/>'
        f'<w:footerReference w:type="default" r:id="{footer}"/>'
        '<w:endnotePr><w:numFmt w:val="decimal"/></w:endnotePr>'
        f'<w:pgSz w:w="{twips_of_mm(paper.width)}" w:h="{twips_of_mm(paper.height)}"/>'
        f'<w:pgMar{margins} w:gutter="0"/><w:cols w:space="708"/></w:sectPr>'
    )
