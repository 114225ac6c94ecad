"""How much room the marking takes at the head and the foot of a template's pages."""

from briefgen.document.document import Marking
from briefgen.render.docx.band import margin_for, marking_height
from briefgen.render.docx.reference.section import SIDES, Section
from briefgen.style.look import Look

__all__ = ["section_with_room"]

_AIR = 4.0  # millimetres between our own band and the text


def section_with_room(section: Section, marking: Marking, look: Look) -> Section:
    """Return a section whose pages have room for what is added to its head and its foot.

    Beside the template's own words that is the marking; where it has none it is our whole band.
    """
    heights: dict[str, float] = {}
    for side in SIDES:
        if any(each == side for each, _ in section.parts):
            heights[side] = marking_height(marking, look, section.text_width)
            continue
        edge = section.top if side == "header" else section.bottom
        band = look.page.band_height + margin_for(marking, look, section.text_width) + _AIR
        heights[side] = max(0.0, getattr(section, side) + band - edge)
    return section.with_room(heights)
