"""How pictures are written: in the line, in their size, with words for those who cannot see."""

from briefgen.diagnostics import RenderError
from briefgen.document.blocks import Figure, Paragraph
from briefgen.document.roles import Role
from briefgen.render.docx.blocks.paragraphs import ParagraphWriter, paragraph_xml
from briefgen.render.docx.file.package import WordPackage
from briefgen.render.docx.markup import emus, escaped
from briefgen.render.docx.styles.definitions import FIGURE
from briefgen.render.docx.styles.names import style_id
from briefgen.style.look import Paper

__all__ = ["FigureWriter"]

_PICTURE = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_SVG_BLIP = "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"  # what Word knows the extension by
_SVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"
_ROOM_FOR_CAPTION = 20.0  # millimetres


class FigureWriter:
    """Writes pictures into the main part of a package."""

    def __init__(self, package: WordPackage, paragraphs: ParagraphWriter) -> None:
        """Begin with no picture."""
        self._package = package
        self._paragraphs = paragraphs
        self._count = 0

    def figure(self, block: Figure) -> str:
        """Return a picture with its caption below; one taller than a page is made smaller."""
        self._count += 1
        drawing = self._paragraphs.inline.placed(f"<w:r>{self._drawing(block)}</w:r>", block.path)
        if block.anchor is not None:
            drawing = self._paragraphs.inline.bookmarks.around(drawing, block.anchor)
        if not block.caption:
            loose = '<w:keepNext w:val="0"/>'
            return paragraph_xml(style_id(FIGURE), drawing, loose)
        caption = Paragraph(role=Role.FIGURE_CAPTION, text=block.caption)
        return paragraph_xml(style_id(FIGURE), drawing) + self._paragraphs.in_flow(caption)

    def _drawing(self, block: Figure) -> str:
        blip = self._blip(block)
        width, height = _size(block, self._paragraphs.inline.styles.grid.paper)
        extent = f'cx="{emus(width)}" cy="{emus(height)}"'
        name, alt = f"Picture {self._count}", escaped(block.alt)
        title = f' title="{escaped(block.caption[0].text.strip())}"' if block.caption else ""
        return (
            f'<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {extent}/>'
            f'<wp:docPr id="{self._count}" name="{name}" descr="{alt}"{title}/>'
            "<wp:cNvGraphicFramePr>"
            '<a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr><a:graphic>'
            f'<a:graphicData uri="{_PICTURE}"><pic:pic><pic:nvPicPr><pic:cNvPr id="{self._count}"'
            f' name="{name}" descr="{alt}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>{blip}'
            "<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>"
            f'<a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm><a:prstGeom prst="rect">'
            "<a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline>"
            "</w:drawing>"
        )

    def _blip(self, block: Figure) -> str:
        """Return which picture is shown: the PNG or JPEG, and the SVG to Words that draw it."""
        own = self._package.add_picture(block.data, block.media_type)
        if not block.vector:
            return f'<a:blip r:embed="{own}"/>'
        vector = self._package.add_picture(block.vector, "image/svg+xml")
        return (
            f'<a:blip r:embed="{own}"><a:extLst><a:ext uri="{_SVG_BLIP}"><asvg:svgBlip'
            f' xmlns:asvg="{_SVG}" r:embed="{vector}"/></a:ext></a:extLst></a:blip>'
        )


def _size(block: Figure, paper: Paper) -> tuple[float, float]:
    """Return width and height in millimetres, in proportion, such that a page holds them."""
    if block.width <= 0 or block.height <= 0:
        raise RenderError(f'the picture "{block.alt}" has no size')
    room_across = paper.width - paper.left - paper.right
    room_down = paper.height - paper.top - paper.bottom - _ROOM_FOR_CAPTION
    scale = min(1.0, room_across / block.width, room_down / block.height)
    return block.width * scale, block.height * scale
