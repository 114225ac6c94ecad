"""The page round the text: its size and its margins."""

from dataclasses import dataclass

from reportlab.lib.units import mm

from briefgen.document.document import Document, MarkingScheme
from briefgen.style.band import extra_margin, own_lines
from briefgen.style.look import Look

__all__ = ["Frame", "frame"]


@dataclass(frozen=True, slots=True)
class Frame:
    """The page and the text block on it, in points from the lower left corner."""

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float
    band: float
    band_height: float

    @property
    def text_width(self) -> float:
        """How wide the text is."""
        return self.right - self.left

    @property
    def text_height(self) -> float:
        """How tall the text is at most."""
        return self.top - self.bottom


def frame(document: Document, look: Look) -> Frame:
    """Return the page of a document; a marking that has lines of its own takes their room."""
    paper = look.page.paper(document.meta.language)
    marking = document.running.marking
    lines = own_lines(marking.restrictions, marking.banner, look.running.size)
    more = extra_margin(lines, is_text=marking.scheme is MarkingScheme.TEXT) * mm
    width, height = paper.width * mm, paper.height * mm
    return Frame(
        width=width,
        height=height,
        left=paper.left * mm,
        right=width - paper.right * mm,
        top=height - paper.top * mm - more,
        bottom=paper.bottom * mm + more,
        band=paper.band * mm,
        band_height=look.page.band_height * mm,
    )
